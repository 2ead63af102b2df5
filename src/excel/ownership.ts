/**
 * Which sheets are the add-in's. Two signs together: a mark on the sheet (a hidden name of its own), and a hidden name of
 * the workbook that points to it. A sheet that a person copies takes the mark along, but the pointer stays with the first;
 * a pointer whose cells were cut and pasted elsewhere finds no mark there. Both outlive renaming, moving, saving, reopening.
 * Example: 성과계획서!_PLAN_SHEET = "plan" and _PLAN_OWN_PLAN = 성과계획서!$1:$1048576.
 */
import { quoteSheet } from "../sheet/address";

/** All hidden names of the add-in in the workbook begin so. */
export const ownNames = "_PLAN_";

/** Sheets of which the workbook has one each. `former` is a plan that was put away. */
type Sole = "plan" | "former" | "review" | "store" | "draft";

/**
 * Of which the workbook may have any number, so that a mark suffices; none of them is replaced or deleted. An input sheet is
 * the staff's as soon as it stands. A collected one is a chapter or an office of the whole government's plan.
 */
type Several = "input" | "collected";

export type SheetRole = Sole | Several;

const markName = "_PLAN_SHEET";
const pointers = `${ownNames}OWN_`;
const pointerTo = (role: Sole): string => pointers + role.toUpperCase();

/** Whether a name of the workbook points to one of the add-in's sheets. */
export const isPointer = (name: string): boolean => name.startsWith(pointers);
const markOf = (role: SheetRole): string => (role === "former" || role === "draft" ? "plan" : role);

const soles: readonly Sole[] = ["plan", "former", "review", "store", "draft"];

/** What decides whose a sheet is. */
export interface Signs {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** The sheet's own names with their formulas. */
  readonly names: ReadonlyMap<string, string>;
}

/** `copyOf`: the sheet bears the mark of such a sheet, yet is none: a person's copy, or one from another workbook. */
export interface Ownership {
  readonly role?: SheetRole;
  readonly copyOf?: SheetRole;
}

/** Whose the sheet is; `names` has the workbook's names. A put away plan that somebody made visible is that person's. */
export function ownershipOf(sheet: Signs, names: ReadonlyMap<string, string>): Ownership {
  const mark = /^="(plan|store|review|input|collected)"$/.exec(sheet.names.get(markName) ?? "")?.[1] as
    | SheetRole
    | undefined;
  if (mark === undefined) return {};
  if (mark === "input" || mark === "collected") return { role: mark };
  const role = soles.find(
    (one) => markOf(one) === mark && sheetPointedTo(names.get(pointerTo(one))) === sheet.name,
  );
  const isTaken = role === "former" && sheet.visibility !== "VeryHidden";
  return role && !isTaken ? { role } : { copyOf: mark };
}

function sheetPointedTo(formula: string | undefined): string | undefined {
  const [, quoted, bare] = /^=(?:'((?:[^']|'')+)'|([^'#!]+))!/.exec(formula ?? "") ?? [];
  return quoted?.replace(/''/g, "'") ?? bare;
}

/** A name for a new sheet: the usual one, numbered where that is taken. */
export function freeSheetName(usual: string, sheets: readonly Pick<Signs, "name">[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = usual;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${usual}_${number}`;
  return name;
}

/** The mark, a hidden name of the sheet's own. */
export const markFor = (role: SheetRole): { readonly name: string; readonly formula: string } => ({
  name: markName,
  formula: `="${markOf(role)}"`,
});

/** Puts the mark on a new sheet. */
export function markSheet(sheet: Excel.Worksheet, role: SheetRole): void {
  const { name, formula } = markFor(role);
  sheet.names.add(name, formula).visible = false;
}

/** Queues that the roles' sheets are those of these names from now on, whoever held them; undefined: no sheet. */
export function assignRoles(
  context: Excel.RequestContext,
  /** The workbook's names. Roles that the same job has assigned before are known by that. */
  names: ReadonlyMap<string, string>,
  roles: Partial<Record<Sole, string | undefined>>,
  assigned: readonly Sole[] = [],
): void {
  for (const [role, sheet] of Object.entries(roles) as [Sole, string | undefined][]) {
    const name = pointerTo(role);
    const formula = sheet === undefined ? undefined : `=${quoteSheet(sheet)}!$1:$1048576`;
    const isThere = names.has(name) || assigned.includes(role);
    const standing = isThere ? context.workbook.names.getItem(name) : undefined;
    if (formula === undefined) standing?.delete();
    else if (standing) standing.formula = formula;
    else context.workbook.names.add(name, formula).visible = false;
  }
}
