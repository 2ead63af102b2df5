/**
 * The ledger's rows as they stand on a sheet 성과자료. In: its grid. Out: 홍보실 | … | 예산 | 2017 | 396185000; blank rows are
 * none. A text in the place of a figure is that figure where it is one for sure, and else no value.
 */
import { valueAt, type CellValue, type Grid } from "../sheet/grid";
import { columnOf, columns, type Field, type LedgerRow } from "./row";
import { figureIn } from "./typed";

/** Whether the ledger's heads stand in the first row. */
export const isLedgerSheet = (grid: Grid): boolean =>
  columns.every(([, head], column) => valueAt(grid, 0, column) === head);

/** The row of the sheet; undefined where it is blank. */
export function rowOfSheet(grid: Grid, at: number): LedgerRow | undefined {
  const cells = columns.map(([field], column) => [field, read(field, valueAt(grid, at, column))] as const);
  const typed = valueAt(grid, at, columnOf("value"));
  if (cells.every(([, value]) => value === undefined || value === "") && typed === undefined)
    return undefined;
  const row = Object.fromEntries(cells.filter(([, value]) => value !== undefined)) as unknown as LedgerRow;
  return withTyped(row, typed);
}

function read(field: Field, value: CellValue): string | number | undefined {
  if (field === "value") return typeof value === "number" ? value : undefined;
  if (field !== "year") return value === undefined ? "" : String(value);
  const year = typeof value === "string" ? /^\s*(\d{4})년?\s*$/.exec(value)?.[1] : value;
  return year === undefined ? undefined : Number(year);
}

/** The figure of a text that a person typed in the place of one, where it is one for sure. */
function withTyped(row: LedgerRow | undefined, value: CellValue): LedgerRow | undefined {
  if (!row || typeof value !== "string") return row;
  const figure = figureIn(value, row);
  return figure === undefined ? row : { ...row, value: figure };
}

export const rowsOfSheet = (grid: Grid): LedgerRow[] =>
  Array.from({ length: Math.max(0, grid.row + grid.rows - 1) }, (_, index) =>
    rowOfSheet(grid, index + 1),
  ).filter((row) => row !== undefined);
