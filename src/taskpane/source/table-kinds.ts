/** The kinds of tables in the order of the plan. */
import type { FoundTable } from "../../reader/model";

export const tableKinds = [
  "outline",
  "staffing",
  "budget",
  "indicators",
  "results",
  "programs",
] as const satisfies readonly FoundTable["kind"][];
