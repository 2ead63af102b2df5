/**
 * After a request that failed half way: the workbook put back as it stood. Excel rolls nothing back by itself.
 * In: the sheets, the store and the changed cells as they were before. Sheets and names that were added go again.
 */
import { writeCells, type CellContent } from "./cells";
import type { WorkbookState } from "./sheets";
import { storeName, writeStore, type Store } from "./store";

export interface Before {
  readonly state: WorkbookState;
  readonly store: Store;
  /** Cells that the request was to change, with what stood there. */
  readonly cells?: readonly CellContent[];
  /** Hidden names that the request was to add. */
  readonly addedNames?: readonly string[];
}

/** Puts everything back. Where Excel cannot be reached nothing was applied either: that failure is swallowed. */
export async function restore(before: Before): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const worksheets = context.workbook.worksheets;
      worksheets.load("items/id,items/name,items/visibility");
      const names = (before.addedNames ?? []).map((name) => {
        const item = context.workbook.names.getItemOrNullObject(name);
        item.load("isNullObject");
        return item;
      });
      await context.sync();
      restoreSheets(worksheets.items, before.state);
      writeCells(context, before.cells ?? []);
      for (const item of names) if (!item.isNullObject) item.delete();
      if (before.state.sheets.some((sheet) => sheet.name === storeName))
        writeStore(context, before.store, true);
      await context.sync();
    });
  } catch {
    return;
  }
}

function restoreSheets(sheets: readonly Excel.Worksheet[], before: WorkbookState): void {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const added = sheets.filter((sheet) => !known.has(sheet.id));
  const moved = sheets.filter((sheet) => {
    const was = known.get(sheet.id);
    return was !== undefined && (was.name !== sheet.name || was.visibility !== sheet.visibility);
  });
  for (const sheet of moved) sheet.visibility = known.get(sheet.id)!.visibility;
  for (const sheet of added) {
    sheet.visibility = "Visible"; // Excel refuses to delete a very hidden sheet.
    sheet.delete();
  }
  for (const sheet of moved) sheet.name = known.get(sheet.id)!.name;
}
