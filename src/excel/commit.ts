/**
 * One request that changes the workbook: all of it stands afterwards, or nothing. Excel rolls nothing back by itself.
 * In: what is queued, the workbook as it was, the store as it is to be. The store is written last and carries the run's
 * sign: where the answer is lost, the sign tells whether the request got through.
 */
import { finding } from "../messages/finding";
import { Refusal } from "../workflow/types";
import { writeCells, type CellContent } from "./cells";
import { translate } from "./failure";
import { restoreMarks, type CellMark } from "./marks";
import { writeNames, type NameFormula } from "./names";
import { ownNames } from "./ownership";
import type { WorkbookState } from "./sheets";
import { storeSheet, writeStore, type Store } from "./store";

export interface Before {
  readonly state: WorkbookState;
  readonly store: Store;
  /** Cells that the request is to change, with what stands there. */
  readonly cells?: readonly CellContent[];
  /** Names that the request is to change, with what they stand for; the others' come from the state. */
  readonly names?: readonly NameFormula[];
  /** The marks on a sheet, where the request is to replace them. */
  readonly marks?: { readonly sheet: string; readonly marks: readonly CellMark[] };
  /** Names of the workbook that the request is to add, besides the add-in's hidden ones. */
  readonly addedNames?: readonly string[];
}

export interface CommitOptions {
  /** Sheets to be deleted: that cannot be taken back, and comes after everything else. */
  readonly superseded?: readonly string[];
  /** The store's sheet stands already; where it was not there before, an earlier commit of the same job has added it. */
  readonly storeStands?: boolean;
}

/**
 * Sends what is queued, with the store. False where the answer was lost although everything was done: then what the
 * request was to load is not there.
 */
export async function commit(
  context: Excel.RequestContext,
  before: Before,
  store: Store,
  { superseded = [], storeStands }: CommitOptions = {},
): Promise<boolean> {
  const usual = storeSheet(before.state);
  const sheet = { ...usual, stands: storeStands ?? usual.stands };
  const run = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  try {
    writeStore(context, { ...store, run }, sheet, before.state.names);
    for (const name of superseded) deleteSheet(context.workbook.worksheets.getItem(name));
    await context.sync();
    return true;
  } catch (error) {
    const outcome = await patiently(async () => {
      if (!(await isDone(run, sheet.name))) return restore(before);
      await deleteSheets(superseded);
      return "done";
    });
    if (outcome === "done") return false;
    throw outcome === "restored" || !isPartial(error) ? error : await halfDone(error);
  }
}

/** Tries a few times: a lost connection comes back, a cell that is being edited is left. undefined where it does not. */
async function patiently<T>(work: () => Promise<T>): Promise<T | undefined> {
  for (const pause of [0, 300, 1500]) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return await work();
    } catch {
      continue;
    }
  }
  return undefined;
}

function isDone(run: string, name: string): Promise<boolean> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("isNullObject,values");
    await context.sync();
    if (used.isNullObject) return false;
    return used.values.some(([key, value]) => key === "run" && value === JSON.stringify(run));
  });
}

function deleteSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = "Visible"; // Excel refuses to delete a very hidden sheet.
  sheet.delete();
}

function deleteSheets(names: readonly string[]): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    worksheets.items.filter((sheet) => names.includes(sheet.name)).forEach(deleteSheet);
    await context.sync();
  });
}

function restore(before: Before): Promise<"restored"> {
  return Excel.run(async (context): Promise<"restored"> => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    names.load("items/name,items/formula");
    await context.sync();
    restoreSheets(worksheets.items, before.state);
    writeCells(context, before.cells ?? []);
    restoreNames(names, before);
    writeNames(context, before.names ?? []);
    const store = storeSheet(before.state);
    if (store.stands) writeStore(context, before.store, store, before.state.names);
    worksheets.getItem(before.state.active).activate();
    await context.sync();
    if (before.marks) await restoreMarks(before.marks.sheet, before.marks.marks);
    return "restored";
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

function restoreNames(names: Excel.NamedItemCollection, { state, addedNames = [] }: Before): void {
  const found = new Set<string>();
  for (const item of names.items) {
    found.add(item.name);
    const formula = state.names.get(item.name);
    if (formula === undefined) {
      if (item.name.startsWith(ownNames) || addedNames.includes(item.name)) item.delete();
      // The same text may mean another sheet: one that the request added under the name of one that it moved away.
    } else if (formula !== item.formula || item.name.startsWith(ownNames)) item.formula = formula;
  }
  for (const [name, formula] of state.names) {
    if (found.has(name)) continue;
    const item = names.add(name, formula);
    if (name.startsWith(ownNames)) item.visible = false;
  }
}

/** Whether Excel itself stopped within the request: then some of it may stand. A transport's failure loses all of it. */
const isPartial = (error: unknown): boolean =>
  typeof (error as { debugInfo?: { errorLocation?: unknown } })?.debugInfo?.errorLocation === "string";

async function halfDone(error: unknown): Promise<Refusal> {
  const refusal = await translate(error);
  return new Refusal([
    finding("left-half-done", {}),
    ...(refusal instanceof Refusal ? refusal.findings : []),
  ]);
}
