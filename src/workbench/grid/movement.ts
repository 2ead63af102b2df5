/** Where keys take the selection. In: B6 and ArrowDown. Out: B7, or B9 where B6 begins a merged area down to B8. */
import type { Area } from "../../sheet/address";
import { lastColumn, lastRow, type Sheet, touches } from "../workbook/model";

export interface Cursor {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
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
  const direction = steps[key];
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
