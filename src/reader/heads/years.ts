/**
 * Heads of tables with a row per year (or month): 연도 or nothing over the years, quantities' own names beside it.
 * In: "연도 | 자료제공건수 | 보도건수" over "2015년 | 1,840 | 812". Out: a head.
 */
import { isNumber } from "../cells/numbers";
import type { Sheet } from "../cells/sheet";
import type { Cell, Region } from "../model";
import { columnsOf, range } from "../rows";
import type { Field } from "../words/fields";
import { readLabel } from "../words/labels";
import { partFields } from "../words/years";

/** What stands over a column of years: 연도, or the name of what stands beside it (구분, 측정항목). */
export const overYears: ReadonlySet<Field | undefined> = new Set([
  ...(["fiscalYear", "date", "division", "quantity", "indicator"] as const),
]);
/** What the rows of such a table are called. */
export const periods: ReadonlySet<Field | undefined> = new Set(["year" as const, ...partFields]);

/** 연도 | 자료제공건수 | 보도건수 over rows of years (or months): only the first label is known. */
export function isWideHead(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  const [first] = run;
  if (!first || run.length < 2 || !overYears.has(first.label?.field)) return false;
  const keys = range(row + 1, row + 4).map((below) => sheet.key(below, first.column));
  return periods.has(readLabel(keys.find((key) => key !== "") ?? "")?.field);
}

/** Quantities beside rows of years whose own head is blank: the years' column is added, as 연도. */
export function besideYears(
  sheet: Sheet,
  row: number,
  run: readonly Cell[],
  over: (column: number) => Region | undefined,
): Cell[][] {
  const first = run[0]?.column;
  if (first === undefined || run.some(({ label }) => label && label.field !== "note")) return [];
  if (over(first) && !sheet.isBlankRow(row - 1)) return [];
  let years = first - 1;
  while (years >= sheet.left && sheet.value(row + 1, years) === undefined) years--;
  const below = [row + 1, row + 2];
  const isHeadless = years >= sheet.left && sheet.value(row, years) === undefined;
  const areYears = below.every((one) => readLabel(sheet.key(one, years))?.year !== undefined);
  const hasNumbers = run.some(({ column }) => below.some((one) => isNumber(sheet, one, column)));
  if (!isHeadless || !areYears || !hasNumbers) return [];
  return [[{ column: years, label: { field: "fiscalYear" } }, ...run]];
}

const groups: ReadonlySet<Field | undefined> = new Set([
  ...(["indicator", "division", "program", "detail"] as const),
]);

/** Names of indicators over their quantities, above a head of years: "성과지표 | 자활성공률 | 탈수급률" over "연도 | …". */
export function isNamesRow(sheet: Sheet, row: number, run: readonly Cell[], right: number): boolean {
  const { column: first, label } = run[0]!;
  if (!overYears.has(label?.field) || !groups.has(readLabel(sheet.key(row, first))?.field)) return false;
  const others = columnsOf(sheet).filter(
    (column) => column !== first && sheet.value(row, column) !== undefined,
  );
  const isName = (column: number): boolean =>
    column > first && column < right && !readLabel(sheet.key(row, column)) && !isNumber(sheet, row, column);
  // One name alone is a card's.
  return others.length >= 2 && others.every(isName);
}
