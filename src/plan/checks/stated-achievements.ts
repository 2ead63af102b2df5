/**
 * A typed 달성률 is the result against the target, by the method of the settings.
 * Example: target 170, result 165, 달성률 100 % typed → error, 97.06 %.
 */
import { finding } from "../../messages/finding";
import { achievement } from "../arithmetic";
import { cells, inPercent } from "./amounts";
import { about, type Check } from "./check";
import { directionOf } from "./indicators";
import { comparePercent } from "./stated";

export const statedAchievements: Check = function* ({ statements, settings }) {
  for (const statement of statements) {
    if (statement.kind !== "achievement") continue;
    const { name, figure, target, result } = statement;
    const rate = (goal: number, reached: number) =>
      achievement(goal, reached, directionOf({ name }), settings.lowerIsBetter);
    const computed = rate(target.value, result.value);
    if (computed === undefined || comparePercent(figure, [target, result], rate) === "right") continue;
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
        subject: about(name, "달성률", cells(figure)[0]?.split("!")[0]),
      },
    );
  }
};
