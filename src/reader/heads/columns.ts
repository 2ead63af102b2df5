/**
 * The extent of a head and the labels over each of its columns, over merges, spacer columns and up to four rows, with the
 * rows of marks below it: "(A)", "(B)", "(A-B)", or "(천원)", or 1 to 11, or "YEAR", "ACNT", "AMT".
 * In: the row "예산액 (merged over B:C)" with "금액 | 구성비" below. Out: columns B: 예산액/금액 and C: 예산액/구성비.
 */
import { keyOf } from "../../text/name";
import { moneyUnit } from "../../text/unit";
import { headNumber, isNumber } from "../cells/figures";
import type { Sheet } from "../cells/sheet";
import type { Cell, HeaderColumn, Label, Region } from "../model";
import type { Notebook } from "../notebook";
import { settle, wordFor } from "../questions";
import { columnsOf, fieldsOf, lowestText, range, says } from "../rows";
import { unitMark } from "../words/asides";
import { fieldSet } from "../words/fields";
import { readLabel } from "../words/labels";
import { headLabel, headText, isBareYear, isNamesRow, yearCandidates } from "./facts";

/** Where a head stands, as far as it is known; its rows `top` to `last`. */
interface Head {
  readonly sheet: Sheet;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly last: number;
}

/** The region whose head begins with these cells of `row`; it reaches to the sheet's end until its end is known. */
export function describe(sheet: Sheet, row: number, run: readonly Cell[], notes: Notebook): Region {
  const [first] = run as [Cell];
  const left = first.column;
  const merges = run.flatMap(({ column }) => sheet.merge(row, column) ?? []);
  const low = merges.filter((merge) => merge.rows <= 3);
  const ends = merges.map((merge) => merge.column + merge.columns);
  let right = Math.max(...run.map(({ column }) => column + 1), ...ends);
  let top = Math.min(row, ...low.map((merge) => merge.row));
  let last = Math.max(row, ...low.map((merge) => merge.row + merge.rows - 1));
  while (last + 1 < sheet.bottom && last - top < 3 && isSubHead({ sheet, left, right, top, last }, notes))
    last++;
  for (let below = row + 1, from = right; below <= last; below++)
    for (let column = from; column < sheet.right && readLabel(sheet.key(below, column)); column++)
      right = Math.max(right, column + 1);
  if (isGroupRow(sheet, top - 1, left, right) || isNamesRow(sheet, top - 1, run, right)) top--;
  let body = last + 1;
  while (body - last < 3 && isMarkRow(sheet, body, left, right)) body++;
  const columns = columnsOf({ left, right }).flatMap((column) => {
    const { texts, labels } = labelsOver({ sheet, left, right, top, last }, column);
    if (texts.length > 0) return [marked(sheet, { column, texts, labels }, last + 1, body)];
    // The head of the years' column may be blank.
    return column === left && first.label ? [{ column, texts: [""], labels: [first.label] }] : [];
  });
  const known = withoutStrangers(columns);
  return {
    ...{ sheet, left, right, top, body, columns: known, fields: fieldsOf(known) },
    ...{ bottom: sheet.bottom, above: sheet.top, repeated: new Set() },
  };
}

/**
 * Columns whose lowest word says nothing that is known, beside others below the same label whose words do, are not what that label
 * says. In: 2026년 over 사업량 and 사업비. Out: 사업비 is of 2026, 사업량 is nothing.
 */
function withoutStrangers(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const [strangers, known] = [new Set<string>(), new Set<string | undefined>()];
  const isBelow = ({ texts, labels }: HeaderColumn): boolean =>
    texts.length > 1 && labels.length > 0 && measures.has(labels[0]!.field);
  const wordOf = (column: HeaderColumn): string => keyOf(lowestText(column));
  const labelOf = (column: HeaderColumn): Label | undefined => readLabel(wordOf(column));
  // What stands beside 계 is a part of it.
  for (const one of columns)
    if (isBelow(one) && (labelOf(one)?.field ?? "sum") !== "sum") known.add(one.texts[0]);
  for (const one of columns)
    if (isBelow(one) && !labelOf(one) && known.has(one.texts[0])) strangers.add(wordOf(one));
  return columns.map((one) => (isBelow(one) && strangers.has(wordOf(one)) ? { ...one, labels: [] } : one));
}

/** What a word below may be no part of. */
const measures = fieldSet("amount year target result");

/** A column of figures with the unit that stands below its words. */
function marked(sheet: Sheet, column: HeaderColumn, from: number, body: number): HeaderColumn {
  const texts = range(from, body).map((row) => sheet.text(row, column.column));
  const [unit] = texts.flatMap((text) => moneyUnit(text) ?? moneyUnit(`(${text})`) ?? []);
  if (unit === undefined || !says(column, "amount", "year")) return column;
  return { ...column, labels: [...column.labels, { field: "amount", kind: "budget", unit, rank: 5 }] };
}

/** Whether the row below a head is its lower row: only header words, each below a label that spans it. */
function isSubHead(head: Head, notes: Notebook): boolean {
  const { sheet, last } = head;
  const row = last + 1;
  let known = 0;
  for (const column of columnsOf(head)) {
    const over = parent(head, column);
    const isOwn = over !== undefined && !over.spans && over.column === column;
    // 40, 41, 42 below 2024결산, 2025예산, 2026예산 are no years.
    const isFull = isOwn && (over.label?.year !== undefined || over.label?.field === "amount");
    if (isNumber(sheet, row, column) && (isFull || !headNumber(sheet, row, column))) return false;
    if (sheet.key(row, column) === "") continue;
    const label = headLabel(sheet, row, column);
    if (isBareYear(sheet, row, column) && !holdsYears(head, row, notes)) return false;
    if (label === undefined && !over?.spans) return false;
    if (isOwn && !groups.has(over.label?.field)) return false;
    if (label !== undefined) known++;
  }
  return known > 0;
}

