/**
 * Every row of the budget and every program has its amounts for the plan year, the year before and the settlement.
 * Example: 뉴미디어 활용 without an amount for '16 → warning (0 belongs there); without one for '17 → error.
 */
import { finding } from "../../messages/finding";
import type { PlanDetailProgram, PlanUnitProgram, ProgramAmounts } from "../plan";
import { cells } from "./amounts";
import { budgetRows } from "./budget-rows";
import { about, type Check } from "./check";
import { columnsOf } from "./sums";

/** A department need not have 재무활동; one that is not mentioned is no gap. */
const mayBeAbsent = new Set(["financial"]);

export const amountsPresent: Check = function* ({ plan }) {
  const columns = columnsOf(plan.fiscalYear);
  const lack = (row: string, amounts: ProgramAmounts, expected: typeof columns, place: readonly string[]) => {
    const missing = expected.filter(({ key }) => amounts[key] === undefined);
    if (missing.length === 0) return [];
    const severity = missing.some(({ key }) => key === "current") ? "error" : "warning";
    const data = { row, columns: missing.map(({ year, column }) => ({ year, column })) };
    return [finding("amount-missing", data, { cells: place, severity, subject: about(row) })];
  };

  for (const { key, name } of budgetRows) {
    const pair = plan.budget[key];
    if (!pair.current && !pair.previous && mayBeAbsent.has(key)) continue;
    yield* lack(name, pair, columns.slice(0, 2), cells(pair.current, pair.previous));
  }
  for (const unit of plan.goals.flatMap((goal) => goal.unitPrograms)) {
    for (const program of [unit, ...unit.details]) {
      // Without any amount the program stands in no budget table: budgeted.ts says so.
      if (hasAmounts(program)) yield* lack(program.name, program.amounts, columns, placeOf(program));
    }
  }
};

const hasAmounts = ({ amounts }: PlanUnitProgram | PlanDetailProgram): boolean =>
  [amounts.current, amounts.previous, amounts.settlement].some((figure) => figure !== undefined);

/** The amounts that are there, beside which the missing one belongs. */
const placeOf = ({ amounts }: PlanUnitProgram | PlanDetailProgram): string[] =>
  cells(amounts.current, amounts.previous, amounts.settlement);
