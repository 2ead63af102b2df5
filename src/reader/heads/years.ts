/**
 * Heads of tables with a row per year (or month): 연도 or nothing over the years, quantities' own names beside it.
 * In: "연도 | 자료제공건수 | 보도건수" over "2015년 | 1,840 | 812". Out: a head.
 */
import type { Cell, Region } from "../model";
import { isNumber } from "../cells/numbers";
import type { Sheet } from "../cells/sheet";
import { readLabel } from "../words/labels";

/** What stands over a column of years: 연도, or the name of what stands beside it (구분, 측정항목). */
export const overYears = new Set<string>(["fiscalYear", "date", "division", "quantity", "indicator"]);

/** 연도 | 자료제공건수 | 보도건수 over rows of years (or months): only the first label is known. */
export function isWideHead(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  const first = run[0];
  if (run.length < 2 || !first?.label || !overYears.has(first.label.field)) return false;
  for (let below = row + 1; below < Math.min(row + 4, sheet.bottom); below++) {
    const key = sheet.key(below, first.column);
    if (key === "") continue;
    const label = readLabel(key);
    return label !== undefined && ["year", "month", "quarter", "half"].includes(label.field);
  }
  return false;
}

/** Quantities beside rows of years whose own head is blank: the years' column is added, as 연도. */
export function besideYears(
  sheet: Sheet,
  row: number,
  run: readonly Cell[],
  open: readonly Region[],
): Cell[][] {
  const first = run[0]?.column;
  if (first === undefined || run.some(({ label }) => label && label.field !== "note")) return [];
  if (open.some(({ left, right }) => first >= left && first < right) && !sheet.isBlankRow(row - 1)) return [];
  const isYears = (column: number): boolean =>
    [row + 1, row + 2].every((below) => readLabel(sheet.key(below, column))?.year !== undefined);
  let years = first - 1;
  while (years >= sheet.left && sheet.value(row + 1, years) === undefined) years--;
  const hasNumbers = run.some(
    ({ column }) => isNumber(sheet, row + 1, column) || isNumber(sheet, row + 2, column),
  );
  if (years < sheet.left || sheet.value(row, years) !== undefined || !isYears(years) || !hasNumbers)
    return [];
  return [[{ column: years, label: { field: "fiscalYear" } }, ...run]];
}

const groups = new Set<string>(["indicator", "division", "program", "detail"]);

/** Names of indicators over their quantities, above a head of years: "성과지표 | 자활성공률 | 탈수급률" over "연도 | …". */
export function isNamesRow(sheet: Sheet, row: number, run: readonly Cell[], right: number): boolean {
  const [first] = run;
  if (row < sheet.top || !overYears.has(first?.label?.field ?? "")) return false;
  if (!groups.has(readLabel(sheet.key(row, first!.column))?.field ?? "")) return false;
  let names = 0;
  for (let column = sheet.left; column < sheet.right; column++) {
    const key = sheet.key(row, column);
    if (key === "" || column === first!.column) continue;
    const isName = column > first!.column && column < right && readLabel(key) === undefined;
    if (!isName || isNumber(sheet, row, column)) return false;
    names++;
  }
  // One name alone is a card's.
  return names >= 2;
}
