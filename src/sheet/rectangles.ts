/**
 * Areas of one sheet against one another. In: B2:D9 and C4:F5. Out: C4:D5 belongs to both; B2:D3, B6:D9 and B4:B5 are left of the
 * first without the second.
 */
import type { Area } from "./address";

/** What belongs to both; undefined where they share no cell. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area around both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of an area without another: above, below, left and right of it. */
export function without(own: Area, other: Area): Area[] {
  const cut = intersection(own, other);
  if (!cut) return [own];
  const [bottom, right] = [own.row + own.rows, own.column + own.columns];
  const [below, after] = [cut.row + cut.rows, cut.column + cut.columns];
  return [
    { ...own, rows: cut.row - own.row },
    { ...own, row: below, rows: bottom - below },
    { ...cut, column: own.column, columns: cut.column - own.column },
    { ...cut, column: after, columns: right - after },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
