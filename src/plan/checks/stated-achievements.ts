/**
 * A typed 달성률 is the result against the target. Which way is better the sheet often does not say, and systems differ
 * in how they take a lower-is-better indicator, so that a rate is an error only where no usual way gives it.
 * Example: target 170, result 165, 달성률 100 % typed → error, 97.06 %; 103.03 % (170 ÷ 165) → warning.
 */
import { finding } from "../../messages/finding";
import { achievement, type Direction, type LowerMethod } from "../arithmetic";
import type { Statement } from "../model";
import type { Plan } from "../plan";
import { cells, inPercent } from "./amounts";
import { about, type Check } from "./check";
import { directionOf } from "./direction";
import { indicatorsOf } from "./indicators";
import { comparePercent } from "./stated";
import { isSameName } from "../../text/name";

type AchievementStatement = Extract<Statement, { kind: "achievement" }>;

export const statedAchievements: Check = function* ({ plan, statements, settings }) {
  for (const statement of statements) {
    if (statement.kind !== "achievement") continue;
    const { name, figure, target, result } = statement;
    const direction = directionIn(plan, name);
    const computed = achievement(target.value, result.value, direction, settings.lowerIsBetter);
    const turned = follows(statement, "lower", "ratio");
    if (computed === undefined || follows(statement, "higher") || follows(statement, "lower", "difference"))
      continue;
    if (turned && direction === "lower") continue;
    yield finding(
      "stated-achievement-wrong",
      {
        name,
        stated: inPercent(figure.value, 6),
        computed: inPercent(computed),
        target: target.value,
        result: result.value,
      },
      {
        cells: cells(figure, target, result),
        severity: turned ? "warning" : "error",
        subject: about(name, "달성률", cells(figure)[0]?.split("!")[0]),
      },
    );
  }
};

const directionIn = (plan: Plan, name: string): Direction =>
  directionOf(indicatorsOf(plan).find((indicator) => isSameName(indicator.name, name)) ?? { name });

const follows = (
  { figure, target, result }: AchievementStatement,
  direction: Direction,
  method?: LowerMethod,
): boolean =>
  comparePercent(figure, [target, result], (goal, reached) =>
    achievement(goal, reached, direction, method),
  ) === "right";
