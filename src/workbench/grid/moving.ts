/**
 * Cells that the pointer takes elsewhere by the edge of the selection. In: 예산!B2:C3 drawn to E5; with Ctrl held, a copy.
 * Out: they stand there, and the formulas that read them follow; before anything is written over, the person is asked.
 */
import { type Area, contains } from "../../sheet/address";
import { blockOf, inUse, lastColumn, lastRow } from "../workbook/model";
import { pasteBlockOf } from "./clipboard";
import type { Editing } from "./editing";
import type { Cursor } from "./movement";
import { say } from "./texts";

/** Where the selection would be, drawn from one cell to another; on the sheet in any case. */
export function drawn(selection: Area, from: Cursor, to: Cursor): Area {
  const within = (at: number, length: number, last: number): number =>
    Math.max(0, Math.min(at, last + 1 - length));
  const { row, column, rows, columns } = selection;
  return {
    ...selection,
    row: within(row + to.row - from.row, rows, lastRow),
    column: within(column + to.column - from.column, columns, lastColumn),
  };
}

export function moveTo(editing: Editing, to: Area, copying: boolean): void {
  const { sheet, selection } = editing;
  if (to.row === selection.row && to.column === selection.column) return;
  const from = inUse(sheet, selection);
  const target = { ...from, row: to.row, column: to.column };
  const overwrites = sheet
    .cellsIn(target)
    .some(
      ([row, column, { value, formula }]) =>
        (value !== undefined || formula !== undefined) && (copying || !contains(from, row, column)),
    );
  if (overwrites && !window.confirm(say("replaceThere"))) return;
  pasteBlockOf(editing, { sheet, block: blockOf(sheet, selection), cut: !copying }, target);
}
