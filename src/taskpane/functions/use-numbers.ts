/** The numbers in cells, kept up to date while the person types on the sheets: one figure per area, its sum. */
import { useEffect, useState } from "react";
import { printSheetArea, type SheetArea } from "../../sheet/address";
import { usePane } from "../pane-context";

export function useNumbers(cells: readonly (SheetArea | undefined)[]): readonly (number | undefined)[] {
  const { addin } = usePane();
  const [numbers, setNumbers] = useState<readonly (number | undefined)[]>([]);
  const key = cells.map((cell) => (cell ? printSheetArea(cell) : "")).join("|");
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const given = cells.filter((cell) => cell !== undefined);
      const loaded = await addin.numbers(given);
      if (current) setNumbers(cells.map((cell) => total((cell && loaded[given.indexOf(cell)]) ?? [])));
    };
    // Numbers that cannot be read now (a cell is being edited) stay as they were; the next change loads them.
    const refresh = (): void => void load().catch(() => undefined);
    refresh();
    const stop = addin.onSourceChanged(refresh);
    return () => {
      current = false;
      stop();
    };
    // The areas themselves are new objects at each render; their addresses are what counts.
  }, [addin, key]);
  return numbers;
}

/** undefined where no cell holds a number: blank is not zero. */
function total(numbers: readonly (number | undefined)[]): number | undefined {
  const given = numbers.filter((number) => number !== undefined);
  return given.length === 0 ? undefined : given.reduce((sum, number) => sum + number, 0);
}
