/**
 * Weights and rates in one scale, decided by the column and said aloud; and what 달성률 states of targets and results, in a
 * row below them or a column beside them.
 * In: weights 50, 30, 20. Out: 0.5, 0.3, 0.2. In: targets 0.925 and 93 of a rate. Out: 92.5 and 93, with a warning.
 */
import { percentScales } from "../../messages/reasons";
import { groupBy } from "../../plan/lines";
import type { Indicator, Measure } from "../../plan/model";
import { shiftDecimal } from "../../text/number";
import type { CellNumber } from "../cells/figures";
import { stateAchievements } from "../cells/percents";
import type { Mutable } from "../model";
import type { Table } from "../table";
import type { YearColumn } from "./columns";

/** An indicator while its rows are read. */
export type Draft = Mutable<Omit<Indicator, "targets" | "results">> & {
  targets: Record<number, Measure>;
  results: Record<number, Measure>;
};

/** A target or result as it stands in its cell. */
export interface MeasureRead {
  readonly draft: Draft;
  readonly year: number;
  readonly what: "target" | "result";
  readonly read: CellNumber;
  readonly row: number;
  readonly column: number;
  readonly partial?: boolean;
}

export interface WeightRead {
  readonly draft: Draft;
  readonly read: CellNumber;
  readonly row: number;
}

/** 50, "50%", 0.5 for the same weight: decided by the column. */
export function scaleWeights({ sheet, notes }: Table, weights: readonly WeightRead[], column: number): void {
  const bare = weights.filter(({ read }) => !read.percent);
  const arePoints = bare.some(({ read }) => read.value > 1);
  for (const { draft, read, row } of weights) {
    const isPoints = !read.percent && arePoints && read.value >= 1;
    const value = isPoints ? shiftDecimal(read.value, -2) : read.value;
    const multiplier = isPoints || (arePoints && value === 0) ? 0.01 : 1;
    const term = { ...sheet.area(row, column), multiplier, spelling: read.spelling };
    draft.weight = { value, from: [term] };
  }
  const isMixed =
    arePoints && (bare.length < weights.length || bare.some(({ read }) => read.value > 0 && read.value < 1));
  const cells = weights.map(({ row }) => sheet.address(row, column));
  if (isMixed) notes.add("percent-scale", { field: "가중치", taken: "above-1" }, cells, "warning");
  else if (!arePoints && bare.length > 0)
    notes.add("percent-scale", { field: "가중치", taken: "fractions" }, cells);
}

/** Rates in their printed unit: 0.925 shown as 92.5 % is 92.5; a bare 0.925 beside 92.5 is told. */
export function scaleMeasures(
  { sheet, notes }: Table,
  drafts: readonly Draft[],
  numbers: readonly MeasureRead[],
): void {
  const ofDraft = groupBy(numbers, ({ draft }) => draft);
  for (const draft of drafts) {
    const own = ofDraft.get(draft) ?? [];
    const isRate = draft.unit !== undefined && /%|퍼센트/.test(draft.unit);
    const bare = own.filter(({ read }) => !read.percent && read.value !== 0);
    const areFractions = isRate && bare.every(({ read }) => Math.abs(read.value) <= 1.5);
    for (const { year, what, read, row, column, partial } of own) {
      const isSmall = isRate && (areFractions || Math.abs(read.value) <= 1);
      const value = read.percent || isSmall ? shiftDecimal(read.value, 2) : read.value;
      const multiplier = value === read.value ? 1 : 100;
      draft[what === "target" ? "targets" : "results"][year] = {
        value,
        from: [{ ...sheet.area(row, column), multiplier, spelling: read.spelling }],
        ...(partial && what === "result" && { partial }),
      };
    }
    const tell = (
      taken: keyof typeof percentScales,
      of: readonly MeasureRead[],
      severity?: "warning",
    ): void =>
      notes.add(
        "percent-scale",
        { field: draft.name, taken },
        of.map(({ row, column }) => sheet.address(row, column)),
        severity,
      );
    const odd = isRate ? bare.filter(({ read }) => Math.abs(read.value) <= 1) : [];
    const percents = own.filter(({ read }) => read.percent);
    if (odd.length > 0) tell("times-100", odd, "warning");
    if (percents.length === 0) continue;
    if (isRate && bare.length > 0) tell("percents", own);
    else if (!isRate && draft.unit !== undefined) tell("signed", percents, "warning");
    else if (!isRate) draft.unit = "%";
  }
}

/** A cell of 달성률. */
export interface Rate {
  readonly draft: Draft;
  readonly year: number;
  readonly row: number;
  readonly column: number;
  /** It stands in a column of 달성률, not in a row of them. */
  readonly isColumn?: true;
}

/** The year of a 달성률 without one of its own: the last that has a target and a result left of it. */
export function yearOfPair(years: readonly YearColumn[], column: number): number | undefined {
  const left = years.filter((one) => one.column < column).sort((a, b) => b.column - a.column);
  const has = (year: number, of: "target" | "result"): boolean =>
    left.some((one) => one.year === year && one.what === of);
  return left.find(({ year }) => has(year, "target") && has(year, "result"))?.year;
}

/** Writes down what the cells state, column by column; rows of 달성률 together. */
export function stateRates(table: Table, rates: readonly Rate[]): void {
  const placeOf = ({ isColumn, column }: Rate): number | undefined => (isColumn ? column : undefined);
  for (const own of groupBy(rates, placeOf).values()) {
    const found = own.map(({ draft: { name, targets, results }, year, row, column }) => ({
      ...{ name, row, column, target: targets[year], result: results[year] },
    }));
    stateAchievements(table, found);
  }
}
