/**
 * After a request that failed half way: the workbook's sheets put back as they stood. Excel rolls nothing back by itself.
 * In: the sheets and the store as they were loaded before. Sheets that were added go; names and visibility come back.
 */
import type { WorkbookState } from "./sheets";
import { storeName, writeStore, type Store } from "./store";

/** Puts sheets and store back. Where Excel cannot be reached nothing was applied either: that failure is swallowed. */
export async function restoreSheets(before: WorkbookState, store: Store): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const worksheets = context.workbook.worksheets;
      worksheets.load("items/id,items/name,items/visibility");
      await context.sync();
      const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
      const added = worksheets.items.filter((sheet) => !known.has(sheet.id));
      const moved = worksheets.items.filter((sheet) => {
        const was = known.get(sheet.id);
        return was !== undefined && (was.name !== sheet.name || was.visibility !== sheet.visibility);
      });
      if (added.length === 0 && moved.length === 0) return;
      for (const sheet of moved) sheet.visibility = known.get(sheet.id)!.visibility;
      for (const sheet of added) {
        sheet.visibility = "Visible";
        sheet.delete();
      }
      for (const sheet of moved) sheet.name = known.get(sheet.id)!.name;
      if (known.size > 0 && before.sheets.some((sheet) => sheet.name === storeName))
        writeStore(context, store, true);
      await context.sync();
    });
  } catch {
    return;
  }
}
