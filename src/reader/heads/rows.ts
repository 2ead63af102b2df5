/**
 * Rows that are heads of tables: enough header words beside each other, no number among them, cut where a second table
 * stands beside the first.
 * In: a row "사업명 | 예산액 |  | 부서명 | 정원". Out: two runs of cells, one a budget table's, one a staff table's.
 */
import { lastWhere } from "../../text/last";
import { keyOf } from "../../text/name";
import { headNumber, isNumber } from "../cells/figures";
import type { Sheet } from "../cells/sheet";
import type { Cell, Region } from "../model";
import { columnsOf, covers } from "../rows";
import { isUnitNote } from "../words/asides";
import { labelIn } from "../words/cards";
import { type Field, fieldSet } from "../words/fields";
import { readLabel } from "../words/labels";
import { besideYears, headText, isWideHead } from "./facts";

/** Words that also stand inside tables: alone they make no head. */
const weak = fieldSet("sum funding note target result measureUnit year level number");

/** Tables of so many columns are exports. */
const wide = 10;

/** The last table found above a row that has a column. */
type Over = (column: number) => Region | undefined;

/** The last row that turned out to be no head, by what its cells are called. */
interface Body {
  row: number;
  pattern: string;
}

/**
 * The heads that begin in a row, left to right. A row of a wide table that is called in every cell as the one above it is no
 * head either: the 20,000 rows of an export are soon decided.
 */
export function headerRuns(sheet: Sheet, row: number, over: Over, above: Body): Cell[][] {
  if (isBodyRow(sheet, row, over)) return [];
  const cells = labelled(sheet, row, over);
  // Below a table there may be a million of them, down to a cell that somebody filled by mistake.
  if (cells.length === 0) return [];
  // A row without a label right below another one of a table: the plain case.
  const isPlain = !cells.some(({ label }) => label) && !sheet.isBlankRow(row - 1);
  if (isPlain && cells.every(({ column }) => over(column))) return [];
  const pattern = cells.map(({ column, label }) => `${column}${label?.field ?? ""}`).join();
  if (cells.length >= wide && above.row === row - 1 && above.pattern === pattern) {
    above.row = row;
    return [];
  }
  const found: Cell[][] = [[]];
  for (const { column, from, label } of cells)
    if (label === undefined && isNumber(sheet, from, column)) found.push([]);
    else found.at(-1)!.push({ column, label });
  const runs = found.flatMap((run) => {
    const trimmed = trim(run, row, over);
    const isOne = isHead(sheet, row, trimmed) && !inBodyRow(sheet, row, trimmed, over);
    return isOne ? sideBySide(sheet, row, trimmed) : besideYears(sheet, row, trimmed, over);
  });
  if (runs.length === 0) Object.assign(above, { row, pattern });
  return runs;
}

/** A row right below another one of the one table that covers all its cells, with a figure in it: soon decided. */
function isBodyRow(sheet: Sheet, row: number, over: Over): boolean {
  const filled = sheet.filledIn(row);
  const above = filled.length > 0 ? over(filled[0]!) : undefined;
  if (!above || row <= above.body || row >= above.bottom || !filled.every((column) => covers(above, column)))
    return false;
  const holdsFigure = filled.some((column) => isPlainFigure(sheet, row, column));
  return holdsFigure && !sheet.isBlankRow(row - 1, above.left, above.right);
}

/** A number that cannot be a year, a month or a date. */
function isPlainFigure(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  const isSmall = typeof value === "number" ? Math.abs(value) <= 60 : /^\s*\d{1,2}\s*$/.test(String(value));
  return !isSmall && isNumber(sheet, row, column) && !sheet.date(row, column);
}

/** The row's filled cells with what they are called; a merged area's text stands in its first row, `from`. */
function labelled(sheet: Sheet, row: number, over: Over): (Cell & { readonly from: number })[] {
  return columnsOf(sheet).flatMap((column) => {
    const merge = sheet.merge(row, column);
    const isOwn = sheet.value(row, column) !== undefined;
    const from = isOwn || !merge || merge.rows > 3 || merge.column !== column ? row : merge.row;
    if (!isOwn && from === row) return [];
    const key = keyOf(headText(sheet, from, column));
    if (key === "") return [];
    const isNone = /^\d{1,3}$/.test(key) || isUnitNote(key);
    const label = headNumber(sheet, row, column) ?? (isNone ? undefined : readLabel(key));
    return [{ column, from, label: isAmount(sheet, row, column, over) ? undefined : label }];
  });
}

/** A number right below other rows of a table, beside no word of its head: 2,010 백만원 of 정책사업, or 30 before 31 and 32. */
function isAmount(sheet: Sheet, row: number, column: number, over: Over): boolean {
  if (typeof sheet.value(row, column) !== "number" || sheet.date(row, column)) return false;
  const above = over(column);
  if (!above || row < above.body || sheet.isBlankRow(row - 1, above.left, above.right)) return false;
  return !above.columns.some((beside) => beside.texts.includes(sheet.text(row, beside.column)));
}

/** Without the cells at the run's edges that belong to the body of a table on the left or right. */
function trim(run: readonly Cell[], row: number, over: Over): readonly Cell[] {
  const isOver = ({ column }: Cell): boolean => row >= (over(column)?.body ?? Infinity);
  const isWithin = (cell: Cell): boolean => isOver(cell) && row < over(cell.column)!.bottom;
  if (run.some((cell) => cell.label && isOver(cell))) return run;
  const isOwn = (cell: Cell): boolean => cell.label !== undefined || !isWithin(cell);
  const last = lastWhere(run, isOwn);
  return last ? run.slice(run.findIndex(isOwn), run.indexOf(last) + 1) : [];
}

