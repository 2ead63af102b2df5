/**
 * Where rows and columns lie on the screen, in pixels at 96 dpi. Rows and columns of the usual size are not stored, so
 * that a sheet of a million rows costs what differs on it.
 */
import type { Area } from "../../sheet/address";
import { rowPoints } from "../host/objects/format";
import { displayText } from "../workbook/display";
import { lastColumn, lastRow, type Sheet } from "../workbook/model";
import { widthPixels } from "../workbook/widths";
import { fontOf, lineHeight, textWidth } from "./cell-css";

/** Offsets of lines of which most have one size. */
export class Lines {
  private readonly odd: { readonly index: number; readonly size: number; readonly before: number }[] = [];

  /** `sizes` are those that differ from `usual`, in order. */
  constructor(
    readonly usual: number,
    sizes: Iterable<readonly [index: number, size: number]>,
    readonly last: number,
  ) {
    let before = 0;
    for (const [index, size] of sizes) {
      this.odd.push({ index, size, before });
      before += size - usual;
    }
  }

  /** The offset of the line's beginning. */
  start(index: number): number {
    const found = this.lastOdd((odd) => odd.index < index);
    return index * this.usual + (found ? found.before + found.size - this.usual : 0);
  }

  size(index: number): number {
    const found = this.lastOdd((odd) => odd.index <= index);
    return found?.index === index ? found.size : this.usual;
  }

  /** The line at an offset. */
  at(offset: number): number {
    let low = 0;
    let high = this.last;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private lastOdd(fits: (odd: { index: number }) => boolean): (typeof this.odd)[number] | undefined {
    let low = 0;
    let high = this.odd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fits(this.odd[middle]!)) low = middle + 1;
      else high = middle;
    }
    return this.odd[low - 1];
  }
}

export interface Geometry {
  readonly rows: Lines;
  readonly columns: Lines;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const pixels = (points: number): number => Math.round((points * 96) / 72);

export function geometryOf(sheet: Sheet): Geometry {
  const usualWidth = widthPixels(sheet.defaultColumnWidth, sheet.digit);
  const columns = sheet.columns().map(([column]) => [column, sheet.columnPixels(column)] as const);
  const rows = new Map(sheet.rows().map(([row]) => [row, pixels(rowPoints(sheet, row))]));
  for (const [row, height] of wrappedHeights(sheet)) rows.set(row, height);
  const inOrder = [...rows].sort(([a], [b]) => a - b);
  return {
    columns: new Lines(usualWidth, columns, lastColumn),
    rows: new Lines(pixels(sheet.defaultRowHeight), inOrder, lastRow),
  };
}

/** Rows without a height of their own grow with their wrapped texts, as Excel makes them when it opens a file. */
function wrappedHeights(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  const merged = new Set(sheet.merges.map(({ row, column }) => row * 16384 + column));
  for (const row of sheet.rowNumbers()) {
    const setting = sheet.row(row);
    if (setting.height !== undefined || setting.hidden) continue;
    for (const [column, { value, style }] of sheet.rowCells(row)!) {
      if (!style.wrap || value === undefined || merged.has(row * 16384 + column)) continue;
      const width = sheet.columnPixels(column) - 6;
      const font = fontOf(style);
      const lines = displayText(value, style.numberFormat)
        .split("\n")
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, font) / Math.max(width, 1))), 0);
      const height = Math.max(pixels(sheet.defaultRowHeight), Math.ceil(lines * lineHeight(style)) + 2);
      heights.set(row, Math.max(height, heights.get(row) ?? 0));
    }
  }
  return heights;
}

export function boxOf({ rows, columns }: Geometry, area: Area): Box {
  const left = columns.start(area.column);
  const top = rows.start(area.row);
  return {
    left,
    top,
    width: columns.start(area.column + area.columns) - left,
    height: rows.start(area.row + area.rows) - top,
  };
}
