/**
 * Results with a row per year (or month) and a column per quantity.
 * In: "2015년 | 1,840 | 812" below "연도 | 자료제공건수 | 보도건수". Out: two quantities with their values of 2015.
 */
import { entryOf, yearFor } from "./entries";
import { indicatorName, nameAndUnit } from "../words/measure-names";
import { isMeasure } from "../cells/measures";
import { hasNumbers, isFigure } from "../cells/numbers";
import type { HeaderColumn, Label } from "../model";
import { isPart, withParts } from "../words/periods";
import { readLabel } from "../words/labels";
import type { Draft } from "./drafts";
import { aspectColumn } from "./names";
import { isOtherAspect } from "../words/aspects";
import type { Table } from "../table";

export function byColumn(table: Table): Draft[] {
  const { sheet, region, notes } = table;
  const [first, ...others] = region.columns;
  const month = isPeriodColumn(table, others[0]) ? others[0] : undefined;
  const aspect = aspectColumn(table, (column) => column !== first!.column);
  const drafts = quantities(
    table,
    others.filter((one) => one !== month && one.column !== aspect),
  );
  const labels = rowsRead(table, first!);
  const hasMonths = labels.some((label) => label?.field === "month");
  table.say(first!, "fiscalYear");
  for (const one of others)
    if (one === month || one.column === aspect) table.say(one, one === month ? "date" : "division");
  const rowArea = (row: number) => sheet.area(row, region.left, 1, region.right - region.left);
  const address = (row: number) => sheet.address(row, region.left, 1, region.right - region.left);
  let year: number | undefined;
  for (let row = region.body; row < region.bottom; row++) {
    const key = sheet.key(row, first!.column);
    const continues = month !== undefined || aspect !== undefined;
    if (region.repeated.has(row) || (key === "" && !continues) || /^[※*]|^주\)/.test(key)) continue;
    const label = labels[row - region.body];
    if (isSum(label) || summary.test(key)) {
      sheet.claims.account(rowArea(row), "repeats");
      continue;
    }
    if (label?.field === "year" || label?.field === "amount" || label?.field === "result" || isPart(label))
      year = yearFor(table, label, key, sheet.address(row, first!.column));
    else if (key !== "" || year === undefined) {
      if (drafts.some(({ cell }) => isFigure(sheet, row, cell.column)))
        notes.add(
          "row-left-out",
          {
            name: sheet.text(row, first!.column),
            why: "연도나 월이 아닙니다",
            whyEn: "it is neither a year nor a month",
          },
          [address(row)],
        );
      continue;
    }
    if (year === undefined) continue;
    if (aspect !== undefined && isOtherAspect(sheet.key(row, aspect))) {
      sheet.claims.account(rowArea(row), "repeats");
      continue;
    }
    if (label?.forecast) {
      notes.add("no-measure", { text: sheet.text(row, first!.column) }, [address(row)], "warning");
      continue;
    }
    const own = month ? periodOf(sheet.key(row, month.column), month) : undefined;
    const period = isPart(label) ? label : own;
    if (month && period?.ordinal === undefined) continue;
    for (const draft of drafts) draft.entries.push(entry(draft, row, year, period, label?.partial));
  }
  return drafts;

  function entry(draft: Draft, row: number, of: number, period: Label | undefined, partial?: boolean) {
    return entryOf(table, row, draft.cell.column, `${draft.name} ${of}`, draft.unit, {
      year: of,
      ...(period?.field === "month" && { month: period.ordinal! }),
      ...(period?.field === "quarter" && { quarter: period.ordinal! }),
      ...(period?.field === "half" && { half: period.ordinal! }),
      ...(partial && { partial: true }),
    });
  }

  /** Totals, and quarters beside months. */
  function isSum(label: Label | undefined): boolean {
    return (
      label?.field === "cumulative" ||
      label?.field === "sum" ||
      (isPart(label) && label.field !== "month" && hasMonths)
    );
  }
}

/** A draft for each column of figures; what the others are is said. */
function quantities(table: Table, columns: readonly HeaderColumn[]): Draft[] {
  const { sheet, region } = table;
  return columns.flatMap((column) => {
    const field = column.labels.at(-1)?.field;
    const { name, unit } = nameAndUnit(column.texts.at(-1)!);
    const isOther = field === "note" || field === "number" || field === "achievement";
    if (isOther || !(hasNumbers(region, column.column) || hasMeasures(table, column.column, unit))) {
      table.say(column, field ?? "text");
      return [];
    }
    const indicator = column.texts.length > 1 ? indicatorName(column.texts[0]!).name : undefined;
    table.say(column, "quantity");
    return {
      name,
      ...(unit && { unit }),
      ...(indicator && { indicator }),
      cell: sheet.area(region.body - 1, column.column),
      entries: [],
      subtotals: [],
    };
  });
}

/** Whether the column's numbers stand among words ("41회", "2.3(잠정)"). */
function hasMeasures({ sheet, region }: Table, column: number, unit: string | undefined): boolean {
  for (let row = region.body; row < region.bottom; row++) {
    const value = sheet.value(row, column);
    if (typeof value === "string" && isMeasure(value, unit)) return true;
  }
  return false;
}

/** "3", "3월", "2분기", "상반기" in a column of months or quarters. */
function periodOf(key: string, { labels, texts }: HeaderColumn): Label | undefined {
  const read = readLabel(key);
  if (isPart(read)) return read;
  if (!/^\d{1,2}$/.test(key)) return undefined;
  const isQuarter = labels.at(-1)?.field === "quarter" || /분기/.test(texts.join(""));
  return readLabel(isQuarter ? `${key}분기` : `${key}월`);
}

/** The second column, where each of its rows names a month, a quarter or a half of the year. */
function isPeriodColumn({ sheet, region }: Table, column: HeaderColumn | undefined): boolean {
  if (column === undefined) return false;
  const field = column.labels.at(-1)?.field;
  if (field === "date") return true;
  if (field !== "quarter" && field !== "division" && !/분기|반기/.test(column.texts.join(""))) return false;
  for (let row = region.body; row < region.bottom; row++) {
    const key = sheet.key(row, column.column);
    if (key !== "") return periodOf(key, column)?.ordinal !== undefined;
  }
  return false;
}

/** Rows that sum up the years above. */
const summary = /^(연|년|월)?평균|^최근\d(개)?년|^\d(개)?년(간)?평균/;

/** What the rows are called; bare numbers below 월 are months. */
function rowsRead({ sheet, region }: Table, { column, labels }: HeaderColumn): (Label | undefined)[] {
  const ofMonths = labels.at(-1)?.field === "date";
  const read = Array.from({ length: region.bottom - region.body }, (_, index) => {
    const key = sheet.key(region.body + index, column);
    return readLabel(ofMonths && /^\d{1,2}$/.test(key) ? `${key}월` : key);
  });
  return withParts(read);
}
