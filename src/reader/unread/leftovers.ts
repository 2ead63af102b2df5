/**
 * What nobody understood on a sheet, in blocks of rows. Titles of tables, notes (※), unit notes and page numbers are
 * understood. In: a memo with figures at 메모!A1:C9. Out: that range, with the reason.
 */
import { unitNote } from "../../text/unit";
import type { Notebook } from "../notebook";
import { isNumber } from "../cells/numbers";
import type { Region } from "../model";
import { columnsOf, range } from "../rows";
import type { Sheet } from "../cells/sheet";
import { furniture } from "../words/notes";

interface Block {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  readonly hasNumbers: boolean;
}

export function listLeftovers(sheet: Sheet, regions: readonly Region[], notes: Notebook): void {
  /** Rows of titles, right above heads. */
  const titles = new Set(regions.flatMap(({ above, top }) => range(Math.max(above, top - 6), top)));
  const isTitled = (row: number): boolean => titles.has(row) || (row <= sheet.top + 1 && regions.length > 0);
  const isOpen = (row: number, column: number): boolean =>
    !sheet.claims.isTaken(row, column) &&
    sheet.value(row, column) !== undefined &&
    !isFurniture(sheet, row, column, isTitled(row));
  let block: Block | undefined;
  for (let row = sheet.top; row < sheet.bottom; row++) {
    const columns = columnsOf(sheet).filter((column) => isOpen(row, column));
    if (columns.length === 0) continue;
    const hasNumbers = columns.some((column) => isNumber(sheet, row, column));
    const one: Block = { first: row, last: row, left: columns[0]!, right: columns.at(-1)!, hasNumbers };
    if (block && row - block.last <= 2)
      block = {
        ...{ first: block.first, last: row },
        left: Math.min(block.left, one.left),
        right: Math.max(block.right, one.right),
        hasNumbers: block.hasNumbers || hasNumbers,
      };
    else {
      if (block) leave(block);
      block = one;
    }
  }
  if (block) leave(block);

  function leave({ first, last, left, right, hasNumbers }: Block): void {
    const range = sheet.area(first, left, last - first + 1, right - left + 1);
    notes.leave(range, hasNumbers ? "no-head" : "no-use");
  }
}

/** A title above a table or at the sheet's top, a note, a unit note, a page number. */
function isFurniture(sheet: Sheet, row: number, column: number, isTitle: boolean): boolean {
  if (isNumber(sheet, row, column)) return false;
  const text = sheet.text(row, column);
  const key = sheet.key(row, column);
  if (isTitle || unitNote(text) !== undefined || furniture.test(key)) return true;
  return /^[<□■▣[]/.test(key) && text.length < 40;
}
