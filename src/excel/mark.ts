/**
 * The mark of a sheet that the add-in made: a hidden name on the sheet, which every program that keeps names keeps.
 * Example: 성과계획서!_PLAN_SHEET = "plan". A sheet without it is the staff's and is never written to.
 */
export type SheetRole = "plan" | "store" | "review" | "input";

const markName = "_PLAN_SHEET";

/** Puts the mark on a sheet. */
export function markSheet(sheet: Excel.Worksheet, role: SheetRole): void {
  const name = sheet.names.add(markName, `="${role}"`);
  name.visible = false;
}

/** The mark of each sheet, to be read with `roleOf` after the next sync. */
export function requestMark(sheet: Excel.Worksheet): Excel.NamedItem {
  const mark = sheet.names.getItemOrNullObject(markName);
  mark.load("isNullObject,formula");
  return mark;
}

/** The role that a loaded mark names; undefined where the sheet bears none. */
export function roleOf(mark: Excel.NamedItem): SheetRole | undefined {
  if (mark.isNullObject) return undefined;
  return /^="(plan|store|review|input)"$/.exec(String(mark.formula))?.[1] as SheetRole | undefined;
}
