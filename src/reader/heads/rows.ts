/**
 * Rows that are heads of tables: enough header words beside each other, no number among them, cut where a second table
 * stands beside the first.
 * In: a row "사업명 | 예산액 |  | 부서명 | 정원". Out: two runs of cells, one a budget table's, one a staff table's.
 */
import { isForm } from "./forms";
import { besideYears, isWideHead } from "./years";
import { lastWhere } from "../../text/last";
import { showsDate } from "../../text/number-format";
import type { Region, Cell } from "../model";
import { isNumber, headNumber } from "../cells/numbers";
import { names, sideBySide } from "./sides";
import type { Sheet } from "../cells/sheet";
import type { Field } from "../words/fields";
import { keyOf } from "../../text/name";
import { headText, isBareYear } from "../facts";
import { readLabel } from "../words/labels";
import { unitAlone } from "../words/notes";

/** Words that also stand inside tables: alone they make no head. */
const weak = new Set<Field>([
  "sum",
  "funding",
  "note",
  "target",
  "result",
  "measureUnit",
  "year",
  "level",
  "number",
]);

/** Tables of so many columns are exports. */
const wide = 10;

/** The last row that turned out to be no head, by what its cells are called. */
export interface Body {
  row: number;
  pattern: string;
}

/**
 * The heads that begin in a row, left to right; `open` are the tables found above. A row of a wide table that is called
 * in every cell as the one above it is no head either: the 20,000 rows of an export are soon decided.
 */
export function headerRuns(sheet: Sheet, row: number, open: readonly Region[], above: Body): Cell[][] {
  const runs: Cell[][] = [];
  let run: Cell[] = [];
  const close = (): void => {
    const trimmed = trim(run, row, open);
    if (isHead(sheet, row, trimmed) && !inBodyRow(sheet, row, trimmed, open))
      runs.push(...sideBySide(sheet, row, trimmed));
    else runs.push(...besideYears(sheet, row, trimmed, open));
    run = [];
  };
  if (isBodyRow(sheet, row, open)) return [];
  const cells = labelled(sheet, row, open);
  if (!cells.some(({ label }) => label) && continuesBody(sheet, row, cells, open)) return [];
  const pattern = cells.map(({ column, label }) => `${column}${label?.field ?? ""}`).join();
  const isAlike = cells.length >= wide && above.row === row - 1 && above.pattern === pattern;
  if (isAlike) {
    above.row = row;
    return [];
  }
  for (const { column, from, label } of cells) {
    if (label === undefined && isNumber(sheet, from, column)) close();
    else run.push(label ? { column, label } : { column });
  }
  close();
  if (runs.length === 0) Object.assign(above, { row, pattern });
  return runs;
}

/** A row right below another one of the one table that covers all its cells, with a figure in it: soon decided. */
function isBodyRow(sheet: Sheet, row: number, open: readonly Region[]): boolean {
  let above: Region | undefined;
  let holdsFigure = false;
  for (let column = sheet.left; column < sheet.right; column++) {
    const value = sheet.value(row, column);
    if (value === undefined) continue;
    above ??= lastWhere(open, ({ left, right }) => column >= left && column < right);
    if (!above || column < above.left || column >= above.right) return false;
    holdsFigure ||= isPlainFigure(sheet, row, column);
  }
  return (
    holdsFigure &&
    row > above!.body &&
    row < above!.bottom &&
    !sheet.isBlankRow(row - 1, above!.left, above!.right)
  );
}

/** A number that cannot be a year, a month or a date. */
function isPlainFigure(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  const isSmall = typeof value === "number" ? Math.abs(value) <= 60 : /^\s*\d{1,2}\s*$/.test(String(value));
  return !isSmall && isNumber(sheet, row, column) && !showsDate(sheet.format(row, column));
}

