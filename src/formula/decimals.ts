/** Sums of weights as people write them: 0.1 + 0.2 is 0.3. */

/** `value` to `digits` decimals, for texts and comparisons of weights; figures of the plan are rounded in plan/. */
export function tidyDecimals(value: number, digits: number): number {
  const text = String(value);
  const decimals = text.length - 1 - text.indexOf(".");
  return decimals <= digits && !text.includes("e") ? value : Number(value.toFixed(digits));
}
