/**
 * The extent of a head and the labels over each of its columns, over merges, spacer columns and up to four rows.
 * In: the row "예산액 (merged over B:C)" with "금액 | 구성비" below. Out: columns B: 예산액/금액 and C: 예산액/구성비.
 */
import type { Cell, Region, HeaderColumn, Label } from "../model";
import { isNamesRow } from "./years";
import { isMarkRow } from "./marks";
import { isNumber, headNumber } from "../cells/numbers";
import { showsDate } from "../../text/number-format";
import { moneyUnit } from "../../text/unit";
import type { Sheet } from "../cells/sheet";
import { headLabel, headText, holdsYears, isBareYear } from "../facts";
import { readLabel } from "../words/labels";

/** The region whose head begins with these cells of `row`; it reaches to the sheet's end until its end is known. */
export function describe(sheet: Sheet, row: number, run: readonly Cell[]): Region {
  const left = run[0]!.column;
  let right = left + 1;
  let top = row;
  let last = row;
  for (const { column } of run) {
    const merge = sheet.merge(row, column);
    right = Math.max(
      right,
      merge && merge.row + merge.rows > row ? merge.column + merge.columns : column + 1,
    );
    if (!merge || merge.rows > 3) continue;
    top = Math.min(top, merge.row);
    last = Math.max(last, merge.row + merge.rows - 1);
  }
  while (last + 1 < sheet.bottom && last - top < 3 && isSubHead(sheet, last + 1, top, left, right)) last++;
  if (last > row) right = Math.max(right, lastLabelColumn(sheet, row + 1, last, right));
  if (isGroupRow(sheet, top - 1, left, right) || isNamesRow(sheet, top - 1, run, right)) top--;
  let body = last + 1;
  while (body - last < 3 && isMarkRow(sheet, body, left, right)) body++;
  const columns = columnsOf(sheet, top, last, left, right).map((column) =>
    marked(sheet, column, last + 1, body),
  );
  const [first] = run;
  // The head of the years' column may be blank.
  if (first!.label && columns[0]?.column !== left)
    columns.unshift({ column: left, texts: [""], labels: [first!.label] });
  const fields = new Set(columns.flatMap((column) => column.labels.map((label) => label.field)));
  return {
    sheet,
    left,
    right,
    top,
    body,
    bottom: sheet.bottom,
    above: sheet.top,
    columns,
    fields,
    repeated: new Set(),
  };
}

/** A column of figures with the unit that stands below its words. */
function marked(sheet: Sheet, column: HeaderColumn, from: number, body: number): HeaderColumn {
  const isMoney = column.labels.some(({ field }) => field === "amount" || field === "year");
  for (let row = from; isMoney && row < body; row++) {
    const text = sheet.text(row, column.column);
    const unit = moneyUnit(text) ?? moneyUnit(`(${text})`);
    if (unit)
      return { ...column, labels: [...column.labels, { field: "amount", kind: "budget", unit, rank: 5 }] };
  }
  return column;
}

/** A lower row of a head: only header words, each below a label that spans it. */
function isSubHead(sheet: Sheet, row: number, top: number, left: number, right: number): boolean {
  let known = 0;
  for (let column = left; column < right; column++) {
    if (isNumber(sheet, row, column) && !headNumber(sheet, row, column)) return false;
    const key = sheet.key(row, column);
    if (key === "") continue;
    const label = headLabel(sheet, row, column);
    if (isBareYear(sheet, row, column) && !holdsYears(sheet, row, left, right)) return false;
    const over = parent(sheet, row - 1, column, top, left);
    if (label === undefined && !over?.spans) return false;
    if (over && !over.spans && over.column === column && !groups(sheet.key(over.row, over.column)))
      return false;
    if (label !== undefined) known++;
  }
  return known > 0;
}

function groups(key: string): boolean {
  const label = readLabel(key);
  return (
    label !== undefined &&
    ["targets", "authorized", "current", "year", "amount", "difference", "target", "result"].includes(
      label.field,
    )
  );
}

