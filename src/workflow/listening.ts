/** Cells that a person selects or changes, as the pane hears of them. */
import { onSelectionChanged as whenSelected, onWorkbookChanged } from "../excel/events";
import { selection, valuesIn } from "../excel/selection";
import { withExcel } from "../excel/session";
import { loadSheetStates } from "../excel/sheets";
import type { SheetArea } from "../sheet/address";

/** Calls `listener` with each new selection; returns how to stop. */
export function onSelectionChanged(listener: (area: SheetArea) => void): () => void {
  return whenSelected(() => {
    selection().then(listener, () => undefined);
  });
}

/** Calls `listener` when one of the staff's sheets changed. Changes of the add-in's own sheets are passed over. */
export function onSourceChanged(listener: () => void): () => void {
  return onWorkbookChanged((sheetId) => {
    withExcel(loadSheetStates).then(
      ({ sheets }) => {
        const own = sheets.some(
          (sheet) => sheet.id === sheetId && sheet.role !== undefined && sheet.role !== "input",
        );
        if (!own) listener();
      },
      () => undefined,
    );
  });
}

/** The numbers in an area, row by row; undefined where a cell is blank or holds no number. */
export async function numbers(area: SheetArea): Promise<readonly (number | undefined)[]> {
  return (await valuesIn(area)).map((value) => (typeof value === "number" ? value : undefined));
}
