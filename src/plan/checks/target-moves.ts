/** An indicator's targets from one year to the next: what the checks of falling and leaping targets look at. */
import { changeRate } from "../arithmetic";
import type { Figure } from "../model";
import type { Plan, PlanIndicator } from "../plan";
import { yearsOf } from "./indicators";

export interface Move {
  readonly from: Figure;
  readonly to: Figure;
  readonly since: number;
  readonly year: number;
  /** As a fraction; undefined from 0. */
  readonly rate: number | undefined;
}

export function movesOf(indicator: PlanIndicator, plan: Plan): Move[] {
  const years = yearsOf(plan).filter((year) => indicator.targets[year]);
  return years.slice(1).map((year, index) => {
    const since = years[index]!;
    const from = indicator.targets[since]!;
    const to = indicator.targets[year]!;
    return { from, to, since, year, rate: changeRate(to.value, from.value) };
  });
}
