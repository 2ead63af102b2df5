/**
 * This year's and last year's amounts by the name that they are printed under, with those of the parts: budget rows,
 * then unit programs. In: 행정운영경비. Out: its pair and the pairs of 인력운영비 and 기본경비.
 */
import type { Plan, YearPair } from "../plan";
import { budgetRows } from "./budget-rows";

export interface NamedPair {
  readonly row: string;
  readonly pair: YearPair;
  readonly parts: readonly YearPair[];
  /** A unit program: the plan prints no rate of it. */
  readonly isProgram: boolean;
}

export function namedPairs(plan: Plan): NamedPair[] {
  const units = plan.goals.flatMap((goal) => goal.unitPrograms);
  return [
    ...budgetRows.map(({ key, name, parts }) => ({
      row: name,
      pair: plan.budget[key],
      parts: key === "policy" ? units.map((unit) => unit.amounts) : parts.map((part) => plan.budget[part]),
      isProgram: false,
    })),
    ...units.map((unit) => ({ row: unit.name, pair: unit.amounts, parts: [], isProgram: true })),
  ];
}
