/**
 * Performance indicators with targets: "성과지표(단위) | 지표유형 | 가중치 | 구분 | '15 … '19 | 측정산식"; and the plan year that
 * such a table tells.
 * In: "2026년도 성과지표" over '22 to '26; or results to '25; or '15 to '19 in the plan's own form. Out: 2026; 2026; 2017.
 */
import { lastWhere } from "../../text/last";
import { readYear } from "../../text/year";
import { isFigure } from "../cells/figures";
import { areOfTargets, type DatedCell, measuredFields, sign, type TableKind } from "../kinds/kind";
import type { Dated, HeaderColumn, Region } from "../model";
import { columnOf, columnsOf, rowsOf, saidIn, says, rowCells } from "../rows";
import { aspectOf } from "../words/measures";
import { moneyBeside } from "./columns";
import { readIndicators } from "./read";

export const indicators: TableKind = {
  kind: "indicators",
  signs: [
    sign("indicator-with-formula", "sure", (head) => {
      const { has } = head;
      const isWeighed = has("share") && has("year") && !has("amount");
      const isDescribed = isWeighed || has("formula", "weight", "targets", "target", "source", "type");
      return has("indicator") && isDescribed && (!has(...measuredFields) || areOfTargets(head));
    }),
    sign("indicator-with-aspects", "sure", ({ has, region }) => {
      return has("indicator") && has("year") && saysAspects(region);
    }),
  ],
  endsAtTexts: true,
  planYears: { weight: "likely", of: targetYear },
  beside: (region) => {
    const money = moneyBeside(region);
    return money && { region: money, kind: "budget" };
  },
  read: (table, into) => void into.indicators.push(...readIndicators(table)),
};

/** Rows 목표 and 실적 below each other. */
function saysAspects(region: Region): boolean {
  return columnsOf(region).some((column) => {
    const said = new Set([...saidIn(region, column, 12)].map(aspectOf));
    return said.has("target") && said.has("result");
  });
}

/**
 * The year that a table of indicators plans for: what its title says, the first year without a result, or the third from
 * the end, since targets run from two years before the plan year to two years after it.
 */
function targetYear({ region, context }: Dated): DatedCell[] {
  const cell = rowCells(region, region.body - 1);
  const byRow = columnOf(region, "fiscalYear") !== undefined;
  const spelled = region.columns.flatMap(({ labels }) => labels.flatMap((label) => label.year ?? []));
  const years = [...new Set(byRow ? yearsOfRows(region, "target") : spelled)].sort();
  const [earliest, latest] = [years[0], years.at(-1)];
  if (earliest === undefined || latest === undefined) return [];
  const measured = byRow ? yearsOfRows(region, "result") : yearsMeasured(region);
  const last = measured.length > 0 ? Math.max(...measured) : undefined;
  const open = byRow ? undefined : afterResults(region);
  const { year: own } = context;
  const titled = own !== undefined && own >= earliest && own <= latest ? own : undefined;
  const found = (year: number, also: readonly number[], isGuess: boolean): DatedCell[] => [
    { year: titled ?? year, cell, also, isGuess: isGuess && titled === undefined },
  ];
  // With results up to last year, this year's target stands before the plan year's.
  if (open !== undefined) return found(Math.min(...open), open, open.length > 1);
  const also = last === undefined ? [] : years.filter((year) => year > last);
  if (byRow) return found(Math.min(latest, (last ?? latest - 1) + 1), also, also.length !== 1);
  if (years.length < 4) return [];
  const byForm = years.at(-3)!;
  // Years that have results are past: the form is another one.
  if (last !== undefined && last >= byForm)
    return found(Math.min(latest, last + 1), also.length > 0 ? also : [latest + 1], also.length !== 1);
  return found(byForm, years.length === 5 ? [] : years, years.length !== 5);
}

/** Years of rows that hold a target or a result; of all rows where there is no column for targets. */
function yearsOfRows(region: Region, of: "target" | "result"): number[] {
  const [at, column] = [columnOf(region, "fiscalYear")!, columnOf(region, of)];
  return [...rowsOf(region)].flatMap((row) => {
    const holds = column === undefined ? of === "target" : isFigure(region.sheet, row, column);
    return holds ? (readYear(region.sheet.text(row, at)) ?? []) : [];
  });
}

const yearOf = ({ labels }: HeaderColumn): number | undefined =>
  lastWhere(labels, (label) => label.year !== undefined)?.year;

/** The years for which a row or a column of results holds a figure. */
function yearsMeasured(region: Region): number[] {
  const { sheet, columns } = region;
  return [...rowsOf(region)].flatMap((row) => {
    const isOfResults = columns.some(({ column }) => aspectOf(sheet.key(row, column)) === "result");
    return columns.flatMap((head) => {
      const holds = (isOfResults || says(head, "result")) && isFigure(sheet, row, head.column);
      return holds ? (yearOf(head) ?? []) : [];
    });
  });
}

/**
 * Results of past years, then targets: "2023(실적) | 2024(목표) | 2025(목표)" plans for 2024, or 2025; the targets' years.
 * Years before the first that is called 목표 are past, whatever they are called.
 */
function afterResults({ columns }: Region): number[] | undefined {
  const dated = columns.flatMap((head) => {
    const year = yearOf(head);
    return year === undefined
      ? []
      : [{ year, isTarget: says(head, "target"), isResult: says(head, "result") }];
  });
  const yearsOf = (is: (one: (typeof dated)[number]) => boolean): number[] =>
    dated.filter(is).map(({ year }) => year);
  const targets = yearsOf(({ isTarget }) => isTarget);
  const first = Math.min(...targets);
  if (targets.length === 0 || targets.length === dated.length) return undefined;
  if (dated.some(({ year, isTarget, isResult }) => !isTarget && isResult && year >= first)) return undefined;
  return [...targets, ...yearsOf(({ year, isTarget }) => !isTarget && year > first)];
}
