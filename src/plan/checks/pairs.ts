/** This year's and last year's amounts by the name that they are printed under: budget rows, then unit programs. */
import type { Plan, YearPair } from "../plan";
import { budgetRows } from "./budget-rows";

export function namedPairs(plan: Plan): { row: string; pair: YearPair }[] {
  return [
    ...budgetRows.map(({ key, name }) => ({ row: name, pair: plan.budget[key] })),
    ...plan.goals.flatMap((goal) =>
      goal.unitPrograms.map((unit) => ({ row: unit.name, pair: unit.amounts })),
    ),
  ];
}
