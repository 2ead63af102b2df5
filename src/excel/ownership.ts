/**
 * Which sheets are the add-in's. Two signs together: a mark on the sheet (a hidden name of its own), and a hidden name of
 * the workbook that points to it. A sheet that a person copies takes the mark along, but the pointer stays with the first;
 * a pointer whose cells were cut and pasted elsewhere finds no mark there. Both outlive renaming, moving, saving, reopening.
 * Example: 성과계획서!_PLAN_SHEET = "plan" and _PLAN_OWN_PLAN = 성과계획서!$1:$1048576.
 */
import { quoteSheet } from "../sheet/address";

/** All hidden names of the add-in in the workbook begin so. */
export const ownNames = "_PLAN_";

export const isOwnName = (name: string): boolean => name.startsWith(ownNames);

/** Sheets of which the workbook has one each. `former` is a plan that was put away. */
type Sole = "plan" | "former" | "review" | "store" | "draft";

/**
 * Of which the workbook may have any number. An input sheet is the staff's as soon as it stands, a collected one is a chapter
 * or an office of the whole government's plan that came with a file: a mark suffices, and none of them is replaced or
 * deleted. Those of a collection were made in this workbook: 총괄, the offices', 성과자료; pointers tell them from copies. `request`:
 * the guide of a request workbook (자료요청) and what it tells of itself; its input sheets bear no mark, they are the staff's.
 * `away`: the sheets of the collection before, which were put away.
 */
type Several = "input" | "collected" | "collection" | "away" | "request";

export type SheetRole = Sole | Several;

const markName = "_PLAN_SHEET";
const pointers = `${ownNames}OWN_`;
const pointerTo = (role: Sole): string => pointers + role.toUpperCase();

/** Names of which there may be any number: `_PLAN_OWN_COLLECTION_1`, … */
const pointersOf = { collection: `${pointers}COLLECTION_`, away: `${pointers}AWAY_` } as const;
type OfCollection = keyof typeof pointersOf;

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

/** Whose the sheet is; `names` has the workbook's names. What was put away and somebody made visible is that person's. */
export function ownershipOf(sheet: Signs, names: ReadonlyMap<string, string>): Ownership {
  const mark = markIn(sheet);
  if (mark === undefined) return {};
  if (mark === "input" || mark === "request") return { role: mark };
  if (mark === "collected" || mark === "collection") {
    const isPointedTo = (as: OfCollection): boolean =>
      pointersIn(names, as).some((one) => sheetPointedTo(names.get(one)) === sheet.name);
    if (isPointedTo("collection")) return { role: "collection" };
    if (sheet.visibility === "VeryHidden" && isPointedTo("away")) return { role: "away" };
    return mark === "collected" ? { role: mark } : { copyOf: mark };
  }
  const role = soles.find(
    (one) => markOf(one) === mark && sheetPointedTo(names.get(pointerTo(one))) === sheet.name,
  );
  const isTaken = role === "former" && sheet.visibility !== "VeryHidden";
  return role && !isTaken ? { role } : { copyOf: mark };
}

const pointersIn = (names: ReadonlyMap<string, string>, as: OfCollection): string[] =>
  [...names.keys()].filter((name) => name.startsWith(pointersOf[as]));

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

/** The hidden name that makes a sheet a collection's; each has its number, from 1 on. */
export const collectionPointer = (number: number, sheet: string, as: OfCollection = "collection") => ({
  name: `${pointersOf[as]}${number}`,
  formula: allOf(sheet),
});

/**
 * Queues that sheets are a collection's, or of the one that was put away; they stay so when they are renamed. `from`: how many
 * of the job came before.
 */
export function addToCollection(
  context: Excel.RequestContext,
  names: ReadonlyMap<string, string>,
  sheets: readonly string[],
  { from = 0, as = "collection" }: { readonly from?: number; readonly as?: OfCollection } = {},
): void {
  const numbers = pointersIn(names, as).map((name) => Number(name.slice(pointersOf[as].length)) || 0);
  const first = Math.max(0, ...numbers) + 1 + from;
  sheets.forEach((sheet, index) => {
    const { name, formula } = collectionPointer(first + index, sheet, as);
    context.workbook.names.add(name, formula).visible = false;
  });
}

/** Queues that these sheets, by their names of before the job, are nobody's of a collection any more. */
export function takeFromCollection(
  context: Excel.RequestContext,
  names: ReadonlyMap<string, string>,
  sheets: readonly string[],
): void {
  const gone = new Set(sheets);
  for (const as of ["collection", "away"] as const)
    for (const name of pointersIn(names, as))
      if (gone.has(sheetPointedTo(names.get(name)) ?? "")) context.workbook.names.getItem(name).delete();
}
