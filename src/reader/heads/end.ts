/**
 * Where a table ends: at texts where figures belong, at a title after a blank row, at a list beside it.
 * In: 계, 정책사업, a blank row, "붙임: 사업설명서". Out: the row after 정책사업.
 */
import { readNumber } from "../../text/number";
import { labelIn } from "../words/card-labels";
import { isFigure, isNumber } from "../cells/numbers";
import type { Region } from "../model";
import { isFundedAmount } from "../words/budget-names";
import type { Field } from "../words/fields";

/** What a kind of table says of its end. */
export interface TableEnd {
  /** Texts and blank rows end it; else it goes on as long as there are figures. */
  readonly endsAtTexts: boolean;
  /** Below two blank rows a name that has been seen begins a list beside the table. */
  readonly endsAtRecurring?: boolean;
  /** Rows without a figure are the table's until a blank one, whatever they hold. */
  readonly keepsEmptyRows?: boolean;
}

/** The row after the table's last: figures end it, or a title or label after a blank row. */
export function endOf(region: Region, { endsAtTexts, endsAtRecurring, keepsEmptyRows }: TableEnd): number {
  const { sheet, left, right } = region;
  const byFigures = !endsAtTexts;
  const recurs = recurring(region);
  let end = region.body;
  let blank = false;
  let blanks = 0;
  for (let row = region.body; row < region.bottom; row++) {
    if (sheet.isBlankRow(row, left, right)) {
      blank = true;
      blanks++;
      continue;
    }
    // Two blank rows end a list; a page's head may follow them.
    if (!byFigures && blanks > 1 && !region.repeated.has(row)) break;
    blanks = 0;
    if (endsAtRecurring && recurs(row)) break;
    if (byFigures ? endsFigures(region, row, blank) : endsTexts(region, row, blank)) break;
    if (!byFigures || hasNumber(region, row) || (!blank && (keepsEmptyRows || holdsSpoiled(region, row))))
      end = row + 1;
    if (byFigures && hasNumber(region, row)) blank = false;
    if (!byFigures) blank = false;
  }
  // A form that is not filled in yet: its named rows belong to it.
  if (end > region.body) return end;
  while (end < region.bottom && !sheet.isBlankRow(end, left, right)) end++;
  return end;
}

/** Whether two blank rows stand above a row and its name has been seen: a list beside the table, not its next row. */
function recurring(region: Region): (row: number) => boolean {
  const { sheet, left, right, body, repeated, fields } = region;
  const seen = new Set<string>();
  let next = body;
  const nameOf = (row: number): string => {
    let column = left;
    while (column < right && sheet.value(row, column) === undefined) column++;
    return sheet.key(row, column);
  };
  return (row) => {
    const isApart =
      row - 2 > body && [row - 1, row - 2].every((above) => sheet.isBlankRow(above, left, right));
    if (!isApart || repeated.has(row) || fields.has("hierarchy")) return false;
    for (; next < row; next++) seen.add(nameOf(next));
    return seen.has(nameOf(row));
  };
}

/** A number in a column of figures ("국 50,000" is one), or one elsewhere that is no year. */
function hasNumber(region: Region, row: number): boolean {
  const { sheet } = region;
  return region.columns.some(({ column, labels }) =>
    labels.some(({ field }) => measureFields.has(field))
      ? isFigure(sheet, row, column) || isFundedAmount(sheet.key(row, column))
      : isNumber(sheet, row, column),
  );
}

/** #REF!, "?" or a ditto mark where a figure belongs: the row is one of the table's, and what stands in it is told. */
function holdsSpoiled({ sheet, columns }: Region, row: number): boolean {
  return columns.some(({ column, labels }) => {
    const value = sheet.value(row, column);
    const isText = typeof value === "string" && !/[가-힣]/.test(value) && readNumber(value).kind === "text";
    return isText && labels.some(({ field }) => measureFields.has(field));
  });
}

/** Texts where figures belong and no number: after a blank row one is enough, else all have to be: an unknown head. */
function endsFigures(region: Region, row: number, blank: boolean): boolean {
  if (region.repeated.has(row) || hasNumber(region, row)) return false;
  let texts = 0;
  let measures = 0;
  for (const { column, labels } of region.columns) {
    if (!labels.some(({ field }) => measureFields.has(field))) continue;
    measures++;
    const value = region.sheet.value(row, column);
    if (typeof value !== "string") continue;
    if (/[가-힣]/.test(value) && readNumber(value).kind === "text") texts++;
  }
  return blank ? texts >= 1 : texts >= 2 && texts === measures;
}

const measureFields = new Set<Field>(["amount", "year", "month", "grade5", "authorized", "current"]);

/** Labels of what is no row of a list: "정책사업목표 | 자원순환 활성화". */
const ofOthers = new Set(["goal", "strategicGoal", "unitProgram", "heading", "groundsHeading"]);

function endsTexts(region: Region, row: number, blank: boolean): boolean {
  const { sheet, left, right } = region;
  let filled = 0;
  let first = "";
  let label: string | undefined;
  for (let column = left; column < right; column++) {
    if (sheet.value(row, column) === undefined) continue;
    filled++;
    if (first === "") label = labelIn(sheet.lines(row, column))?.field;
    first ||= sheet.key(row, column);
  }
  if (filled <= 2 && label !== undefined && ofOthers.has(label)) return true;
  if (filled === 1 && /^[<□[○※]|^제\d+장|^\d+[.)]/.test(first)) return true;
  return blank && filled === 1;
}
