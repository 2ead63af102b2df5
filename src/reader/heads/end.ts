/**
 * Where a table ends: at texts where figures belong, at a title after a blank row, at a list beside it.
 * In: 계, 정책사업, a blank row, "붙임: 사업설명서". Out: the row after 정책사업.
 */
import { readNumber } from "../../text/number";
import { isFigure, isNumber } from "../cells/numbers";
import type { HeaderColumn, Region } from "../model";
import { columnsOf, range, says } from "../rows";
import { isFundedAmount } from "../words/budget-names";
import { labelIn } from "../words/card-labels";
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
  const { sheet, left, right, repeated } = region;
  const recurs = recurring(region);
  let end = region.body;
  let isBelowBlank = false;
  let blanks = 0;
  for (let row = region.body; row < region.bottom; row++) {
    if (sheet.isBlankRow(row, left, right)) {
      isBelowBlank = true;
      blanks++;
      continue;
    }
    // Two blank rows end a list; a page's head may follow them.
    if (endsAtTexts && blanks > 1 && !repeated.has(row)) break;
    blanks = 0;
    if (endsAtRecurring && recurs(row)) break;
    if (endsAtTexts) {
      if (isOthersText(region, row, isBelowBlank)) break;
      isBelowBlank = false;
      end = row + 1;
    } else if (hasNumber(region, row)) {
      isBelowBlank = false;
      end = row + 1;
    } else {
      if (!repeated.has(row) && isUnknownHead(region, row, isBelowBlank)) break;
      if (!isBelowBlank && (keepsEmptyRows || holdsSpoiled(region, row))) end = row + 1;
    }
  }
  // A form that is not filled in yet: its named rows belong to it.
  if (end === region.body) while (end < region.bottom && !sheet.isBlankRow(end, left, right)) end++;
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
      row - 2 > body && range(row - 2, row).every((above) => sheet.isBlankRow(above, left, right));
    if (!isApart || repeated.has(row) || fields.has("hierarchy")) return false;
    for (; next < row; next++) seen.add(nameOf(next));
    return seen.has(nameOf(row));
  };
}

const measureFields: readonly Field[] = ["amount", "year", "month", "grade5", "authorized", "current"];
const isMeasure = (column: HeaderColumn): boolean => says(column, ...measureFields);

/** A number in a column of figures ("국 50,000" is one), or one elsewhere that is no year. */
function hasNumber({ sheet, columns }: Region, row: number): boolean {
  return columns.some((head) =>
    isMeasure(head)
      ? isFigure(sheet, row, head.column) || isFundedAmount(sheet.key(row, head.column))
      : isNumber(sheet, row, head.column),
  );
}

/** The texts that stand where figures belong and hold none. */
function textsAmongFigures({ sheet, columns }: Region, row: number): string[] {
  return columns.filter(isMeasure).flatMap(({ column }) => {
    const value = sheet.value(row, column);
    return typeof value === "string" && readNumber(value).kind === "text" ? [value] : [];
  });
}

/** #REF!, "?" or a ditto mark where a figure belongs: the row is one of the table's, and what stands in it is told. */
const holdsSpoiled = (region: Region, row: number): boolean =>
  textsAmongFigures(region, row).some((text) => !/[가-힣]/.test(text));

/** Texts where figures belong: after a blank row one is enough, else all have to be: an unknown head. */
function isUnknownHead(region: Region, row: number, isBelowBlank: boolean): boolean {
  const words = textsAmongFigures(region, row).filter((text) => /[가-힣]/.test(text)).length;
  return isBelowBlank ? words >= 1 : words >= 2 && words === region.columns.filter(isMeasure).length;
}

/** Labels of what is no row of a list: "정책사업목표 | 자원순환 활성화". */
const ofOthers = new Set<string | undefined>([
  "goal",
  "strategicGoal",
  "unitProgram",
  "heading",
  "groundsHeading",
]);

/** A label of something else, or a title: below a blank row any text alone. */
function isOthersText(region: Region, row: number, isBelowBlank: boolean): boolean {
  const { sheet } = region;
  const filled = columnsOf(region).filter((column) => sheet.value(row, column) !== undefined);
  const [first] = filled as [number];
  if (filled.length <= 2 && ofOthers.has(labelIn(sheet.lines(row, first))?.field)) return true;
  const isTitle = /^[<□[○※]|^제\d+장|^\d+[.)]/.test(sheet.key(row, first));
  return filled.length === 1 && (isBelowBlank || isTitle);
}
