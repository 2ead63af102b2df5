/**
 * Rows that carry the sum of a page over to the next one, whatever they are called: they stand right above or below a repeated head
 * and are what the rows above come to, in every column of amounts.
 * In: 300 and 200, "차면 이월 500", the head once more, "전면 이월 500", 50. Out: the two rows of 500 are the pages', no programs.
 */
import { numberAt } from "../cells/figures";
import type { Region } from "../model";
import { rowsOf } from "../rows";
import { carryWord, isSum } from "../words/asides";
import type { AmountColumn } from "../words/labels";

/** The region with such rows among those that are repeated; a 사업명세서 has none. */
export function withoutCarries(region: Region, amounts: readonly AmountColumn[]): Region {
  const { sheet, repeated, fields } = region;
  if (repeated.size === 0 || fields.has("hierarchy")) return region;
  const carries: number[] = [];
  /** The rows since the table's first and since the page's, without sums. */
  const above: Row[] = [];
  let page: Row[] = [];
  for (const row of rowsOf(region)) {
    const filled = sheet.filledIn(row, region);
    const values = amounts.map(({ column }) => numberAt(sheet, row, column) ?? 0);
    const isFirst = repeated.has(row - 1);
    const isAtBreak = (isFirst || repeated.has(row + 1)) && values.some(Boolean);
    const isNamed = filled.length > 0 && carryWord.test(sheet.key(row, filled[0]!));
    const isCarry = isNamed || (isAtBreak && [above, page].some((rows) => areSumOf(values, rows)));
    if (isFirst) page = [];
    if (isCarry) carries.push(row);
    if (isCarry || filled.length === 0 || filled.some((column) => isSum(sheet.key(row, column)))) continue;
    const own = { values, depth: 1000 * filled[0]! + sheet.indent(row, filled[0]!) };
    above.push(own);
    page.push(own);
  }
  for (const row of carries)
    for (const { column } of amounts) sheet.claims.account(sheet.area(row, column), "total");
  return carries.length === 0 ? region : { ...region, repeated: new Set([...repeated, ...carries]) };
}

interface Row {
  readonly values: readonly number[];
  readonly depth: number;
}

/** Of all rows or of the outermost; two rows of one column add up to a third by chance. */
function areSumOf(values: readonly number[], rows: readonly Row[]): boolean {
  const outermost = rows.reduce((least, { depth }) => Math.min(least, depth), Infinity);
  return [rows, rows.filter(({ depth }) => depth === outermost)].some(
    (parts) =>
      parts.length > 1 &&
      (values.length > 1 || parts.length > 2) &&
      values.every((value, at) => parts.reduce((sum, part) => sum + part.values[at]!, 0) === value),
  );
}
