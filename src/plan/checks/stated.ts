/**
 * Comparing a typed percentage with what the amounts give, both known only to the digits that were typed.
 * In: 6.60 % typed over 30,695 and 470,050 천원. Out: "from-shown", since 31 ÷ 470 is 6.60 %.
 */
import type { Figure } from "../model";
import { decimalsOf, inMillions, slackOf } from "./amounts";

/** `right`: could be the rounding of the true value. `from-shown`: computed from amounts in 백만원. */
export type Verdict = "right" | "from-shown" | "wrong";

/** `ratio` computes the fraction of the two amounts in won; undefined where there is none. */
export function comparePercent(
  stated: Figure,
  amounts: readonly [Figure, Figure],
  ratio: (first: number, second: number) => number | undefined,
): Verdict {
  const percentPoints = Number(`${stated.value}e2`);
  const decimals = Number.isNaN(percentPoints) ? 9 : decimalsOf(percentPoints);
  // Half of the last digit typed, as a fraction; calculated percentages carry a binary tail.
  const tolerance = decimals > 6 ? 1e-8 : 0.5 * 10 ** (-decimals - 2) + 1e-10;
  const [first, second] = amounts;
  const corners = [-1, 0, 1].flatMap((a) =>
    [-1, 0, 1].flatMap(
      (b) => ratio(first.value + a * slackOf(first), second.value + b * slackOf(second)) ?? [],
    ),
  );
  const [low, high] = [Math.min(...corners), Math.max(...corners)];
  if (stated.value >= low - tolerance && stated.value <= high + tolerance) return "right";
  const shown = ratio(inMillions(first.value), inMillions(second.value));
  return shown !== undefined && Math.abs(stated.value - shown) <= tolerance ? "from-shown" : "wrong";
}
