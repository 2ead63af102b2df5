/**
 * Results with a row per year (or month) and a column per quantity.
 * In: "2015년 | 1,840 | 812" below "연도 | 자료제공건수 | 보도건수". Out: two quantities with their values of 2015.
 */
import { hasNumbers, isFigure } from "../cells/figures";
import { isMeasure } from "../cells/measures";
import type { HeaderColumn, Label } from "../model";
import { hasRow, headOf, lowest, rowArea, rowCells, rowsOf, saidIn } from "../rows";
import type { Table } from "../table";
import { noteLine } from "../words/asides";
import { readLabel } from "../words/labels";
import { averages, indicatorName, isOtherAspect, nameAndUnit } from "../words/measures";
import { isPart, withParts } from "../words/years";
import { addEntry, type Draft, yearFor } from "./drafts";
import { aspectColumn } from "./names";

export function byColumn(table: Table): Draft[] {
  const { sheet, region, notes } = table;
  const [first, ...others] = region.columns as [HeaderColumn, ...HeaderColumn[]];
  const month = others[0] && isPeriodColumn(table, others[0]) ? others[0] : undefined;
  const aspect = aspectColumn(table, (column) => column !== first.column);
  table.say(first, "fiscalYear");
  const drafts = others.flatMap((one) => {
    if (one !== month && one.column !== aspect) return quantity(table, one) ?? [];
    table.say(one, one === month ? "date" : "division");
    return [];
  });
  const rows = [...rowsOf(region)];
  const isOfMonths = lowest(first) === "date";
  const labels = withParts(
    rows.map((row) => {
      const key = sheet.key(row, first.column);
      // Bare numbers below 월 are months.
      return readLabel(isOfMonths && /^\d{1,2}$/.test(key) ? `${key}월` : key);
    }),
  );
  const hasMonths = labels.some((label) => label?.field === "month");
  let year: number | undefined;
  rows.forEach((row, index) => {
    const key = sheet.key(row, first.column);
    if ((key === "" && !month && aspect === undefined) || noteLine.test(key)) return;
    const label = labels[index];
    if (isSum(label) || averages.test(key)) return sheet.claims.account(rowArea(region, row), "repeats");
    if ((label && wholeYears.includes(label.field)) || isPart(label))
      year = yearFor(table, label, key, sheet.address(row, first.column));
    else if (key !== "" || year === undefined) {
      if (drafts.some(({ cell }) => isFigure(sheet, row, cell.column)))
        notes.leaveRow(sheet.text(row, first.column), "no-period", [rowCells(region, row)]);
      return;
    }
    if (year === undefined) return;
    if (isOtherAspect(sheet.key(row, aspect))) return sheet.claims.account(rowArea(region, row), "repeats");
    const text = sheet.text(row, first.column);
    if (label?.forecast) return notes.add("no-measure", { text }, [rowCells(region, row)], "warning");
    const own = month && partIn(sheet.key(row, month.column), month);
    if (month && !isPart(label) && !own) return;
    const isRunning = label?.partial && { partial: true };
    const when = own && !isPart(label) ? { ...own, ...isRunning } : label;
    for (const draft of drafts)
      addEntry(table, draft, { row, column: draft.cell.column, header: `${year}` }, year, when);
  });
  return drafts;

  /** Totals, and quarters beside months. */
  function isSum(label: Label | undefined): boolean {
    const isTotal = label?.field === "cumulative" || label?.field === "sum";
    return isTotal || (isPart(label) && label.field !== "month" && hasMonths);
  }
}

const wholeYears: readonly string[] = ["year", "amount", "result"];

/** A column of figures as a quantity; what another one is is said. */
function quantity(table: Table, column: HeaderColumn): Draft | undefined {
  const { sheet, region } = table;
  const field = lowest(column);
  const { name, unit } = nameAndUnit(column.texts.at(-1)!);
  const isOther = field === "note" || field === "number" || field === "achievement";
  /** "41회", "2.3(잠정)": numbers among words. */
  const holdsMeasure = (row: number): boolean => isMeasure(sheet.text(row, column.column), unit);
  if (isOther || !(hasNumbers(region, column.column) || hasRow(region, holdsMeasure))) {
    table.say(column, field ?? "text");
    return undefined;
  }
  const indicator = column.texts.length > 1 ? indicatorName(column.texts[0]!).name : undefined;
  table.say(column, "quantity");
  const cell = sheet.area(region.body - 1, column.column);
  return { name, unit, indicator, entries: [], subtotals: [], cell };
}

/** "3", "3월", "2분기", "상반기" in a column of months or quarters. */
function partIn(key: string, column: HeaderColumn): Label | undefined {
  const read = readLabel(key);
  if (isPart(read)) return read;
  if (!/^\d{1,2}$/.test(key)) return undefined;
  const isQuarter = lowest(column) === "quarter" || /분기/.test(column.texts.join(""));
  const label = readLabel(isQuarter ? `${key}분기` : `${key}월`);
  return isPart(label) ? label : undefined;
}

/** The second column, where each of its rows names a month, a quarter or a half of the year. */
function isPeriodColumn({ region }: Table, column: HeaderColumn): boolean {
  const field = lowest(column);
  const mayBe = field === "quarter" || field === "division" || /분기|반기/.test(headOf(column));
  const [first = ""] = mayBe ? saidIn(region, column.column) : [];
  return field === "date" || partIn(first, column) !== undefined;
}
