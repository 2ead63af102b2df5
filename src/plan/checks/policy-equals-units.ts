/**
 * 정책사업 = the sum of its 단위사업, for the plan year, the year before and the settlement.
 * Example: '16예산 394,710천원, but 225,000 + 0 + 0 → warning, 169,710천원 unexplained. In the plan year it is an error.
 */
import { amountOf, settlementKinds } from "../lines";
import type { Figure } from "../model";
import type { PlanGoal, ProgramAmounts } from "../plan";
import type { Check, Review } from "./check";
import { cells } from "./amounts";
import { checkSum, columnsOf, isMadeOf } from "./sums";

export const policyEqualsUnits: Check = function* (review) {
  const { plan } = review;
  for (const { key, year, column } of columnsOf(plan.fiscalYear)) {
    const severity = year === plan.fiscalYear ? "error" : "warning";
    const whole = key === "settlement" ? policySettlement(review) : plan.budget.policy[key];
    const statedOf = (goal: PlanGoal): Figure | undefined => {
      const stated = key === "settlement" ? undefined : goal.amounts[key];
      return stated && !sameCells(stated, whole) && !isMadeOf(stated, figuresOf(goal, key))
        ? stated
        : undefined;
    };
    const parts = plan.goals.flatMap((goal) => {
      const stated = statedOf(goal);
      return stated ? [{ name: goal.name, figure: stated }] : unitsOf(goal, key);
    });
    const of = plan.goals.every((goal) => statedOf(goal)) ? "policyPrograms" : "unitPrograms";
    yield* checkSum(
      "policy-not-sum-of-units",
      { row: "정책사업", year, column, whole, parts, of },
      severity,
      plan.fiscalYear,
    );
    if (key === "settlement") continue;
    for (const goal of plan.goals) {
      const stated = goal.amounts[key];
      if (!stated || sameCells(stated, whole)) continue;
      const sum = { row: `정책사업 ${goal.name}`, year, column, whole: stated, parts: unitsOf(goal, key) };
      yield* checkSum("policy-not-sum-of-units", sum, severity, plan.fiscalYear);
    }
  }
};

const unitsOf = (goal: PlanGoal, key: keyof ProgramAmounts) =>
  goal.unitPrograms.map((unit) => ({ name: unit.name, figure: unit.amounts[key] }));

const figuresOf = (goal: PlanGoal, key: keyof ProgramAmounts): Figure[] =>
  goal.unitPrograms.flatMap((unit) => unit.amounts[key] ?? []);

function sameCells(a: Figure, b: Figure | undefined): boolean {
  return b !== undefined && cells(a).join() === cells(b).join();
}

/** The plan prints no settlement of 정책사업; the sheets may state one all the same. */
function policySettlement({ parts, plan }: Review): Figure | undefined {
  const own = parts.budget.filter(
    (line) => line.department === undefined || line.department === plan.department,
  );
  const policy = own.filter((line) => line.level === "policy");
  const lines = policy.length > 0 ? policy : own.filter((line) => line.level === "policyProgram");
  return amountOf(lines, plan.fiscalYear - 2, settlementKinds, () => undefined);
}
