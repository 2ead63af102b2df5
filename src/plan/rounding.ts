/**
 * Rounding for display: half away from zero, on the decimal value that a person sees.
 * In: roundHalfAway(2.5, 0), roundHalfAway(1.005, 2), roundHalfAway(-0.24085, 4). Out: 3, 1.01, -0.2409.
 */

/**
 * `value` to `digits` decimals (negative: tens, hundreds). It works on the value's shortest decimal spelling, so that
 * 1.005 goes up although the binary number lies below it. Never -0; NaN and the infinities come back unchanged.
 */
export function roundHalfAway(value: number, digits = 0): number {
  if (!Number.isFinite(value)) return value;
  const [mantissa, exponent] = Math.abs(value).toExponential().split("e") as [string, string];
  const decimals = mantissa.replace(".", "");
  // How many of the value's leading digits stay.
  const kept = Number(exponent) + 1 + digits;
  if (kept >= decimals.length) return value === 0 ? 0 : value;
  if (kept < 0) return 0;
  const up = decimals.charAt(kept) >= "5" ? 1n : 0n;
  const rounded = Number(`${BigInt(decimals.slice(0, kept) || "0") + up}e${-digits}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
