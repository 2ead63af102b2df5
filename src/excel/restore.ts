/**
 * The workbook put back as it was before a job that failed: sheets, cells, names, marks, store, and the sheet shown.
 * In: what stood before. Out: it stands again; what the job added is gone.
 */
import { cellParcels, type CellContent } from "./cells";
import { restoreMarks, type CellMark, type WrittenMarks } from "./marks";
import { writeNames, type NameFormula } from "./names";
import { isPointer, ownNames } from "./ownership";
import { send } from "./parcels";
import type { WorkbookState } from "./sheets";
import { storeAgain, type Store } from "./store";

export interface Before {
  readonly state: WorkbookState;
  readonly store: Store;
  /** Cells that the job is to change, with what stands there. */
  readonly cells?: readonly CellContent[];
  /** Names that the job is to change, with what they stand for; the others' come from the state. */
  readonly names?: readonly NameFormula[];
  /** Names of the workbook that the job is to add, besides the add-in's hidden ones. */
  readonly addedNames?: readonly string[];
  /** The marks on a sheet, where the job is to replace them. */
  readonly marks?: {
    readonly sheet: string;
    readonly marks: readonly CellMark[];
    /** Those of the job included. */
    readonly written: WrittenMarks;
  };
}

export async function restore(before: Before): Promise<"restored"> {
  const { state } = before;
  const standing = await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    names.load("items/name,items/formula");
    await context.sync();
    const known = new Set(state.sheets.map(({ id }) => id));
    const kept = worksheets.items.flatMap(({ id, name }) => (known.has(id) ? name : []));
    restoreSheets(worksheets.items, before.state);
    restoreNames(names, before);
    writeNames(context, before.names ?? []);
    worksheets.getItem(state.active).activate();
    await context.sync();
    return kept;
  });
  await send([...cellParcels(before.cells ?? []), ...storeAgain(state, before.store, standing)]);
  if (before.marks) await restoreMarks(before.marks.sheet, before.marks.marks, before.marks.written);
  return "restored";
}

export function deleteSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = "Visible"; // Excel refuses to delete a very hidden sheet.
  sheet.delete();
}

/** Deletes those that are there. */
export function deleteSheets(names: readonly string[]): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    worksheets.items.filter((sheet) => names.includes(sheet.name)).forEach(deleteSheet);
    await context.sync();
  });
}

function restoreSheets(sheets: readonly Excel.Worksheet[], before: WorkbookState): void {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const added = sheets.filter((sheet) => !known.has(sheet.id));
  const moved = sheets.filter((sheet) => {
    const was = known.get(sheet.id);
    return was !== undefined && (was.name !== sheet.name || was.visibility !== sheet.visibility);
  });
  // One sheet has to stay visible throughout: what comes back is shown before anything is hidden or deleted.
  const shown = (sheet: Excel.Worksheet): boolean => known.get(sheet.id)!.visibility === "Visible";
  for (const sheet of moved.filter(shown)) sheet.visibility = "Visible";
  added.forEach(deleteSheet);
  for (const sheet of moved.filter((one) => !shown(one))) sheet.visibility = known.get(sheet.id)!.visibility;
  const renamed = moved.filter((sheet) => sheet.name !== known.get(sheet.id)!.name);
  // Two sheets may have exchanged their names.
  renamed.forEach((sheet, index) => (sheet.name = `_plan_moving_${index}`));
  for (const sheet of renamed) sheet.name = known.get(sheet.id)!.name;
}

/** Names that a sheet took along when it was renamed come back with it; the pointers may have gone to another sheet. */
function restoreNames(names: Excel.NamedItemCollection, { state, addedNames = [] }: Before): void {
  const found = new Set<string>();
  for (const item of names.items) {
    found.add(item.name);
    const formula = state.names.get(item.name);
    if (formula !== undefined) {
      if (isPointer(item.name)) item.formula = formula;
    } else if (item.name.startsWith(ownNames) || addedNames.includes(item.name)) item.delete();
  }
  for (const [name, formula] of state.names) {
    if (found.has(name)) continue;
    const item = names.add(name, formula);
    if (name.startsWith(ownNames)) item.visible = false;
  }
}
