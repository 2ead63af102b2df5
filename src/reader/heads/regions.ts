/**
 * Finds the tables of a sheet by their heads: one to three rows of header words, merged or spread, over spacer
 * columns, side by side, repeated on each page.
 * In: a Sheet. Out: regions, each with its columns' labels from top to bottom: ["예산액", "구성비"] over column C.
 */
import { lastWhere } from "../../text/last";
import type { Area } from "../../sheet/address";
import { labelIn } from "../words/card-labels";
import { describe } from "./columns";
import { headerRuns } from "./rows";
import type { Region, Cell } from "../model";
import { yearsIn } from "../words/years";
import { isNumber } from "../cells/numbers";
import { hasOtherUnit, headingAbove, titlesOf } from "./page-breaks";
import type { Sheet } from "../cells/sheet";
import { isDepartment } from "../words/offices";
import { readLabel } from "../words/labels";
import { blockTitle, staffTitle, totalFirst } from "../words/titles";

/** A region while the rows below its head are looked at. */
type Draft = { -readonly [K in keyof Region]: Region[K] } & { readonly repeated: Set<number> };

/** All tables of a sheet, from top to bottom. */
export function findRegions(sheet: Sheet): Region[] {
  const found: Draft[] = [];
  const open: Draft[] = [];
  const above = { row: -1, pattern: "" };
  for (let row = sheet.top; row < sheet.bottom; row++) {
    for (const run of headerRuns(sheet, row, open, above)) {
      const region: Draft = { ...describe(sheet, row, run), repeated: new Set() };
      if (found.some((other) => overlaps(other, region) && row < other.body)) continue;
      const former = lastWhere(open, (other) => overlaps(other, region));
      const heading = former ? headingAbove(former, region) : region.top;
      if (former && isRepeated(former, region)) {
        for (let r = heading; r < region.body; r++) former.repeated.add(r);
        continue;
      }
      for (const other of open) if (overlaps(other, region)) other.bottom = Math.min(other.bottom, heading);
      region.above = Math.max(
        sheet.top,
        ...open.filter((other) => overlaps(other, region)).map((other) => other.body),
      );
      found.push(region);
      open.push(region);
    }
  }
  return found;
}

/** The table on a range that the user pointed at: its head is the range's first row (and those that belong to it). */
export function regionAt(sheet: Sheet, area: Area): Region | undefined {
  const run: Cell[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    const key = sheet.key(area.row, column);
    const label = readLabel(key);
    if (key !== "") run.push(label ? { column, label } : { column });
  }
  if (run.length === 0) return undefined;
  const region = describe(sheet, area.row, run);
  return { ...region, above: Math.max(sheet.top, region.top - 6) };
}

function overlaps(a: Region, b: Region): boolean {
  return a.left < b.right && b.left < a.right;
}

/** The same head once more: a page break, unless a block of its own begins (a sum or another account follows). */
function isRepeated(former: Region, region: Region): boolean {
  if (former.left !== region.left || former.columns.length !== region.columns.length) return false;
  const same = former.columns.every((column, index) => {
    const other = region.columns[index]!;
    return column.column === other.column && column.texts.join("|") === other.texts.join("|");
  });
  if (!same || cardBetween(former, region) || hasOtherUnit(former, region)) return false;
  if (former.fields.has("hierarchy")) return true;
  const { sheet } = region;
  for (let row = region.body; row < sheet.bottom; row++) {
    if (sheet.isBlankRow(row, region.left, region.right)) continue;
    for (let column = region.left; column < region.right; column++) {
      const key = sheet.key(row, column);
      if (key !== "") return !totalFirst.test(key) && !headingBetween(former, region);
    }
  }
  return true;
}

const ofPrograms = new Set([
  ...["unitProgram", "purpose", "contents", "indicator", "formula"],
  ...["description", "period", "supportForm", "supportCondition", "implementer"],
]);

/** A program's or an indicator's card right above the head: "단위사업 | 뉴미디어", "○ 목적". */
function cardBetween(former: Region, { sheet, left, right, top }: Region): boolean {
  for (let row = top - 1; row >= former.body && !former.repeated.has(row); row--) {
    for (let column = left; column < right; column++) {
      if (isNumber(sheet, row, column)) return false;
      const found = labelIn(sheet.lines(row, column));
      if (found && ofPrograms.has(found.field)) return true;
    }
  }
  return false;
}

/** A text row right above the repeated head that names another account, goal, year or department, or 현원 after 정원. */
function headingBetween(former: Region, region: Region): boolean {
  for (let row = region.top - 1; row > Math.max(former.body, region.top - 4); row--) {
    for (let column = region.left; column < region.right; column++) {
      if (isTextRow(region.sheet, row, region) && isHeading(former, region.sheet, row, column)) return true;
    }
  }
  return false;
}

function isHeading(former: Region, sheet: Sheet, row: number, column: number): boolean {
  const key = sheet.key(row, column);
  if (key === "" || key.length > 40) return false;
  if (blockTitle.test(key)) return true;
  const names =
    staffTitle.test(key) ||
    yearsIn(sheet.text(row, column)).length === 1 ||
    isDepartment(key.replace(/^[<[(○□■]+|[>\])]+$/g, ""));
  return names && !titlesOf(former).includes(key);
}

function isTextRow(sheet: Sheet, row: number, region: { left: number; right: number }): boolean {
  for (let column = region.left; column < region.right; column++)
    if (isNumber(sheet, row, column)) return false;
  return true;
}
