/**
 * The years of indicators' figures where the heads do not say all: bare years, which may be of targets or of results, and a
 * column 회계연도 with a row for each indicator and year.
 * In: heads "23년", "24년", "25년", "26년(목표)", "27년". Out: results of 2023 to 2025, targets of 2026 and 2027, asked.
 */
import type { SignRule } from "../../messages/questions";
import { isFigure } from "../cells/numbers";
import { rivals } from "../evidence";
import { settle } from "../questions";
import { hasRow, headArea, headCell } from "../rows";
import type { Table } from "../table";
import type { YearColumn } from "./columns";

/**
 * The columns of years with 목표 or 실적 for those whose heads say neither: what lies before the first target, or before the
 * plan year, was measured. For tables whose rows do not say it either.
 */
export function settleYears(table: Table, years: readonly YearColumn[], name: number): readonly YearColumn[] {
  const bare = years.filter(({ what }) => what === undefined);
  if (bare.length === 0 || hasSecondRows(table, bare, name)) return years;
  const usual = firstTarget(table, years);
  if (usual === undefined) return years;
  const { region, notes, id } = table;
  const last = Math.max(...bare.map(({ year }) => year));
  // Years of one kind only, all from the plan year on, can be nothing but targets.
  const areTargets = bare.every(({ year }) => year >= usual.value);
  const others = [...bare.map(({ year }) => year), last + 1].filter((year) => year !== usual.value);
  const first = settle(notes, {
    ...{ kind: "years-of-results-assumed", key: `targets-from:${id}`, at: headArea(region) },
    cells: bare.map((column) => headCell(region, column)),
    candidates: [
      { value: usual.value, signs: [{ rule: usual.rule, weight: areTargets ? "likely" : "hint" }] },
      ...rivals(...others),
    ],
  })!;
  return years.map((one) =>
    one.what === undefined ? { ...one, what: one.year < first ? "result" : "target" } : one,
  );
}

// Figures below an indicator's own row: targets and results below each other, without their words.
function hasSecondRows({ sheet, region }: Table, years: readonly YearColumn[], name: number): boolean {
  const holds = (row: number): boolean => years.some(({ column }) => isFigure(sheet, row, column));
  return hasRow(region, (row) => row > region.body && sheet.value(row, name) === undefined && holds(row));
}

function firstTarget(
  { planYear }: Table,
  years: readonly YearColumn[],
): { readonly value: number; readonly rule: SignRule } | undefined {
  const of = (kind: "target" | "result"): number[] =>
    years.filter(({ what }) => what === kind).map(({ year }) => year);
  const [targets, results] = [of("target"), of("result")];
  if (targets.length > 0) return { value: Math.min(...targets), rule: "first-target" };
  if (results.length > 0) return { value: Math.max(...results) + 1, rule: "after-results" };
  return planYear === undefined ? undefined : { value: planYear, rule: "follows-plan-year" };
}
