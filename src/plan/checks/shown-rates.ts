/**
 * Printed 증감률 that the printed amounts seem to contradict: one note for the whole table.
 * Example: 계 prints △149, 619 and △24.09 %, though △149 ÷ 619 = △24.07 %.
 */
import { finding } from "../../messages/finding";
import type { ShownRate } from "../../messages/checks-shown";
import { change, changeRate, share } from "../arithmetic";
import type { Figure } from "../model";
import { cells, inMillions, inPercent } from "./amounts";
import { budgetRows } from "./budget-rows";
import type { Check } from "./check";

export const shownRates: Check = function* ({ plan }) {
  const rates: ShownRate[] = [];
  const figures: Figure[] = [];
  for (const { key, name } of budgetRows) {
    const { current, previous } = plan.budget[key];
    const rate = changeRate(current?.value, previous?.value);
    if (!current || !previous || rate === undefined) continue;
    const shown = {
      change: inMillions(change(current.value, previous.value)!),
      previous: inMillions(previous.value),
    };
    // Against a printed 0 nobody can divide.
    const apparent = shown.previous === 0 ? undefined : share(shown.change, Math.abs(shown.previous));
    if (apparent === undefined || inPercent(apparent) === inPercent(rate)) continue;
    rates.push({ row: name, printed: inPercent(rate), ...shown, apparent: inPercent(apparent) });
    figures.push(current, previous);
  }
  if (rates.length > 0)
    yield finding("shown-rate-off", { rates }, { cells: cells(...figures), subject: "증감률" });
};
