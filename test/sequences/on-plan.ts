/**
 * What a person does on the plan sheet between two clicks: types, colours, inserts, deletes, hides.
 * Example: typeOverPlan(world, 3, 17, 0) → "손글 70000013 typed into 성과계획서!D26".
 */
import { contains } from "../../src/sheet/address";
import { copyContents } from "../../src/workbench/workbook/copy";
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  restyle,
  type Cell,
  type Sheet,
} from "../../src/workbench/workbook/model";
import { copyOf, placeName } from "./compare";
import { linkOf, planSheet, refersToPlan, type World } from "./world";
import {
  type Deed,
  type Position,
  pick,
  cellsWhere,
  hasContent,
  onPlan,
  freeSheetName,
  comment,
} from "./deed";

export const copyPlan: Deed = async (world) => {
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

export const renamePlan: Deed = async (world, a) => {
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
export const hidePlan: Deed = async (world, a) => {
  const plan = planSheet(world);
  if (!plan) return undefined;
  const visibility = plan.visibility !== "visible" ? "visible" : a % 3 === 0 ? "veryHidden" : "hidden";
  await onPlan(world, (sheet, book) => void book.setVisibility(sheet, visibility));
  return `${plan.name} made ${visibility}`;
};

export const deletePlan: Deed = async (world) => {
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

export const typeOverPlan: Deed = async (world, a, b) => {
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

export const clearOnPlan: Deed = async (world, a) => {
  const plan = planSheet(world);
  const place = plan && pick(cellsWhere(plan, hasContent), a);
  if (!plan || !place) return undefined;
  const [row, column] = place;
  await onPlan(world, (sheet) => sheet.setValue(row, column, undefined));
  return `${placeName(plan.name, row, column)} cleared`;
};

/** A colour that nobody else uses. */
const ownColour = (world: World): string => `#F0${(0x1000 + ++world.count).toString(16).toUpperCase()}`;

/** A row or a column of the person's own in the plan, or beside and below it, with something typed in it. */
export const insertOnPlan: Deed = async (world, a, b, c) => {
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
export const deleteOnPlan: Deed = async (world, a, b, c) => {
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
      // What lost its cells gets none of another plan's; what was moved follows the plan that comes back.
      const isBroken = now.formula?.includes("#REF!") ?? false;
      const past = world.past && (isBroken || world.past.kind !== "build") ? [world.past.book] : [];
      for (const book of [world.twin, ...past]) book.sheet(name)?.setCell(row, column, now);
    }
  world.isCut ||= gone;
  return `${byRow ? `${count} rows` : "column"} of ${plan.name} deleted at ${at + 1}`;
};

export const colourPlan: Deed = async (world, a, b) => {
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

/** Lets a cell of the plan lead somewhere, in a colour by which the cell is found again. */
export const linkOnPlan: Deed = async (world, a) => {
  const plan = planSheet(world);
  const place = plan && pick(cellsWhere(plan, hasContent), a);
  if (!plan || !place) return undefined;
  const [row, column] = place;
  const fill = ownColour(world);
  await onPlan(world, (sheet) => {
    const style = restyle(sheet.styleAt(row, column), { fill });
    sheet.setCell(row, column, { ...sheet.cell(row, column), style, link: { address: linkOf(fill) } });
  });
  world.coloured.add(fill);
  world.linked.add(fill);
  return `${placeName(plan.name, row, column)} leads to ${linkOf(fill)}`;
};

/** Parts cells that are one, the plan's own or the person's, and types into the last of them. */
const part: Deed = async (world, a) => {
  const plan = planSheet(world);
  const area = plan && pick(plan.merges, a);
  if (!plan || !area) return undefined;
  const [row, column] = [area.row + area.rows - 1, area.column + area.columns - 1];
  const token = `손글 ${70_000_000 + 13 * ++world.count}`;
  await onPlan(world, (sheet) => {
    sheet.unmerge(area);
    sheet.setValue(row, column, token);
  });
  world.written.add(token);
  return `cells parted at ${placeName(plan.name, area.row, area.column)}, ${token} typed into the last`;
};

/** Merges a blank cell beside the plan or below it with the one at its right, and colours both; or parts cells. */
export const mergeOnPlan: Deed = async (world, a, b, c) => {
  if (b % 3 === 2) return part(world, a, b, c);
  const plan = planSheet(world);
  const used = plan?.usedArea(true);
  const free = (plan ? blankPlaces(plan) : []).filter(
    ([row, column]) =>
      (row >= used!.rows || column >= used!.columns) &&
      !hasContent(plan!.cell(row, column + 1)) &&
      plan!.merges.every((merge) => !contains(merge, row, column) && !contains(merge, row, column + 1)),
  );
  const place = pick(free, a);
  if (!plan || !place) return undefined;
  const area = { row: place[0], column: place[1], rows: 1, columns: 2 };
  const fill = ownColour(world);
  await onPlan(world, (sheet) => {
    sheet.restyle(area, { fill });
    sheet.merge(area);
  });
  world.coloured.add(fill);
  world.merged.add(fill);
  return `${placeName(plan.name, area.row, area.column)} and the next merged and coloured ${fill}`;
};

export const hidePlanRow: Deed = async (world, a) => {
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

export const commentOnPlan: Deed = async (world, a) => {
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

export const widenPlan: Deed = async (world, a) => {
  const plan = planSheet(world);
  if (!plan) return undefined;
  const column = a % 12;
  const width = 15 + (a % 7);
  await onPlan(world, (sheet) => sheet.setColumn(column, { width }));
  world.widths.add(width);
  return `column ${column + 1} of ${plan.name} made ${width} wide`;
};
