/** Measured quantities by year or month: "지표명 | 1월 … 12월 | 누계", "연도 | 자료제공건수 | 보도건수". */
import { keyOf } from "../../text/name";
import { type Head, holdsWords, measuredFields, programFields, type TableKind } from "../kinds/kind";
import type { Context, Region } from "../model";
import { lowest, saidIn } from "../rows";
import { bracketedNote } from "../words/notes";
import { budgetTitle, spendingHead } from "../words/titles";
import { readResults } from "./read";

export const results: TableKind = {
  kind: "results",
  signs: [
    {
      rule: "measured-parts",
      weight: "sure",
      holds: (head) => head.has(...measuredFields) && !isMoneyByMonth(head) && !holdsWords(head.region),
    },
    {
      rule: "indicator-with-result",
      weight: "likely",
      holds: ({ has }) => has("indicator") && has("result", "year", "value", "cumulative"),
    },
    {
      rule: "row-per-year",
      weight: "hint",
      holds: ({ has, region, context }) =>
        has("fiscalYear", "date") && !has("amount") && !isOfSpending(region, context),
    },
    {
      rule: "years-in-rows",
      weight: "hint",
      holds: ({ has, region, context }) =>
        has("division") &&
        !has("amount") &&
        region.columns.findIndex((column) => lowest(column) === "division") === 0 &&
        !isOfSpending(region, context) &&
        isPeriods(region),
    },
  ],
  endsAtTexts: false,
  keepsEmptyRows: true,
  read: (table, into) => void into.quantities.push(...readResults(table)),
};

/** 예산현액 | 1월 … 12월 | 집행액 of programs: the months are money too. */
export function isMoneyByMonth({ has }: Head): boolean {
  return has(...programFields) && has("amount") && !has("indicator", "quantity", "measureUnit");
}

/** 정책사업, 인력운영비 as columns, or a budget's title and unit: budgets with the years below each other, no quantities. */
function isOfSpending({ columns }: Region, { titles, unit, unitInherited }: Context): boolean {
  const isTitled = titles.some(({ text }) => budgetTitle.test(keyOf(text.replace(bracketedNote, ""))));
  if (isTitled && unit !== undefined && !unitInherited) return true;
  return columns.some(({ texts }) => spendingHead.test(keyOf(texts.at(-1)!)));
}

/** Whether the first column's rows are years or months. */
function isPeriods(region: Region): boolean {
  const is = (key: string): boolean => /^['’‘′]?\d{2,4}년?도?$|^\d{1,2}월$/.test(key);
  return [...saidIn(region, region.left, 5)].some(is);
}
