/**
 * Cells that hold numbers, told from years and months that are typed as numbers; a cell's number as a figure with its cell, or a
 * finding that says why there is none.
 * In: 2017 in a head. Out: no number; 15, 16, 17 beside each other: years; 1 to 12: months.
 * In: "△ 79,392" at 예산!C7 in 천원. Out: -79,392,000 won from 예산!C7, spelled as text.
 */
import type { Figure, Term } from "../../plan/model";
import type { CellValue } from "../../sheet/grid";
import { unitOfAmount, wonIn } from "../../text/money";
import { keyOf } from "../../text/name";
import { readNumber, readPlainNumber, shiftDecimal, wholeNumber, wholeOf } from "../../text/number";
import { isGrouped, isSeveral } from "../../text/several-numbers";
import { shownBy } from "../../text/number-format";
import { tidy } from "../../text/spacing";
import { countedUnit, type MoneyUnit, wonPer } from "../../text/unit";
import type { Label, Region } from "../model";
import type { Notebook } from "../notebook";
import { settle } from "../questions";
import { hasRow } from "../rows";
import { errorText, type Sheet } from "./sheet";

/** `percent` where a percent sign or a percent format showed it. */
export interface CellNumber {
  readonly value: number;
  readonly percent: boolean;
  readonly spelling: Term["spelling"];
}

/** A sheet, and where to write down what is wrong with it. */
export interface Source {
  readonly sheet: Sheet;
  readonly notes: Notebook;
}

/** Where a cell stands. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The number in a cell; undefined where it is absent or, with a finding about `field`, not readable. */
export function readCell(source: Source, at: Place, field: string): CellNumber | undefined {
  const { sheet, notes } = source;
  const { row, column } = at;
  const value = sheet.value(row, column);
  if (value === undefined) return undefined;
  const where = (): string[] => [sheet.address(row, column)];
  const refused = (shown: string): undefined => refuse(source, at, shown, field);
  const date = typeof value === "number" ? sheet.date(row, column) : undefined;
  if (date) return refused(date.toISOString().slice(0, 10));
  if (typeof value === "number")
    return { value, percent: sheet.format(row, column).includes("%"), spelling: "number" };
  const text = String(value);
  const read = readNumber(text);
  if (read.kind === "number" && wholeNumber.test(text))
    return { value: read.value, percent: false, spelling: "plain" };
  const inWords = (its: number, percent = false): CellNumber => ({ value: its, percent, spelling: "words" });
  if (isGrouped(text)) {
    notes.add("blank-in-number", { text: tidy(text), value: text.replace(/\s/g, "") }, where());
    if (read.kind === "number") return inWords(read.value);
  }
  if (errorText.test(text) || isSeveral(text)) return refused(tidy(text));
  switch (read.kind) {
    case "number": {
      const spelling = readPlainNumber(text) === read.value ? "plain" : "text";
      return { value: read.value, percent: read.percent, spelling };
    }
    case "absent":
      return undefined;
    case "ambiguous": {
      const meaning = settle(notes, {
        ...{ kind: "sign-ambiguous", key: "sign", cells: where() },
        candidates: (["unread", "decrease", "increase"] as const).map((one) => ({ value: one, signs: [] })),
      });
      if (meaning === "unread") return undefined;
      return inWords(meaning === "decrease" ? -read.value : read.value, read.percent);
    }
    case "text": {
      const [, digits = "", unit = ""] = /^([^가-힣%]*\d[^가-힣%]*)([가-힣]+)$/.exec(keyOf(text)) ?? [];
      const bare = readNumber(digits);
      if (bare.kind !== "number" || !(unit === "점" || countedUnit.test(unit))) return refused(tidy(text));
      notes.add("unit-in-cell", { text: tidy(text), unit }, where());
      return inWords(bare.value);
    }
  }
}

