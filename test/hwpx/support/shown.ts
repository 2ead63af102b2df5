/**
 * What a sheet shows, box by box from the top left: merged areas and cells that have a text, in the sheet's own places.
 * Example, of 예산현황: { row: 26, column: 11, rows: 1, columns: 1, text: "△24.09%" }.
 */
import type { Area } from "../../../src/sheet/address";
import { displayText } from "../../../src/workbench/workbook/display";
import type { Sheet } from "../../../src/workbench/workbook/model";

export interface ShownBox extends Area {
  readonly text: string;
}

export function shownOn(sheet: Sheet): ShownBox[] {
  const merged = new Map(sheet.merges.map((area) => [`${area.row},${area.column}`, area]));
  const used = sheet.usedArea(true)!;
  const boxes: ShownBox[] = [];
  for (let row = used.row; row < used.row + used.rows; row++)
    for (let column = used.column; column < used.column + used.columns; column++) {
      const text = displayText(sheet.cell(row, column).value, sheet.styleAt(row, column).numberFormat);
      const area = merged.get(`${row},${column}`) ?? { row, column, rows: 1, columns: 1 };
      if (text !== "") boxes.push({ ...area, text });
    }
  return boxes;
}

/** Where each column begins, as a share of the sheet's width. */
export function columnStarts(sheet: Sheet, columns: number): number[] {
  const starts = [0];
  for (let column = 0; column < columns; column++) starts.push(starts[column]! + sheet.columnPixels(column));
  return starts.map((start) => start / starts[columns]!);
}
