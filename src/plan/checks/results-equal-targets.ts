/**
 * Results that equal their targets everywhere look as if the targets had been fitted to them.
 * Example: all five results of the plan equal their targets → one warning. Where only some indicators are so, each that
 * has two results or more is named. A rate of 100 % against a target of 100 % does not count.
 */
import { finding } from "../../messages/finding";
import type { Figure } from "../model";
import type { Plan, PlanIndicator } from "../plan";
import { roundHalfAway } from "../rounding";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { indicatorsOf, isFullRate, resultOf, targetDecimals, yearsOf } from "./indicators";

/** Fewer results than this in the whole plan prove nothing. */
const fewest = 3;

export const resultsEqualTargets: Check = function* ({ plan }) {
  const compared = indicatorsOf(plan)
    .map((indicator) => ({ indicator, pairs: pairsOf(indicator, plan) }))
    .filter(({ pairs }) => pairs.length > 0);
  const fitted = compared.filter(({ pairs }) => pairs.every((pair) => pair.equal));
  const results = fitted.flatMap(({ pairs }) => pairs);
  if (fitted.length === compared.length && fitted.length > 1 && results.length >= fewest) {
    yield finding(
      "result-equals-target",
      {
        indicators: fitted.map(({ indicator }) => indicator.name),
        results: results.length,
        everywhere: true,
      },
      { cells: cells(...results.flatMap((pair) => pair.figures)), subject: "실적=목표" },
    );
    return;
  }
  for (const { indicator, pairs } of fitted) {
    if (pairs.length < 2) continue;
    yield finding(
      "result-equals-target",
      { indicators: [indicator.name], results: pairs.length, everywhere: false },
      { cells: cells(...pairs.flatMap((pair) => pair.figures)), subject: about(indicator.name) },
    );
  }
};

/** The years that have both, as they are printed. */
function pairsOf(indicator: PlanIndicator, plan: Plan): { equal: boolean; figures: readonly Figure[] }[] {
  return yearsOf(plan).flatMap((year) => {
    const target = indicator.targets[year];
    const result = resultOf(indicator, year);
    if (!target || !result || isFullRate(indicator, target.value)) return [];
    const equal = roundHalfAway(result.value, targetDecimals(indicator)) === target.value;
    return [{ equal, figures: [target, ...result.figures] }];
  });
}
