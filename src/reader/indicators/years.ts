/**
 * The years of indicators' figures where the heads do not say all: bare years, which may be of targets or of results, and a
 * column 회계연도 with a row for each indicator and year.
 * In: heads "23년", "24년", "25년", "26년(목표)", "27년". Out: results of 2023 to 2025, targets of 2026 and 2027, told.
 */
import { isFigure } from "../cells/numbers";
import type { Table } from "../table";
import type { YearColumn } from "./columns";

/**
 * The columns of years with 목표 or 실적 for those whose heads say neither: what lies before the first target, or before the
 * plan year, was measured. For tables whose rows do not say it either.
 */
export function settleYears(table: Table, years: readonly YearColumn[], name: number): readonly YearColumn[] {
  const bare = years.filter(({ what }) => what === undefined);
  if (bare.length === 0 || hasSecondRows(table, bare, name)) return years;
  const first = firstTarget(table, years);
  if (first === undefined) return years;
  const settled = years.map((one) =>
    one.what === undefined
      ? { ...one, what: one.year < first ? ("result" as const) : ("target" as const) }
      : one,
  );
  const [results, targets] = (["result", "target"] as const).map((what) =>
    bare.filter(({ year }) => (year < first ? what === "result" : what === "target")),
  );
  // Years of one kind only, all from the plan year on, can be nothing but targets.
  if (results!.length > 0) tellSettled(table, results!, targets!);
  return settled;
}

// Figures below an indicator's own row: targets and results below each other, without their words.
function hasSecondRows({ sheet, region }: Table, years: readonly YearColumn[], name: number): boolean {
  for (let row = region.body + 1; row < region.bottom; row++) {
    if (sheet.value(row, name) === undefined && years.some(({ column }) => isFigure(sheet, row, column)))
      return true;
  }
  return false;
}

function firstTarget({ planYear }: Table, years: readonly YearColumn[]): number | undefined {
  const of = (kind: "target" | "result"): number[] =>
    years.filter(({ what }) => what === kind).map(({ year }) => year);
  const [targets, results] = [of("target"), of("result")];
  if (targets.length > 0) return Math.min(...targets);
  return results.length > 0 ? Math.max(...results) + 1 : planYear;
}

function tellSettled(
  { sheet, region, notes }: Table,
  results: readonly YearColumn[],
  targets: readonly YearColumn[],
): void {
  const list = (columns: readonly YearColumn[]): string => columns.map(({ year }) => year).join(", ");
  notes.add(
    "years-of-results-assumed",
    { results: list(results), targets: list(targets) },
    [...results, ...targets].map(({ column }) => sheet.address(region.body - 1, column)),
  );
}
