/**
 * Tables of indicators: the plan's own form (rows 목표 and 실적 below each other) and lists (columns '16실적, '17목표).
 * In: "언론매체보도율(건) | 핵심 | 50 | 목표 | 2,128 …" and the row 실적 below. Out: one indicator, unit 건, weight 0.5.
 */
import type { Indicator } from "../../plan/model";
import { tidy } from "../../text/spacing";
import { bulletsOf } from "../cells/bullets";
import { labelIn } from "../words/card-labels";
import { indicatorName, withoutBrackets } from "../words/measure-names";
import { readCell } from "../cells/figures";
import { readMeasure } from "../cells/measures";
import { keyOf } from "../../text/name";
import { type Sheet } from "../cells/sheet";
import { bareName } from "../words/budget-names";
import { findAspect, indicatorColumns } from "./columns";
import { settleYears } from "./years";
import { aspectOf } from "../words/aspects";
import { scaleMeasures, scaleWeights, type Draft, type MeasureRead, type WeightRead } from "./scales";
import { filledRow, yearOfRow, type Table } from "../table";
import { asideAmongIndicators } from "../words/notes";
import { bareSum, sumOfWeights } from "../words/totals";
import { stateRates, yearOfPair, type Rate } from "./stated";

export function readIndicators(table: Table): Indicator[] {
  const { sheet, region, notes, answers } = table;
  const { at, years: dated, byRow, achieved } = indicatorColumns(table);
  if (at.indicator === undefined) return [];

  const aspectColumn = findAspect(table, at.division);
  const years = aspectColumn === undefined ? settleYears(table, dated, at.indicator) : dated;
  const drafts: Draft[] = [];
  const numbers: MeasureRead[] = [];
  const weights: WeightRead[] = [];
  const rates: Rate[] = [];
  const rowArea = (row: number) => sheet.area(row, region.left, 1, region.right - region.left);
  let current: Draft | undefined;
  let currentRow = -1;
  for (let row = region.body; row < region.bottom; row++) {
    if (region.repeated.has(row)) continue;
    const nameRow = filledRow(table, row, at.indicator);
    const aspect = aspectColumn === undefined ? undefined : aspectOf(sheet.key(row, aspectColumn));
    const blank = sheet.isBlankRow(row, region.left, region.right);
    if (nameRow === undefined || blank) continue;
    if (nameRow === row || (nameRow !== currentRow && sheet.merge(row, at.indicator))) {
      const text = sheet.text(nameRow, at.indicator);
      const key = keyOf(text);
      const label = labelIn(sheet.lines(nameRow, at.indicator));
      if (label?.rest === "" && label.field !== "indicator") {
        notes.add(
          "row-left-out",
          {
            name: text,
            why: "지표 이름이 아니라 항목 이름입니다",
            whyEn: "it is a label, not an indicator's name",
          },
          [sheet.address(row, region.left, 1, region.right - region.left)],
        );
        current = undefined;
        continue;
      }
      if (bareSum.test(key)) sheet.claims.account(rowArea(row), "total");
      const only = isLoneText(sheet, row, at.indicator, region.left, region.right);
      if (
        asideAmongIndicators.test(key) ||
        sumOfWeights.test(key) ||
        only ||
        (current && keyOf(current.name) === keyOf(indicatorName(text).name) && aspect === "result")
      ) {
        if (only || /^[※*<□]/.test(key)) current = undefined;
        if (!(current && aspect === "result")) continue;
      } else {
        const { name, unit, mark } = indicatorName(text);
        const ownUnit = at.measureUnit === undefined ? "" : sheet.text(row, at.measureUnit);
        const cell = sheet.area(nameRow, at.indicator);
        current = { name, ...(mark && { mark }), targets: {}, results: {}, grounds: [], cell };
        if (ownUnit || unit) current.unit = withoutBrackets(ownUnit || unit!);
        const goalColumn = at.goal ?? at.policy;
        const goalRow = goalColumn === undefined ? undefined : filledRow(table, row, goalColumn);
        const goal =
          goalRow === undefined ? table.context.goal : tidy(bareName(sheet.text(goalRow, goalColumn!)));
        if (goal) current.goal = goal;
        const known = byRow.length > 0 ? drafts.find(isSameAs(current)) : undefined;
        if (known) current = known;
        else drafts.push(current);
      }
      currentRow = nameRow;
    }
    if (!current) continue;
    if (aspect === "achievement") {
      for (const { column, year } of years) rates.push({ draft: current, year, row, column });
      sheet.claims.account(rowArea(row), "total");
      continue;
    }
    texts(current, row);
    const ofRow = byRow.length > 0 ? yearOfRow(table, row, at.fiscalYear!) : undefined;
    if (byRow.length > 0 && ofRow === undefined) tellNoYear(current, row);
    for (const { column, year = ofRow ?? yearOfPair(years, column) } of achieved)
      if (year !== undefined) rates.push({ draft: current, year, row, column, isColumn: true });
    const own = ofRow === undefined ? [] : byRow.map((one) => ({ ...one, year: ofRow }));
    for (const { column, year, what, partial } of [...years, ...own]) {
      // Without 목표 and 실적 beside them, the second row of an indicator may be either.
      const is = what ?? aspect ?? (aspectColumn === undefined && row === nameRow ? "target" : undefined);
      const value = sheet.value(row, column);
      if (value === undefined) continue;
      const where = sheet.address(row, column);
      if (is === undefined) {
        notes.add(
          "row-left-out",
          {
            name: current.name,
            why: "목표인지 실적인지 알 수 없습니다",
            whyEn: "it says neither target nor result",
          },
          [where],
        );
        continue;
      }
      const draft = current;
      if (
        byRow.length > 0 &&
        numbers.some((one) => one.draft === draft && one.year === year && one.what === is)
      ) {
        const why = { why: `${year}년의 값이 이미 있습니다`, whyEn: `there is a figure of ${year} already` };
        notes.add("row-left-out", { name: current.name, ...why }, [where], "warning");
        continue;
      }
      const field = `${current.name} ${year} ${is === "target" ? "목표" : "실적"}`;
      const read = readMeasure(sheet, row, column, field, current.unit, notes, answers);
      if (read)
        numbers.push({
          ...{ draft: current, year, what: is, read, row, column },
          ...((partial || read.partial) && { partial: true }),
        });
    }
    if (
      at.weight !== undefined &&
      current.weight === undefined &&
      sheet.value(row, at.weight) !== undefined
    ) {
      const read = readCell(sheet, row, at.weight, "가중치", notes, answers);
      if (read && !weights.some((one) => one.draft === current)) weights.push({ draft: current, read, row });
    }
  }
  if (at.weight !== undefined) scaleWeights(table, weights, at.weight);
  scaleMeasures(table, drafts, numbers);
  stateRates(table, rates);
  return drafts;

  function tellNoYear(draft: Draft, row: number): void {
    const why = { why: "연도 칸에 연도가 없습니다", whyEn: "its year is missing" };
    if (byRow.some(({ column }) => sheet.value(row, column) !== undefined))
      notes.add("row-left-out", { name: draft.name, ...why }, [
        sheet.address(row, region.left, 1, region.right - region.left),
      ]);
  }

  function texts(draft: Draft, row: number): void {
    const take = (column: number | undefined) =>
      column === undefined || sheet.value(row, column) === undefined
        ? undefined
        : { text: sheet.lines(row, column), cell: sheet.area(row, column) };
    draft.formula ??= take(at.formula);
    draft.source ??= take(at.source);
    const type = take(at.type);
    if (type && draft.type === undefined) draft.type = tidy(type.text);
    if (at.grounds !== undefined && draft.grounds.length === 0 && sheet.value(row, at.grounds) !== undefined)
      draft.grounds = bulletsOf(sheet, row, at.grounds);
  }
}

/** The indicator of another row, by its name and goal: one row for each of its years. */
function isSameAs({ name, goal }: Draft): (other: Draft) => boolean {
  return (other) => keyOf(other.name) === keyOf(name) && keyOf(other.goal ?? "") === keyOf(goal ?? "");
}

/** A sentence or title below the table, not an indicator. */
function isLoneText(sheet: Sheet, row: number, column: number, left: number, right: number): boolean {
  for (let c = left; c < right; c++) if (c !== column && sheet.value(row, c) !== undefined) return false;
  return sheet.merge(row, column)?.rows === 1 || sheet.merge(row, column) === undefined;
}
