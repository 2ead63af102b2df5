/**
 * A budget that changes further than the threshold asks for a reason.
 * Example: 인력운영비 154,346천원 → 30,695천원, △80.11 % → warning (threshold 30 %, a setting).
 */
import { finding } from "../../messages/finding";
import { changeRate } from "../arithmetic";
import { cells, inPercent, wonOf } from "./amounts";
import { about, type Check } from "./check";
import { namedPairs } from "./pairs";

export const largeChanges: Check = function* ({ plan, settings }) {
  const threshold = settings.checks.changeRate;
  for (const { row, pair } of namedPairs(plan)) {
    const rate = changeRate(pair.current?.value, pair.previous?.value);
    if (rate === undefined || Math.abs(rate) <= threshold) continue;
    yield finding(
      "change-rate-large",
      {
        row,
        rate: inPercent(rate),
        current: wonOf(pair.current!),
        previous: wonOf(pair.previous!),
        threshold: inPercent(threshold),
      },
      { cells: cells(pair.current, pair.previous), subject: about(row) },
    );
  }
};
