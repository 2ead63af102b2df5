/**
 * Comparing a typed percentage with what the amounts give, both known only to the digits that were typed; and whether what a cell
 * states may be of the figures that it is said to be of.
 * In: 6.60 % typed over 30,695 and 470,050 천원. Out: "from-shown", since 31 ÷ 470 is 6.60 %.
 */
import { achievement, change, changeRate, share } from "../arithmetic";
import type { Figure, Statement } from "../model";
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

/** A cell that states what other figures come to. */
export type OfFigures = Extract<Statement, { kind: "share" | "rate" | "change" | "achievement" }>;

/** Whether the figures may come to what is stated, in one of the usual ways. */
export function mayBeOf(statement: OfFigures): boolean {
  const { figure } = statement;
  switch (statement.kind) {
    case "share":
      return comparePercent(figure, [statement.part, statement.whole], share) !== "wrong";
    case "rate":
      return comparePercent(figure, [statement.current, statement.previous], changeRate) !== "wrong";
    case "change": {
      const { current, previous } = statement;
      const slack = [figure, current, previous].reduce((sum, one) => sum + slackOf(one), 0);
      return Math.abs(figure.value - change(current.value, previous.value)!) <= slack + 0.5;
    }
    case "achievement": {
      const ways = [["higher"], ["lower", "difference"], ["lower", "ratio"]] as const;
      const by = ([direction, method]: (typeof ways)[number]): Verdict =>
        comparePercent(figure, [statement.target, statement.result], (goal, reached) =>
          achievement(goal, reached, direction, method),
        );
      return ways.some((way) => by(way) !== "wrong");
    }
  }
}
