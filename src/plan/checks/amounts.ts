/**
 * Comparing amounts that were typed to a limited precision.
 * In: 정책사업 395 백만원 against 179 + 45 + 172 = 396 백만원. Out: "rounding", since four rounded amounts may be off by 2.
 */
import { printSheetArea } from "../../sheet/address";
import { cellsOf } from "../figures";
import type { Figure } from "../model";
import { roundHalfAway } from "../rounding";
import type { SheetArea } from "../../sheet/address";

/** Whole won, as messages show amounts. */
export const wonOf = (figure: Figure): number => roundHalfAway(figure.value, 0);

/** 백만원 as the plan prints it. */
export const inMillions = (won: number): number => roundHalfAway(won / 1e6, 0);

/** A fraction as the percent points that the plan prints, two decimals: 0.24088 is 24.09. */
export const inPercent = (fraction: number, decimals = 2): number =>
  Number(`${roundHalfAway(fraction, decimals + 2)}e2`);

/** Decimals that a number was typed with; beyond six it is the tail of a calculation and counts as exact. */
export function decimalsOf(value: number): number {
  const shown = String(roundHalfAway(Math.abs(value), 9));
  return shown.includes("e") ? 9 : (shown.split(".")[1]?.length ?? 0);
}

/** How far the true amount may lie from the figure: half of the last digit typed in each cell. 0 for amounts in won. */
export function slackOf(figure: Figure): number {
  let slack = 0;
  for (const term of figure.from) {
    const unit = Math.abs(term.multiplier);
    const decimals = decimalsOf(figure.value / unit);
    if (unit <= 1 || decimals > 6) continue;
    slack += (term.rows * term.columns * unit) / 10 ** decimals / 2;
  }
  return slack;
}

/** Whether a stated sum equals its parts, could differ by rounding alone, or differs. */
export function compareSum(
  whole: Figure,
  parts: readonly Figure[],
): {
  readonly verdict: "equal" | "rounding" | "different";
  readonly sum: number;
  readonly difference: number;
} {
  const sum = roundHalfAway(
    parts.reduce((total, part) => total + part.value, 0),
    0,
  );
  const difference = wonOf(whole) - sum;
  const slack = [whole, ...parts].reduce((total, figure) => total + slackOf(figure), 0);
  const verdict = difference === 0 ? "equal" : Math.abs(difference) <= slack ? "rounding" : "different";
  return { verdict, sum, difference };
}

/** Addresses of figures and cells, each once, in order. */
export function cells(...places: readonly (Figure | SheetArea | undefined)[]): string[] {
  const addresses = places.flatMap((place) =>
    place === undefined ? [] : "from" in place ? cellsOf(place) : [printSheetArea(place)],
  );
  return [...new Set(addresses)];
}
