/**
 * Results with a row per year (or month) and a column per quantity.
 * In: "2015년 | 1,840 | 812" below "연도 | 자료제공건수 | 보도건수". Out: two quantities with their values of 2015.
 */
import { hasNumbers } from "./budget-columns";
import { entryOf, yearFor } from "./entries";
import { nameAndUnit } from "../measure-names";
import { isMeasure } from "../measures";
import type { HeaderColumn } from "../region";
import { isFigure } from "../numbers";
import { withParts } from "../running-years";
import { readLabel, type Label } from "../words";
import type { Table } from "./table";
import type { Draft } from "./years-of-quantities";

export function byColumn(table: Table): Draft[] {
  const { sheet, region } = table;
  const [first, ...rest] = region.columns;
  const drafts: Draft[] = [];
  const month = isPeriodColumn(table, rest[0]) ? rest.shift() : undefined;
  const labels = rowsRead(table, first!);
  const hasMonths = labels.some((label) => label?.field === "month");
  table.say(first!, "fiscalYear");
  for (const column of rest) {
    const field = column.labels.at(-1)?.field;
    const { name, unit } = nameAndUnit(column.texts.at(-1)!);
    const isOther = field === "note" || field === "number" || field === "achievement";
    if (isOther || !(hasNumbers(region, column.column) || hasMeasures(table, column.column, unit))) {
      table.say(column, field ?? "text");
      continue;
    }
    const indicator = column.texts.length > 1 ? column.texts[0] : undefined;
    drafts.push({
      name,
      ...(unit && { unit }),
      ...(indicator && { indicator }),
      cell: sheet.area(region.body - 1, column.column),
      entries: [],
    });
    table.say(column, "quantity");
  }
  let year: number | undefined;
  for (let row = region.body; row < region.bottom; row++) {
    const key = sheet.key(row, first!.column);
    if (region.repeated.has(row) || (key === "" && !month) || /^[※*]|^주\)/.test(key)) continue;
    const label = labels[row - region.body];
    const isSummary = label?.field === "cumulative" || label?.field === "sum" || summary.test(key);
    if (isSummary || (isPart(label) && hasMonths)) {
      sheet.passOver(sheet.area(row, region.left, 1, region.right - region.left));
      continue;
    }
    if (label?.field === "year" || label?.field === "amount")
      year = yearFor(table, label, key, sheet.address(row, first!.column));
    else if (label?.field === "month" || isPart(label))
      year = yearFor(table, label, key, sheet.address(row, first!.column));
    else if (key !== "" || year === undefined) {
      if (rest.some(({ column }) => isFigure(sheet, row, column))) {
        table.notes.add(
          "row-left-out",
          {
            name: sheet.text(row, first!.column),
            why: "연도나 월이 아닙니다",
            whyEn: "it is neither a year nor a month",
          },
          [sheet.address(row, region.left, 1, region.right - region.left)],
        );
      }
      continue;
    }
    if (year === undefined) continue;
    const own = month ? periodOf(sheet.key(row, month.column), month) : undefined;
    const period = label?.field === "month" || isPart(label) ? label : own;
    if (month && period?.ordinal === undefined) continue;
    for (const draft of drafts) {
      draft.entries.push(
        entryOf(table, row, draft.cell.column, `${draft.name} ${year}`, draft.unit, {
          year,
          ...(period?.field === "month" && { month: period.ordinal! }),
          ...(period?.field === "quarter" && { quarter: period.ordinal! }),
          ...(period?.field === "half" && { half: period.ordinal! }),
          ...(label?.partial && { partial: true }),
        }),
      );
    }
  }
  return drafts;
}

/** Rows that sum up the years above. */
const summary = /^(연|년|월)?평균|^최근\d(개)?년|^\d(개)?년(간)?평균/;

/** Whether the column's numbers stand among words ("41회", "2.3(잠정)"). */
function hasMeasures({ sheet, region }: Table, column: number, unit: string | undefined): boolean {
  for (let row = region.body; row < region.bottom; row++) {
    const value = sheet.value(row, column);
    if (typeof value === "string" && isMeasure(value, unit)) return true;
  }
  return false;
}

/** A part of the year that is no month. */
const isPart = (label: Label | undefined): boolean => label?.field === "quarter" || label?.field === "half";

/** "3", "3월", "2분기", "상반기" in a column of months or quarters. */
function periodOf(key: string, { labels, texts }: HeaderColumn): Label | undefined {
  const read = readLabel(key);
  if (read?.field === "month" || isPart(read)) return read;
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

/** What the rows are called; bare numbers below 월 are months. */
function rowsRead({ sheet, region }: Table, { column, labels }: HeaderColumn): (Label | undefined)[] {
  const ofMonths = labels.at(-1)?.field === "date";
  const read = Array.from({ length: region.bottom - region.body }, (_, index) => {
    const key = sheet.key(region.body + index, column);
    return readLabel(ofMonths && /^\d{1,2}$/.test(key) ? `${key}월` : key);
  });
  return withParts(read);
}
