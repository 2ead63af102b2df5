/**
 * What a person does on the staff's sheets between two clicks: types, moves, names, refers to the plan.
 * Example: typeFigure(world, 3, 17, 0) → "9000004 typed into 예산!B7".
 */
import { cellArea, printArea, quoteSheet } from "../../src/sheet/address";
import { moveCells, restyle, type Book, type Sheet } from "../../src/workbench/workbook/model";
import { placeName } from "./compare";
import { callsOf } from "./world";
import {
  type Deed,
  pick,
  cellsWhere,
  isFigure,
  hasContent,
  onStaffs,
  notes,
  freeRow,
  note,
  fixedIn,
  freeSheetName,
  isComputed,
  figureOnPlan,
  comment,
} from "./deed";

export const typeFigure: Deed = async (world, a, b, c) => {
  const sheets = world.twin.sheets.filter((sheet) => cellsWhere(sheet, isFigure).length > 0);
  const sheet = pick(sheets, a);
  const place = sheet && pick(cellsWhere(sheet, isFigure), b);
  if (!place) return undefined;
  const [row, column] = place;
  const figure = c % 12 === 0 ? "추후 확정" : c % 12 === 1 ? 0 : 1000 + 7 * ++world.count;
  await onStaffs(world, sheet.name, (each) => each.setValue(row, column, figure));
  return `${figure} typed into ${placeName(sheet.name, row, column)}`;
};

export const typeNote: Deed = (world) => note(world, `확인 ${++world.count}`, 0);

export const formulaOverPlan: Deed = async (world, a, b, c) => {
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

export const nameOverPlan: Deed = async (world, a) => {
  const figure = figureOnPlan(world, a);
  if (!figure) return undefined;
  const { sheet, address } = figure;
  const defined = { name: `계획값${++world.count}`, formula: `=${sheet}${fixedIn(address)}` };
  await world.desk.edit((book) => book.defineName(defined));
  return `${defined.name} defined as ${defined.formula}, ${await note(world, `=${defined.name}`, 5)}`;
};

export const callByHand: Deed = async (world, a, b) => {
  const sheet = world.twin.sheets.find((one) => cellsWhere(one, isFigure).length > 1);
  if (!sheet) return undefined;
  const addresses = cellsWhere(sheet, ({ value }) => typeof value === "number").map(
    ([row, column]) => `${quoteSheet(sheet.name)}!${printArea(cellArea(row, column))}`,
  );
  const [one, other] = [pick(addresses, a)!, pick(addresses, b)!];
  const formulas = [`=PLAN.SHARE(${one},${other})`, `=IF(PLAN.CHANGE(${one},${other})>0,"증가","감소")`];
  return note(world, pick(formulas, a + b)!, 4);
};

export const lines = (
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

/** A row's cells cut and pasted below all that the sheet has. */
export const moveOnStaffs: Deed = async (world, a, b) => {
  const sheet = pick(world.twin.sheets, a)!;
  const used = sheet.usedArea();
  if (!used) return undefined;
  const area = { ...used, row: used.row + (b % used.rows), rows: 1 };
  const isMerged = sheet.merges.some((merge) => merge.row <= area.row && area.row < merge.row + merge.rows);
  if (isMerged) return undefined;
  const at = { row: freeRow(sheet) + 1, column: used.column };
  await onStaffs(world, sheet.name, (each, book) => moveCells(book, each, area, each, at));
  return `row ${area.row + 1} of ${sheet.name} cut and pasted into row ${at.row + 1}`;
};

/** Protects a sheet, most often that with formulas over the plan, or takes the protection away. */
export const protectStaffs: Deed = async (world, a, b) => {
  const sheet = b % 3 === 0 ? pick(world.twin.sheets, a)! : notes(world);
  const on = !sheet.protection.on;
  await onStaffs(
    world,
    sheet.name,
    (each) => {
      each.protection = { ...each.protection, on };
      each.touch();
    },
    false,
  );
  return `${sheet.name} ${on ? "protected" : "not protected any more"}`;
};

export const renameSheet: Deed = async (world, a, b) => {
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

export const copySheet: Deed = async (world, a, b) => {
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

export const deleteSheet: Deed = async (world, a, b) => {
  const copies = world.twin.sheets.filter(({ name }) => /\(\d+\)|메모/.test(name));
  const sheet = a % 4 === 0 ? pick(world.twin.sheets, b) : pick(copies, b);
  if (!sheet || world.twin.sheets.length < 3) return undefined;
  const { name } = sheet;
  await onStaffs(world, name, (each, book) => void book.deleteSheet(each));
  return `${name} deleted`;
};

/** A drop-down list over figures of the plan, within what a sheet uses or far from it. */
export const listOverPlan: Deed = async (world, a, b, c) => {
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

export const commentOnStaffs: Deed = async (world, a, b) => {
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

export const colourStaffs: Deed = async (world, a, b) => {
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