/** Tells a cell that holds something else than the number which belongs there. */
export function refuse(
  { sheet, notes }: Source,
  { row, column }: Place,
  text: string,
  field: string,
): undefined {
  const kind = errorText.test(text) ? "cell-error" : "amount-is-text";
  notes.add(kind, { text, field }, [sheet.address(row, column)]);
}

/** The figure in a cell; a percentage counts in fractions. */
export function figureAt(source: Source, at: Place, field: string): Figure | undefined {
  const read = readCell(source, at, field);
  return read && figureOf(source.sheet, at, read);
}

/** Money in won. A unit written in the cell itself ("1,234천원") goes before the table's. */
export function readMoney(source: Source, at: Place, unit: MoneyUnit, field: string): Figure | undefined {
  const { sheet, notes } = source;
  const { row, column } = at;
  const value = sheet.value(row, column);
  const where = (): string[] => [sheet.address(row, column)];
  const inWon = (read: CellNumber, won: number): Figure => figureOf(sheet, at, read, won);
  if (typeof value === "string") {
    // All amounts of a long export are spelled so.
    if (wholeNumber.test(value))
      return inWon({ value: wholeOf(value), percent: false, spelling: "plain" }, wonPer[unit]);
    const text = tidy(value);
    const own = wonIn(value);
    if (own !== undefined) {
      notes.add("unit-in-cell", { text, unit: unitOfAmount(value) }, where());
      return inWon({ value: own, percent: false, spelling: "words" }, 1);
    }
    const bare = /^([-△(]?)[₩￦\\](?=[-△(]?\d)(.*)$/.exec(keyOf(value));
    const won = bare && readNumber(bare[1]! + bare[2]!);
    if (won?.kind === "number") {
      notes.add("currency-sign", { text, unit }, where(), unit === "원" ? "note" : "warning");
      return inWon({ ...won, spelling: "words" }, wonPer[unit]);
    }
  }
  const read = readCell(source, at, field);
  if (read === undefined) return undefined;
  const text = typeof value === "string" ? tidy(value) : "";
  const unclear = read.percent ? "rate" : isDotted(text, unit) && "dot";
  if (!unclear) return inWon(read, wonPerShown(source, at, unit));
  const shown = typeof value === "string" ? text : `${shiftDecimal(read.value, 2)}%`;
  notes.add("amount-unclear", { text: shown, field, why: unclear }, where());
  return undefined;
}

/** "1.840" as a text, where amounts have no fractions of that size: in 억원 it is one. */
const isDotted = (text: string, unit: MoneyUnit): boolean =>
  /^[^\d]?\d{1,3}(?:\.\d{3})+\)?$/.test(text) && wonPer[unit] < 1e8;

/** Won per one of the cell's value, which its format may show in thousands or with a unit of its own. */
function wonPerShown({ sheet, notes }: Source, { row, column }: Place, unit: MoneyUnit): number {
  if (typeof sheet.value(row, column) !== "number") return wonPer[unit];
  const format = sheet.format(row, column);
  const { scale, unit: own = unit } = shownBy(format);
  const won = wonPer[own] / scale;
  if (scale !== 1 || shownBy(format).unit !== undefined) {
    const severity = won < 1 || own !== unit ? "warning" : "note";
    notes.add("format-scales", { format, won: String(won) }, [sheet.address(row, column)], severity);
  }
  return won;
}

/** A figure of one cell: `multiplier` is a power of ten, applied to the decimal digits. */
export function figureOf(sheet: Sheet, at: Place, read: CellNumber, multiplier = 1): Figure {
  const { spelling } = read;
  // Spelled out: an export has millions of these, and copies of areas take twice the room.
  const { sheet: on, row: top, column: left } = sheet.area(at.row, at.column);
  const term: Term = { sheet: on, row: top, column: left, rows: 1, columns: 1, multiplier, spelling };
  const value = multiplier === 1 ? read.value : shiftDecimal(read.value, Math.round(Math.log10(multiplier)));
  return { value, from: [term] };
}

/** Most texts of a long export hold none, and need no closer look. */
const digit = /[\d０-９]/;

/** Whether the cell holds a number that is no year, as a number or as a text. */
export function isNumber(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  if (typeof value === "number") return !(Number.isInteger(value) && value >= 1990 && value <= 2100);
  return isNumberText(value) && !/^(19|20)\d{2}$/.test(sheet.key(row, column));
}

/** Whether a cell below a head holds a number or an amount with its unit; a bare 2000 is a figure there, not a year. */
export function isFigure(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  return typeof value === "number" || isNumberText(value, true);
}

function isNumberText(value: CellValue, withUnit = false): boolean {
  if (typeof value !== "string" || value.length > 25 || !digit.test(value)) return false;
  const { kind } = readNumber(value);
  return kind === "number" || kind === "ambiguous" || (withUnit && wonIn(value) !== undefined);
}

/** Whether a column holds figures, as far as its first rows show. */
export const hasNumbers = (region: Region, column: number): boolean =>
  hasRow(region, (row) => isFigure(region.sheet, row, column), 200);

/** Neither blank nor "-". */
export function holdsSomething(sheet: Sheet, row: number, column: number | undefined): boolean {
  const value = sheet.value(row, column);
  return value !== undefined && readNumber(String(value)).kind !== "absent";
}

/** The number that a cell holds, as a number or as a text; undefined where it holds none. */
export function numberAt(sheet: Sheet, row: number, column: number): number | undefined {
  const value = sheet.value(row, column);
  if (typeof value === "number") return value;
  const read = typeof value === "string" ? readNumber(value) : undefined;
  return read?.kind === "number" ? read.value : undefined;
}

/** What a number in a head stands for: months 1 to 12, dates a month apart, two-digit years (15, 16, 17). */
export function headNumber(sheet: Sheet, row: number, column: number): Label | undefined {
  const date = sheet.date(row, column);
  if (date) return labelOfDate(sheet, row, column, date);
  const value = sheet.value(row, column);
  if (typeof value === "string" && !/^\s*\d{1,2}\s*$/.test(value)) return undefined;
  const here = Number(value ?? NaN);
  if (!Number.isInteger(here) || here < 1 || here > 60) return undefined;
  const first = runEnd(sheet, row, column, -1);
  if (here < 10 && first !== 1) return undefined;
  const last = runEnd(sheet, row, column, 1);
  if (first === 1) return last === 12 ? { field: "month", ordinal: here } : undefined;
  return first >= 10 && last - first >= 2 ? { field: "year", year: 2000 + here } : undefined;
}

/** Between two months of a head stand at most so many other cells: 소계, a spacer. */
const widestGap = 2;

/** The first or last number of those that count up by one around a cell, over a few cells that hold none. */
function runEnd(sheet: Sheet, row: number, column: number, step: -1 | 1): number {
  let end = Number(sheet.value(row, column));
  let gap = 0;
  for (let c = column + step; c >= sheet.left && c < sheet.right && gap <= widestGap; c += step) {
    const value = sheet.value(row, c);
    if (!isFigure(sheet, row, c)) gap++;
    else if (Number(value) !== end + step) break;
    else [end, gap] = [end + step, 0];
  }
  return end;
}

/** A year beside the same day of another one; a month beside the one before or after it. */
function labelOfDate(sheet: Sheet, row: number, column: number, here: Date): Label | undefined {
  const monthOf = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();
  const [before, after] = [sheet.date(row, column - 1), sheet.date(row, column + 1)];
  const isYearApart = (other = here): boolean =>
    Math.abs(monthOf(other) - monthOf(here)) === 12 && Math.abs(other.getUTCDate() - here.getUTCDate()) <= 1;
  const year = here.getUTCFullYear();
  if (isYearApart(before) || isYearApart(after)) return { field: "year", year };
  const [last, next] = [before, after].map((date) => date && monthOf(date) - monthOf(here));
  return last === -1 || next === 1 ? { field: "month", year, ordinal: here.getUTCMonth() + 1 } : undefined;
}
