/**
 * A typed 비교증감 is this year's amount less last year's.
 * Example: △194,156 typed, 470,050 - 619,206 = △149,156천원 → error. Off by the rounding of its amounts → note.
 */
import { finding } from "../../messages/finding";
import { change } from "../arithmetic";
import { roundHalfAway } from "../rounding";
import { cells, slackOf, wonOf } from "./amounts";
import { about, type Check } from "./check";

export const statedChanges: Check = function* ({ statements }) {
  for (const statement of statements) {
    if (statement.kind !== "change") continue;
    const { name, figure, current, previous } = statement;
    const computed = roundHalfAway(change(current.value, previous.value)!, 0);
    const slack = [figure, current, previous].reduce((sum, each) => sum + slackOf(each), 0);
    const difference = Math.abs(wonOf(figure) - computed);
    if (difference === 0) continue;
    yield finding(
      difference <= slack ? "stated-change-rounded" : "stated-change-wrong",
      { name, stated: wonOf(figure), computed, current: wonOf(current), previous: wonOf(previous) },
      { cells: cells(figure, current, previous), subject: about(name, "비교증감") },
    );
  }
};
