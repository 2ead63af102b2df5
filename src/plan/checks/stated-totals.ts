/**
 * A typed 합계 or 소계 is the sum of its items; off by no more than rounding it is a note.
 * Example: 정원 계 11 over departments of 6 and 4 → error.
 */
import { finding } from "../../messages/finding";
import { cells, compareSum, wonOf } from "./amounts";
import { about, type Check } from "./check";

export const statedTotals: Check = function* ({ statements }) {
  for (const statement of statements) {
    if (statement.kind !== "total" && statement.kind !== "subtotal") continue;
    const { name, kind, figure, parts } = statement;
    const { verdict, sum } = compareSum(figure, parts);
    if (verdict === "equal" || parts.length === 0) continue;
    const money = figure.from.some((term) => Math.abs(term.multiplier) >= 1000);
    yield finding(
      verdict === "rounding" ? "stated-total-rounded" : "stated-total-wrong",
      { name, kind, stated: wonOf(figure), sum, parts: parts.map(wonOf), money },
      { cells: cells(figure, ...parts), subject: about(name, kind, cells(figure)[0]?.split("!")[0]) },
    );
  }
};
