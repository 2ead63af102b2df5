/**
 * The review that finance would do, before finance does it. One check per file, here in the order in which a reviewer
 * goes through the plan: money, programs, what the sheets state, people, indicators, targets, names.
 * In: parts, plan, settings. Out: findings, errors first; warnings with a recorded reason as notes.
 */
import type { Finding, Severity } from "../../messages/finding";
import type { PlanParts, Statement } from "../model";
import type { Plan } from "../plan";
import { defaultSettings, type Settings } from "../settings";
import { amountsPresent } from "./amounts-present";
import type { Check } from "./check";
import { dataCurrent } from "./data-current";
import { enteredTwice } from "./entered-twice";
import { farResults } from "./far-results";
import { flatTargets } from "./flat-targets";
import { formulaComputable } from "./formula-computable";
import { hierarchyAddsUp } from "./hierarchy-adds-up";
import { indicatorComplete } from "./indicator-complete";
import { indicatorCount } from "./indicator-count";
import { largeChanges } from "./large-changes";
import { likeQuantities } from "./like-quantities";
import { namesRecur } from "./names-recur";
import { periodCoversPlanYear } from "./period-covers-plan-year";
import { policyEqualsUnits } from "./policy-equals-units";
import { programsMatch } from "./programs-match";
import { quantitiesComplete } from "./quantities-complete";
import { quantityGaps } from "./quantity-gaps";
import { rateUnit } from "./rate-unit";
import { withReasons } from "./reasons";
import { resultEqualsFormula } from "./result-equals-formula";
import { resultsEqualTargets } from "./results-equal-targets";
import { resultsPresent } from "./results-present";
import { shownChanges } from "./shown-changes";
import { shownRates } from "./shown-rates";
import { shownShares } from "./shown-shares";
import { shownSums } from "./shown-sums";
import { staffAddsUp } from "./staff-adds-up";
import { staffWithinAuthorized } from "./staff-within-authorized";
import { statedAchievements } from "./stated-achievements";
import { statedChanges } from "./stated-changes";
import { statedCounts } from "./stated-counts";
import { statedRates } from "./stated-rates";
import { statedShares } from "./stated-shares";
import { statedTotals } from "./stated-totals";
import { targetBelowResult } from "./target-below-result";
import { targetFalls } from "./target-falls";
import { targetLeaps } from "./target-leaps";
import { targetsPresent } from "./targets-present";
import { unitEqualsDetails } from "./unit-equals-details";
import { weightsInRange } from "./weights-in-range";
import { weightsSum } from "./weights-sum";
import { zeroBase } from "./zero-base";
import { zeroDivisor } from "./zero-divisor";

export { criteriaOf } from "./criteria";
export { mergeFindings } from "./merge";
export { findingKey, takesReason, withReasons } from "./reasons";

export const checks: Readonly<Record<string, Check>> = {
  dataCurrent,
  hierarchyAddsUp,
  policyEqualsUnits,
  unitEqualsDetails,
  amountsPresent,
  programsMatch,
  periodCoversPlanYear,
  largeChanges,
  zeroBase,
  shownSums,
  shownChanges,
  shownRates,
  shownShares,
  statedTotals,
  statedShares,
  statedChanges,
  statedRates,
  statedCounts,
  statedAchievements,
  staffAddsUp,
  staffWithinAuthorized,
  indicatorCount,
  weightsSum,
  weightsInRange,
  indicatorComplete,
  rateUnit,
  formulaComputable,
  likeQuantities,
  quantitiesComplete,
  quantityGaps,
  zeroDivisor,
  resultEqualsFormula,
  resultsPresent,
  targetsPresent,
  targetBelowResult,
  targetFalls,
  targetLeaps,
  flatTargets,
  resultsEqualTargets,
  farResults,
  enteredTwice,
  namesRecur,
};

export interface ReviewInput {
  readonly parts: PlanParts;
  readonly plan: Plan;
  readonly settings?: Settings;
  /** The parts' own unless given. */
  readonly statements?: readonly Statement[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** All checks over one plan. Never throws over data; the same data gives the same findings in the same order. */
export function runChecks({
  parts,
  plan,
  settings = defaultSettings,
  statements = parts.statements ?? [],
}: ReviewInput): Finding[] {
  const review = { parts, plan, settings, statements };
  const findings = Object.values(checks).flatMap((check) => [...check(review)]);
  return withReasons(findings, settings.reasons).sort((a, b) => rank[a.severity] - rank[b.severity]);
}
