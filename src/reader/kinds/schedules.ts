/**
 * Schedules, told from tables of results by what stands under their months.
 * In: 1월 … 12월 over 계획, 홍보, 정산. Out: a schedule, whose months hold no figures.
 */
import { readNumber } from "../../text/number";
import { isFigure } from "../cells/numbers";
import type { Region } from "../model";

/** A schedule: words under its months or quarters (계획, 홍보, 정산) and not one number. */
export function holdsWords({ sheet, columns, body, bottom }: Region): boolean {
  const periods = columns.filter(({ labels }) =>
    labels.some(({ field }) => field === "month" || field === "quarter" || field === "half"),
  );
  let words = 0;
  for (const { column } of periods) {
    for (let row = body; row < bottom; row++) {
      if (isFigure(sheet, row, column)) return false;
      const value = sheet.value(row, column);
      if (typeof value === "string" && readNumber(value).kind === "text") words++;
    }
  }
  return words > 0;
}
