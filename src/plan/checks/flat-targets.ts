/**
 * Targets do not stand still for years, unless the grounds explain it or a rate has reached 100 %.
 * Example: SNS운영실적 133,010 from '16 to '19, four years → warning (setting flatYears).
 */
import { finding } from "../../messages/finding";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { explainsFlat } from "./grounds";
import { indicatorsOf, isFullRate, yearsOf } from "./indicators";

export const flatTargets: Check = function* ({ plan, settings }) {
  for (const indicator of indicatorsOf(plan)) {
    if (explainsFlat(indicator)) continue;
    const years = yearsOf(plan);
    for (let start = 0; start < years.length;) {
      const target = indicator.targets[years[start]!];
      let end = start + 1;
      while (target && indicator.targets[years[end]!]?.value === target.value) end++;
      const run = years.slice(start, end);
      if (target && run.length >= settings.checks.flatYears && !isFullRate(indicator, target.value)) {
        yield finding(
          "target-flat",
          {
            indicator: indicator.name,
            unit: indicator.unit,
            target: target.value,
            first: run[0]!,
            last: run.at(-1)!,
          },
          { cells: cells(...run.map((year) => indicator.targets[year])), subject: about(indicator.name) },
        );
      }
      start = end;
    }
  }
};
