/**
 * Printed 구성비 that the printed amounts seem to contradict: one note for the whole table.
 * Example: 인력운영비 prints 31 of 470 and 6.53 %, though 31 ÷ 470 = 6.60 %.
 */
import { finding } from "../../messages/finding";
import { share } from "../arithmetic";
import type { Figure } from "../model";
import { cells, inMillions, inPercent } from "./amounts";
import { budgetRows } from "./budget-rows";
import type { Check } from "./check";

export const shownShares: Check = function* ({ plan }) {
  const shares: { row: string; year: number; printed: number; apparent: number }[] = [];
  const figures: Figure[] = [];
  for (const column of ["current", "previous"] as const) {
    const total = plan.budget.total[column];
    if (!total || inMillions(total.value) === 0) continue;
    for (const { key, name } of budgetRows) {
      const part = plan.budget[key][column];
      const exact = share(part?.value, total.value);
      if (!part || exact === undefined) continue;
      const printed = inPercent(exact);
      const apparent = inPercent(share(inMillions(part.value), inMillions(total.value))!);
      if (printed === apparent) continue;
      shares.push({
        row: name,
        year: column === "current" ? plan.fiscalYear : plan.fiscalYear - 1,
        printed,
        apparent,
      });
      figures.push(part);
    }
  }
  if (shares.length > 0)
    yield finding("shown-share-off", { shares }, { cells: cells(...figures), subject: "구성비" });
};
