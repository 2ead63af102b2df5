/** Where keys take the selection. In: B6 and ArrowDown. Out: B7, or B9 where B6 begins a merged area down to B8. */
import { type Area, contains } from "../../sheet/address";
import { touches } from "../../sheet/rectangles";
import { lastColumn, lastRow, type Sheet } from "../workbook/model";

export interface Cursor {
  readonly row: number;
  readonly column: number;
}

/** Two corners of a selection: the one that stays, and the one that Shift and the pointer move. */
export interface Selecting {
  readonly anchor: Cursor;
  readonly cursor: Cursor;
  /** Chosen by headings: whole columns, whole rows, or all there is, whatever the corners say of the other direction. */
  readonly whole?: "columns" | "rows" | "all";
  /** The active cell, where it is not the anchor. */
  readonly active?: Cursor;
}

export const selectingCell = (at: Cursor): Selecting => ({ anchor: at, cursor: at });

/** The area that two corners mean; no merged area is cut, but by whole rows and columns. */
export function areaOf(sheet: Sheet, { anchor, cursor, whole }: Selecting): Area {
  const area = spanning(anchor, cursor);
  if (whole === "all") return { row: 0, column: 0, rows: lastRow + 1, columns: lastColumn + 1 };
  if (whole === "columns") return { ...area, row: 0, rows: lastRow + 1 };
  if (whole === "rows") return { ...area, column: 0, columns: lastColumn + 1 };
  return areaBetween(sheet, anchor, cursor);
}

/** The corners of an area that someone else selected: the add-in, the name box. */
export function selectingArea(area: Area): Selecting {
  const columns = area.rows > lastRow;
  const rows = area.columns > lastColumn;
  const anchor = { row: area.row, column: area.column };
  return {
    anchor,
    cursor: {
      row: columns ? anchor.row : area.row + area.rows - 1,
      column: rows ? anchor.column : area.column + area.columns - 1,
    },
    ...(columns && rows ? { whole: "all" } : columns ? { whole: "columns" } : rows ? { whole: "rows" } : {}),
  };
}

/** The next active cell within a selection of several, as Enter (down) and Tab (right) go through it, round and round. */
export function within(sheet: Sheet, area: Area, from: Cursor, rows: number, columns: number): Cursor {
  const lines = rows !== 0 ? area.columns : area.rows;
  const length = rows !== 0 ? area.rows : area.columns;
  const [line, at] =
    rows !== 0
      ? [from.column - area.column, from.row - area.row]
      : [from.row - area.row, from.column - area.column];
  const count = lines * length;
  for (let n = 1; n <= count; n++) {
    const next = (((line * length + at + n * Math.sign(rows + columns)) % count) + count) % count;
    const [l, i] = [Math.floor(next / length), next % length];
    const target =
      rows !== 0
        ? { row: area.row + i, column: area.column + l }
        : { row: area.row + l, column: area.column + i };
    const merge = sheet.mergeAt(target.row, target.column);
    if (
      merge
        ? merge.row === target.row && merge.column === target.column
        : contains(area, target.row, target.column)
    )
      return target;
  }
  return from;
}

/** Rows and columns by which an arrow key moves. */
export const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const clampRow = (row: number): number => Math.min(Math.max(row, 0), lastRow);
const clampColumn = (column: number): number => Math.min(Math.max(column, 0), lastColumn);

/** The next cell in a direction, over merged areas and hidden rows and columns. */
export function step(sheet: Sheet, from: Cursor, rows: number, columns: number): Cursor {
  const merge = sheet.mergeAt(from.row, from.column);
  let row = rows > 0 && merge ? merge.row + merge.rows - 1 + rows : from.row + rows;
  let column = columns > 0 && merge ? merge.column + merge.columns - 1 + columns : from.column + columns;
  while (rows !== 0 && sheet.row(row).hidden && row > 0 && row < lastRow) row += Math.sign(rows);
  while (columns !== 0 && sheet.column(column).hidden && column > 0 && column < lastColumn)
    column += Math.sign(columns);
  const target = { row: clampRow(row), column: clampColumn(column) };
  return sheet.mergeAt(target.row, target.column) ?? target;
}

/** With Ctrl: to the edge of what is filled, or to the next filled cell. */
export function jump(sheet: Sheet, from: Cursor, rows: number, columns: number): Cursor {
  const used = sheet.usedArea(true);
  const far = {
    row: rows > 0 ? (used ? used.row + used.rows - 1 : 0) : rows < 0 ? 0 : from.row,
    column: columns > 0 ? (used ? used.column + used.columns - 1 : 0) : columns < 0 ? 0 : from.column,
  };
  const filled = (at: Cursor): boolean => sheet.value(at.row, at.column) !== undefined;
  const passed = (at: Cursor): boolean =>
    (far.row - at.row) * rows <= 0 && (far.column - at.column) * columns <= 0;
  let at = from;
  let next = step(sheet, at, rows, columns);
  const along = filled(from) && filled(next);
  while (!passed(at)) {
    if (along && !filled(next)) return at;
    at = next;
    if (!along && filled(at)) return at;
    next = step(sheet, at, rows, columns);
  }
  return along ? at : far;
}

/** The cell that a key leads to, or undefined where the key moves nothing. */
export function moved(
  sheet: Sheet,
  from: Cursor,
  key: string,
  ctrl: boolean,
  page: number,
): Cursor | undefined {
  const direction = arrows[key];
  if (direction) return ctrl ? jump(sheet, from, ...direction) : step(sheet, from, ...direction);
  const used = sheet.usedArea(true);
  switch (key) {
    case "PageDown":
      return { ...from, row: clampRow(from.row + page) };
    case "PageUp":
      return { ...from, row: clampRow(from.row - page) };
    case "Home":
      return { row: ctrl ? 0 : from.row, column: 0 };
    case "End":
      return ctrl && used
        ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 }
        : undefined;
    default:
      return undefined;
  }
}

/** The area between two cells, grown until no merged area is cut. */
export function areaBetween(sheet: Sheet, a: Cursor, b: Cursor): Area {
  let area = spanning(a, b);
  for (;;) {
    const cut = sheet.merges.filter((merge) => touches(merge, area));
    const grown = cut.reduce(
      (sum, merge) =>
        spanning(
          { row: Math.min(sum.row, merge.row), column: Math.min(sum.column, merge.column) },
          {
            row: Math.max(sum.row + sum.rows, merge.row + merge.rows) - 1,
            column: Math.max(sum.column + sum.columns, merge.column + merge.columns) - 1,
          },
        ),
      area,
    );
    if (
      grown.rows === area.rows &&
      grown.columns === area.columns &&
      grown.row === area.row &&
      grown.column === area.column
    )
      return area;
    area = grown;
  }
}

function spanning(a: Cursor, b: Cursor): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}
