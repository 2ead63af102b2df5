/**
 * 계 = 정책사업 + 행정운영경비 + 재무활동 and 행정운영경비 = 인력운영비 + 기본경비, in won, this year and last.
 * Example: 계 470,500천원 over 396,185 + 73,865 + 0 → error, 450천원 too much.
 */
import type { Finding } from "../../messages/finding";
import { budgetRows, rowName } from "./budget-rows";
import type { Plan } from "../plan";
import type { Check } from "./check";
import { checkSum } from "./sums";

export const hierarchyAddsUp: Check = ({ plan }) => hierarchySums(plan);

/** Of the plan alone, where nothing else of a workbook is known. */
export function* hierarchySums(plan: Plan): Iterable<Finding> {
  for (const { key, name, parts } of budgetRows) {
    for (const column of ["current", "previous"] as const) {
      const year = column === "current" ? plan.fiscalYear : plan.fiscalYear - 1;
      const children = parts.map((part) => ({ name: rowName(part), figure: plan.budget[part][column] }));
      const sum = {
        row: name,
        year,
        column: "budget",
        whole: plan.budget[key][column],
        parts: children,
      } as const;
      yield* checkSum("hierarchy-not-sum", sum, "error", plan.fiscalYear);
    }
  }
}
