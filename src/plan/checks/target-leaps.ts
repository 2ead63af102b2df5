/**
 * A target that improves further than the threshold in one year asks for grounds. (A fall is target-falls.ts.)
 * Example: '17 1,914 → '18 19,260 (a digit too many) → warning (threshold 50 %, a setting).
 */
import { finding } from "../../messages/finding";
import { cells, inPercent } from "./amounts";
import { about, type Check } from "./check";
import { explainsLeap } from "./grounds";
import { indicatorsOf } from "./indicators";
import { movesOf } from "./target-moves";

export const targetLeaps: Check = function* ({ plan, settings }) {
  const threshold = settings.checks.targetChange;
  for (const indicator of indicatorsOf(plan)) {
    if (explainsLeap(indicator)) continue;
    for (const { from, to, since, year, rate, far, worse, returns } of movesOf(indicator, plan, threshold)) {
      if (!far || worse || returns) continue;
      yield finding(
        "target-leaps",
        {
          indicator: indicator.name,
          unit: indicator.unit,
          from: from.value,
          to: to.value,
          since,
          year,
          percent: inPercent(rate!),
          threshold: inPercent(threshold),
        },
        { cells: cells(from, to), subject: about(indicator.name, year) },
      );
    }
  }
};
