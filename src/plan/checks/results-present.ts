/**
 * The year before last is over, so each indicator that had a target then has its result.
 * Example: 2017's plan without the 2015 result of 기획홍보실적 → warning. (Without a target: targets-present.ts.)
 */
import { finding } from "../../messages/finding";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { indicatorsOf, resultOf } from "./indicators";

export const resultsPresent: Check = function* ({ plan }) {
  const year = plan.fiscalYear - 2;
  for (const indicator of indicatorsOf(plan)) {
    if (!indicator.targets[year] || resultOf(indicator, year)) continue;
    // Half-filled years are named by quantities-complete.ts.
    if (indicator.quantities.some((quantity) => quantity?.values[year])) continue;
    yield finding(
      "result-missing",
      { indicator: indicator.name, year },
      { cells: cells(indicator.cell, indicator.targets[year]), subject: about(indicator.name, year) },
    );
  }
};
