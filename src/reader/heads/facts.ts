/**
 * What a cell of a head says: its words as they are shown, which its number format may hold, and what they mean; which numbers
 * are years; heads of tables with a row per year (or month).
 * In: the number 2025 shown by 0"년 결산", the date 2026-01-01 shown by yyyy"년", 15 between 14 and 16.
 * Out: "2025년 결산", a settlement; "2026년", a year; a year. In: "연도 | 자료제공건수 | 보도건수" over "2015년 | 1,840 | 812". Out: a head.
 */
import { keyOf } from "../../text/name";
import { showsYear, wordsBehind } from "../../text/number-format";
import { headNumber, isNumber } from "../cells/figures";
import type { Sheet } from "../cells/sheet";
import type { Cell, Label, Region } from "../model";
import { type Candidate, candidatesOf } from "../questions";
import { range } from "../rows";
import { isUnitNote } from "../words/asides";
import { type Field, fieldSet } from "../words/fields";
import { partFields, readLabel } from "../words/labels";

/** The text of a head's cell as a person sees it, "" where blank. */
export function headText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (typeof value !== "number") return sheet.text(row, column);
  const format = sheet.format(row, column);
  if (showsYear(format)) return `${sheet.date(row, column)!.getUTCFullYear()}년`;
  const words = wordsBehind(format);
  return /[가-힣]/.test(words) && Number.isInteger(value) ? `${value}${words}` : sheet.text(row, column);
}

/** What a head's cell means; undefined where it is no header word. */
export const headLabel = (sheet: Sheet, row: number, column: number): Label | undefined =>
  headNumber(sheet, row, column) ?? readLabel(keyOf(headText(sheet, row, column)));

/**
 * Whether the bare numbers of a row that may be years are its years: each one more or one less than the one before, and no sum
 * beside them. 2,050 and 1,990 백만원 beside 계 are amounts; 2022, 2024, 2026 are asked.
 */
export function yearCandidates(
  sheet: Sheet,
  row: number,
  left: number,
  right: number,
): Candidate<"years" | "amounts">[] {
  const [bare, others] = [true, false].map((are) =>
    range(left, right).filter((column) => isBareYear(sheet, row, column) === are),
  ) as [number[], number[]];
  const years = bare.map((column) => Number(sheet.value(row, column)));
  const hasSum = others.some((column) => headLabel(sheet, row, column)?.field === "sum");
  const steps = years.slice(1).map((year, index) => year - years[index]!);
  const isRow = steps.length > 0 && new Set(steps).size === 1 && Math.abs(steps[0]!) === 1;
  const areLike = steps.length > 1 && steps.every((step) => step > 0 && step <= 5);
  return candidatesOf<"years" | "amounts">([
    ...(hasSum ? [["amounts", { rule: "sum-beside", weight: "sure" }] as const] : []),
    ...(isRow ? [["years", { rule: "count-up", weight: "likely" }] as const] : []),
    ...(areLike && !isRow && !hasSum ? [["years", { rule: "year-like", weight: "hint" }] as const] : []),
    ["amounts", undefined],
  ]);
}

/** 1990 to 2100 and nothing beside it, in the cell or in its format. */
export function isBareYear(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  if (typeof value !== "number" && typeof value !== "string") return false;
  return /^(19[9]\d|20\d\d|2100)$/.test(keyOf(headText(sheet, row, column)));
}

/** What stands over a column of years: 연도, or the name of what stands beside it (구분, 측정항목). */
export const overYears = fieldSet("fiscalYear date division quantity indicator");
const periods: ReadonlySet<Field | undefined> = new Set(["year" as const, ...partFields]);

/** Whether a row of such a table is called by a year or a part of one; bare numbers are months below 월. */
export const isPeriodName = (key: string, over: Field | undefined): boolean =>
  periods.has(readLabel(key)?.field) || (over === "date" && /^(?:[1-9]|1[0-2])$/.test(key));

/** 연도 | 자료제공건수 | 보도건수 over rows of years (or months): only the first label is known. */
export function isWideHead(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  const [first] = run;
  if (!first || run.length < 2 || !overYears.has(first.label?.field)) return false;
  const keys = range(row + 1, row + 4).map((below) => sheet.key(below, first.column));
  return isPeriodName(keys.find((key) => key !== "") ?? "", first.label?.field);
}

/** Quantities beside rows of years whose own head is blank: the years' column is added, as 연도. */
export function besideYears(
  sheet: Sheet,
  row: number,
  run: readonly Cell[],
  over: (column: number) => Region | undefined,
): Cell[][] {
  const first = run[0]?.column;
  const isName = ({ column, label }: Cell): boolean =>
    (!label || label.field === "note") && !isUnitNote(sheet.key(row, column));
  if (first === undefined || !run.every(isName)) return [];
  if (over(first) && !sheet.isBlankRow(row - 1)) return [];
  let years = first - 1;
  while (years >= sheet.left && sheet.value(row + 1, years) === undefined) years--;
  const below = [row + 1, row + 2];
  const isHeadless = years >= sheet.left && sheet.value(row, years) === undefined;
  const labels = below.map((one) => readLabel(sheet.key(one, years)));
  // 24 below "2025예산" is an amount.
  const areYears = labels.every((label) => label?.field === "year" && label.year !== undefined);
  const hasNumbers = run.some(({ column }) => below.some((one) => isNumber(sheet, one, column)));
  if (!isHeadless || !areYears || !hasNumbers) return [];
  return [[{ column: years, label: { field: "fiscalYear" } }, ...run]];
}

const groups = fieldSet("indicator division program detail");

/** Names of indicators over their quantities, above a head of years: "성과지표 | 자활성공률 | 탈수급률" over "연도 | …". */
export function isNamesRow(sheet: Sheet, row: number, run: readonly Cell[], right: number): boolean {
  const { column: first, label } = run[0]!;
  if (!overYears.has(label?.field) || !groups.has(readLabel(sheet.key(row, first))?.field)) return false;
  const others = sheet.filledIn(row).filter((column) => column !== first);
  const isName = (column: number): boolean =>
    column > first && column < right && !readLabel(sheet.key(row, column)) && !isNumber(sheet, row, column);
  // One name alone is a card's.
  return others.length >= 2 && others.every(isName);
}
