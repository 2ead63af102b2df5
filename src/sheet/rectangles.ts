/**
 * Areas of one sheet against one another. In: B2:D9 and C4:F5. Out: C4:D5 belongs to both; B2:D3, B6:D9 and B4:B5 are left of the
 * first without the second. In: 예산!C7, 예산!C8, 예산!E8. Out: 예산!C7:C8, 예산!E8.
 */
import { contains, type Area, type SheetArea } from "./address";

/** Whether they share a cell. */
export const touches = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Whether all of `inner` lies in `outer`. */
export const covers = (outer: Area, inner: Area): boolean =>
  contains(outer, inner.row, inner.column) &&
  contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);

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

/** Areas that follow one another down a column or along a row made one, where `areLike` says so; the others in their order. */
export function joinAreas<T extends SheetArea>(
  areas: readonly T[],
  areLike: (one: T, other: T) => boolean = () => true,
): T[] {
  const joined: T[] = [];
  for (const area of areas) {
    const last = joined.at(-1);
    const isNext = last?.sheet === area.sheet && areLike(last, area);
    if (isNext && isBelow(last, area)) joined[joined.length - 1] = { ...last, rows: last.rows + area.rows };
    else if (isNext && isBeside(last, area))
      joined[joined.length - 1] = { ...last, columns: last.columns + area.columns };
    else joined.push(area);
  }
  return joined;
}

const isBelow = (above: Area, { row, column, columns }: Area): boolean =>
  above.column === column && above.columns === columns && above.row + above.rows === row;

const isBeside = (left: Area, { row, column, rows }: Area): boolean =>
  left.row === row && left.rows === rows && left.column + left.columns === column;
