/**
 * Where in the pane that can be mended which a finding names, where the pane can mend it: the id of the control on the view
 * of what was found. Everything else is mended on the sheet, by the finding's cells.
 * Example: remedyPlace of fiscal-year-assumed → "fact-planYear".
 */
import type { FindingData } from "../../messages/catalog";
import type { Finding, FindingKind } from "../../messages/finding";
import { factId } from "./basics";
import { questionId } from "./question-item";
import { questionsId } from "./questions";
import { tiesId } from "./ties";

export const tablesId = "tables";
export const pointId = "point";
export const inputSheetsId = "input-sheets";

const places: Readonly<Record<string, readonly FindingKind[]>> = {
  [factId("planYear")]: ["no-fiscal-year", "fiscal-year-assumed"],
  [factId("department")]: [
    "no-department",
    "department-differs",
    "other-departments",
    "staff-department-assumed",
  ],
  [factId("title")]: ["title-assumed"],
  [factId("strategicGoal")]: ["parts-missing"],
  [tiesId("goalOf")]: ["indicator-without-goal", "goal-without-indicators"],
  [tiesId("programOf")]: ["policy-without-goal", "goal-without-programs"],
  [questionsId]: ["quantity-missing"],
  [tablesId]: [
    "amounts-missing",
    "column-missing",
    "format-scales",
    "year-unknown",
    "column-not-understood",
    "budget-repeated",
    "answer-unused",
  ],
  [pointId]: ["nothing-read", "figures-unread"],
  [inputSheetsId]: ["no-budget"],
};

const byKind = new Map(
  Object.entries(places).flatMap(([id, kinds]) => kinds.map((kind) => [kind, id] as const)),
);

/** A question's own place; else that of the finding's kind. */
export function remedyPlace({ kind, data }: Pick<Finding, "kind" | "data">): string | undefined {
  const { names } = data as Partial<FindingData<"parts-missing">>;
  if (kind === "parts-missing" && names?.includes("전략목표") === false) return inputSheetsId;
  const { key } = data as { readonly key?: string };
  return key === undefined ? byKind.get(kind) : questionId(key);
}

/** Every kind that the pane can mend. */
export const mendable: readonly FindingKind[] = [...byKind.keys()];
