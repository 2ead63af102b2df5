/**
 * The ledger's rows as they stand on a sheet 성과자료. In: its grid. Out: 홍보실 | … | 예산 | 2017 | 396185000; blank rows are none.
 */
import { valueAt, type CellValue, type Grid } from "../sheet/grid";
import { columns, type Field, type LedgerRow } from "./row";

/** Whether the ledger's heads stand in the first row. */
export const isLedgerSheet = (grid: Grid): boolean =>
  columns.every(([, head], column) => valueAt(grid, 0, column) === head);

/** The row of the sheet; undefined where it is blank. */
export function rowOfSheet(grid: Grid, at: number): LedgerRow | undefined {
  const cells = columns.map(([field], column) => [field, read(field, valueAt(grid, at, column))] as const);
  if (cells.every(([, value]) => value === undefined || value === "")) return undefined;
  return Object.fromEntries(cells.filter(([, value]) => value !== undefined)) as unknown as LedgerRow;
}

function read(field: Field, value: CellValue): string | number | undefined {
  if (field === "value" || field === "year") return typeof value === "number" ? value : undefined;
  return value === undefined ? "" : String(value);
}

export const rowsOfSheet = (grid: Grid): LedgerRow[] =>
  Array.from({ length: Math.max(0, grid.row + grid.rows - 1) }, (_, index) =>
    rowOfSheet(grid, index + 1),
  ).filter((row) => row !== undefined);
