/**
 * Cells that hold numbers, told from years and months that are typed as numbers.
 * In: 2017 in a head. Out: no number; 15, 16, 17 beside each other: years; 1 to 12: months.
 */
import { wonIn } from "../../text/money";
import { readNumber } from "../../text/number";
import { tidy, toHalfWidth } from "../../text/spacing";
import type { Sheet } from "./sheet";
import type { Label, Region } from "../model";
import { hasRow } from "../rows";

/** Most texts of a long export hold none, and need no closer look. */
const digit = /[\d０-９]/;

/** Whether the cell holds a number that is no year, as a number or as a text. */
export function isNumber(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  if (typeof value === "number") return !(Number.isInteger(value) && value >= 1990 && value <= 2100);
  if (typeof value !== "string" || value.length > 25 || !digit.test(value)) return false;
  const read = readNumber(value);
  return (
    (read.kind === "number" || read.kind === "ambiguous") && !/^(19|20)\d{2}$/.test(sheet.key(row, column))
  );
}

/** Whether a cell below a head holds a number or an amount with its unit; a bare 2000 is a figure there, not a year. */
export function isFigure(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  if (typeof value === "number") return true;
  if (typeof value !== "string" || value.length > 25 || !digit.test(value)) return false;
  const { kind } = readNumber(value);
  return kind === "number" || kind === "ambiguous" || wonIn(value) !== undefined;
}

/** Whether a column holds figures, as far as its first rows show. */
export function hasNumbers(region: Region, column: number): boolean {
  return hasRow(region, (row) => isFigure(region.sheet, row, column), 200);
}

/** Neither blank nor "-". */
export function holdsSomething(sheet: Sheet, row: number, column: number): boolean {
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
    if (value === undefined || !isFigure(sheet, row, c)) {
      gap++;
      continue;
    }
    if (Number(value) !== end + step) break;
    end += step;
    gap = 0;
  }
  return end;
}

/** A year beside the same day of another one; a month beside the one before or after it. */
function labelOfDate(sheet: Sheet, row: number, column: number, here: Date): Label | undefined {
  const monthOf = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();
  const [before, after] = [sheet.date(row, column - 1), sheet.date(row, column + 1)];
  const isYearApart = (other: Date | undefined): boolean =>
    other !== undefined &&
    Math.abs(monthOf(other) - monthOf(here)) === 12 &&
    Math.abs(other.getUTCDate() - here.getUTCDate()) <= 1;
  const year = here.getUTCFullYear();
  if (isYearApart(before) || isYearApart(after)) return { field: "year", year };
  const isMonth =
    (before && monthOf(before) === monthOf(here) - 1) || (after && monthOf(after) === monthOf(here) + 1);
  return isMonth ? { field: "month", year, ordinal: here.getUTCMonth() + 1 } : undefined;
}

/** "1 200", "12 345 678": thousands set apart by blanks; "120 130" may be two numbers. */
export function isGrouped(text: string): boolean {
  return /^[△−-]?(?:\d{1,2}(?: \d{3})+|\d{3}(?: \d{3}){2,})$/.test(toHalfWidth(text).trim());
}

/** "100⏎200" are two numbers in one cell; "122,64⏎0" is one that the column's width broke. */
export function isSeveral(text: string): boolean {
  const parts = tidy(text).split(" ");
  const isWhole = (part: string): boolean => /\d/.test(part) && readNumber(part).kind === "number";
  return parts.length > 1 && parts.filter(isWhole).length > 1 && parts.every(isWhole);
}
