/**
 * The plan's arithmetic: share (구성비), change (비교증감), change rate (증감률), balance (집행잔액), achievement (달성률). The
 * only place where they are computed; nothing is rounded here.
 * In: changeRate(470_050_000, 619_206_000). Out: -0.24088…, printed as △24.09%.
 *
 * Ratios are fractions. Every argument may be missing (undefined), and then the result is missing too.
 */

type Maybe = number | undefined;

/** Part of a total. A zero row under a zero total is 0 (printed 0.00 %); any other share of zero does not exist. */
export function share(part: Maybe, total: Maybe): Maybe {
  if (part === undefined || total === undefined) return undefined;
  return divide(part, total);
}

/** What was added since last year; negative for a decrease. */
export function change(current: Maybe, previous: Maybe): Maybe {
  if (current === undefined || previous === undefined) return undefined;
  return current - previous;
}

/**
 * The change as a fraction of last year's amount. From 0 to 0 is 0; from 0 to anything else does not exist (undefined,
 * printed 순증). A negative base counts by its size, so that an increase is always positive.
 */
export function changeRate(current: Maybe, previous: Maybe): Maybe {
  if (current === undefined || previous === undefined) return undefined;
  return divide(current - previous, Math.abs(previous));
}

/** 집행잔액: what is left of the available budget. Returned subsidies that are left out are not deducted. */
export function balance(available: number, spent: number, carried: number, returned = 0): number {
  return available - spent - carried - returned;
}

/** Whether more or less than the target is the better result. */
export type Direction = "higher" | "lower";
/** For results that are better when lower: (2 × target − result) ÷ target, or target ÷ result. */
export type LowerMethod = "difference" | "ratio";

/**
 * Result against target, not capped: 1 where the target is met exactly. A negative target is measured by its size:
 * 1 + (result − target) ÷ |target|, with the sign turned where lower is better, whatever the method. A target of 0, and
 * by "ratio" a result of 0, have no achievement (undefined).
 */
export function achievement(
  target: Maybe,
  result: Maybe,
  direction: Direction = "higher",
  method: LowerMethod = "difference",
): Maybe {
  if (target === undefined || result === undefined || target === 0) return undefined;
  if (target < 0) {
    const gain = direction === "higher" ? result - target : target - result;
    return 1 + gain / Math.abs(target);
  }
  if (direction === "higher") return result / target;
  if (method === "difference") return (2 * target - result) / target;
  return result === 0 ? undefined : target / result;
}

function divide(part: number, whole: number): Maybe {
  if (whole === 0) return part === 0 ? 0 : undefined;
  const quotient = part / whole;
  return quotient === 0 ? 0 : quotient;
}
