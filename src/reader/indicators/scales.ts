/**
 * Weights and rates in one scale, decided by the column and said aloud.
 * In: weights 50, 30, 20. Out: 0.5, 0.3, 0.2. In: targets 0.925 and 93 of a rate. Out: 92.5 and 93, with a warning.
 */
import type { Indicator, Measure } from "../../plan/model";
import { shiftDecimal } from "../../text/number";
import { figureOf, type CellNumber } from "../cells/figures";
import type { Table } from "../table";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
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
  const asPercent = bare.some(({ read }) => read.value > 1);
  const mixed =
    asPercent && (bare.some(({ read }) => read.value > 0 && read.value < 1) || bare.length < weights.length);
  for (const { draft, read, row } of weights) {
    const typed = read.percent && read.spelling === "text" ? shiftDecimal(read.value, 2) : read.value;
    const fraction = read.percent
      ? read.value
      : asPercent && read.value >= 1
        ? shiftDecimal(read.value, -2)
        : read.value;
    const multiplier =
      fraction === 0 || typed === 0
        ? asPercent
          ? 0.01
          : 1
        : read.spelling === "text" && read.percent
          ? 1
          : fraction === read.value
            ? 1
            : 0.01;
    draft.weight = {
      value: fraction,
      from: [{ ...sheet.area(row, column), multiplier, spelling: read.spelling }],
    };
  }
  if (weights.length > 0 && (mixed || !asPercent)) {
    const cells = weights.map(({ row }) => sheet.address(row, column));
    if (mixed)
      notes.add(
        "percent-scale",
        {
          field: "가중치",
          taken: "1보다 큰 값은 백분율, 나머지는 소수",
          takenEn: "percentages above 1, fractions otherwise",
        },
        cells,
        "warning",
      );
    else if (bare.length > 0)
      notes.add(
        "percent-scale",
        { field: "가중치", taken: "소수(1 = 100%)", takenEn: "fractions (1 = 100%)" },
        cells,
      );
  }
}

/** Rates in their printed unit: 0.925 shown as 92.5 % is 92.5; a bare 0.925 beside 92.5 is told. */
export function scaleMeasures(
  { sheet, notes }: Table,
  drafts: readonly Draft[],
  numbers: readonly MeasureRead[],
): void {
  for (const draft of drafts) {
    const own = numbers.filter((one) => one.draft === draft);
    const rate = draft.unit !== undefined && /%|퍼센트/.test(draft.unit);
    const bare = own.filter(({ read }) => !read.percent && read.value !== 0);
    const fractions = rate && bare.length > 0 && bare.every(({ read }) => Math.abs(read.value) <= 1.5);
    const odd = rate ? bare.filter(({ read }) => Math.abs(read.value) <= 1) : [];
    for (const { year, what, read, row, column, partial } of own) {
      const small =
        rate && !read.percent && (fractions || odd.some((one) => one.row === row && one.column === column));
      const value = read.percent || small ? shiftDecimal(read.value, 2) : read.value;
      const figure = figureOf(sheet, row, column, read);
      const term = { ...figure.from[0]!, multiplier: value === read.value ? 1 : 100 };
      draft[what === "target" ? "targets" : "results"][year] = {
        value,
        from: [term],
        ...(partial && what === "result" && { partial }),
      };
    }
    const scaled = own.filter(
      ({ read, row, column }) => !read.percent && odd.some((one) => one.row === row && one.column === column),
    );
    if (scaled.length > 0)
      notes.add(
        "percent-scale",
        {
          field: draft.name,
          taken: "소수로 적힌 값은 100을 곱한 %",
          takenEn: "fractions, times 100 for %",
        },
        scaled.map(({ row, column }) => sheet.address(row, column)),
        "warning",
      );
    const percents = own.filter(({ read }) => read.percent);
    if (!rate && percents.length > 0) {
      if (draft.unit === undefined) draft.unit = "%";
      else
        notes.add(
          "percent-scale",
          {
            field: draft.name,
            taken: "% 표시가 있는 값은 %",
            takenEn: "percent where a percent sign stands",
          },
          percents.map(({ row, column }) => sheet.address(row, column)),
          "warning",
        );
    } else if (percents.length > 0 && bare.length > 0)
      notes.add(
        "percent-scale",
        { field: draft.name, taken: "모두 % 단위", takenEn: "percentages throughout" },
        own.map(({ row, column }) => sheet.address(row, column)),
      );
  }
}
