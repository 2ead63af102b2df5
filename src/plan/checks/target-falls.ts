/**
 * Targets do not get worse from year to year, unless the grounds explain it.
 * Example: 언론매체보도율 '15 2,128 → '16 1,908 → warning.
 */
import { finding } from "../../messages/finding";
import { cells, inPercent } from "./amounts";
import { about, type Check } from "./check";
import { directionOf, explainsMove, indicatorsOf } from "./indicators";
import { movesOf } from "./target-moves";

export const targetFalls: Check = function* ({ plan }) {
  for (const indicator of indicatorsOf(plan)) {
    if (explainsMove(indicator)) continue;
    const lower = directionOf(indicator) === "lower";
    for (const { from, to, since, year, rate } of movesOf(indicator, plan)) {
      if (lower ? to.value <= from.value : to.value >= from.value) continue;
      yield finding(
        "target-falls",
        {
          indicator: indicator.name,
          unit: indicator.unit,
          from: from.value,
          to: to.value,
          since,
          year,
          lower,
          percent: inPercent(rate ?? (lower ? 1 : -1)),
        },
        { cells: cells(from, to), subject: about(indicator.name, year) },
      );
    }
  }
};
