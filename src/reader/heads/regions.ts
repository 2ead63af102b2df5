/**
 * Finds the tables of a sheet by their heads: one to three rows of header words, merged or spread, over spacer columns, side by
 * side, repeated on each page; and where each ends: at texts where figures belong, at a title after a blank row, at a list beside it.
 * In: a Sheet. Out: regions, each with its columns' labels from top to bottom: ["예산액", "구성비"] over column C.
 * In: 계, 정책사업, a blank row, "붙임: 사업설명서". Out: the row after 정책사업.
 */
import type { Area } from "../../sheet/address";
import { readNumber } from "../../text/number";
import { type MoneyUnit, unitNote } from "../../text/unit";
import { yearsIn } from "../../text/years-in";
import { isFigure, isNumber } from "../cells/figures";
import type { Sheet } from "../cells/sheet";
import type { Cell, HeaderColumn, Mutable, Region } from "../model";
import type { Notebook } from "../notebook";
import { columnsOf, headOf, range, says } from "../rows";
import { isTotal } from "../words/asides";
import { isFundedAmount } from "../words/budget-names";
import { labelIn } from "../words/cards";
import { type Field, fieldSet } from "../words/fields";
import { readLabel } from "../words/labels";
import { blockTitle, isDepartment, staffTitle } from "../words/titles";
import { describe } from "./columns";
import { headerRuns } from "./rows";
import { notedUnit } from "./surroundings";

/** A region while the rows below its head are looked at. */
type Draft = Mutable<Region> & { readonly repeated: Set<number> };

/** All tables of a sheet, from top to bottom. */
export function findRegions(sheet: Sheet, notes: Notebook): Region[] {
  const found: Draft[] = [];
  /** By column, the place of the last table over it. */
  const last: number[] = [];
  const above = { row: -1, pattern: "" };
  for (let row = sheet.top; row < sheet.bottom; row++) {
    for (const run of headerRuns(sheet, row, (column) => found[last[column] ?? -1], above)) {
      const region: Draft = { ...describe(sheet, row, run, notes), repeated: new Set() };
      const places = new Set(columnsOf(region).map((column) => last[column] ?? -1));
      const others = [...places].sort((a, b) => a - b).flatMap((place) => found[place] ?? []);
      if (others.some((other) => row < other.body)) continue;
      const former = others.at(-1);
      const heading = former ? headingAbove(former, region) : region.top;
      if (former && isRepeated(former, region, heading)) {
        for (let r = heading; r < region.body; r++) former.repeated.add(r);
        continue;
      }
      for (const other of others) other.bottom = Math.min(other.bottom, heading);
      region.above = Math.max(sheet.top, ...others.map((other) => other.body));
      for (const column of columnsOf(region)) last[column] = found.length;
      found.push(region);
    }
  }
  return found;
}

/** The table on a range that the user pointed at: its head is the range's first row (and those that belong to it). */
export function regionAt(sheet: Sheet, area: Area, notes: Notebook): Region | undefined {
  const filled = sheet.filledIn(area.row, { left: area.column, right: area.column + area.columns });
  const run = filled.map((column): Cell => ({ column, label: readLabel(sheet.key(area.row, column)) }));
  if (run.length === 0) return undefined;
  const region = describe(sheet, area.row, run, notes);
  return { ...region, above: Math.max(sheet.top, region.top - 6) };
}

/** The same head once more: a page break, unless a block of its own begins (a sum or another account follows). */
function isRepeated(former: Region, region: Region, heading: number): boolean {
  const headsOf = ({ left, columns }: Region): string =>
    [left, ...columns.map((column) => `${column.column} ${headOf(column)}`)].join("|");
  if (headsOf(former) !== headsOf(region)) return false;
  if (cardBetween(former, region) || hasOtherUnit(former, region, heading)) return false;
  if (former.fields.has("hierarchy")) return true;
  const { sheet, left, right } = region;
  let row = region.body;
  while (row < sheet.bottom && sheet.isBlankRow(row, left, right)) row++;
  const first = sheet.key(row, sheet.filledIn(row, region)[0]);
  return !isTotal(first) && (first === "" || !headingBetween(former, region));
}

const ofPrograms = fieldSet(
  "unitProgram purpose contents indicator formula description period supportForm supportCondition implementer",
);

/** A program's or an indicator's card right above the head: "단위사업 | 뉴미디어", "○ 목적". */
function cardBetween(former: Region, region: Region): boolean {
  const { sheet } = region;
  for (let row = region.top - 1; row >= former.body && !former.repeated.has(row); row--)
    for (const column of columnsOf(region)) {
      if (isNumber(sheet, row, column)) return false;
      if (ofPrograms.has(labelIn(sheet.lines(row, column))?.field ?? "")) return true;
    }
  return false;
}

