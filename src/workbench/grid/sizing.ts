/**
 * Widths and heights. In: the edge of column B drawn to 130 px. Out: B and all other selected whole columns are as wide, in Excel's
 * units; a double click makes each as wide as its longest text.
 */
import { displayText } from "../workbook/display";
import { lastColumn, lastRow, type Sheet } from "../workbook/model";
import { widthOfPixels } from "../workbook/widths";
import { fontOf, lineHeight, textWidth } from "./cell-css";
import type { Editing } from "./editing";

export type Axis = "rows" | "columns";

/** In points of 4/3 px. */
const heightOf = (pixels: number): number => Math.max(0, Math.min(409, (pixels * 3) / 4));

/** The line itself, or every selected whole line where it is one of them. */
export function linesWith(editing: Editing, axis: Axis, line: number): number[] {
  const whole = editing.areas.filter(({ rows, columns }) =>
    axis === "columns" ? rows > lastRow : columns > lastColumn,
  );
  const spans = whole.map(({ row, rows, column, columns }) =>
    axis === "columns" ? ([column, columns] as const) : ([row, rows] as const),
  );
  if (!spans.some(([first, count]) => line >= first && line < first + count)) return [line];
  const used = editing.sheet.usedArea();
  // All of a sheet's lines: those beyond what is used keep the usual size.
  const end = Math.max(
    line + 1,
    axis === "columns" ? (used?.column ?? 0) + (used?.columns ?? 0) : (used?.row ?? 0) + (used?.rows ?? 0),
  );
  return spans.flatMap(([first, count]) => {
    const last = count > lastColumn ? Math.min(first + count, end) : first + count;
    return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  });
}

/** A size of 0 hides. */
export function resize(editing: Editing, axis: Axis, lines: readonly number[], pixels: number): void {
  const { sheet } = editing;
  editing.change(
    () => {
      for (const line of lines)
        if (pixels < 3) setLine(sheet, axis, line, { hidden: true });
        else if (axis === "columns")
          sheet.setColumn(line, { width: widthOfPixels(pixels, sheet.digit), hidden: false });
        else sheet.setRow(line, { height: heightOf(pixels), hidden: false });
    },
    areasOf(axis, lines),
  );
}

/** As wide or high as what stands there; merged and wrapped texts have no say in a width. */
export function fit(editing: Editing, axis: Axis, lines: readonly number[]): void {
  const { sheet } = editing;
  const { date1904 } = editing.session.book;
  editing.change(
    () => {
      for (const line of lines) {
        const size = Math.max(0, ...sizesIn(sheet, axis, line, date1904));
        if (size === 0) continue;
        if (axis === "columns")
          sheet.setColumn(line, { width: widthOfPixels(Math.min(size, 1790), sheet.digit), hidden: false });
        else sheet.setRow(line, { height: heightOf(size), hidden: false });
      }
    },
    areasOf(axis, lines),
  );
}

function sizesIn(sheet: Sheet, axis: Axis, line: number, date1904: boolean): number[] {
  const area =
    axis === "columns"
      ? { row: 0, column: line, rows: lastRow + 1, columns: 1 }
      : { row: line, column: 0, rows: 1, columns: lastColumn + 1 };
  return sheet.cellsIn(area).flatMap(([row, column, { value, style }]) => {
    if (value === undefined || sheet.mergeAt(row, column)) return [];
    const texts = displayText(value, style.numberFormat, date1904).split("\n");
    if (axis === "columns")
      return style.wrap
        ? []
        : [Math.max(...texts.map((text) => textWidth(text, fontOf(style)))) + 9 + (style.indent ?? 0) * 9];
    const width = Math.max(1, sheet.columnPixels(column) - 6);
    const count = style.wrap
      ? texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(textWidth(text, fontOf(style)) / width)), 0)
      : 1;
    return [Math.ceil(count * lineHeight(style)) + 2];
  });
}

function setLine(sheet: Sheet, axis: Axis, line: number, setting: { hidden: boolean }): void {
  if (axis === "columns") sheet.setColumn(line, setting);
  else sheet.setRow(line, setting);
}

/** What is asked of a sheet's protection: locked cells keep their sizes too. */
const areasOf = (axis: Axis, lines: readonly number[]) =>
  lines
    .slice(0, 1)
    .map((line) =>
      axis === "columns"
        ? { row: 0, column: line, rows: lastRow + 1, columns: 1 }
        : { row: line, column: 0, rows: 1, columns: lastColumn + 1 },
    );