/** Whether numbers that may be years are the years of the head's lower row, or figures below it. */
function holdsYears({ sheet, left, right, top, last }: Head, row: number, notes: Notebook): boolean {
  const textsOf = (one: number): string[] =>
    columnsOf({ left, right }).map((column) => sheet.key(one, column));
  const head = range(top, last + 1)
    .flatMap(textsOf)
    .join("|");
  const taken = settle(notes, {
    ...{
      kind: "head-rows-assumed",
      key: `head:${wordFor(head)}`,
      about: textsOf(row).filter(Boolean).join(" "),
    },
    at: sheet.area(top, left, row + 1 - top, right - left),
    cells: [sheet.address(row, left, 1, right - left)],
    candidates: yearCandidates(sheet, row, left, right),
  });
  return taken === "years";
}

/** Labels that may stand over one column and be told apart below it. */
const groups = fieldSet("targets authorized current year amount difference target result");

/** The label above a cell, and whether it spans more than its own column. */
function parent(
  { sheet, left, top, last }: Head,
  column: number,
): { readonly label: Label | undefined; readonly column: number; readonly spans: boolean } | undefined {
  for (let row = last; row >= top; row--) {
    let c = column;
    while (c >= left && sheet.value(row, c) === undefined) c--;
    const merge = sheet.merge(row, c);
    const isMaster = merge?.row === row && merge.column === c;
    if (c < left || (isMaster && c + merge.columns <= column)) continue;
    const spans = isMaster ? merge.columns > 1 : c < column || sheet.value(row, c + 1) === undefined;
    return { label: readLabel(sheet.key(row, c)), column: c, spans };
  }
  return undefined;
}

/** A row of merged group labels right above the head that spans part of it. */
function isGroupRow(sheet: Sheet, row: number, left: number, right: number): boolean {
  const filled = sheet.filledIn(row, { left, right });
  const isGroup = (column: number): boolean => {
    const merge = sheet.merge(row, column);
    const isPart = merge && merge.columns >= 2 && merge.columns < right - left && merge.column >= left;
    return Boolean(isPart && readLabel(sheet.key(row, column)));
  };
  return filled.length > 0 && filled.every(isGroup);
}

/** What stands over a column from top to bottom, each cell once. */
function labelsOver(head: Head, column: number): { texts: string[]; labels: Label[] } {
  const { sheet, top, last } = head;
  const texts: string[] = [];
  const labels: Label[] = [];
  let former = "";
  for (let row = top; row <= last; row++) {
    const cell = labelCell(head, row, column);
    if (!cell || former === `${cell.row}|${cell.column}`) continue;
    former = `${cell.row}|${cell.column}`;
    const label = headLabel(sheet, cell.row, cell.column);
    const isDate = sheet.date(cell.row, cell.column) !== undefined && label?.year !== undefined;
    // "2026년 3월" or "2026년" for a head that is a date.
    const month = label?.field === "month" ? ` ${label.ordinal}월` : "";
    texts.push(isDate ? `${label.year}년${month}` : headText(sheet, cell.row, cell.column));
    if (label) labels.push(label);
  }
  return { texts, labels };
}

/** The cell whose label stands over `column` in a head's `row`: its own, a merged one, or one spread from the left. */
function labelCell(
  { sheet, left, top, last }: Head,
  row: number,
  column: number,
): { row: number; column: number } | undefined {
  if (sheet.value(row, column) !== undefined) return { row, column };
  const merge = sheet.merge(row, column);
  if (merge) return sheet.value(merge.row, merge.column) === undefined || merge.row < top ? undefined : merge;
  let below = row + 1;
  while (below <= last && sheet.value(below, column) === undefined) below++;
  let from = column - 1;
  while (from >= left && sheet.value(row, from) === undefined && !sheet.merge(row, from)) from--;
  // A label that is merged spans its own columns only.
  if (below > last || from < left || sheet.merge(row, from)) return undefined;
  const isOver = sheet.value(row + 1, from) !== undefined || !sheet.merge(row + 1, from);
  return isOver ? { row, column: from } : undefined;
}

const mark =
  /^[([<{]?(?:[A-Z](?:[-+*\/×÷=△][A-Z])*|[A-Z]=[A-Z][-+][A-Z]|[①-⑳ⓐ-ⓩ㉠-㉻](?:[-+][①-⑳ⓐ-ⓩ㉠-㉻])*|%|[A-Z]\/[A-Z](?:\*100)?)[)\]>}]?$/i;
const code = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/** Whether the row only marks the columns from `left` to `right`. */
function isMarkRow(sheet: Sheet, row: number, left: number, right: number): boolean {
  const keys = sheet.filledIn(row, { left, right }).map((column) => sheet.key(row, column));
  if (keys.length === 0) return false;
  if (keys.every((key) => mark.test(key) || unitMark.test(key))) return true;
  // 1, 2, 3, … or (1), (2), (3), …: the columns' numbers.
  const isCounted = keys.every((key, index) => key.replace(/^[([]|[)\]]$/g, "") === String(index + 1));
  return keys.length >= 4 && (isCounted || keys.every((key) => code.test(key)));
}