/** A text row right above the repeated head that names another account, goal, year or department, or 현원 after 정원. */
function headingBetween(former: Region, region: Region): boolean {
  const { sheet, top } = region;
  return range(Math.max(former.body, top - 4) + 1, top).some((row) => {
    const filled = sheet.filledIn(row, region);
    if (filled.some((column) => isNumber(sheet, row, column))) return false;
    return filled.some((column) => isHeading(former, sheet, row, column));
  });
}

function isHeading(former: Region, sheet: Sheet, row: number, column: number): boolean {
  const key = sheet.key(row, column);
  if (key.length > 40 || goesOn.test(key)) return false;
  if (blockTitle.test(key)) return true;
  const isName =
    staffTitle.test(key) ||
    yearsIn(sheet.text(row, column)).length === 1 ||
    isDepartment(key.replace(/^[<[(○□■]+|[>\])]+$/g, ""));
  return isName && !titlesOf(former).includes(key);
}

/** "2027년 세부사업 예산(계속)" */
const goesOn = /[([<]계속[)\]>]$/;

/** The first of the rows right above a head that only repeat the former's title, a page number or a unit note. */
function headingAbove(former: Region, region: Region): number {
  const { sheet } = region;
  const titles = titlesOf(former);
  const isPages = (key: string): boolean =>
    key === "" ||
    titles.includes(key) ||
    goesOn.test(key) ||
    /^[-–—]\d+[-–—]$/.test(key) ||
    unitNote(key) !== undefined;
  let row = region.top;
  while (row - 1 > former.body && columnsOf(sheet).every((column) => isPages(sheet.key(row - 1, column))))
    row--;
  return row;
}

/** A unit note of money above the repeated head that says another unit than the one above the former's. */
function hasOtherUnit(former: Region, region: Region, heading: number): boolean {
  const unitIn = (from: number, to: number): MoneyUnit | undefined =>
    [...region.sheet.texts(from, to)].flatMap(({ text }) => notedUnit(text) ?? []).at(-1);
  const own = unitIn(heading, region.top);
  return own !== undefined && own !== unitIn(Math.max(former.above, former.top - 6), former.body);
}

/** What stood above the first head: a page's title repeated is no new heading. */
function titlesOf({ sheet, top, above }: Region): string[] {
  const rows = range(Math.max(above, top - 6), top);
  return rows.flatMap((row) => columnsOf(sheet).map((column) => sheet.key(row, column)));
}

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
  // The blank rows between a row and the last one that is the table's.
  let isBelowBlank = false;
  let blanks = 0;
  for (let row = region.body; row < region.bottom; row++) {
    if (sheet.isBlankRow(row, left, right)) {
      isBelowBlank = true;
      blanks++;
      continue;
    }
    // Two blank rows end a list; a page's head may follow them.
    if (blanks > 1 && !repeated.has(row) && (endsAtTexts || (endsAtRecurring && recurs(row)))) break;
    blanks = 0;
    const isHeld = endsAtTexts || hasNumber(region, row);
    if (endsAtTexts && isOthersText(region, row, isBelowBlank)) break;
    if (!isHeld && !repeated.has(row) && isUnknownHead(region, row, isBelowBlank)) break;
    if (isHeld) isBelowBlank = false;
    if (!isBelowBlank && (isHeld || keepsEmptyRows || holdsSpoiled(region, row))) end = row + 1;
  }
  // A form that is not filled in yet: its named rows belong to it.
  if (end === region.body) while (end < region.bottom && !sheet.isBlankRow(end, left, right)) end++;
  return end;
}

/** Whether a row's name has been seen above it: below two blank rows it begins a list beside the table. */
function recurring({ sheet, left, right, body, fields }: Region): (row: number) => boolean {
  const seen = new Set<string>();
  let next = body;
  const nameOf = (row: number): string => sheet.key(row, sheet.filledIn(row, { left, right })[0]);
  return (row) => {
    if (fields.has("hierarchy")) return false;
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
const others = fieldSet("goal strategicGoal unitProgram heading groundsHeading");

/** A label of something else, or a title: below a blank row any text alone. */
function isOthersText(region: Region, row: number, isBelowBlank: boolean): boolean {
  const { sheet } = region;
  const filled = sheet.filledIn(row, region);
  const [first] = filled as [number];
  if (filled.length <= 2 && others.has(labelIn(sheet.lines(row, first))?.field)) return true;
  const isTitle = /^[<□[○※]|^제\d+장|^\d+[.)]/.test(sheet.key(row, first));
  return filled.length === 1 && (isBelowBlank || isTitle);
}
