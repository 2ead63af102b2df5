/**
 * Tables of indicators: the plan's own form (rows 목표 and 실적 below each other) and lists (columns '16실적, '17목표).
 * In: "언론매체보도율(건) | 핵심 | 50 | 목표 | 2,128 …" and the row 실적 below. Out: one indicator, unit 건, weight 0.5.
 */
import type { Indicator } from "../../plan/model";
import { bareName } from "../../text/bare-name";
import { indicatorName, withoutBrackets } from "../../text/measure-name";
import { keyOf } from "../../text/name";
import { tidy } from "../../text/spacing";
import { readCell } from "../cells/figures";
import { type Achieved, readMeasure, stateAchievements } from "../cells/measures";
import { headAt, range, rowArea, rowCells, rowsOf } from "../rows";
import { filledRow, filledText, type Table, yearOfRow } from "../table";
import { bareSum, isNote, isUnitNote, sumOfRates, sumWord } from "../words/asides";
import { bulletsOf, labelIn } from "../words/cards";
import { aspectOf } from "../words/measures";
import { noGoal } from "../words/titles";
import { aspectColumnOf, indicatorColumns, settleYears, type YearColumn } from "./columns";
import {
  type Draft,
  type MeasureRead,
  oneOfEach,
  scaleMeasures,
  scaleWeights,
  type WeightRead,
  yearOfPair,
} from "./scales";

