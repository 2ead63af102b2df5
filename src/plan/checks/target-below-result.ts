/**
 * The plan year's target is no worse than the latest result, unless the grounds explain it.
 * Example: 언론매체보도율 '17 목표 1,914 below '15 실적 2,128 → warning.
 */
import { finding } from "../../messages/finding";
import { roundHalfAway } from "../rounding";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { directionOf } from "./direction";
import { explainsFall } from "./grounds";
import { indicatorsOf, resultOf, targetDecimals } from "./indicators";

export const targetBelowResult: Check = function* ({ plan }) {
  const year = plan.fiscalYear;
  for (const indicator of indicatorsOf(plan)) {
    const target = indicator.targets[year];
    const since = [year - 1, year - 2].find((past) => resultOf(indicator, past));
    if (!target || since === undefined || explainsFall(indicator)) continue;
    const result = resultOf(indicator, since)!;
    const lower = directionOf(indicator) === "lower";
    // Half a year's count says nothing about a target that is better when lower.
    if (lower && result.partial) continue;
    const shown = roundHalfAway(result.value, targetDecimals(indicator));
    if (lower ? target.value <= shown : target.value >= shown) continue;
    yield finding(
      "target-below-result",
      { indicator: indicator.name, unit: indicator.unit, from: shown, to: target.value, year, since, lower },
      { cells: cells(target, ...result.figures), subject: about(indicator.name, year) },
    );
  }
};
