/**
 * Rows of a range that are there already. In: 홍보실, 총무과, 홍보실 in A2:B4, by the first column. Out: the third row goes, and those
 * below it in the range move up with their looks; what stands beside the range stays.
 */
import { type Area, contains } from "../../sheet/address";
import { displayText } from "./display";
import { formulaParts, movedFormula } from "./references";
import type { Sheet } from "./sheet";

/** Counted from the range's first row, those that show in all `columns` what one before them shows, whatever the case. */
export function duplicateRows(
  sheet: Sheet,
  area: Area,
  columns: readonly number[],
  date1904: boolean,
): number[] {
  const seen = new Set<string>();
  return Array.from({ length: area.rows }, (_, index) => index).filter((index) => {
    const shown = columns.map((column) => {
      const { value, style } = sheet.cell(area.row + index, area.column + column);
      return displayText(value, style.numberFormat, date1904).toLowerCase();
    });
    const key = JSON.stringify(shown);
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown;
  });
}

/** To be called within an edit, of a range without merged cells and arrays. */
export function removeRows(sheet: Sheet, area: Area, gone: readonly number[]): void {
  const left = new Set(gone);
  const kept = Array.from({ length: area.rows }, (_, index) => index).filter((index) => !left.has(index));
  const places = new Map(kept.map((from, to) => [area.row + from, area.row + to]));
  for (let index = 0; index < area.rows; index++) {
    const from = kept[index];
    if (from === index) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = from === undefined ? undefined : sheet.rowCells(area.row + from)?.get(column);
      const formula =
        cell?.formula === undefined ? undefined : movedFormula(formulaParts(cell.formula), index - from!, 0);
      sheet.restore(area.row + index, column, cell && formula !== undefined ? { ...cell, formula } : cell);
    }
  }
  sheet.comments = sheet.comments.flatMap((note) => {
    if (!contains(area, note.row, note.column)) return [note];
    const row = places.get(note.row);
    return row === undefined ? [] : [{ ...note, row }];
  });
  sheet.touch();
}
