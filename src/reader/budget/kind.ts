/** Budgets of programs: "사업명 | 예산액 | 전년도예산액 | 비교증감", exports with a row per 산출근거 or payment. */
import { keyOf } from "../../text/name";
import { partFields, programFields, type DatedCell, type Head, type TableKind } from "../kinds/kind";
import { holdsWords } from "../kinds/schedules";
import type { Context, Dated, HeaderColumn, Region } from "../model";
import { isMoneyByMonth } from "../results/kind";
import { amountLabel, isSumOfFunding } from "../words/amounts";
import { budgetTitle, severalYears } from "../words/titles";

export const budget: TableKind = {
  kind: "budget",
  signs: [
    {
      rule: "money-by-month",
      weight: "sure",
      holds: (head) => head.has(...partFields) && isMoneyByMonth(head) && !holdsWords(head.region),
    },
    {
      rule: "amounts-of-programs",
      weight: "likely",
      holds: ({ has }) => has("amount") && has(...programFields, "account", "department", "division"),
    },
    {
      rule: "funded-sum-of-programs",
      weight: "likely",
      holds: (head) => isSumOfFunding(head.region) && head.has(...programFields),
    },
    {
      rule: "years-of-programs",
      weight: "hint",
      holds: ({ has }) => has(...programFields) && has("year") && !has("purpose", "description"),
    },
    {
      rule: "years-of-money",
      weight: "hint",
      holds: (head) => head.has("division", "department") && head.has("year") && saysMoney(head),
    },
  ],
  endsAtTexts: false,
  endsAtRecurring: true,
  planYears: { weight: "sure", of: budgetYear },
};

export const isBudget = ({ kind }: Dated): boolean => kind === budget.kind;

function saysMoney({ region, context }: Head): boolean {
  return (
    (context.unit !== undefined && !context.unitInherited) ||
    (context.otherUnit === undefined && isBudgetTitled(region, context))
  );
}

/** "2022년도 예산", "부서별 예산현황": years below it are of budgets, though no unit says so. */
function isBudgetTitled({ sheet }: Region, { titles }: Context): boolean {
  return titlesOf({ sheet }, { titles }).some((text) => budgetTitle.test(text));
}

const titlesOf = ({ sheet }: Pick<Region, "sheet">, { titles }: Pick<Context, "titles">): string[] =>
  [sheet.name, ...titles.map(({ text }) => text)].map(keyOf);

function budgetYear({ region, context }: Dated): DatedCell[] {
  const { sheet } = region;
  const years = [...new Set(region.columns.flatMap((column) => headYear(column) ?? []))].sort();
  // Budgets of so many years are a plan of several, or a list of past ones.
  if (years.length > 3) {
    const isAhead = titlesOf(region, context).some((text) => severalYears.test(text));
    const cell = sheet.address(region.body - 1, region.left, 1, region.right - region.left);
    return [{ year: isAhead ? years[0]! : years.at(-1)!, cell, also: years, isGuess: true }];
  }
  return region.columns.flatMap((column) => {
    const label = amountLabel(column.labels);
    if (
      label?.field !== "amount" ||
      (label.kind !== undefined && label.kind !== "budget" && label.kind !== "revised")
    )
      return [];
    const cell = sheet.address(region.body - 1, column.column);
    if (label.year !== undefined) return [{ year: label.year, cell }];
    const byRow = rowYears(region);
    if (byRow !== undefined) return [{ year: byRow + (label.shift ?? 0), cell }];
    if (context.year !== undefined && (label.shift ?? 0) === 0) return [{ year: context.year, cell }];
    return [];
  });
}

/** The year that a head gives a budget. */
function headYear({ labels }: HeaderColumn): number | undefined {
  const label = amountLabel(labels);
  const isBudget = label?.kind === undefined || label.kind === "budget";
  return label?.field === "amount" && isBudget ? label.year : undefined;
}

/** The latest year in the column 회계연도. */
function rowYears(region: Region): number | undefined {
  const column = region.columns.find(({ labels }) => labels.at(-1)?.field === "fiscalYear")?.column;
  if (column === undefined) return undefined;
  let latest: number | undefined;
  for (let row = region.body; row < region.bottom; row++) {
    const year = Number(region.sheet.key(row, column).slice(0, 4));
    if (year >= 1990 && year <= 2100 && (latest === undefined || year > latest)) latest = year;
  }
  return latest;
}
