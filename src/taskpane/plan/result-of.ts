/**
 * An indicator's result of a year as the plan prints it: by its formula where every quantity is measured, else as entered.
 * Example: 언론매체보도율 2015: (1,840 × 0.2) + (5,400 × 0.3) + (280 × 0.5) = 2,128.
 */
import { evaluate } from "../../formula";
import type { PlanIndicator } from "../../plan/plan";

export function resultOf({ formula, quantities, results }: PlanIndicator, year: number): number | undefined {
  const measured =
    formula &&
    evaluate(
      formula,
      quantities.map((quantity) => quantity?.values[year]?.value),
    );
  return measured ?? results[year]?.value;
}
