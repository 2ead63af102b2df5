/**
 * The thresholds as people read them. In: changeRate 0.3. Out: 30 (%).
 */
import type { Criteria } from "../../messages/review-sheet";
import type { CheckSettings } from "../settings";
import { inPercent } from "./amounts";

export function criteriaOf(checks: CheckSettings): Criteria {
  return {
    changeRate: inPercent(checks.changeRate),
    targetChange: inPercent(checks.targetChange),
    achievement: inPercent(checks.achievement),
    flatYears: checks.flatYears,
    ...checks.indicatorsPerGoal,
  };
}
