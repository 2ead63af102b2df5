/**
 * The year that a table without one is of: the plan's. Where another table states the plan year it is asked.
 * In: 사업명 | 예산액 | 전년도예산액 under no year, indicators that plan for 2026. Out: 2026, a question.
 */
import type { Answers } from "./answers";
import type { Dated } from "./model";
import type { Notebook } from "./notebook";
import { settle } from "./questions";
import { headArea } from "./table";

/** `cells`: the heads that need the year. undefined where nothing tells a year. */
export function tableYear(
  { id, region, context }: Omit<Dated, "kind">,
  planYear: number | undefined,
  notes: Notebook,
  answers: Answers,
  cells: readonly string[],
): number | undefined {
  if (context.year !== undefined || planYear === undefined || cells.length === 0)
    return context.year ?? planYear;
  // Where the plan's year was asked or told, the table's is no second question.
  const plan = notes.decided.get("plan-year");
  const isSettled = plan !== undefined && plan.state !== "sure";
  return settle(notes, answers, {
    ...{ kind: "year-assumed", key: `year:${id}`, cells },
    at: headArea(region),
    candidates: [
      { value: planYear, signs: [{ rule: "follows-plan-year", weight: isSettled ? "likely" : "hint" }] },
      { value: planYear - 1, signs: [] },
      { value: planYear + 1, signs: [] },
    ],
  });
}
