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

/** An input sheet is the staff's as soon as it stands: it is only marked, never replaced or deleted. */
export type SheetRole = Sole | "input";

const markName = "_PLAN_SHEET";
const pointerTo = (role: Sole): string => `${ownNames}OWN_${role.toUpperCase()}`;
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
  const mark = /^="(plan|store|review|input)"$/.exec(sheet.names.get(markName) ?? "")?.[1] as
    | SheetRole
    | undefined;
  if (mark === undefined) return {};
  if (mark === "input") return { role: mark };
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

/** Puts the mark on a new sheet. */
export function markSheet(sheet: Excel.Worksheet, role: SheetRole): void {
  sheet.names.add(markName, `="${markOf(role)}"`).visible = false;
}

/** Queues that the roles' sheets are those of these names from now on, whoever held them; undefined: no sheet. */
export function assignRoles(
  context: Excel.RequestContext,
  names: ReadonlyMap<string, string>,
  roles: Partial<Record<Sole, string | undefined>>,
): void {
  for (const [role, sheet] of Object.entries(roles) as [Sole, string | undefined][]) {
    const name = pointerTo(role);
    const formula = sheet === undefined ? undefined : `=${quoteSheet(sheet)}!$1:$1048576`;
    const standing = names.has(name) ? context.workbook.names.getItem(name) : undefined;
    if (formula === undefined) standing?.delete();
    else if (standing) standing.formula = formula;
    else context.workbook.names.add(name, formula).visible = false;
  }
}