/** The row's filled cells with what they are called; a merged area's text stands in its first row, `from`. */
function labelled(sheet: Sheet, row: number, open: readonly Region[]): (Cell & { readonly from: number })[] {
  const cells: (Cell & { readonly from: number })[] = [];
  for (let column = sheet.left; column < sheet.right; column++) {
    const merge = sheet.merge(row, column);
    const own = sheet.value(row, column) !== undefined;
    const from = own || merge === undefined || merge.rows > 3 || merge.column !== column ? row : merge.row;
    const key = keyOf(headText(sheet, from, column));
    if (key === "") continue;
    const isNone =
      (/^\d+$/.test(key) && key.length < 4) || unitAlone.test(key) || isAmount(sheet, row, column, open);
    const label = headNumber(sheet, row, column) ?? (isNone ? undefined : readLabel(key));
    cells.push(label ? { column, from, label } : { column, from });
  }
  return cells;
}

/** A number like a year right below other rows of a table, beside no word of its head: 2,010 백만원 of 정책사업. */
function isAmount(sheet: Sheet, row: number, column: number, open: readonly Region[]): boolean {
  if (typeof sheet.value(row, column) !== "number" || !isBareYear(sheet, row, column)) return false;
  const above = lastWhere(open, ({ left, right }) => column >= left && column < right);
  if (!above || row < above.body || sheet.isBlankRow(row - 1, above.left, above.right)) return false;
  return !above.columns.some(({ column: beside, texts }) => texts.includes(sheet.text(row, beside)));
}

/** A row without a label right below another one of a table: the plain case, soon decided. */
function continuesBody(sheet: Sheet, row: number, cells: readonly Cell[], open: readonly Region[]): boolean {
  return (
    !sheet.isBlankRow(row - 1) &&
    cells.every(({ column }) => open.some(({ left, right }) => column >= left && column < right))
  );
}

/** Cells at the run's edges that belong to the body of a table on the left or right. */
function trim(run: readonly Cell[], row: number, open: readonly Region[]): Cell[] {
  const inBody = (cell: Cell): boolean =>
    cell.label === undefined &&
    open.some(
      (region) =>
        row >= region.body && row < region.bottom && cell.column >= region.left && cell.column < region.right,
    );
  const trimmed = [...run];
  const labelled = (cell: Cell): boolean => cell.label !== undefined;
  const overBody = trimmed.some(
    (cell) =>
      labelled(cell) &&
      open.some((region) => row >= region.body && cell.column >= region.left && cell.column < region.right),
  );
  if (overBody) return trimmed;
  while (trimmed.length > 0 && inBody(trimmed[0]!)) trimmed.shift();
  while (trimmed.length > 0 && inBody(trimmed.at(-1)!)) trimmed.pop();
  return trimmed;
}

/** Whether the row is one of a table's body: it holds a number elsewhere under the same head. */
function inBodyRow(sheet: Sheet, row: number, run: readonly Cell[], open: readonly Region[]): boolean {
  const above = lastWhere(open, (region) =>
    run.some(({ column }) => column >= region.left && column < region.right),
  );
  if (!above || row < above.body) return false;
  const [first, last] = [run[0]!.column, run.at(-1)!.column];
  for (const { column } of above.columns) {
    if ((column < first || column > last) && isNumber(sheet, row, column)) return true;
  }
  return false;
}

function isHead(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  return (
    (hasHeadWords(sheet, row, run) || isWideHead(sheet, row, run)) &&
    !isYearOverHeads(sheet, row, run) &&
    !isForm(sheet, row, run)
  );
}

function hasHeadWords(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  const labels = run.flatMap((cell) => cell.label ?? []);
  if (labels.length < 2 || labels.length * 2 < run.length) return false;
  const distinct = new Set(
    labels.map(
      (label) => label.field + (label.year ?? label.ordinal ?? label.shift ?? "") + (label.kind ?? ""),
    ),
  );
  // Bare numbers from 1 to 12 may be figures: months beside another label only.
  return (
    distinct.size >= 2 &&
    run.some(({ column, label }) => label && !weak.has(label.field) && !isNumber(sheet, row, column))
  );
}

/** "2022년도 예산" and "2021년도 예산", each above a head of its own: titles. */
function isYearOverHeads(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  const isYear = ({ label }: Cell): boolean => label?.field === "amount" || label?.field === "year";
  const below = readLabel(sheet.key(row + 1, run[0]!.column));
  return run.every(isYear) && below !== undefined && names.has(below.field);
}
