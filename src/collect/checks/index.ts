/** The checks of a collection, in the order in which they are told. */
import { againstBook, changedSince, outOfScale, withoutTotal } from "./figures";
import { missing, otherYear, twice, unlisted } from "./departments";
import { spelledDifferently, twoDefinitions, withoutStrategicGoal } from "./names";
import type { Check, Collected, CollectionFinding } from "./check";

export type { BookTotal, Collected, CollectionFinding } from "./check";

const checks: readonly Check[] = [
  missing,
  unlisted,
  twice,
  otherYear,
  spelledDifferently,
  withoutStrategicGoal,
  withoutTotal,
  outOfScale,
  twoDefinitions,
  againstBook,
  changedSince,
];

export { missing as checkMissing } from "./departments";

export const checkCollection = (collected: Collected): CollectionFinding[] =>
  checks.flatMap((check) => check(collected));
