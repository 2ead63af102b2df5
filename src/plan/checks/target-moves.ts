/**
 * An indicator's targets from one year to the next: what the checks of falling and leaping targets look at.
 * In: 1,914 → 19,260 → 1,926. Out: a leap, and a move that only returns from it.
 */
import { changeRate, type Direction } from "../arithmetic";
import type { Figure } from "../model";
import type { Plan, PlanIndicator } from "../plan";
import { directionOf } from "./direction";
import { yearsOf } from "./indicators";

export interface Move {
  readonly from: Figure;
  readonly to: Figure;
  readonly since: number;
  readonly year: number;
  /** As a fraction; undefined from 0. */
  readonly rate: number | undefined;
  /** Against the indicator's direction. */
  readonly worse: boolean;
  /** Beyond the threshold. */
  readonly far: boolean;
  /** Comes back from the move before, which was far: one wrong figure makes two moves. */
  readonly returns: boolean;
}

export function movesOf(indicator: PlanIndicator, plan: Plan, threshold: number): Move[] {
  const direction = directionOf(indicator);
  const years = yearsOf(plan).filter((year) => indicator.targets[year]);
  const moves: Move[] = [];
  for (const [index, year] of years.slice(1).entries()) {
    const since = years[index]!;
    const from = indicator.targets[since]!;
    const to = indicator.targets[year]!;
    const rate = changeRate(to.value, from.value);
    const far = rate !== undefined && Math.abs(rate) > threshold;
    const before = moves.at(-1);
    const returns =
      before !== undefined &&
      before.far &&
      !before.returns &&
      Math.sign(to.value - from.value) === -Math.sign(before.to.value - before.from.value) &&
      Math.abs(to.value - before.from.value) < Math.abs(to.value - from.value);
    moves.push({
      from,
      to,
      since,
      year,
      rate,
      far,
      returns,
      worse: isWorse(from.value, to.value, direction),
    });
  }
  return moves;
}

const isWorse = (from: number, to: number, direction: Direction): boolean =>
  direction === "lower" ? to > from : to < from;
