/**
 * Printed children that do not add up to the printed parent only because each was rounded (단수차이): a note per parent.
 * Example: 비교증감 of 계 prints △149, its printed parts 1 + △151 + 0 = △150.
 */
import { finding } from "../../messages/finding";
import type { ShownSum } from "../../messages/checks-shown";
import { columnLabel } from "../../messages/wording";
import { change } from "../arithmetic";
import type { Figure } from "../model";
import type { Plan, ProgramAmounts } from "../plan";
import { cells, inMillions } from "./amounts";
import { budgetRows } from "./budget-rows";
import { about, type Check } from "./check";
import { columnsOf } from "./sums";

interface Family {
  readonly row: string;
  readonly whole: ProgramAmounts;
  readonly parts: readonly ProgramAmounts[];
  /** Whether the plan prints a 비교증감 beside the amounts. */
  readonly hasChange: boolean;
}

export const shownSums: Check = function* ({ plan }) {
  for (const family of familiesOf(plan)) {
    const sums: ShownSum[] = [];
    const figures: Figure[] = [];
    for (const { column, whole, parts } of columnsIn(family, plan.fiscalYear)) {
      const sum = compare(column, whole, parts);
      if (!sum) continue;
      sums.push(sum);
      figures.push(...[whole, ...parts].flatMap((amount) => amount?.figures ?? []));
    }
    if (sums.length === 0) continue;
    const { row } = family;
    yield finding("shown-sum-off", { row, sums }, { cells: cells(...figures), subject: about(row) });
  }
};

/** Parents that the plan prints with their parts: budget rows, 정책사업 with its goals' amounts, programs. */
function familiesOf(plan: Plan): Family[] {
  const { budget, goals } = plan;
  const units = goals.flatMap((goal) => goal.unitPrograms);
  const amountsOf = (members: readonly { readonly amounts: ProgramAmounts }[]) =>
    members.map(({ amounts }) => amounts);
  return [
    ...budgetRows.map(({ key, name, parts }) => ({
      row: name,
      whole: budget[key],
      parts: parts.map((part) => budget[part]),
      hasChange: true,
    })),
    ...(goals.length > 1
      ? [{ row: "정책사업", whole: budget.policy, parts: amountsOf(goals), hasChange: false }]
      : []),
    ...goals.map((goal) => ({
      row: goal.name,
      whole: goal.amounts,
      parts: amountsOf(goal.unitPrograms),
      hasChange: false,
    })),
    ...units.map((unit) => ({
      row: unit.name,
      whole: unit.amounts,
      parts: amountsOf(unit.details),
      hasChange: false,
    })),
  ];
}

type Amount = { readonly value: number; readonly figures: readonly Figure[] } | undefined;

interface Column {
  readonly column: { readonly ko: string; readonly en: string };
  readonly whole: Amount;
  readonly parts: readonly Amount[];
}

function columnsIn({ whole, parts, hasChange }: Family, planYear: number): Column[] {
  const single = (figure: Figure | undefined): Amount => figure && { value: figure.value, figures: [figure] };
  const changeOf = ({ current, previous }: ProgramAmounts): Amount => {
    const value = change(current?.value, previous?.value);
    return value === undefined ? undefined : { value, figures: [current!, previous!] };
  };
  return [
    ...columnsOf(planYear).map(({ key, year, column }) => ({
      column: { ko: columnLabel(year, column, "ko"), en: columnLabel(year, column, "en") },
      whole: single(whole[key]),
      parts: parts.map((part) => single(part[key])),
    })),
    ...(hasChange
      ? [{ column: { ko: "비교증감", en: "the change" }, whole: changeOf(whole), parts: parts.map(changeOf) }]
      : []),
  ];
}

/** Only where the unrounded amounts do add up: another difference is a matter for the checks of sums. */
function compare(column: Column["column"], whole: Amount, parts: readonly Amount[]): ShownSum | undefined {
  const given = parts.filter((part) => part !== undefined);
  if (!whole || given.length === 0) return undefined;
  const exact = given.reduce((sum, part) => sum + part.value, 0);
  if (Math.abs(whole.value - exact) >= 0.5) return undefined;
  const shown = given.map((part) => inMillions(part.value));
  const sum = shown.reduce((total, value) => total + value, 0);
  const printed = inMillions(whole.value);
  return sum === printed ? undefined : { column, printed, parts: shown, sum };
}
