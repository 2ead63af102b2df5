/**
 * What 달성률 states of an indicator's target and result: a row below them, or a column beside them. The plan's checks compare.
 * In: "'25목표 40", "'25실적 41", "달성률 102.5". Out: an achievement of 102.5 % of 2025.
 */
import { stateAchievements } from "../cells/percents";
import type { Table } from "../table";
import type { YearColumn } from "./columns";
import type { Draft } from "./scales";

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
  for (const place of new Set(rates.map(placeOf))) {
    const own = rates.filter((rate) => placeOf(rate) === place);
    const found = own.map(({ draft: { name, targets, results }, year, row, column }) => ({
      ...{ name, row, column, target: targets[year], result: results[year] },
    }));
    stateAchievements(table, found);
  }
}
