/**
 * Printed 비교증감 that the printed amounts seem to contradict: one note for the whole table.
 * Example: 인력운영비 prints 31, 154 and △124, though 31 - 154 = △123.
 */
import { finding } from "../../messages/finding";
import type { ShownChange } from "../../messages/checks-shown";
import { change } from "../arithmetic";
import type { Figure } from "../model";
import { cells, inMillions } from "./amounts";
import { budgetRows } from "./budget-rows";
import type { Check } from "./check";

export const shownChanges: Check = function* ({ plan }) {
  const changes: ShownChange[] = [];
  const figures: Figure[] = [];
  for (const { key, name } of budgetRows) {
    const { current, previous } = plan.budget[key];
    const exact = change(current?.value, previous?.value);
    if (!current || !previous || exact === undefined) continue;
    const shown = { current: inMillions(current.value), previous: inMillions(previous.value) };
    const printed = inMillions(exact);
    const apparent = shown.current - shown.previous;
    if (apparent === printed) continue;
    changes.push({ row: name, printed, ...shown, apparent });
    figures.push(current, previous);
  }
  if (changes.length > 0)
    yield finding("shown-change-off", { changes }, { cells: cells(...figures), subject: "비교증감" });
};
