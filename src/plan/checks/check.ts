/**
 * What a check is: it looks at the whole plan and yields what finance would ask. One check per file, listed in index.ts.
 * Example: weights 50 + 30 + 10 → one finding "weights-not-hundred" with the three cells.
 */
import type { Finding } from "../../messages/finding";
import type { PlanParts, Statement } from "../model";
import type { Plan } from "../plan";
import type { Settings } from "../settings";

/** All that a check may look at. */
export interface Review {
  /** As read: also what the plan itself leaves out. */
  readonly parts: PlanParts;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly statements: readonly Statement[];
}

export type Check = (review: Review) => Iterable<Finding>;

/** Joins the names that a finding is about into its subject: "언론매체보도율/2017". */
export function about(...names: readonly (string | number | undefined)[]): string {
  return names.filter((name) => name !== undefined).join("/");
}
