/**
 * Measured quantities by year or month: "지표명 | 1월 … 12월 | 누계", "연도 | 자료제공건수 | 보도건수". A row per year is
 * turned round first.
 * In: "자료제공건수 | 1,840 | …" below "2015년". Out: the quantity with 1,840 for 2015; blank years are pending.
 */
import { keyOf } from "../../text/name";
import { type Achieved, measureAt, stateAchievements } from "../cells/measures";
import { isPeriodName, overYears } from "../heads/facts";
import {
  hasParts,
  type Head,
  measuredFields,
  programFields,
  sign,
  type TableKind,
  titlesOf,
} from "../kinds/kind";
import { hasNumbers } from "../cells/figures";
import { readIndicators } from "../indicators/read";
import type { HeaderColumn, Label, Region } from "../model";
import { columnOf, columnsOf, datedIn, lowest, lowestText, saidIn, says } from "../rows";
import type { Table } from "../table";
import { bracketedNote } from "../words/asides";
import { fieldSet } from "../words/fields";
import { isPart } from "../words/labels";
import { runningTotal } from "../words/measures";
import { budgetTitle, spendingHead } from "../words/titles";
import { byRow } from "./by-row";
import { quantityOf, type ReadQuantity } from "./years";
import { turnedResults } from "./turned";

export const results: TableKind = {
  kind: "results",
  signs: [
    sign("measured-parts", "sure", (head) => hasParts(head) && !isMoneyByMonth(head)),
    sign("indicator-with-result", "likely", ({ has }) => {
      return has("indicator") && has("result", "year", "value", "cumulative");
    }),
    sign("row-per-year", "hint", (head) => {
      return head.has("fiscalYear", "date") && !isOfSpending(head) && !isOfCard(head.region);
    }),
    sign("years-in-rows", "hint", (head) => {
      const isFirst = lowest(head.region.columns[0]!) === "division";
      return isFirst && !isOfSpending(head) && isPeriods(head.region) && !isOfCard(head.region);
    }),
  ],
  endsAtTexts: false,
  keepsEmptyRows: true,
  read: (table, into) => {
    if (holdsTargets(table)) into.indicators.push(...readIndicators(table));
    else into.quantities.push(...readResults(table));
  },
};

/** Figures of indicators for the plan year or later, in whole years: unless titled 실적 they cannot have been measured. */
function holdsTargets({ region, context, planYear = Infinity }: Table): boolean {
  const titles = titlesOf(region, context).join("\n");
  if (/실\s*적/.test(titles) && !/목\s*표/.test(titles)) return false;
  const isPlanned = (head: HeaderColumn): boolean => {
    const { year = 0, partial, forecast } = datedIn(head.labels) ?? {};
    const isBare = lowest(head) === "year" && !says(head, "result") && !partial && !forecast;
    return isBare && year >= planYear && hasNumbers(region, head.column);
  };
  const hasOthers = region.columns.some((head) => says(head, ...measuredFields));
  return columnOf(region, "indicator") !== undefined && !hasOthers && region.columns.some(isPlanned);
}

/** 예산현액 | 1월 … 12월 | 집행액 of programs: the months are money too. */
export const isMoneyByMonth = ({ has }: Head): boolean =>
  has(...programFields) && has("amount") && !has("indicator", "quantity", "measureUnit");

/** An amount, 정책사업, 인력운영비 as columns, or a budget's title and unit: budgets with the years below each other, no quantities. */
export function isOfSpending({ has, region, context: { titles, unit, unitInherited } }: Head): boolean {
  const isTitled = titles.some(({ text }) => budgetTitle.test(keyOf(text.replace(bracketedNote, ""))));
  if (has("amount") || (isTitled && unit !== undefined && !unitInherited)) return true;
  return region.columns.some((column) => spendingHead.test(keyOf(lowestText(column))));
}

/** 연도 | 목표 | 실적 and no name of what was measured: an indicator's card says it. */
function isOfCard({ columns: [first, ...others] }: Region): boolean {
  const fields = new Set(others.map(lowest));
  return (
    overYears.has(lowest(first!)) && fields.has("target") && [...fields].every((field) => aspects.has(field))
  );
}

const aspects = fieldSet("target result achievement rate difference note grounds");

/** Whether the first column's rows are years or months. */
function isPeriods(region: Region): boolean {
  const is = (key: string): boolean => /^['’‘′]?\d{2,4}년?도?$|^\d{1,2}월$/.test(key);
  return [...saidIn(region, region.left, 5)].some(is);
}

function readResults(found: Table): ReadQuantity[] {
  const table = isTransposed(found) ? turnedResults(found) : found;
  const drafts = byRow(table);
  const isOfRunning = isTitledRunning(found);
  const read = drafts
    .filter(({ entries }) => entries.length > 0)
    .map((draft) => ({ ...draft, isRunning: draft.isRunning || isOfRunning }))
    .map((draft) => ({ draft, quantity: quantityOf(table, draft) }));
  const source = { sheet: table.sheet, notes: table.notes.silent() };
  // 목표 and 달성률 beside the measured year: what was reached of the one is compared with the other by the plan's checks.
  const achieved = read.flatMap(({ draft: { name, stated, entries }, quantity: { values } }): Achieved[] => {
    const { target: goal, achievement } = stated ?? {};
    const [year, ...others] = Object.keys(values).map(Number);
    const row = entries[0]!.row;
    if (goal === undefined || achievement === undefined || year === undefined || others.length > 0) return [];
    const target = measureAt(source, { row, column: goal }, "", undefined);
    const of = { name, targets: target ? { [year]: target } : {}, results: values };
    return [{ of, year, row, column: achievement, isColumn: true }];
  });
  stateAchievements(table, achieved);
  return read.map(({ quantity }) => quantity);
}

/** A title with 누계 and no rows of 당월 beside rows of 누계. */
function isTitledRunning({ region, context }: Table): boolean {
  const isSaid = titlesOf(region, context).some((text) => runningTotal.test(keyOf(text)));
  const holdsOwn = (column: number): boolean =>
    [...saidIn(region, column)].some((key) => /^당월|^월계$/.test(key));
  return isSaid && !columnsOf(region).slice(0, 5).some(holdsOwn);
}

/** A row per year or month: the first column's rows are periods, the other columns quantities, none of them a month. */
function isTransposed({ region }: Table): boolean {
  const [first, ...others] = region.columns;
  const isOther = (label: Label): boolean =>
    label.field === "quantity" || label.field === "indicator" || isPart(label);
  if (!first || others.some(({ labels }) => labels.some(isOther))) return false;
  const [key = ""] = saidIn(region, first.column);
  return overYears.has(lowest(first)) && isPeriodName(key, lowest(first));
}
