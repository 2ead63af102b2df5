/**
 * A budget that changes further than the threshold asks for a reason. A sum whose parts are asked about, or are new, is
 * explained by them. Example: 인력운영비 154,346천원 → 30,695천원, △80.11 % → warning (threshold 30 %, a setting).
 */
import { finding } from "../../messages/finding";
import { changeRate } from "../arithmetic";
import type { Figure } from "../model";
import type { YearPair } from "../plan";
import { cells, inPercent, wonOf } from "./amounts";
import { about, type Check } from "./check";
import { namedPairs } from "./pairs";

export const largeChanges: Check = function* ({ plan, settings }) {
  const threshold = settings.checks.changeRate;
  for (const { row, pair, parts } of namedPairs(plan)) {
    const { current, previous } = pair;
    const rate = changeRate(current?.value, previous?.value);
    if (!current || !previous || rate === undefined || Math.abs(rate) <= threshold) continue;
    if (isExplained(pair, parts, threshold)) continue;
    yield finding(
      "change-rate-large",
      {
        row,
        rate: inPercent(rate),
        current: wonOf(current),
        previous: wonOf(previous),
        threshold: inPercent(threshold),
      },
      { cells: cells(current, previous), subject: about(row) },
    );
  }
};

/** Whether the rest stays within the threshold once the parts that change far, or are new, are taken off. */
function isExplained(
  { current, previous }: YearPair,
  parts: readonly YearPair[],
  threshold: number,
): boolean {
  const isFar = (part: YearPair): boolean => {
    const rate = changeRate(part.current?.value, part.previous?.value);
    return rate === undefined ? part.previous?.value === 0 : Math.abs(rate) > threshold;
  };
  const far = parts.filter(isFar);
  if (far.length === 0) return false;
  const rest = (whole: Figure | undefined, column: keyof YearPair): number =>
    far.reduce((left, part) => left - (part[column]?.value ?? 0), whole?.value ?? 0);
  const rate = changeRate(rest(current, "current"), rest(previous, "previous"));
  return rate !== undefined && Math.abs(rate) <= threshold;
}
