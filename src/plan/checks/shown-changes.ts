/**
 * A printed 비교증감 that the printed amounts seem to contradict: a note that explains it.
 * Example: 인력운영비 prints 31, 154 and △124, though 31 - 154 = △123.
 */
import { finding } from "../../messages/finding";
import { change } from "../arithmetic";
import { cells, inMillions } from "./amounts";
import { budgetRows } from "./budget-rows";
import { about, type Check } from "./check";

export const shownChanges: Check = function* ({ plan }) {
  for (const { key, name } of budgetRows) {
    const { current, previous } = plan.budget[key];
    const exact = change(current?.value, previous?.value);
    if (!current || !previous || exact === undefined) continue;
    const shown = { current: inMillions(current.value), previous: inMillions(previous.value) };
    const printed = inMillions(exact);
    const apparent = shown.current - shown.previous;
    if (apparent === printed) continue;
    yield finding(
      "shown-change-off",
      { row: name, printed, ...shown, apparent },
      { cells: cells(current, previous), subject: about(name) },
    );
  }
};
