/**
 * What a person does between two clicks, in the workbook and in the oracle's copies of it.
 * In: numbers of a step, taken as "the a-th of what there is". Out: what was done, in words; undefined where there was
 * nothing to do it on. Example: typeFigure(world, 3, 17, 0) → "9000004 typed into 예산!B7".
 */
import { cellArea, contains, printArea, quoteSheet } from "../../src/sheet/address";
import { copyContents } from "../../src/workbench/workbook/copy";
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  restyle,
  type Book,
  type Cell,
  type Sheet,
} from "../../src/workbench/workbook/model";
import { copyOf, placeName } from "./compare";
import { callsOf, planSheet, refersToPlan, type World } from "./world";

export type Deed = (world: World, a: number, b: number, c: number) => Promise<string | undefined>;

type Position = readonly [row: number, column: number, cell: Cell];

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

const cellsWhere = (sheet: Sheet, wanted: (cell: Cell) => boolean): Position[] =>
  [...sheet.cells()].filter(([, , cell]) => wanted(cell));

const isFigure = ({ value, formula }: Cell): boolean => typeof value === "number" && formula === undefined;
const hasContent = ({ value, formula }: Cell): boolean => formula !== undefined || (value ?? "") !== "";

/** Does the same on a staff sheet of the workbook and of its copies. */
async function onStaffs(
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
async function onPlan(world: World, work: (sheet: Sheet, book: Book) => void): Promise<void> {
  const { past, plan } = world;
  if (past) {
    past.isQuiet = false;
    const sheet = past.kind === "build" ? undefined : past.book.sheet(plan!);
    if (sheet) work(sheet, past.book);
  }
  await world.desk.edit((book) => work(book.sheet(plan!)!, book));
}

/** A sheet with room at its right where the staff keep notes: the last one. */
const notes = (world: World): Sheet => world.twin.sheet("메모") ?? world.twin.sheets.at(-1)!;

/** The first free row of the notes, below everything. */
function freeRow(sheet: Sheet): number {
  const used = sheet.usedArea();
  return used ? used.row + used.rows : 0;
}

async function note(world: World, content: string | number, column: number): Promise<string> {
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

const typeFigure: Deed = async (world, a, b, c) => {
  const sheets = world.twin.sheets.filter((sheet) => cellsWhere(sheet, isFigure).length > 0);
  const sheet = pick(sheets, a);
  const place = sheet && pick(cellsWhere(sheet, isFigure), b);
  if (!place) return undefined;
  const [row, column] = place;
  const figure = c % 12 === 0 ? "추후 확정" : c % 12 === 1 ? 0 : 1000 + 7 * ++world.count;
  await onStaffs(world, sheet.name, (each) => each.setValue(row, column, figure));
  return `${figure} typed into ${placeName(sheet.name, row, column)}`;
};

const typeNote: Deed = (world) => note(world, `확인 ${++world.count}`, 0);

const isComputed = ({ value, formula }: Cell): boolean => formula !== undefined && typeof value === "number";

/** A computed figure of the plan, or what is wanted: how a formula elsewhere names its sheet, its address, and the one below. */
function figureOnPlan(
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

const fixedIn = (address: string): string => address.replace(/[A-Z]+|\d+/g, "$$$&");

const formulaOverPlan: Deed = async (world, a, b, c) => {
  // Headings, and what a person typed there, are referred to as well.
  const figure = figureOnPlan(world, a, c % 4 === 0 ? hasContent : isComputed);
  if (!figure) return undefined;
  const { sheet, address, below } = figure;
  if (c % 4 === 0) return note(world, `=${sheet}${address}`, 3);
  const formulas = [
    `=${sheet}${address}`,
    `=${sheet}${fixedIn(address)}/1000`,
    `=SUM(${sheet}${address}:${below})`,
  ];
  return note(world, pick(formulas, b)!, 3);
};

const nameOverPlan: Deed = async (world, a) => {
  const figure = figureOnPlan(world, a);
  if (!figure) return undefined;
  const { sheet, address } = figure;
  const defined = { name: `계획값${++world.count}`, formula: `=${sheet}${fixedIn(address)}` };
  await world.desk.edit((book) => book.defineName(defined));
  return `${defined.name} defined as ${defined.formula}, ${await note(world, `=${defined.name}`, 5)}`;
};

const callByHand: Deed = async (world, a, b) => {
  const sheet = world.twin.sheets.find((one) => cellsWhere(one, isFigure).length > 1);
  if (!sheet) return undefined;
  const addresses = cellsWhere(sheet, ({ value }) => typeof value === "number").map(
    ([row, column]) => `${quoteSheet(sheet.name)}!${printArea(cellArea(row, column))}`,
  );
  const [one, other] = [pick(addresses, a)!, pick(addresses, b)!];
  const formulas = [`=PLAN.SHARE(${one},${other})`, `=IF(PLAN.CHANGE(${one},${other})>0,"증가","감소")`];
  return note(world, pick(formulas, a + b)!, 4);
};

const lines = (
  title: string,
  work: (book: Book, sheet: Sheet, at: number) => void,
  along: "rows" | "columns",
): Deed => {
  return async (world, a, b) => {
    const sheet = pick(world.twin.sheets, a)!;
    const used = sheet.usedArea();
    if (!used) return undefined;
    const at = b % ((along === "rows" ? used.row + used.rows : used.column + used.columns) + 1);
    await onStaffs(world, sheet.name, (each, book) => work(book, each, at));
    return `${title} ${at + 1} on ${sheet.name}`;
  };
};

const renameSheet: Deed = async (world, a, b) => {
  const sheet = pick(world.twin.sheets, a)!;
  const names = [
    `${sheet.name.slice(0, 12)} 최종`,
    `2017 ${sheet.name.slice(0, 12)}`,
    `O'${sheet.name.slice(0, 12)}`,
  ];
  const name = pick(names, b)!;
  if (world.desk.book.sheet(name) || world.past?.book.sheet(name)) return undefined;
  const before = sheet.name;
  await onStaffs(world, before, (each, book) => book.rename(each, name));
  return `${before} renamed ${name}`;
};

const freeSheetName = ({ desk, past }: World, base: string): string => {
  for (let number = 2; ; number += 1) {
    const name = `${base.slice(0, 20)} (${number})`;
    if (!desk.book.sheet(name) && !past?.book.sheet(name)) return name;
  }
};

const copySheet: Deed = async (world, a, b) => {
  const sheet = a % 3 === 0 ? pick(world.twin.sheets, b)! : notes(world);
  const name = freeSheetName(world, sheet.name);
  await onStaffs(world, sheet.name, (each, book) => void book.copySheet(each, undefined, name));
  // What the person copies is what stands there, shared or reconnected, and no later step turns it.
  const made = world.desk.book.sheet(name)!;
  const calls = callsOf(world);
  for (const copy of [world.twin.sheet(name), world.past?.book.sheet(name)])
    for (const [row, column, cell] of copy ? [...made.cells()] : [])
      if (calls(cell) !== calls(copy!.cell(row, column)))
        copy!.setCell(row, column, { ...cell, style: copy!.cell(row, column).style });
  return `${sheet.name} copied as ${name}`;
};

const deleteSheet: Deed = async (world, a, b) => {
  const copies = world.twin.sheets.filter(({ name }) => /\(\d+\)|메모/.test(name));
  const sheet = a % 4 === 0 ? pick(world.twin.sheets, b) : pick(copies, b);
  if (!sheet || world.twin.sheets.length < 3) return undefined;
  const { name } = sheet;
  await onStaffs(world, name, (each, book) => void book.deleteSheet(each));
  return `${name} deleted`;
};

const copyPlan: Deed = async (world) => {
  const plan = planSheet(world);
  if (!plan) return undefined;
  const name = freeSheetName(world, plan.name);
  const { twin, past } = world;
  await world.desk.edit((book) => void book.copySheet(plan, undefined, name));
  const made = world.desk.book.sheet(name)!;
  for (const book of [twin, ...(past ? [past.book] : [])]) copyContents(made, book.addSheet(name), book);
  if (past) past.isQuiet = false;
  return `${plan.name} copied as ${name}`;
};

const renamePlan: Deed = async (world, a) => {
  const plan = planSheet(world);
  const name = pick(["2017 성과계획서 (제출)", "성과계획서", "'17 계획".replace("'", "’")], a)!;
  if (!plan || world.desk.book.sheet(name) || world.past?.book.sheet(name)) return undefined;
  const before = plan.name;
  // The plan of before a build comes back under its own name; before a share it was this one.
  await onPlan(world, (sheet, book) => book.rename(sheet, name));
  world.plan = name;
  if (world.past && world.past.kind !== "build") world.past.plan = name;
  return `${before} renamed ${name}`;
};

/** Hides the plan, or shows it again. */
const hidePlan: Deed = async (world, a) => {
  const plan = planSheet(world);
  if (!plan) return undefined;
  const visibility = plan.visibility !== "visible" ? "visible" : a % 3 === 0 ? "veryHidden" : "hidden";
  await onPlan(world, (sheet, book) => void book.setVisibility(sheet, visibility));
  return `${plan.name} made ${visibility}`;
};

const deletePlan: Deed = async (world) => {
  const plan = planSheet(world);
  if (!plan) return undefined;
  const onIt = refersToPlan(world);
  const over = world.twin.sheets.flatMap(({ name }) =>
    cellsWhere(world.desk.book.sheet(name)!, onIt).map(([row, column]) => ({ name, row, column })),
  );
  await onPlan(world, (sheet, book) => void book.deleteSheet(sheet));
  // What the staff's formulas lose now, they lose by the person's hand.
  for (const { name, row, column } of over)
    for (const book of [world.twin, world.past?.book])
      book?.sheet(name)?.setCell(row, column, world.desk.book.sheet(name)!.cell(row, column));
  world.plan = undefined;
  world.isCut = false;
  return `${plan.name} deleted`;
};

/** Blank cells of the plan where something can stand, some beside it, some below. */
function blankPlaces(plan: Sheet): Position[] {
  const { rows, columns } = plan.usedArea(true)!;
  const places: Position[] = [];
  for (let row = 0; row < rows + 12; row += 1)
    for (let column = 0; column < columns + 3; column += 1) {
      const isCovered = plan.merges.some(
        (merge) => contains(merge, row, column) && (merge.row !== row || merge.column !== column),
      );
      if (!isCovered && !hasContent(plan.cell(row, column)))
        places.push([row, column, plan.cell(row, column)]);
    }
  return places;
}

const typeOverPlan: Deed = async (world, a, b) => {
  const plan = planSheet(world);
  const place =
    plan && b % 5 === 4
      ? pick(blankPlaces(plan), a)
      : plan && pick(cellsWhere(plan, b % 3 === 0 ? hasContent : ({ formula }) => formula !== undefined), a);
  if (!plan || !place) return undefined;
  const [row, column] = place;
  const token = 70_000_000 + 13 * ++world.count;
  const content = b % 2 === 0 ? token : `손글 ${token}`;
  await onPlan(world, (sheet) => sheet.setValue(row, column, content));
  world.written.add(String(token));
  return `${content} typed into ${placeName(plan.name, row, column)}`;
};

/** A colour that nobody else uses. */
const ownColour = (world: World): string => `#F0${(0x1000 + ++world.count).toString(16).toUpperCase()}`;

/** A row or a column of the person's own in the plan, or beside and below it, with something typed in it. */
const insertOnPlan: Deed = async (world, a, b, c) => {
  const plan = planSheet(world);
  const used = plan?.usedArea(true);
  if (!plan || !used) return undefined;
  const byRow = c % 3 !== 0;
  const at = a % (byRow ? used.row + used.rows : used.column + used.columns);
  const other = b % (byRow ? used.column + used.columns : used.row + used.rows);
  const [row, column] = byRow ? [at, other] : [other, at];
  const token = 70_000_000 + 13 * ++world.count;
  const content = b % 2 === 0 ? token : `손글 ${token}`;
  await onPlan(world, (sheet, book) => {
    (byRow ? insertRows : insertColumns)(book, sheet, at);
    sheet.setValue(row, column, content);
  });
  world.written.add(String(token));
  return `${byRow ? "row" : "column"} inserted with ${content} in ${placeName(plan.name, row, column)}`;
};

/** Rows or a column of the plan go; what the staff's formulas lose by that, they lose by the person's hand. */
const deleteOnPlan: Deed = async (world, a, b, c) => {
  const plan = planSheet(world);
  const used = plan?.usedArea(true);
  if (!plan || !used) return undefined;
  const byRow = c % 4 !== 0;
  const count = byRow ? 1 + (b % 3) : 1;
  const at = a % (byRow ? used.row + used.rows : used.column + used.columns);
  const line = byRow
    ? { row: at, column: 0, rows: count, columns: used.column + used.columns }
    : { row: 0, column: at, rows: used.row + used.rows, columns: count };
  const isOwn = ({ value, formula }: Cell): boolean =>
    [...world.written].some((text) => String(formula ?? value).includes(text));
  const gone = plan.cellsIn(line).some(([, , cell]) => hasContent(cell) && !isOwn(cell));
  const onIt = refersToPlan(world);
  const before = copyOf(world.desk.book, ({ name }) => world.twin.sheet(name) !== undefined);
  await onPlan(world, (sheet, book) => (byRow ? deleteRows : deleteColumns)(book, sheet, at, count));
  for (const { name } of before.sheets)
    for (const [row, column, was] of cellsWhere(before.sheet(name)!, onIt)) {
      const now = world.desk.book.sheet(name)!.cell(row, column);
      if (now.formula === was.formula) continue;
      for (const book of [
        world.twin,
        ...(world.past && world.past.kind !== "build" ? [world.past.book] : []),
      ])
        book.sheet(name)?.setCell(row, column, now);
    }
  world.isCut ||= gone;
  return `${byRow ? `${count} rows` : "column"} of ${plan.name} deleted at ${at + 1}`;
};

const colourPlan: Deed = async (world, a, b) => {
  const plan = planSheet(world);
  const places = plan ? (b % 5 === 4 ? blankPlaces(plan) : cellsWhere(plan, hasContent)) : [];
  const place = pick(places, a);
  if (!plan || !place) return undefined;
  const [row, column] = place;
  const fill = ownColour(world);
  const font = b % 2 === 0 ? { bold: true, strikethrough: true } : { italic: true, color: "#C00000" };
  await onPlan(world, (sheet) =>
    sheet.setStyle(row, column, restyle(sheet.styleAt(row, column), { fill, font, horizontal: "right" })),
  );
  world.coloured.add(fill);
  return `${placeName(plan.name, row, column)} coloured ${fill}`;
};

const hidePlanRow: Deed = async (world, a) => {
  const plan = planSheet(world);
  const place =
    plan &&
    pick(
      cellsWhere(plan, ({ formula }) => formula !== undefined),
      a,
    );
  if (!plan || !place) return undefined;
  const [row] = place;
  await onPlan(world, (sheet) => sheet.setRow(row, { hidden: true }));
  return `row ${row + 1} of ${plan.name} hidden`;
};

/** A drop-down list over figures of the plan, within what a sheet uses or far from it. */
const listOverPlan: Deed = async (world, a, b, c) => {
  const figure = figureOnPlan(world, a);
  if (!figure) return undefined;
  const { name } = pick(world.twin.sheets, b)!;
  const [row, column] = c % 3 === 0 ? [1, 1] : [20 + (c % 900), c % 40];
  const source = `=${figure.sheet}${fixedIn(figure.address)}`;
  await onStaffs(
    world,
    name,
    (sheet) => {
      const compares = { type: "List", terms: { source, inCellDropDown: true } };
      const areas = [{ row, column, rows: 3, columns: 1 }];
      sheet.validations = [...sheet.validations, { areas, origin: undefined, compares }];
      sheet.touch();
    },
    false,
  );
  return `a list by ${source} from ${placeName(name, row, column)} on`;
};

const comment = (sheet: Sheet, row: number, column: number, text: string): void => {
  sheet.comments = [...sheet.comments, { row, column, text }];
  sheet.touch();
};

const commentOnPlan: Deed = async (world, a) => {
  const plan = planSheet(world);
  const free = plan
    ? cellsWhere(plan, hasContent).filter(
        ([row, column]) => !plan.comments.some((one) => one.row === row && one.column === column),
      )
    : [];
  const place = pick(free, a);
  if (!plan || !place) return undefined;
  const [row, column] = place;
  const token = `의견 ${70_000_000 + 13 * ++world.count}`;
  await onPlan(world, (sheet) => comment(sheet, row, column, token));
  world.written.add(token);
  return `the comment ‘${token}’ on ${placeName(plan.name, row, column)}`;
};

const commentOnStaffs: Deed = async (world, a, b) => {
  const sheet = pick(world.twin.sheets, a)!;
  const free = cellsWhere(sheet, hasContent).filter(
    ([row, column]) => !sheet.comments.some((one) => one.row === row && one.column === column),
  );
  const place = pick(free, b);
  if (!place) return undefined;
  const [row, column] = place;
  const text = `확인 ${++world.count}`;
  await onStaffs(world, sheet.name, (each) => comment(each, row, column, text), false);
  return `the comment ‘${text}’ on ${placeName(sheet.name, row, column)}`;
};

const widenPlan: Deed = async (world, a) => {
  const plan = planSheet(world);
  if (!plan) return undefined;
  const column = a % 12;
  const width = 15 + (a % 7);
  await onPlan(world, (sheet) => sheet.setColumn(column, { width }));
  world.widths.add(width);
  return `column ${column + 1} of ${plan.name} made ${width} wide`;
};

const colourStaffs: Deed = async (world, a, b) => {
  const sheet = pick(world.twin.sheets, a)!;
  const place = pick([...sheet.cells()], b);
  if (!place) return undefined;
  const [row, column] = place;
  await onStaffs(
    world,
    sheet.name,
    (each) => each.setStyle(row, column, restyle(each.styleAt(row, column), { fill: "#FFF2CC" })),
    false,
  );
  return `${placeName(sheet.name, row, column)} coloured`;
};

/** Every deed with how often it is drawn, beside what the add-in is asked. */
export const deeds = {
  typeFigure: { weight: 10, play: typeFigure },
  typeNote: { weight: 3, play: typeNote },
  formulaOverPlan: { weight: 5, play: formulaOverPlan },
  nameOverPlan: { weight: 1, play: nameOverPlan },
  callByHand: { weight: 3, play: callByHand },
  insertRow: {
    weight: 4,
    play: lines("row inserted at", (book, sheet, at) => insertRows(book, sheet, at), "rows"),
  },
  deleteRow: {
    weight: 2,
    play: lines("row deleted at", (book, sheet, at) => deleteRows(book, sheet, at), "rows"),
  },
  insertColumn: {
    weight: 2,
    play: lines("column inserted at", (book, sheet, at) => insertColumns(book, sheet, at), "columns"),
  },
  deleteColumn: {
    weight: 1,
    play: lines("column deleted at", (book, sheet, at) => deleteColumns(book, sheet, at), "columns"),
  },
  renameSheet: { weight: 2, play: renameSheet },
  copySheet: { weight: 1, play: copySheet },
  deleteSheet: { weight: 1, play: deleteSheet },
  copyPlan: { weight: 2, play: copyPlan },
  renamePlan: { weight: 1, play: renamePlan },
  hidePlan: { weight: 1, play: hidePlan },
  colourPlan: { weight: 3, play: colourPlan },
  hidePlanRow: { weight: 1, play: hidePlanRow },
  insertOnPlan: { weight: 3, play: insertOnPlan },
  deleteOnPlan: { weight: 1, play: deleteOnPlan },
  listOverPlan: { weight: 2, play: listOverPlan },
  deletePlan: { weight: 1, play: deletePlan },
  typeOverPlan: { weight: 6, play: typeOverPlan },
  commentOnPlan: { weight: 3, play: commentOnPlan },
  commentOnStaffs: { weight: 1, play: commentOnStaffs },
  widenPlan: { weight: 1, play: widenPlan },
  colourStaffs: { weight: 1, play: colourStaffs },
} as const satisfies Record<string, { weight: number; play: Deed }>;
