/**
 * Addresses as files spell them. In: "B6:C9", "A1:B2 D4", "$A:$C". Out: areas within Excel's limits; what lies outside
 * (a merge of "A1:ZZZ99999999" in a damaged file) is no area.
 */
import { type Area, parseAddress } from "../sheet/address";

/** The last row and column of a sheet, counted from 0. */
export const lastRow = 1048575;
export const lastColumn = 16383;

/** One address; whole rows and columns too. undefined where it is none, or reaches beyond the sheet. */
export function areaOf(text: string): Area | undefined {
  const plain = text.trim();
  const lines = /^\$?([A-Za-z]{1,3}|\d{1,7}):\$?([A-Za-z]{1,3}|\d{1,7})$/.exec(plain);
  if (lines) {
    const [first, last] = [lines[1]!, lines[2]!];
    const isRow = /^\d/.test(first);
    if (isRow !== /^\d/.test(last)) return undefined;
    const spelled = isRow ? `A${first}:XFD${last}` : `${first}1:${last}1048576`;
    return areaOf(spelled);
  }
  if (plain.length > 24) return undefined;
  const area = parseAddress(plain)?.area;
  if (
    !area ||
    area.row < 0 ||
    area.row + area.rows - 1 > lastRow ||
    area.column + area.columns - 1 > lastColumn
  )
    return undefined;
  return area;
}

/** Several, divided by blanks. */
export function areasOf(text: string): Area[] {
  return text.split(/[\s,]+/).flatMap((each) => (each === "" ? [] : (areaOf(each) ?? [])));
}

/** The row and column of "B6" as one number, row * 16384 + column; -1 where it is no cell of a sheet. */
export function keyOfCell(text: string): number {
  let at = 0;
  let column = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  if (at === 0 || at > 3 || column > lastColumn + 1) return -1;
  const digits = at;
  let row = 0;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
    if (row > lastRow + 1) return -1;
  }
  return at === digits || row === 0 ? -1 : (row - 1) * (lastColumn + 1) + column - 1;
}
