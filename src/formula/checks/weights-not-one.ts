/** The weights of a weighted sum add up to something else than 1: A × 0.5 + B × 0.5 + C × 0.2. */
import { finding } from "../../messages/finding";
import { tidyDecimals } from "../decimals";
import type { Resolved } from "../resolve";
import type { Check } from "./check";

// A factor of 1 or more converts (대면 × 1 + 비대면 × 0.5); it weighs nothing.
export const weightsNotOne: Check = ({ sums }) =>
  sums.flatMap(({ sum, parent, addends, weights }) => {
    if (isNormalised(sum, parent) || addends.some((addend) => addend.subtracted)) return [];
    if (!weights.every((weight): weight is number => weight !== undefined && weight > 0 && weight < 1))
      return [];
    const total = tidyDecimals(
      weights.reduce((left, right) => left + right, 0),
      9,
    );
    if (Math.abs(total - 1) < 1e-9) return [];
    return [finding("weights-not-one", { sum: String(total) }, { span: { start: sum.start, end: sum.end } })];
  });

// (2a + b) ÷ 3: the divisor evens the weights out.
function isNormalised(sum: Resolved, parent: Resolved | undefined): boolean {
  return parent?.kind === "operation" && parent.operator === "/" && parent.left === sum;
}