/** Whether the row is one of a table's body: it holds a number elsewhere under the same head. */
function inBodyRow(sheet: Sheet, row: number, run: readonly Cell[], over: Over): boolean {
  const tables = run.flatMap(({ column }) => over(column) ?? []);
  const [above] = tables.sort((a, b) => b.top - a.top);
  const [first, last] = [run[0]!.column, run.at(-1)!.column];
  const isBeside = (column: number): boolean => column < first || column > last;
  if (!above || row < above.body) return false;
  return above.columns.some(({ column }) => isBeside(column) && isNumber(sheet, row, column));
}

function isHead(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  const isOne = hasHeadWords(sheet, row, run) || isWideHead(sheet, row, run);
  return isOne && !isYearOverHeads(sheet, row, run) && !isForm(sheet, row, run);
}

function hasHeadWords(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  const labels = run.flatMap((cell) => cell.label ?? []);
  if (labels.length < 2 || labels.length * 2 < run.length) return false;
  const said = new Set(
    labels.map((one) => [one.field, one.year ?? one.ordinal ?? one.shift, one.kind].join()),
  );
  // Bare numbers from 1 to 12 may be figures: months beside another label only.
  const isWord = ({ column, label }: Cell): boolean =>
    label !== undefined && !weak.has(label.field) && !isNumber(sheet, row, column);
  return said.size >= 2 && run.some(isWord);
}

/** "2022년도 예산" and "2021년도 예산", each above a head of its own: titles. */
function isYearOverHeads(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  const isYear = ({ label }: Cell): boolean => label?.field === "amount" || label?.field === "year";
  return run.every(isYear) && names.has(readLabel(sheet.key(row + 1, run[0]!.column))?.field);
}

/** "지표명 | 예방접종률 | 지표유형 | 핵심" over "단위 | %": whether what stands beside each label is its value, in two rows or over years. */
function isForm(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  /** 시 or 구 beside 시행주체 is its value. */
  const isLabel = (label: Cell["label"]): boolean => label !== undefined && label.field !== "funding";
  const hasValue = (at: number, column: number): boolean => {
    const [beside] = sheet.filledIn(at, { left: column + 1, right: sheet.right });
    return beside !== undefined && !isLabel(readLabel(sheet.key(at, beside)));
  };
  const holdsYears = (at: number): boolean => {
    const [name, ...others] = sheet.filledIn(at).map((column) => readLabel(sheet.key(at, column))?.year);
    return name === undefined && others.length > 1 && others.every((year) => year !== undefined);
  };
  // A label has one value; 연도 with several texts beside it heads their columns.
  const labels = run.filter(({ label }) => isLabel(label));
  const [first] = labels;
  if (!first || run.length > 2 * labels.length) return false;
  const begins = (other: number): boolean =>
    labelIn(sheet.lines(other, first.column))?.rest === "" && hasValue(other, first.column);
  return (
    labels.every(({ column }) => hasValue(row, column)) &&
    begins(row) &&
    (begins(row - 1) || begins(row + 1) || holdsYears(row + 1))
  );
}

/** What a row is about. */
const names = fieldSet(
  "division department policy unitProgram detail program hierarchy indicator quantity fiscalYear date",
);
const measures = fieldSet(
  "amount authorized current target result month year targets grade5 value description purpose formula",
);

/** Cuts a run where a second table begins: the name column comes again, or another kind of table after a gap. */
function sideBySide(sheet: Sheet, row: number, run: readonly Cell[]): Cell[][] {
  const parts: Cell[][] = [];
  let part: Cell[] = [];
  run.forEach((cell, index) => {
    const rest = run.slice(index);
    // A column of numbers goes with the names right of it.
    const own = fieldOf(cell) === "number" ? fieldOf(rest[1]) : fieldOf(cell);
    const holds = (cells: readonly Cell[], fields: typeof names): boolean =>
      cells.some((one) => fields.has(fieldOf(one)));
    const isName = own === undefined || names.has(own);
    if (isName && holds(part, names) && holds(part, measures) && holds(rest, measures)) {
      const last = part.at(-1)!.column;
      const merge = sheet.merge(row, last);
      const end = merge?.row === row ? merge.column + merge.columns - 1 : last;
      const gap = columnsOf({ left: end + 1, right: cell.column });
      const isBlank = gap.length > 0 && gap.every((one) => sheet.isBlankRow(row + 1, one, one + 1));
      const isOther = own !== undefined && gap.length > 0 && family(part) !== family(rest);
      const isAgain = own !== undefined && part.some((one) => fieldOf(one) === own);
      if (isOther || isAgain || (isBlank && measuresAgain(part, rest))) {
        parts.push(part);
        part = [];
      }
    }
    part.push(cell);
  });
  return part.length > 0 ? [...parts, part] : parts;
}

/** Whether a figure's head stands on both sides of a gap: 예산액, of no other year. */
function measuresAgain(part: readonly Cell[], rest: readonly Cell[]): boolean {
  const said = (cells: readonly Cell[]): string[] =>
    cells.flatMap(({ label }) => (label && measures.has(label.field) ? [JSON.stringify(label)] : []));
  return said(rest).some((one) => said(part).includes(one));
}

const fieldOf = (cell: Cell | undefined): Field | undefined => cell?.label?.field;

function family(cells: readonly Cell[]): string {
  const has = (...fields: Field[]): boolean => cells.some((cell) => fields.includes(fieldOf(cell)!));
  if (has("authorized", "current", "grade5")) return "staff";
  if (has("indicator", "formula", "weight", "quantity", "month")) return "indicator";
  return has("amount") ? "money" : "text";
}
