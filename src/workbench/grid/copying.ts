/**
 * Cells copied within the workbook: where they go, and why they may not.
 * In: 예산!B4:C5 copied, D1:G4 selected. Out: four places of two rows and two columns.
 */
import { type Area, contains } from "../../sheet/address";
import { covers, touches } from "../../sheet/rectangles";
import { type Block, lastColumn, lastRow, type Sheet } from "../workbook/model";
import type { TextKey } from "./texts";

/** What was copied here and still stands as it was: a dashed line goes around it. */
export interface Clip {
  readonly mark: string;
  readonly text: string;
  readonly sheet: Sheet;
  readonly block: Block;
  readonly cut: boolean;
}

/** Where a block of that size goes: as often as it fits into the selection exactly, else once at its corner. */
export function tiles(selection: Area, rows: number, columns: number): Area[] {
  const fits = selection.rows % rows === 0 && selection.columns % columns === 0;
  const down = fits ? selection.rows / rows : 1;
  const across = fits ? selection.columns / columns : 1;
  return Array.from({ length: down * across }, (_, i) => ({
    row: selection.row + Math.floor(i / across) * rows,
    column: selection.column + (i % across) * columns,
    rows,
    columns,
  }));
}

/** Why an area cannot be written over: beyond the sheet, or a part of a merged area or of an array formula. */
export function overwriteRefusal(sheet: Sheet, area: Area): TextKey | undefined {
  if (area.row + area.rows - 1 > lastRow || area.column + area.columns - 1 > lastColumn) return "offSheet";
  if (sheet.merges.some((merge) => touches(merge, area) && !covers(area, merge))) return "mergedPart";
  const arrays = sheet.cellsIn(area).map(([row, column, { array, spilledFrom }]) => {
    const origin = spilledFrom && sheet.cell(spilledFrom.row, spilledFrom.column);
    return array ?? (origin?.array && contains(origin.array, row, column) ? origin.array : undefined);
  });
  return arrays.some((array) => array && !covers(area, array)) ? "arrayPart" : undefined;
}
