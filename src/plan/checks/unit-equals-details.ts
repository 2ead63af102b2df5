/**
 * 단위사업 = the sum of its 세부사업, in each column of 관련 예산사업 내역.
 * Example: 구정홍보 활동 강화 '17예산 179,000천원, 세부사업 170,000 → error. For earlier years it is a warning.
 */
import type { Check } from "./check";
import { checkSum, columnsOf } from "./sums";

export const unitEqualsDetails: Check = function* ({ plan }) {
  for (const unit of plan.goals.flatMap((goal) => goal.unitPrograms)) {
    for (const { key, year, column } of columnsOf(plan.fiscalYear)) {
      // A blank is named by amounts-present.ts, and the sum waits for it.
      const budgeted = unit.details.filter(({ amounts }) => Object.values(amounts).some(Boolean));
      if (budgeted.some(({ amounts }) => !amounts[key])) continue;
      const parts = unit.details.map((detail) => ({ name: detail.name, figure: detail.amounts[key] }));
      const severity = year === plan.fiscalYear ? "error" : "warning";
      const sum = { row: unit.name, year, column, whole: unit.amounts[key], parts };
      yield* checkSum("unit-not-sum-of-details", sum, severity, plan.fiscalYear);
    }
  }
};
