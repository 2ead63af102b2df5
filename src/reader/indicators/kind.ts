/** Performance indicators with targets: "성과지표(단위) | 지표유형 | 가중치 | 구분 | '15 … '19 | 측정산식". */
import { lastWhere } from "../../text/last";
import { isFigure } from "../cells/numbers";
import { moneyBeside } from "../kinds/mixed";
import { partFields, type DatedCell, type TableKind } from "../kinds/kind";
import { holdsWords } from "../kinds/schedules";
import type { Dated, Region } from "../model";
import { aspectOf } from "../words/aspects";
import { readIndicators } from "./read";

export const indicators: TableKind = {
  kind: "indicators",
  signs: [
    {
      rule: "an indicator with its formula, weight or targets",
      weight: "sure",
      holds: ({ has, region }) =>
        has("indicator") &&
        has("formula", "weight", "targets", "target", "source", "type") &&
        !(has(...partFields) && holdsWords(region)),
    },
    {
      rule: "an indicator by years, rows of 목표 and 실적",
      weight: "sure",
      holds: ({ has, region }) => has("indicator") && has("year") && saysAspects(region),
    },
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
function saysAspects({ sheet, columns, body, bottom }: Region): boolean {
  return columns.some(({ column }) => {
    const rows = Array.from({ length: Math.min(bottom - body, 12) }, (_, index) => body + index);
    const said = new Set(rows.map((row) => aspectOf(sheet.key(row, column))));
    return said.has("target") && said.has("result");
  });
}

/** Targets run from two years before the plan year to two years after it. */
function targetYear({ region, context }: Dated): DatedCell[] {
  const years = [
    ...new Set(region.columns.flatMap(({ labels }) => labels.flatMap((label) => label.year ?? []))),
  ].sort();
  const cell = region.sheet.address(region.body - 1, region.left, 1, region.right - region.left);
  const targets = afterResults(region);
  if (targets !== undefined) return [{ year: Math.min(...targets), cell, also: targets }];
  if (years.length < 4) return [];
  const last = lastResult(region);
  const byForm = years.at(-3)!;
  if (last === undefined || byForm > last) return [{ year: byForm, cell }];
  // Years that have results are past: the form is another one.
  const open = years.filter((year) => year > last);
  const titled = open.find((year) => year === context.year);
  return open.length === 0 ? [] : [{ year: titled ?? open[0]!, cell, also: open }];
}

/** The latest year with a figure in a row of 실적. */
function lastResult({ sheet, columns, body, bottom }: Region): number | undefined {
  const aspect = columns.find(({ column }) => {
    for (let row = body; row < bottom; row++) if (aspectOf(sheet.key(row, column)) === "result") return true;
    return false;
  });
  if (aspect === undefined) return undefined;
  const dated = columns.flatMap(({ column, labels }) => {
    const year = lastWhere(labels, (label) => label.year !== undefined)?.year;
    return year === undefined ? [] : [{ column, year }];
  });
  let last: number | undefined;
  for (let row = body; row < bottom; row++) {
    if (aspectOf(sheet.key(row, aspect.column)) !== "result") continue;
    for (const { column, year } of dated)
      if (isFigure(sheet, row, column) && (last === undefined || year > last)) last = year;
  }
  return last;
}

/** Results of past years, then targets: "2023(실적) | 2024(목표) | 2025(목표)"; the targets' years. */
function afterResults({ columns }: Region): number[] | undefined {
  const of = (field: "target" | "result"): number[] =>
    columns.flatMap(({ labels }) => {
      const year = lastWhere(labels, (label) => label.year !== undefined)?.year;
      return year !== undefined && lastWhere(labels, (label) => label.field === field) ? [year] : [];
    });
  const [targets, results] = [of("target"), of("result")];
  if (targets.length === 0 || results.length === 0) return undefined;
  return Math.min(...targets) > Math.max(...results) ? targets : undefined;
}
