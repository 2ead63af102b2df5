/**
 * What all deeds of a person go by: where cells of a kind are, and the same done in the workbook and in the oracle's copies.
 * Example: onStaffs(world, "예산", (sheet) => sheet.setValue(6, 1, 1007)) in the workbook, in `twin` and in `past`.
 */
import { cellArea, printArea, quoteSheet } from "../../src/sheet/address";
import { type Book, type Cell, type Sheet } from "../../src/workbench/workbook/model";
import { placeName } from "./compare";
import { planSheet, type World } from "./world";

export type Deed = (world: World, a: number, b: number, c: number) => Promise<string | undefined>;

export type Position = readonly [row: number, column: number, cell: Cell];

export const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

export const cellsWhere = (sheet: Sheet, wanted: (cell: Cell) => boolean): Position[] =>
  [...sheet.cells()].filter(([, , cell]) => wanted(cell));

export const isFigure = ({ value, formula }: Cell): boolean =>
  typeof value === "number" && formula === undefined;

export const hasContent = ({ value, formula }: Cell): boolean =>
  formula !== undefined || (value ?? "") !== "";

/** Does the same on a staff sheet of the workbook and of its copies. */
export async function onStaffs(
  world: World,
  name: string,
  work: (sheet: Sheet, book: Book) => void,
  changesPlan = true,
): Promise<void> {
  const copies = [world.twin, ...(world.past ? [world.past.book] : [])];
  for (const book of copies) {
    const sheet = book.sheet(name);
    if (sheet) work(sheet, book);
  }
  if (world.past) world.past.isQuiet = false;
  if (changesPlan) world.isStale = true;
  await world.desk.edit((book) => work(book.sheet(name)!, book));
}

/** Does something on the plan sheet; where a share is what can be taken back, on the plan of before as well. */
export async function onPlan(world: World, work: (sheet: Sheet, book: Book) => void): Promise<void> {
  const { past, plan } = world;
  if (past) {
    past.isQuiet = false;
    const sheet = past.kind === "build" ? undefined : past.book.sheet(plan!);
    if (sheet) work(sheet, past.book);
  }
  await world.desk.edit((book) => work(book.sheet(plan!)!, book));
}

/** A sheet with room at its right where the staff keep notes: the last one. */
export const notes = (world: World): Sheet => world.twin.sheet("메모") ?? world.twin.sheets.at(-1)!;

/** The first free row of the notes, below everything. */
export function freeRow(sheet: Sheet): number {
  const used = sheet.usedArea();
  return used ? used.row + used.rows : 0;
}

export async function note(world: World, content: string | number, column: number): Promise<string> {
  const { name } = notes(world);
  const row = freeRow(notes(world));
  await onStaffs(
    world,
    name,
    (sheet) =>
      typeof content === "string" && content.startsWith("=")
        ? sheet.setFormula(row, column, content)
        : sheet.setValue(row, column, content),
    false,
  );
  return `${content} typed into ${placeName(name, row, column)}`;
}

export const fixedIn = (address: string): string => address.replace(/[A-Z]+|\d+/g, "$$$&");

export const freeSheetName = ({ desk, past }: World, base: string): string => {
  for (let number = 2; ; number += 1) {
    const name = `${base.slice(0, 20)} (${number})`;
    if (!desk.book.sheet(name) && !past?.book.sheet(name)) return name;
  }
};

export const isComputed = ({ value, formula }: Cell): boolean =>
  formula !== undefined && typeof value === "number";

/** A computed figure of the plan, or what is wanted: how a formula elsewhere names its sheet, its address, and the one below. */
export function figureOnPlan(
  world: World,
  a: number,
  wanted = isComputed,
): { readonly sheet: string; readonly address: string; readonly below: string } | undefined {
  const plan = planSheet(world);
  const place = pick(plan ? cellsWhere(plan, wanted) : [], a);
  if (!plan || !place) return undefined;
  const [row, column] = place;
  return {
    sheet: `${quoteSheet(plan.name)}!`,
    address: printArea(cellArea(row, column)),
    below: printArea(cellArea(row + 1, column)),
  };
}

export const comment = (sheet: Sheet, row: number, column: number, text: string): void => {
  sheet.comments = [...sheet.comments, { row, column, text }];
  sheet.touch();
};
