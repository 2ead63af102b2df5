/**
 * Every program has its amounts for the plan year, the year before and the settlement. A blank of an earlier year that the
 * stated sum proves to be nothing is let pass; a column that no program has is said once. (Rows of 예산현황 that no sheet
 * states are named when the plan is put together.)
 * Example: 뉴미디어 활용 without an amount for '16 → warning (0 belongs there); without one for '17 → error.
 */
import { finding, type Finding } from "../../messages/finding";
import type { Figure } from "../model";
import type { ProgramAmounts } from "../plan";
import { cells, compareSum } from "./amounts";
import { about, type Check } from "./check";
import { columnsOf, isMadeOf } from "./sums";

type Column = ReturnType<typeof columnsOf>[number];

interface Program {
  readonly name: string;
  readonly amounts: ProgramAmounts;
}

export const amountsPresent: Check = function* ({ plan, parts }) {
  const programs = plan.goals.flatMap((goal) => goal.unitPrograms);
  const all = programs.flatMap((unit): Program[] => [unit, ...unit.details]);
  if (all.length === 0) return;
  const [filled, empty] = [true, false].map((wanted) =>
    columnsOf(plan.fiscalYear).filter(
      ({ key }) => all.some((program) => program.amounts[key] !== undefined) === wanted,
    ),
  ) as [Column[], Column[]];

  // A budget that ends before the plan year is named by data-current.ts.
  const isCurrent = parts.budget.some((line) => line.amounts[plan.fiscalYear] !== undefined);
  for (const { key, year, column } of isCurrent ? empty : []) {
    yield finding(
      "column-missing",
      { year, column, programs: programs.length },
      { severity: key === "current" ? "error" : "warning", subject: about(year, column) },
    );
  }
  for (const goal of plan.goals) {
    for (const unit of goal.unitPrograms) {
      yield* said(
        unit,
        filled.filter(({ key }) => !unit.amounts[key] && !provenNone(key, goal.amounts, goal.unitPrograms)),
      );
      for (const detail of unit.details) {
        const missing = filled.filter(
          ({ key }) =>
            !detail.amounts[key] && unit.amounts[key] && !provenNone(key, unit.amounts, unit.details),
        );
        yield* said(detail, missing);
      }
    }
  }
};

/** Whether the stated sum equals the parts that are there, so that the blank ones are nothing. */
function provenNone(key: keyof ProgramAmounts, whole: ProgramAmounts, parts: readonly Program[]): boolean {
  const known = parts.flatMap((part): Figure[] => (part.amounts[key] ? [part.amounts[key]] : []));
  const sum = whole[key];
  if (key === "current" || !sum || isMadeOf(sum, known)) return false;
  return compareSum(sum, known).verdict !== "different";
}

function* said({ name, amounts }: Program, missing: readonly Column[]): Iterable<Finding> {
  const there = [amounts.current, amounts.previous, amounts.settlement];
  // Without any amount the program stands in no budget table, which programs-match.ts says.
  if (missing.length === 0 || there.every((figure) => figure === undefined)) return;
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
