/**
 * A result far from its target asks for a reason: a digit is wrong, or the target was.
 * Example: target 1,914, result 191 → 9.98 % → warning (setting achievement: 50 % either way).
 */
import { finding } from "../../messages/finding";
import { achievement } from "../arithmetic";
import { roundHalfAway } from "../rounding";
import { cells, inPercent } from "./amounts";
import { about, type Check } from "./check";
import { directionOf } from "./direction";
import { indicatorsOf, resultOf, targetDecimals, yearsOf } from "./indicators";

export const farResults: Check = function* ({ plan, settings }) {
  const threshold = settings.checks.achievement;
  for (const indicator of indicatorsOf(plan)) {
    for (const year of yearsOf(plan)) {
      const target = indicator.targets[year];
      const result = resultOf(indicator, year);
      // A running year has not reached its target yet.
      if (!target || !result || result.partial) continue;
      const rate = achievement(target.value, result.value, directionOf(indicator), settings.lowerIsBetter);
      if (rate === undefined || Math.abs(rate - 1) <= threshold) continue;
      yield finding(
        "achievement-far",
        {
          indicator: indicator.name,
          unit: indicator.unit,
          year,
          target: target.value,
          result: roundHalfAway(result.value, Math.max(targetDecimals(indicator), 2)),
          rate: inPercent(rate),
          threshold: inPercent(threshold),
        },
        { cells: cells(target, ...result.figures), subject: about(indicator.name, year) },
      );
    }
  }
};
