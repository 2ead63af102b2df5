/**
 * Printed children that do not add up to the printed parent only because each was rounded (단수차이): a note.
 * Example: 비교증감 of 계 prints △149, its printed parts 1 + △151 + 0 = △150.
 */
import { finding, type Finding } from "../../messages/finding";
import { columnLabel } from "../../messages/wording";
import { change } from "../arithmetic";
import type { Figure } from "../model";
import { cells, inMillions } from "./amounts";
import { budgetRows } from "./budget-rows";
import { about, type Check } from "./check";
import { columnsOf } from "./sums";

type Amount = { readonly value: number; readonly figures: readonly (Figure | undefined)[] } | undefined;
type Label = { readonly ko: string; readonly en: string };

export const shownSums: Check = function* ({ plan }) {
  const columns = columnsOf(plan.fiscalYear);
  const labelOf = (year: number, column: "budget" | "settlement"): Label => ({
    ko: columnLabel(year, column, "ko"),
    en: columnLabel(year, column, "en"),
  });

  for (const { key, name, parts } of budgetRows) {
    if (parts.length === 0) continue;
    const children = parts.map((part) => plan.budget[part]);
    for (const { key: column, year } of columns.slice(0, 2)) {
      const pick = column as "current" | "previous";
      yield* compare(
        name,
        labelOf(year, "budget"),
        single(plan.budget[key][pick]),
        children.map((child) => single(child[pick])),
      );
    }
    const changes = [plan.budget[key], ...children].map(({ current, previous }): Amount => {
      const value = change(current?.value, previous?.value);
      return value === undefined ? undefined : { value, figures: [current, previous] };
    });
    yield* compare(name, { ko: "비교증감", en: "the change" }, changes[0], changes.slice(1));
  }
  for (const unit of plan.goals.flatMap((goal) => goal.unitPrograms)) {
    for (const { key, year, column } of columns) {
      const details = unit.details.map((detail) => single(detail.amounts[key]));
      yield* compare(unit.name, labelOf(year, column), single(unit.amounts[key]), details);
    }
  }
};

const single = (figure: Figure | undefined): Amount => figure && { value: figure.value, figures: [figure] };

/** Only where the unrounded amounts do add up: another difference is a matter for the checks of sums. */
function* compare(row: string, column: Label, whole: Amount, parts: readonly Amount[]): Iterable<Finding> {
  const given = parts.filter((part) => part !== undefined);
  if (!whole || given.length === 0) return;
  const exact = given.reduce((sum, part) => sum + part.value, 0);
  if (Math.abs(whole.value - exact) >= 0.5) return;
  const shown = given.map((part) => inMillions(part.value));
  const sum = shown.reduce((total, value) => total + value, 0);
  const printed = inMillions(whole.value);
  if (sum === printed) return;
  yield finding(
    "shown-sum-off",
    { row, column, printed, parts: shown, sum },
    {
      cells: cells(...whole.figures, ...given.flatMap((part) => part.figures)),
      subject: about(row, column.ko),
    },
  );
}
