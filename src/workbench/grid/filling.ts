/**
 * The fill handle on the sheet: a selection drawn on to other cells. In: 예산!B4:C4 drawn to row 9. Out: B5:C9 filled, column by
 * column, merged areas repeated; a formula moves along. Ctrl+D and Ctrl+R copy the first row down or the first column right.
 */
import type { Area } from "../../sheet/address";
import { covers, touches } from "../../sheet/rectangles";
import { blockOf, inUse, lastColumn, lastRow, putBlock, type Sheet } from "../workbook/model";
import { overwriteRefusal } from "./copying";
import type { Editing } from "./editing";
import { refusal } from "./entry";
import { filled } from "./fill";
import { type Cursor, jump } from "./movement";

/** The cells beyond the selection to which the pointer draws it, on the side to which it went furthest. */
export function beyond(selection: Area, { row, column }: Cursor): Area | undefined {
  const bottom = selection.row + selection.rows;
  const right = selection.column + selection.columns;
  const down = row >= bottom ? row - bottom + 1 : row < selection.row ? row - selection.row : 0;
  const across =
    column >= right ? column - right + 1 : column < selection.column ? column - selection.column : 0;
  if (down === 0 && across === 0) return undefined;
  if (Math.abs(down) >= Math.abs(across))
    return { ...selection, row: down > 0 ? bottom : row, rows: Math.abs(down) };
  return { ...selection, column: across > 0 ? right : column, columns: Math.abs(across) };
}

/** `copying` repeats what is there, as with Ctrl. */
export function fillTo(editing: Editing, target: Area, copying: boolean): void {
  const { sheet, selection: from } = editing;
  const why = refusal(editing.session.book, sheet, target) ?? overwriteRefusal(sheet, target);
  if (editing.refused(why)) return;
  editing.change(() => fill(sheet, from, target, copying), [target]);
  const row = Math.min(from.row, target.row);
  const column = Math.min(from.column, target.column);
  const vertical = target.column === from.column && target.columns === from.columns;
  editing.select({
    anchor: { row, column },
    cursor: {
      row: row + (vertical ? from.rows + target.rows : from.rows) - 1,
      column: column + (vertical ? from.columns : from.columns + target.columns) - 1,
    },
    active: editing.active,
  });
}

function fill(sheet: Sheet, from: Area, target: Area, copying: boolean): void {
  const vertical = target.column === from.column && target.columns === from.columns;
  const back = vertical ? target.row < from.row : target.column < from.column;
  const length = vertical ? from.rows : from.columns;
  const count = vertical ? target.rows : target.columns;
  const lines = vertical ? from.columns : from.rows;
  const merges = sheet.merges.filter((merge) => covers(from, merge));
  if (sheet.merges.some((merge) => touches(merge, target))) sheet.unmerge(target);
  for (let line = 0; line < lines; line++) {
    const at = (i: number): [number, number] =>
      vertical ? [from.row + i, from.column + line] : [from.row + line, from.column + i];
    const cells = Array.from({ length }, (_, i) => ({
      ...sheet.cell(...at(i)),
      style: sheet.styleAt(...at(i)),
    }));
    filled(cells, back ? -count : count, vertical ? "down" : "right", copying).forEach((cell, n) => {
      const place = at(back ? -1 - n : length + n);
      if (cell.formula === undefined) sheet.setValue(...place, cell.value);
      else sheet.setFormula(...place, cell.formula, cell.value);
      sheet.setStyle(...place, cell.style);
    });
  }
  if (back || merges.length === 0) return;
  for (let n = length; n < length + count; n += length)
    for (const merge of merges) {
      const copy = vertical ? { ...merge, row: merge.row + n } : { ...merge, column: merge.column + n };
      if (covers(target, copy)) sheet.merge(copy);
    }
}

/** As far down as the column beside is filled; undefined where neither is. */
export function besideFilled(sheet: Sheet, selection: Area): Area | undefined {
  const bottom = selection.row + selection.rows - 1;
  for (const column of [selection.column - 1, selection.column + selection.columns]) {
    if (column < 0 || column > lastColumn || sheet.value(bottom + 1, column) === undefined) continue;
    const above = { row: bottom, column };
    const end =
      sheet.value(bottom, column) === undefined
        ? jump(sheet, jump(sheet, above, 1, 0), 1, 0)
        : jump(sheet, above, 1, 0);
    const rows = Math.min(end.row, lastRow) - bottom;
    if (rows > 0) return { ...selection, row: bottom + 1, rows };
  }
  return undefined;
}

/** The first row over the others, or the row above where only one is selected; likewise to the right. */
export function copyAlong(editing: Editing, way: "down" | "right"): void {
  const { sheet } = editing;
  const selection = inUse(sheet, editing.selection);
  const down = way === "down";
  const alone = (down ? selection.rows : selection.columns) === 1;
  if (alone && (down ? selection.row : selection.column) === 0) return;
  const first = down
    ? { ...selection, row: selection.row - (alone ? 1 : 0), rows: 1 }
    : { ...selection, column: selection.column - (alone ? 1 : 0), columns: 1 };
  const target = alone
    ? selection
    : down
      ? { ...selection, row: selection.row + 1, rows: selection.rows - 1 }
      : { ...selection, column: selection.column + 1, columns: selection.columns - 1 };
  const why = refusal(editing.session.book, sheet, target) ?? overwriteRefusal(sheet, target);
  if (editing.refused(why)) return;
  editing.change(() => {
    const block = blockOf(sheet, first);
    const count = down ? target.rows : target.columns;
    for (let n = 0; n < count; n++)
      putBlock(
        sheet,
        block,
        down ? { ...first, row: target.row + n } : { ...first, column: target.column + n },
      );
  }, [target]);
}
