/** Cells that a person selects or changes, as the pane hears of them. */
import { onSelectionChanged as whenSelected, onWorkbookChanged } from "../excel/events";
import { selection, valuesIn } from "../excel/selection";
import { withExcel } from "../excel/session";
import { loadSheetStates } from "../excel/sheets";
import type { SheetArea } from "../sheet/address";
import { isStaffs } from "./source";

/** Calls `listener` with each new selection; returns how to stop. */
export function onSelectionChanged(listener: (area: SheetArea) => void): () => void {
  return whenSelected(() => {
    selection().then(listener, () => undefined);
  });
}

/**
 * Calls `listener` when one of the staff's sheets changed. Changes of the add-in's own sheets are passed over. Excel may tell
 * of each write by itself: what comes while the sheets are asked for is looked at together, in the next question.
 */
export function onSourceChanged(listener: () => void): () => void {
  let changed = new Set<string | undefined>();
  let asking = false;
  const ask = async (): Promise<void> => {
    asking = true;
    while (changed.size > 0) {
      const now = changed;
      changed = new Set();
      const own = await withExcel(ownSheets).catch(() => now);
      if ([...now].some((id) => !own.has(id))) listener();
    }
    asking = false;
  };
  return onWorkbookChanged((sheetId) => {
    changed.add(sheetId);
    if (!asking) void ask();
  });
}

async function ownSheets(context: Excel.RequestContext): Promise<ReadonlySet<string | undefined>> {
  const { sheets } = await loadSheetStates(context);
  return new Set(sheets.filter((sheet) => !isStaffs(sheet)).map(({ id }) => id));
}

/** The numbers in an area, row by row; undefined where a cell is blank or holds no number. */
export async function numbers(area: SheetArea): Promise<readonly (number | undefined)[]> {
  return (await valuesIn(area)).map((value) => (typeof value === "number" ? value : undefined));
}
