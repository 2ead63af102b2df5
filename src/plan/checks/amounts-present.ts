/**
 * Every program has its amounts for the plan year, the year before and the settlement. (Rows of 예산현황 that no sheet
 * states are named when the plan is put together.)
 * Example: 뉴미디어 활용 without an amount for '16 → warning (0 belongs there); without one for '17 → error.
 */
import { finding } from "../../messages/finding";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { columnsOf } from "./sums";

export const amountsPresent: Check = function* ({ plan }) {
  for (const unit of plan.goals.flatMap((goal) => goal.unitPrograms)) {
    for (const { name, amounts } of [unit, ...unit.details]) {
      const there = [amounts.current, amounts.previous, amounts.settlement];
      // Without any amount the program stands in no budget table, which programs-match.ts says.
      if (there.every((figure) => figure === undefined)) continue;
      const missing = columnsOf(plan.fiscalYear).filter(({ key }) => amounts[key] === undefined);
      if (missing.length === 0) continue;
      yield finding(
        "amount-missing",
        { row: name, columns: missing.map(({ year, column }) => ({ year, column })) },
        {
          // The amounts beside which the missing one belongs.
          cells: cells(...there),
          severity: missing.some(({ key }) => key === "current") ? "error" : "warning",
          subject: about(name),
        },
      );
    }
  }
};
