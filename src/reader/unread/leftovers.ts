/**
 * What nobody understood on a sheet, in blocks of rows. Titles of tables, notes (※), unit notes and page numbers are
 * understood. In: a memo with figures at 메모!A1:C9. Out: that range, with the reason.
 */
import { unitNote } from "../../text/unit";
import type { Notebook } from "../notebook";
import { isNumber } from "../cells/numbers";
import type { Region } from "../model";
import type { Sheet } from "../cells/sheet";
import { furniture } from "../words/notes";

export function listLeftovers(sheet: Sheet, regions: readonly Region[], notes: Notebook): void {
  let block: { first: number; last: number; left: number; right: number; numbers: boolean } | undefined;
  const close = (): void => {
    if (!block) return;
    const range = sheet.area(
      block.first,
      block.left,
      block.last - block.first + 1,
      block.right - block.left + 1,
    );
    if (block.numbers)
      notes.leave(
        range,
        "표의 머리글을 알아볼 수 없는 숫자입니다.",
        "These are numbers without a head that is known.",
      );
    else notes.leave(range, "어디에 쓰이는 글인지 알 수 없습니다.", "It is not clear what this text is for.");
    block = undefined;
  };
  for (let row = sheet.top; row < sheet.bottom; row++) {
    const open: number[] = [];
    for (let column = sheet.left; column < sheet.right; column++) {
      if (
        !sheet.claims.isTaken(row, column) &&
        sheet.value(row, column) !== undefined &&
        !isFurniture(sheet, row, column, regions)
      )
        open.push(column);
    }
    if (open.length === 0) {
      if (block && row - block.last > 1) close();
      continue;
    }
    const numbers = open.some((column) => isNumber(sheet, row, column));
    block = block
      ? {
          ...block,
          last: row,
          left: Math.min(block.left, open[0]!),
          right: Math.max(block.right, open.at(-1)!),
          numbers: block.numbers || numbers,
        }
      : { first: row, last: row, left: open[0]!, right: open.at(-1)!, numbers };
  }
  close();
}

/** A title above a table or at the sheet's top, a note, a unit note, a page number. */
function isFurniture(sheet: Sheet, row: number, column: number, regions: readonly Region[]): boolean {
  if (isNumber(sheet, row, column)) return false;
  const text = sheet.text(row, column);
  const key = sheet.key(row, column);
  if (unitNote(text) !== undefined || furniture.test(key)) return true;
  if (regions.some((region) => row >= region.above && row < region.top && region.top - row <= 6)) return true;
  const first = row <= sheet.top + 1 && regions.length > 0;
  return first || (/^[<□■▣[]/.test(key) && text.length < 40);
}