export function readIndicators(table: Table): Indicator[] {
  const { sheet, region, notes } = table;
  const { at, years: dated, byRow, achieved } = indicatorColumns(table);
  if (at.indicator === undefined) return [];

  const nameColumn = at.indicator;
  const isByRow = byRow.length > 0;
  const aspectColumn = aspectColumnOf(table, nameColumn);
  if (aspectColumn !== undefined && !headAt(region, aspectColumn))
    table.say({ column: aspectColumn, texts: [], labels: [] }, "division");
  const years = aspectColumn === undefined ? settleYears(table, dated, nameColumn) : dated;
  const drafts: Draft[] = [];
  const numbers: MeasureRead[] = [];
  const weights = new Map<Draft, WeightRead>();
  const known = new Map<string, Draft>();
  const rates: Achieved[] = [];
  let { goal: band } = table.context;
  let current: Draft | undefined;
  let currentRow = -1;
  for (const row of rowsOf(region)) {
    if (range(region.left, nameColumn + 1).some((one) => isSummed(sheet.key(row, one)))) {
      sheet.claims.account(rowArea(region, row), "total");
      continue;
    }
    if (current && goesOn(current, row)) continue;
    const nameRow = filledRow(table, row, nameColumn);
    const aspect = aspectOf(sheet.key(row, aspectColumn));
    if (nameRow === undefined || sheet.isBlankRow(row, region.left, region.right)) continue;
    if (nameRow === row || (nameRow !== currentRow && sheet.merge(row, nameColumn))) {
      const begun = begin(row, nameRow, aspect);
      if (begun === "none") continue;
      currentRow = nameRow;
    }
    if (!current) continue;
    if (aspect === "achievement") {
      for (const { column, year } of years) rates.push({ of: current, year, row, column });
      sheet.claims.account(rowArea(region, row), "total");
      continue;
    }
    texts(current, row);
    const ofRow = isByRow ? yearOfRow(table, row, at.fiscalYear) : undefined;
    if (isByRow && ofRow === undefined && byRow.some(({ column }) => sheet.value(row, column) !== undefined))
      notes.leaveRow(current.name, "no-year", [rowCells(region, row)]);
    for (const { column, year = ofRow ?? yearOfPair(years, column) } of achieved)
      if (year !== undefined) rates.push({ of: current, year, row, column, isColumn: true });
    const own = ofRow === undefined ? [] : byRow.map((one) => ({ ...one, year: ofRow }));
    // Without 목표 and 실적 beside them, the second row of an indicator may be either.
    const usual = aspect ?? (aspectColumn === undefined && row === nameRow ? "target" : undefined);
    for (const one of [...years, ...own]) takeMeasure(current, row, one, one.what ?? usual);
    takeWeight(current, row);
  }
  scaleWeights(table, [...weights.values()]);
  scaleMeasures(table, drafts, oneOfEach(table, numbers));
  stateAchievements(table, rates);
  return drafts;

  /** "만족도 | 전체 응답자 수) × 100" below a formula whose bracket is open: the name and the formula go on. */
  function goesOn(draft: Draft, row: number): boolean {
    const { formula } = draft;
    const open = formula?.text.replace(/[^()]/g, "").replace(/\(\)/g, "") ?? "";
    const column = at.formula!;
    const isRest = (one: number): boolean => one === column || one === nameColumn;
    if (!formula || !open.startsWith("(") || sheet.value(row, column) === undefined) return false;
    if (!sheet.filledIn(row, region).every(isRest)) return false;
    draft.name = tidy(`${draft.name} ${sheet.text(row, nameColumn)}`);
    const text = `${formula.text} ${sheet.lines(row, column)}`;
    draft.formula = { text, cell: { ...formula.cell, rows: row - formula.cell.row + 1 } };
    return true;
  }

  /** Begins with the indicator that a row names; "none" where it names none, and is no row of the one before. */
  function begin(row: number, nameRow: number, aspect: string | undefined): "none" | undefined {
    const text = sheet.text(nameRow, nameColumn);
    const key = keyOf(text);
    const label = labelIn(sheet.lines(nameRow, nameColumn));
    const heading = bandAt(row, nameColumn);
    if (heading !== undefined) {
      band = heading;
      current = undefined;
      return "none";
    }
    if (label?.rest === "" && label.field !== "indicator") {
      notes.leaveRow(text, "no-indicator", [rowCells(region, row)]);
      current = undefined;
      return "none";
    }
    const isLone = isLoneText(table, row, nameColumn);
    const isAside = isNote(key) || /^[<□]/.test(key) || isUnitNote(key);
    const { name, unit, mark } = indicatorName(text);
    const isRepeated = current && keyOf(current.name) === keyOf(name) && aspect === "result";
    if (isLone || isRepeated || isAside) {
      if (isLone || /^[※*<□]/.test(key)) current = undefined;
      return current && aspect === "result" ? undefined : "none";
    }
    const cell = sheet.area(nameRow, nameColumn);
    const stated = filledText(table, row, at.goal ?? at.policy);
    const goal = stated === undefined ? band : tidy(bareName(stated));
    const ownUnit = withoutBrackets(sheet.text(row, at.measureUnit) || unit || "") || undefined;
    const draft: Draft = { name, mark, unit: ownUnit, goal, targets: {}, results: {}, grounds: [], cell };
    // One row for each year of an indicator.
    const id = `${keyOf(name)}|${keyOf(goal ?? "")}`;
    current = (isByRow ? known.get(id) : undefined) ?? draft;
    if (current === draft) drafts.push(draft);
    known.set(id, current);
    return undefined;
  }

  /** The goal that a row alone names for the indicators below it: "정책사업목표 1: 맑은 물", "Ⅰ. 맑은 물". */
  function bandAt(row: number, column: number): string | undefined {
    if (!isLoneText(table, row, column)) return undefined;
    const text = sheet.lines(row, column);
    const below = sheet.isBlankRow(row + 1, region.left, region.right) ? row + 2 : row + 1;
    const label = labelIn(text);
    if (label) return label.field === "goal" && label.rest !== "" ? tidy(bareName(label.rest)) : undefined;
    const name = tidy(bareName(text));
    const isMarked = name !== tidy(text) || (sheet.merge(row, column)?.columns ?? 1) > 1;
    const isOver = sheet.filledIn(below, region).length > 1;
    return isMarked && isOver && !isNote(keyOf(text)) && !noGoal.test(keyOf(name)) ? name : undefined;
  }

  function takeMeasure(
    draft: Draft,
    row: number,
    { column, year, partial }: YearColumn,
    what: "target" | "result" | undefined,
  ): void {
    if (sheet.value(row, column) === undefined) return;
    const where = [sheet.address(row, column)];
    if (what === undefined) return notes.leaveRow(draft.name, "no-aspect", where);
    const field = `${draft.name} ${year} ${what === "target" ? "목표" : "실적"}`;
    const read = readMeasure(table, { row, column }, field, draft.unit);
    draft.unit ??= read?.unit;
    if (read) numbers.push({ draft, year, what, read, row, column, partial: partial || read.partial });
  }

  function takeWeight(draft: Draft, row: number): void {
    const place = at.weight === undefined ? undefined : { row, column: at.weight };
    const read = place && readCell(table, place, "가중치");
    if (read && !weights.has(draft)) weights.set(draft, { draft, read, ...place });
  }

  function texts(draft: Draft, row: number): void {
    const take = (column: number | undefined) =>
      column === undefined || sheet.value(row, column) === undefined
        ? undefined
        : { text: sheet.lines(row, column), cell: sheet.area(row, column) };
    draft.formula ??= take(at.formula);
    draft.source ??= take(at.source);
    const type = take(at.type);
    if (type) draft.type ??= tidy(type.text);
    if (draft.grounds.length === 0) draft.grounds = bulletsOf(sheet, row, at.grounds);
  }
}

/** 합계, 평균 달성률: what the indicators come to. */
const isSummed = (key: string): boolean => bareSum.test(sumWord(key)) || sumOfRates.test(key);

/** A sentence or title below the table, not an indicator. */
function isLoneText({ sheet, region }: Table, row: number, own: number): boolean {
  const isAlone = sheet.filledIn(row, region).every((column) => column === own);
  return isAlone && (sheet.merge(row, own)?.rows ?? 1) === 1;
}