/** The label above a cell and whether it spans more than its own column. */
function parent(
  sheet: Sheet,
  row: number,
  column: number,
  top: number,
  left: number,
): { row: number; column: number; spans: boolean } | undefined {
  for (let r = row; r >= top; r--) {
    for (let c = column; c >= left; c--) {
      if (sheet.value(r, c) === undefined) continue;
      const merge = sheet.merge(r, c);
      if (merge && merge.row === r && merge.column === c) {
        if (c + merge.columns <= column) break;
        return { row: r, column: c, spans: merge.columns > 1 };
      }
      const spans = c < column || sheet.value(r, c + 1) === undefined;
      return { row: r, column: c, spans };
    }
  }
  return undefined;
}

function lastLabelColumn(sheet: Sheet, from: number, to: number, right: number): number {
  let last = right;
  for (let row = from; row <= to; row++) {
    for (let column = right; column < sheet.right && readLabel(sheet.key(row, column)); column++)
      last = Math.max(last, column + 1);
  }
  return last;
}

/** A row of merged group labels right above the head that spans part of it. */
function isGroupRow(sheet: Sheet, row: number, left: number, right: number): boolean {
  if (row < sheet.top) return false;
  let group = false;
  for (let column = left; column < right; column++) {
    const merge = sheet.merge(row, column);
    if (sheet.value(row, column) === undefined) continue;
    if (!merge || merge.columns < 2 || merge.columns >= right - left || merge.column < left) return false;
    if (readLabel(sheet.key(row, column)) === undefined) return false;
    group = true;
  }
  return group;
}

function columnsOf(sheet: Sheet, top: number, last: number, left: number, right: number): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = left; column < right; column++) {
    const texts: string[] = [];
    const labels: Label[] = [];
    const seen = new Set<number>();
    for (let row = top; row <= last; row++) {
      const cell = labelCell(sheet, row, column, top, last, left);
      if (!cell || seen.has(cell.row * 20000 + cell.column)) continue;
      seen.add(cell.row * 20000 + cell.column);
      const label = headLabel(sheet, cell.row, cell.column);
      texts.push(dateText(sheet, cell, label) ?? headText(sheet, cell.row, cell.column));
      if (label) labels.push(label);
    }
    if (texts.length > 0) columns.push({ column, texts, labels });
  }
  return columns;
}

/** "2026년 3월" or "2026년" for a head that is a date. */
function dateText(
  sheet: Sheet,
  { row, column }: { row: number; column: number },
  label?: Label,
): string | undefined {
  const isDate = typeof sheet.value(row, column) === "number" && showsDate(sheet.format(row, column));
  if (!isDate || label?.year === undefined) return undefined;
  return label.field === "month" ? `${label.year}년 ${label.ordinal}월` : `${label.year}년`;
}

/** The cell whose label stands over `column` in a head's `row`: its own, a merged one, or one spread from the left. */
function labelCell(
  sheet: Sheet,
  row: number,
  column: number,
  top: number,
  last: number,
  left: number,
): { row: number; column: number } | undefined {
  if (sheet.value(row, column) !== undefined) return { row, column };
  const merge = sheet.merge(row, column);
  if (merge) return sheet.value(merge.row, merge.column) === undefined || merge.row < top ? undefined : merge;
  let below = false;
  for (let r = row + 1; r <= last; r++) below ||= sheet.value(r, column) !== undefined;
  if (!below) return undefined;
  for (let c = column - 1; c >= left; c--) {
    if (sheet.value(row, c) === undefined) {
      if (sheet.merge(row, c) === undefined) continue;
      const master = sheet.merge(row, c)!;
      return master.column + master.columns > column || master.rows === 1 ? undefined : undefined;
    }
    // A label that reaches down over several rows spans its own column only.
    const own = sheet.merge(row, c);
    if (own && (own.rows > 1 || own.columns > 1)) return undefined;
    return sheet.value(row + 1, c) !== undefined || row + 1 > last || sheet.merge(row + 1, c) === undefined
      ? { row, column: c }
      : undefined;
  }
  return undefined;
}
