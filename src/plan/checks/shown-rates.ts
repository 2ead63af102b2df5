/**
 * A printed 증감률 that the printed amounts seem to contradict: a note that explains it.
 * Example: 계 prints △149, 619 and △24.09 %, though △149 ÷ 619 = △24.07 %.
 */
import { finding } from "../../messages/finding";
import { change, changeRate, share } from "../arithmetic";
import { cells, inMillions, inPercent } from "./amounts";
import { budgetRows } from "./budget-rows";
import { about, type Check } from "./check";

export const shownRates: Check = function* ({ plan }) {
  for (const { key, name } of budgetRows) {
    const { current, previous } = plan.budget[key];
    const rate = changeRate(current?.value, previous?.value);
    if (!current || !previous || rate === undefined) continue;
    const shownChange = inMillions(change(current.value, previous.value)!);
    const shownPrevious = inMillions(previous.value);
    // Against a printed 0 nobody can divide.
    const apparent = shownPrevious === 0 ? undefined : share(shownChange, Math.abs(shownPrevious));
    if (apparent === undefined || inPercent(apparent) === inPercent(rate)) continue;
    yield finding(
      "shown-rate-off",
      {
        row: name,
        printed: inPercent(rate),
        change: shownChange,
        previous: shownPrevious,
        apparent: inPercent(apparent),
      },
      { cells: cells(current, previous), subject: about(name) },
    );
  }
};
