/** Indicators per goal within the stated principle. Example: 7 where the setting says 1 to 5 → warning. */
import { finding } from "../../messages/finding";
import { cells } from "./amounts";
import { about, type Check } from "./check";

export const indicatorCount: Check = function* ({ plan, settings }) {
  const { least, most } = settings.checks.indicatorsPerGoal;
  for (const { name, indicators } of plan.goals) {
    // A goal without any is named when the plan is put together.
    if (indicators.length === 0 || (indicators.length >= least && indicators.length <= most)) continue;
    yield finding(
      "indicator-count",
      { goal: name, count: indicators.length, least, most },
      { cells: cells(...indicators.map((indicator) => indicator.cell)), subject: about(name) },
    );
  }
};
