/**
 * A typed count (성과지표수, 단위사업수, 세부사업수) is how many there are.
 * Example: 세부사업수 2 beside one detail row → error.
 */
import { finding } from "../../messages/finding";
import { cells } from "./amounts";
import { about, type Check } from "./check";

export const statedCounts: Check = function* ({ statements }) {
  for (const statement of statements) {
    if (statement.kind !== "count" || statement.figure.value === statement.things.length) continue;
    const { name, figure, things } = statement;
    yield finding(
      "stated-count-wrong",
      { name, stated: figure.value, counted: things.length },
      { cells: cells(figure, ...things), subject: about(name) },
    );
  }
};
