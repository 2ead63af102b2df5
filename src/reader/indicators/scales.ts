/**
 * Weights and rates in one scale, decided by signs.
 * In: weights 50, 30, 20. Out: 0.5, 0.3, 0.2. In: targets 0.925 and 93 of a rate. Out: 92.5 and 93, asked.
 */
import { groupBy } from "../../plan/lines";
import type { Indicator, Measure, Term } from "../../plan/model";
import { keyOf } from "../../text/name";
import { shiftDecimal } from "../../text/number";
import type { CellNumber, Place } from "../cells/figures";
import type { Mutable } from "../model";
import { type Candidate, settle, usual } from "../questions";
import { headArea } from "../rows";
import type { Table } from "../table";
import { isTotal } from "../words/asides";
import type { YearColumn } from "./columns";

/** An indicator while its rows are read. */
export type Draft = Mutable<Omit<Indicator, "targets" | "results">> & {
  targets: Record<number, Measure>;
  results: Record<number, Measure>;
};

/** A weight as it stands in its cell. */
export interface WeightRead extends Place {
  readonly draft: Draft;
  readonly read: CellNumber;
}

/** A target or result. */
export interface MeasureRead extends WeightRead {
  readonly year: number;
  readonly what: "target" | "result";
  readonly partial?: boolean;
}

/** How bare numbers say a rate: as percents (50), as fractions (0.5), or above one as percents and below as fractions. */
type Scale = "percents" | "fractions" | "mixed";

/** Asked where the numbers may be meant otherwise; `candidates` in the order that decides among equals. */
function scaleOf(
  { notes, region, id, sheet }: Table,
  about: string,
  of: readonly Place[],
  candidates: readonly Candidate<Scale>[],
): Scale {
  return settle(notes, {
    ...{ kind: "scale-assumed", key: `scale:${id}:${keyOf(about)}`, about, at: headArea(region) },
    ...{ cells: of.map(({ row, column }) => sheet.address(row, column)), candidates },
  })!;
}

/** 50, "50%", 0.5 for the same weight: decided by the column. */
export function scaleWeights(table: Table, weights: readonly WeightRead[]): void {
  const bare = weights.filter(({ read }) => !read.percent).map(({ read }) => read.value);
  const isAbove = bare.some((value) => value > 1);
  const isMixed = isAbove && (bare.length < weights.length || bare.some((value) => value > 0 && value < 1));
  const candidates = isMixed
    ? usual<Scale>("mixed", { rule: "above-and-below-one", weight: "hint" }, "percents")
    : isAbove
      ? usual<Scale>("percents", { rule: "above-one", weight: "likely" }, "fractions")
      : usual<Scale>("fractions", { rule: "below-one", weight: "likely" }, "percents");
  const scale = bare.length === 0 ? "fractions" : scaleOf(table, "가중치", weights, candidates);
  for (const one of weights) {
    const { draft, read } = one;
    const isPoints = !read.percent && scale !== "fractions" && (scale === "percents" || read.value >= 1);
    const value = isPoints ? shiftDecimal(read.value, -2) : read.value;
    const multiplier = isPoints || (scale !== "fractions" && value === 0) ? 0.01 : 1;
    draft.weight = { value, from: [termOf(table, one, multiplier)] };
  }
}

/** Of several figures for one year that of the row which says 계 or 전체, else the first: the others are told. */
export function oneOfEach({ sheet, region, notes }: Table, numbers: readonly MeasureRead[]): MeasureRead[] {
  const isWhole = ({ row }: MeasureRead): boolean =>
    sheet.filledIn(row, region).some((column) => isTotal(sheet.key(row, column)));
  const ofDrafts = groupBy(numbers, ({ draft }) => draft).values();
  return [...ofDrafts].flatMap((own) =>
    [...groupBy(own, ({ year, what }) => `${year}|${what}`).values()].map((rivals) => {
      const whole = rivals.length > 1 ? rivals.find(isWhole) : undefined;
      const taken = whole ?? rivals[0]!;
      for (const { draft, year, row, column } of rivals.filter((one) => one !== taken))
        if (whole) sheet.claims.account(sheet.area(row, column), "repeats");
        else notes.leaveRow(draft.name, "year-taken", [sheet.address(row, column)], `${year}`);
      return taken;
    }),
  );
}

/** Rates in their printed unit: 0.925 shown as 92.5 % is 92.5; a bare 0.925 beside 92.5 is asked. */
export function scaleMeasures(table: Table, drafts: readonly Draft[], numbers: readonly MeasureRead[]): void {
  const ofDraft = groupBy(numbers, ({ draft }) => draft);
  for (const draft of drafts) {
    const own = ofDraft.get(draft) ?? [];
    const isRate = draft.unit !== undefined && /%|퍼센트/.test(draft.unit);
    const signed = own.filter(({ read }) => read.percent);
    const bare = isRate ? own.filter(({ read }) => !read.percent && read.value !== 0) : [];
    const small = bare.filter(({ read }) => Math.abs(read.value) <= 1);
    const areSmall = bare.length > 0 && bare.every(({ read }) => Math.abs(read.value) <= 1.5);
    const isOdd = !isRate && draft.unit !== undefined && signed.length > 0;
    const ask = (of: readonly MeasureRead[], ...said: Parameters<typeof usual<Scale>>): Scale =>
      scaleOf(table, draft.name, of, usual(...said));
    // 0.97 beside "97.9%" is no guess.
    const scale = areSmall
      ? signed.length > 0
        ? ask(bare, "fractions", { rule: "percent-sign", weight: "likely" }, "percents")
        : ask(bare, "fractions", { rule: "below-one", weight: "hint" }, "percents")
      : small.length > 0
        ? ask(small, "mixed", { rule: "above-and-below-one", weight: "hint" }, "percents")
        : isOdd
          ? ask(signed, "percents", { rule: "percent-sign", weight: "hint" }, "fractions")
          : "percents";
    if (!isRate && draft.unit === undefined && signed.length > 0) draft.unit = "%";
    for (const one of own) {
      const { year, what, read, partial } = one;
      const isSmall = isRate && (scale === "fractions" || (scale === "mixed" && Math.abs(read.value) <= 1));
      const isShifted = read.percent ? !(isOdd && scale === "fractions") : isSmall;
      const value = isShifted ? shiftDecimal(read.value, 2) : read.value;
      draft[what === "target" ? "targets" : "results"][year] = {
        ...{ value, from: [termOf(table, one, value === read.value ? 1 : 100)] },
        partial: (what === "result" && partial) || undefined,
      };
    }
  }
}

const termOf = ({ sheet }: Table, { read, row, column }: WeightRead, multiplier: number): Term => ({
  ...{ ...sheet.area(row, column), multiplier, spelling: read.spelling },
});

/** The year of a 달성률 without one of its own: the last that has a target and a result left of it. */
export function yearOfPair(years: readonly YearColumn[], column: number): number | undefined {
  const left = years.filter((one) => one.column < column).sort((a, b) => b.column - a.column);
  const whatOf = (year: number) => new Set(left.flatMap((one) => (one.year === year ? one.what : [])));
  return left.find(({ year }) => whatOf(year).has("target") && whatOf(year).has("result"))?.year;
}
