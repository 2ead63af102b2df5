/**
 * Rows below a head that hold no words of their own but marks: letters for columns, units, numbers or codes of columns.
 * In: "(A)", "(B)", "(A-B)", "(%)", or "(천원)", or 1 to 11, or "YEAR", "ACNT", "AMT". Out: they belong to the head.
 */
import type { Sheet } from "../cells/sheet";
import { unitMark } from "../words/notes";

const mark =
  /^[([<{]?(?:[A-Z](?:[-+*\/×÷=△][A-Z])*|[A-Z]=[A-Z][-+][A-Z]|[①-⑳ⓐ-ⓩ㉠-㉻](?:[-+][①-⑳ⓐ-ⓩ㉠-㉻])*|%|[A-Z]\/[A-Z](?:\*100)?)[)\]>}]?$/i;
const code = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/** Whether the row only marks the columns from `left` to `right`. */
export function isMarkRow(sheet: Sheet, row: number, left: number, right: number): boolean {
  if (row >= sheet.bottom) return false;
  const keys: string[] = [];
  for (let column = left; column < right; column++) {
    const key = sheet.key(row, column);
    if (key !== "") keys.push(key);
  }
  if (keys.length === 0) return false;
  if (keys.every((key) => mark.test(key) || unitMark.test(key))) return true;
  return keys.length >= 4 && (isCounted(keys) || keys.every((key) => code.test(key)));
}

/** 1, 2, 3, … or (1), (2), (3), …: the columns' numbers. */
function isCounted(keys: readonly string[]): boolean {
  return keys.every((key, index) => key.replace(/^[([]|[)\]]$/g, "") === String(index + 1));
}
