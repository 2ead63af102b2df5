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
 * Of which the workbook may have any number. An input sheet is the staff's as soon as it stands, a collected one is a chapter
 * or an office of the whole government's plan that came with a file: a mark suffices, and none of them is replaced or
 * deleted. Those of a collection were made in this workbook: 총괄, the offices', 성과자료; pointers tell them from copies. `request`:
 * the guide of a request workbook (자료요청) and what it tells of itself; its input sheets bear no mark, they are the staff's.
 */
type Several = "input" | "collected" | "collection" | "request";

export type SheetRole = Sole | Several;

const markName = "_PLAN_SHEET";
const pointers = `${ownNames}OWN_`;
const pointerTo = (role: Sole): string => pointers + role.toUpperCase();
const collectionPointers = `${pointers}COLLECTION_`;

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

function markIn({ names }: Pick<Signs, "names">): SheetRole | undefined {
  const marks = /^="(plan|store|review|input|collected|collection|request)"$/;
  return marks.exec(names.get(markName) ?? "")?.[1] as SheetRole | undefined;
}

/** Made for printing: a department's plan, a chapter or an office of a collection. What a collection keeps as data is not. */
export const isPrinted = (sheet: Pick<Signs, "names"> & Ownership): boolean =>
  sheet.role === "plan" ||
  sheet.role === "collected" ||
  (sheet.role === "collection" && markIn(sheet) === "collected");

/** Whose the sheet is; `names` has the workbook's names. A put away plan that somebody made visible is that person's. */
export function ownershipOf(sheet: Signs, names: ReadonlyMap<string, string>): Ownership {
  const mark = markIn(sheet);
  if (mark === undefined) return {};
  if (mark === "input" || mark === "request") return { role: mark };
  if (mark === "collected" || mark === "collection") {
    const isOurs = collectionPointersIn(names).some((one) => sheetPointedTo(names.get(one)) === sheet.name);
    if (isOurs) return { role: "collection" };
    return mark === "collected" ? { role: mark } : { copyOf: mark };
  }
  const role = soles.find(
    (one) => markOf(one) === mark && sheetPointedTo(names.get(pointerTo(one))) === sheet.name,
  );
  const isTaken = role === "former" && sheet.visibility !== "VeryHidden";
  return role && !isTaken ? { role } : { copyOf: mark };
}

const collectionPointersIn = (names: ReadonlyMap<string, string>): string[] =>
  [...names.keys()].filter((name) => name.startsWith(collectionPointers));

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
    const formula = sheet === undefined ? undefined : allOf(sheet);
    const isThere = names.has(name) || assigned.includes(role);
    const standing = isThere ? context.workbook.names.getItem(name) : undefined;
    if (formula === undefined) standing?.delete();
    else if (standing) standing.formula = formula;
    else context.workbook.names.add(name, formula).visible = false;
  }
}

const allOf = (sheet: string): string => `=${quoteSheet(sheet)}!$1:$1048576`;

/** Queues that a new sheet, the `index`th of its job, is a collection's; it stays so when it is renamed. */
export function addToCollection(
  context: Excel.RequestContext,
  names: ReadonlyMap<string, string>,
  sheet: string,
  index: number,
): void {
  context.workbook.names.add(freePointer(names, index), allOf(sheet)).visible = false;
}

function freePointer(names: ReadonlyMap<string, string>, index: number): string {
  const last = Math.max(
    0,
    ...collectionPointersIn(names).map((name) => Number(name.slice(collectionPointers.length)) || 0),
  );
  return collectionPointers + (last + 1 + index);
}

/** Queues that these sheets are nobody's of a collection any more. */
export function takeFromCollection(
  context: Excel.RequestContext,
  names: ReadonlyMap<string, string>,
  sheets: readonly string[],
): void {
  for (const name of collectionPointersIn(names))
    if (sheets.includes(sheetPointedTo(names.get(name)) ?? "")) context.workbook.names.getItem(name).delete();
}
