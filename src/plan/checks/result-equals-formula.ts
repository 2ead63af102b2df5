/**
 * A result that the sheet states equals the printed formula over the measured quantities.
 * Example: 실적 2,218, but 1,840 × 0.2 + 5,400 × 0.3 + 280 × 0.5 = 2,128 → error. A rounding of the result is no fault.
 */
import { printFormula } from "../../formula";
import { finding } from "../../messages/finding";
import type { PlanIndicator } from "../plan";
import { roundHalfAway } from "../rounding";
import { cells, decimalsOf } from "./amounts";
import { about, type Check } from "./check";
import { computedResult, indicatorsOf } from "./indicators";

export const resultEqualsFormula: Check = function* ({ plan }) {
  for (const indicator of indicatorsOf(plan)) {
    for (const [key, stated] of Object.entries(indicator.results)) {
      const year = Number(key);
      const computed = computedResult(indicator, year);
      if (!computed) continue;
      const decimals = decimalsOf(stated.value);
      if (isNear(stated.value, computed.value, decimals)) continue;
      if (lacksHundred(indicator) && isNear(stated.value, computed.value * 100, decimals)) continue;
      yield finding(
        "result-not-formula",
        {
          indicator: indicator.name,
          unit: indicator.unit,
          year,
          stated: stated.value,
          computed: roundHalfAway(computed.value, Math.max(decimals, 2)),
          formula: printFormula(indicator.formula!),
        },
        {
          cells: cells(stated, ...computed.figures, indicator.formulaCell),
          severity: stated.partial || computed.partial ? "warning" : "error",
          subject: about(indicator.name, year),
        },
      );
    }
  }
};

const isNear = (stated: number, computed: number, decimals: number): boolean =>
  Math.abs(stated - computed) <= 0.5 / 10 ** decimals + 1e-9 * Math.abs(computed);

/** The formula's own finding says it all where a result in % lacks the formula's × 100. */
const lacksHundred = ({ formula }: PlanIndicator): boolean =>
  formula!.findings.some(({ kind }) => kind === "percent-without-100");
