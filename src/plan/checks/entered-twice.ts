/**
 * An indicator or program stands once. (A quantity that several rows have is named by the assembly.)
 * Example: 언론매체보도율 twice under one goal, rows 4 and 10 → warning with both cells.
 */
import { finding, type Finding } from "../../messages/finding";
import type { SheetArea } from "../../sheet/address";
import { groupBy } from "../lines";
import { keyOf } from "../../text/name";
import { cells } from "./amounts";
import { about, type Check } from "./check";

export const enteredTwice: Check = function* ({ parts, plan }) {
  for (const goal of plan.goals) yield* repeated("indicator", goal.indicators);
  yield* repeated("program", parts.unitPrograms);
  for (const unit of parts.unitPrograms) yield* repeated("program", unit.details);
};

function* repeated(
  what: "indicator" | "program",
  members: readonly { readonly name: string; readonly cell: SheetArea }[],
): Iterable<Finding> {
  for (const same of groupBy(members, ({ name }) => keyOf(name)).values()) {
    if (same.length < 2) continue;
    const { name } = same[0]!;
    yield finding(
      "entered-twice",
      { what, name },
      { cells: cells(...same.map(({ cell }) => cell)), subject: about(what, name) },
    );
  }
}
