/**
 * What stands between a table and its head repeated further down: a page's title, its number, its unit note.
 * In: "- 12 -", "2024년도 세출예산사업명세서", "(단위: 천원)" above the second head. Out: they belong to the page break.
 */
import { moneyUnit, unitNote, type MoneyUnit } from "../../text/unit";
import type { Region } from "../model";

/** The first of the rows right above a head that only repeat the former's title, a page number or a unit note. */
export function headingAbove(former: Region, region: Region): number {
  const { sheet } = region;
  const titles = titlesOf(former);
  let row = region.top;
  while (row - 1 > former.body) {
    const above = row - 1;
    for (let column = sheet.left; column < sheet.right; column++) {
      const key = sheet.key(above, column);
      const isHeading = titles.includes(key) || /^[-–—]\d+[-–—]$/.test(key) || unitNote(key) !== undefined;
      if (key !== "" && !isHeading) return row;
    }
    row = above;
  }
  return row;
}

/** A unit note of money above the repeated head that says another unit than the one above the former's. */
export function hasOtherUnit(former: Region, region: Region): boolean {
  const { sheet } = region;
  const unitIn = (from: number, to: number): MoneyUnit | undefined => {
    for (let row = to - 1; row >= from; row--) {
      for (let column = sheet.left; column < sheet.right; column++) {
        const text = sheet.text(row, column);
        const unit = unitNote(text) === undefined ? undefined : moneyUnit(text);
        if (unit) return unit;
      }
    }
    return undefined;
  };
  const own = unitIn(headingAbove(former, region), region.top);
  return own !== undefined && own !== unitIn(Math.max(former.above, former.top - 6), former.body);
}

/** What stood above the first head: a page's title repeated is no new heading. */
export function titlesOf({ sheet, top, above }: Region): string[] {
  const texts: string[] = [];
  for (let row = Math.max(above, top - 6); row < top; row++)
    for (let column = sheet.left; column < sheet.right; column++) texts.push(sheet.key(row, column));
  return texts;
}
