/**
 * What a cell of a head says: its words as they are shown, which its number format may hold, and what they mean.
 * In: the number 2025 shown by 0"년 결산", the date 2026-01-01 shown by yyyy"년", 15 between 14 and 16.
 * Out: "2025년 결산", a settlement; "2026년", a year; a year.
 */
import { showsDate } from "../text/number-format";
import { keyOf } from "../text/name";
import { headNumber } from "./cells/numbers";
import type { Sheet } from "./cells/sheet";
import { candidatesOf, type Candidate } from "./evidence";
import type { Label } from "./model";
import { readLabel } from "./words/labels";

const written = /[0#]((?:"[^"]*"|\\.)+)(?:;|$)/;

/** The text of a head's cell as a person sees it, "" where blank. */
export function headText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (typeof value !== "number") return sheet.text(row, column);
  const format = sheet.format(row, column);
  if (showsYear(format)) return `${sheet.date(row, column)!.getUTCFullYear()}년`;
  const words = written.exec(format.split(";")[0]!)?.[1]?.replace(/"/g, "") ?? "";
  return /[가-힣]/.test(words) && Number.isInteger(value) ? `${value}${words}` : sheet.text(row, column);
}

/** What a head's cell means; undefined where it is no header word. */
export function headLabel(sheet: Sheet, row: number, column: number): Label | undefined {
  return headNumber(sheet, row, column) ?? readLabel(keyOf(headText(sheet, row, column)));
}

/** A date of which only the year is shown. */
function showsYear(format: string): boolean {
  return showsDate(format) && !/[mdh]/i.test(format.split(";")[0]!.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
}

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
  const years: number[] = [];
  let hasSum = false;
  for (let column = left; column < right; column++) {
    if (isBareYear(sheet, row, column)) years.push(Number(sheet.value(row, column)));
    else hasSum ||= headLabel(sheet, row, column)?.field === "sum";
  }
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
