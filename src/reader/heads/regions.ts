/**
 * Finds the tables of a sheet by their heads: one to three rows of header words, merged or spread, over spacer
 * columns, side by side, repeated on each page.
 * In: a Sheet. Out: regions, each with its columns' labels from top to bottom: ["예산액", "구성비"] over column C.
 */
import type { Area } from "../../sheet/address";
import { lastWhere } from "../../text/last";
import { moneyUnit, unitNote, type MoneyUnit } from "../../text/unit";
import { isNumber } from "../cells/numbers";
import type { Sheet } from "../cells/sheet";
import type { Cell, Mutable, Region } from "../model";
import type { Notebook } from "../notebook";
import { columnsOf, headOf, range } from "../rows";
import { labelIn } from "../words/card-labels";
import { readLabel } from "../words/labels";
import { isDepartment } from "../words/offices";
import { blockTitle, staffTitle, totalFirst } from "../words/titles";
import { yearsIn } from "../words/years";
import { describe } from "./columns";
import { headerRuns } from "./rows";

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
      if (former && isRepeated(former, region)) {
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
  const run = columnsOf({ left: area.column, right: area.column + area.columns }).flatMap(
    (column): Cell[] => {
      const key = sheet.key(area.row, column);
      const label = readLabel(key);
      return key === "" ? [] : [label ? { column, label } : { column }];
    },
  );
  if (run.length === 0) return undefined;
  const region = describe(sheet, area.row, run, notes);
  return { ...region, above: Math.max(sheet.top, region.top - 6) };
}

/** The same head once more: a page break, unless a block of its own begins (a sum or another account follows). */
function isRepeated(former: Region, region: Region): boolean {
  const headsOf = ({ left, columns }: Region): string =>
    [left, ...columns.map((column) => `${column.column} ${headOf(column)}`)].join("|");
  if (headsOf(former) !== headsOf(region)) return false;
  if (cardBetween(former, region) || hasOtherUnit(former, region)) return false;
  if (former.fields.has("hierarchy")) return true;
  const { sheet, left, right } = region;
  let row = region.body;
  while (row < sheet.bottom && sheet.isBlankRow(row, left, right)) row++;
  const first = columnsOf(region)
    .map((column) => sheet.key(row, column))
    .find((key) => key !== "");
  return first === undefined || (!totalFirst.test(first) && !headingBetween(former, region));
}

const ofPrograms = new Set([
  ...["unitProgram", "purpose", "contents", "indicator", "formula"],
  ...["description", "period", "supportForm", "supportCondition", "implementer"],
]);

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
  const { sheet } = region;
  const columns = columnsOf(region);
  for (let row = region.top - 1; row > Math.max(former.body, region.top - 4); row--)
    if (!columns.some((column) => isNumber(sheet, row, column)))
      if (columns.some((column) => isHeading(former, sheet, row, column))) return true;
  return false;
}

function isHeading(former: Region, sheet: Sheet, row: number, column: number): boolean {
  const key = sheet.key(row, column);
  if (key === "" || key.length > 40) return false;
  if (blockTitle.test(key)) return true;
  const isName =
    staffTitle.test(key) ||
    yearsIn(sheet.text(row, column)).length === 1 ||
    isDepartment(key.replace(/^[<[(○□■]+|[>\])]+$/g, ""));
  return isName && !titlesOf(former).includes(key);
}

/** The first of the rows right above a head that only repeat the former's title, a page number or a unit note. */
function headingAbove(former: Region, region: Region): number {
  const { sheet } = region;
  const titles = titlesOf(former);
  const isPages = (key: string): boolean =>
    key === "" || titles.includes(key) || /^[-–—]\d+[-–—]$/.test(key) || unitNote(key) !== undefined;
  let row = region.top;
  while (row - 1 > former.body && columnsOf(sheet).every((column) => isPages(sheet.key(row - 1, column))))
    row--;
  return row;
}

/** A unit note of money above the repeated head that says another unit than the one above the former's. */
function hasOtherUnit(former: Region, region: Region): boolean {
  const unitIn = (from: number, to: number): MoneyUnit | undefined => {
    const units = [...region.sheet.texts(from, to)].map(({ text }) =>
      unitNote(text) === undefined ? undefined : moneyUnit(text),
    );
    return lastWhere(units, (unit) => unit !== undefined);
  };
  const own = unitIn(headingAbove(former, region), region.top);
  return own !== undefined && own !== unitIn(Math.max(former.above, former.top - 6), former.body);
}

/** What stood above the first head: a page's title repeated is no new heading. */
function titlesOf({ sheet, top, above }: Region): string[] {
  const rows = range(Math.max(above, top - 6), top);
  return rows.flatMap((row) => columnsOf(sheet).map((column) => sheet.key(row, column)));
}
