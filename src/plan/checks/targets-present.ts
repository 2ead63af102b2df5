/**
 * Each indicator has a target for each of the five years; one that its grounds call new needs none for the years before.
 * Example: no target for '19 → warning; none for the plan year → error.
 */
import { finding } from "../../messages/finding";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { saysNew } from "./grounds";
import { indicatorsOf, yearsOf, yearsSinceStart } from "./indicators";

export const targetsPresent: Check = function* ({ plan }) {
  for (const indicator of indicatorsOf(plan)) {
    const wanted = saysNew(indicator) ? yearsSinceStart(indicator, plan) : yearsOf(plan);
    const years = wanted.filter((year) => indicator.targets[year] === undefined);
    if (years.length === 0) continue;
    yield finding(
      "target-missing",
      { indicator: indicator.name, years, planYear: plan.fiscalYear },
      {
        cells: cells(indicator.cell, ...Object.values(indicator.targets)),
        severity: years.includes(plan.fiscalYear) ? "error" : "warning",
        subject: about(indicator.name),
      },
    );
  }
};
