/**
 * Cells that hold numbers, told from years that are typed as numbers.
 * In: 2017 in a head. Out: no number; 15, 16, 17 beside each other: years.
 */
import { readNumber } from "../text/number";
import type { Sheet } from "./sheet";
import type { Label } from "./words";

/** Whether the cell holds a number that is no year, as a number or as a text. */
export function isNumber(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  if (typeof value === "number") return !(Number.isInteger(value) && value >= 1990 && value <= 2100);
  if (typeof value !== "string" || value.length > 25) return false;
  const read = readNumber(value);
  return (
    (read.kind === "number" || read.kind === "ambiguous") && !/^(19|20)\d{2}$/.test(sheet.key(row, column))
  );
}

/** Whether a cell below a head holds a number; a bare 2000 is a figure there, not a year. */
export function isFigure(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  if (typeof value === "number") return true;
  if (typeof value !== "string" || value.length > 25) return false;
  const { kind } = readNumber(value);
  return kind === "number" || kind === "ambiguous";
}

/** The number that a cell holds, as a number or as a text; undefined where it holds none. */
export function numberAt(sheet: Sheet, row: number, column: number): number | undefined {
  const value = sheet.value(row, column);
  if (typeof value === "number") return value;
  const read = typeof value === "string" ? readNumber(value) : undefined;
  return read?.kind === "number" ? read.value : undefined;
}

/** Two-digit years typed as numbers (15, 16, 17) count where three or more follow one another. */
export function yearRun(sheet: Sheet, row: number, column: number): Label | undefined {
  const at = (offset: number): number => Number(sheet.value(row, column + offset) ?? NaN);
  const here = at(0);
  if (!Number.isInteger(here) || here < 10 || here > 60) return undefined;
  const ascends = (first: number): boolean =>
    at(first) + 1 === at(first + 1) && at(first + 1) + 1 === at(first + 2);
  return ascends(0) || ascends(-1) || ascends(-2) ? { field: "year", year: 2000 + here } : undefined;
}
