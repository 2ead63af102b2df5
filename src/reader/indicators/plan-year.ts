/**
 * The plan year that a table of indicators tells.
 * In: "2026년도 성과지표" over '22 to '26; or results to '25; or '15 to '19 in the plan's own form. Out: 2026; 2026; 2017.
 */
import { lastWhere } from "../../text/last";
import { readYear } from "../../text/year";
import { isFigure } from "../cells/numbers";
import type { DatedCell } from "../kinds/kind";
import type { Dated, Region } from "../model";
import { aspectOf } from "../words/aspects";
import type { Field } from "../words/fields";

/**
 * The year that a table of indicators plans for: what its title says, the first year without a result, or the third from
 * the end, since targets run from two years before the plan year to two years after it.
 */
export function targetYear({ region, context }: Dated): DatedCell[] {
  const cell = region.sheet.address(region.body - 1, region.left, 1, region.right - region.left);
  const spelled = region.columns.flatMap(({ labels }) => labels.flatMap((label) => label.year ?? []));
  const byRow = columnOf(region, "fiscalYear") !== undefined;
  const years = [...new Set(byRow ? targetsByRow(region) : spelled)].sort();
  const [earliest, latest] = [years[0], years.at(-1)];
  if (earliest === undefined || latest === undefined) return [];
  const last = lastResult(region);
  const open = byRow ? undefined : afterResults(region);
  const titled =
    context.year !== undefined && context.year >= earliest && context.year <= latest
      ? context.year
      : undefined;
  const found = (year: number, also: readonly number[], isGuess: boolean): DatedCell[] => [
    { year: titled ?? year, cell, also, ...(isGuess && titled === undefined && { isGuess }) },
  ];
  // With results up to last year, this year's target stands before the plan year's.
  if (open !== undefined) return found(Math.min(...open), open, open.length > 1);
  const also = last === undefined ? [] : years.filter((year) => year > last);
  if (byRow) return found(Math.min(latest, (last ?? latest - 1) + 1), also, also.length !== 1);
  if (years.length < 4) return [];
  const byForm = years.at(-3)!;
  // Years that have results are past: the form is another one.
  const isPast = last !== undefined && last >= byForm;
  const later = also.length > 0 ? also : [latest + 1];
  if (isPast) return found(Math.min(latest, last + 1), later, also.length !== 1);
  return found(byForm, years.length === 5 ? [] : years, years.length !== 5);
}

/** Years of rows that hold a target. */
function targetsByRow(region: Region): number[] {
  const at = columnOf(region, "fiscalYear");
  const target = columnOf(region, "target");
  if (at === undefined) return [];
  const years: number[] = [];
  for (let row = region.body; row < region.bottom; row++) {
    const year = readYear(region.sheet.text(row, at));
    if (year !== undefined && (target === undefined || isFigure(region.sheet, row, target))) years.push(year);
  }
  return years;
}

/** The last year for which a row of results, or a row with its year, holds a figure. */
function lastResult(region: Region): number | undefined {
  const { sheet, columns } = region;
  const measured: number[] = [];
  const [at, result] = [columnOf(region, "fiscalYear"), columnOf(region, "result")];
  for (let row = region.body; row < region.bottom; row++) {
    if (at !== undefined) {
      const year = readYear(sheet.text(row, at));
      if (year !== undefined && result !== undefined && isFigure(sheet, row, result)) measured.push(year);
      continue;
    }
    if (!columns.some(({ column }) => aspectOf(sheet.key(row, column)) === "result")) continue;
    for (const { column, labels } of columns) {
      const year = lastWhere(labels, (label) => label.year !== undefined)?.year;
      if (year !== undefined && isFigure(sheet, row, column)) measured.push(year);
    }
  }
  return measured.length > 0 ? Math.max(...measured) : undefined;
}

const columnOf = ({ columns }: Region, field: Field): number | undefined =>
  columns.find(({ labels }) => labels.at(-1)?.field === field)?.column;

/**
 * Results of past years, then targets: "2023(실적) | 2024(목표) | 2025(목표)" plans for 2024, or 2025; the targets' years.
 * Years before the first that is called 목표 are past, whatever they are called.
 */
function afterResults({ columns }: Region): number[] | undefined {
  const dated = columns.flatMap(({ labels }) => {
    const year = lastWhere(labels, (label) => label.year !== undefined)?.year;
    const isTarget = labels.some(({ field }) => field === "target");
    const isBare = !isTarget && !labels.some(({ field }) => field === "result");
    return year === undefined ? [] : [{ year, isTarget, isBare }];
  });
  const targets = dated.filter(({ isTarget }) => isTarget).map(({ year }) => year);
  if (targets.length === 0 || targets.length === dated.length) return undefined;
  const first = Math.min(...targets);
  const others = dated.filter(({ isTarget }) => !isTarget);
  if (!others.every(({ year, isBare }) => year < first || isBare)) return undefined;
  const later = others.filter(({ year }) => year > first).map(({ year }) => year);
  return [...targets, ...later];
}
