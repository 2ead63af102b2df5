/** Which cells are meant: the block around a cell, and the cells of a selection. */
import type { Area } from "../../sheet/address";
import { lastColumn, lastRow, type Sheet } from "../workbook/model";
import type { Cursor } from "./movement";

/** The block of filled cells around a cell, which blank rows and columns bound. In: 예산!C7. Out: 예산!A3:F16. */
export function regionAround(sheet: Sheet, at: Cursor): Area {
  let { row: top, column: left } = at;
  let { row: bottom, column: right } = at;
  for (;;) {
    const ring = {
      row: Math.max(0, top - 1),
      column: Math.max(0, left - 1),
      rows: Math.min(lastRow, bottom + 1) - Math.max(0, top - 1) + 1,
      columns: Math.min(lastColumn, right + 1) - Math.max(0, left - 1) + 1,
    };
    const before = [top, left, bottom, right].join();
    for (const [row, column, { value, formula }] of sheet.cellsIn(ring)) {
      if (value === undefined && formula === undefined) continue;
      const { rows, columns } = sheet.mergeAt(row, column) ?? { rows: 1, columns: 1 };
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row + rows - 1);
      right = Math.max(right, column + columns - 1);
    }
    if ([top, left, bottom, right].join() === before)
      return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

/** The cells of areas, each once, whole rows and columns only as far as the sheet is used; covered ones left out. */
export function* cellsOf(sheet: Sheet, areas: readonly Area[]): IterableIterator<[number, number]> {
  const used = sheet.usedArea();
  const seen = new Set<number>();
  for (const area of areas) {
    const bottom = area.rows > lastRow ? (used ? used.row + used.rows : 0) : area.row + area.rows;
    const right =
      area.columns > lastColumn ? (used ? used.column + used.columns : 0) : area.column + area.columns;
    for (let row = area.row; row < bottom; row++)
      for (let column = area.column; column < right; column++) {
        const merge = sheet.mergeAt(row, column);
        if (merge && (merge.row !== row || merge.column !== column)) continue;
        const key = row * 16384 + column;
        if (!seen.has(key)) yield [row, column];
        seen.add(key);
      }
  }
}
