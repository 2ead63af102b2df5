/**
 * Workbooks for the reader's tests, written as rows of cells.
 * Example: book({ 예산: { rows: [["사업명", "예산액"], ["구정홍보추진", 179000]], merges: ["A1:A2"] } })
 */
import { parseAddress } from "../../../src/sheet/address";
import type { CellValue, Grid, Workbook } from "../../../src/sheet/grid";

export type Row = readonly (CellValue | null)[];

export interface SheetSpec {
  readonly rows: readonly Row[];
  readonly merges?: readonly string[];
  /** Indents by row (zero-based) of column A. */
  readonly indents?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly formats?: readonly (readonly string[])[];
}

export function sheetOf(name: string, spec: SheetSpec): Grid {
  const columns = spec.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    sheet: name,
    row: 0,
    column: 0,
    rows: spec.rows.length,
    columns,
    values: spec.rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? undefined)),
    ...(spec.indents && {
      indents: spec.rows.map((row, index) =>
        row.map((_cell, column) => (column === 0 ? (spec.indents![index] ?? 0) : 0)),
      ),
    }),
    ...(spec.formats && {
      formats: spec.rows.map((_row, index) =>
        Array.from({ length: columns }, (_, column) => spec.formats![index]?.[column] ?? ""),
      ),
    }),
    merges: (spec.merges ?? []).map((address) => parseAddress(address)!.area),
    hiddenRows: new Set(spec.hiddenRows),
    hiddenColumns: new Set(spec.hiddenColumns),
  };
}

export function book(sheets: Readonly<Record<string, SheetSpec>>, hidden: readonly string[] = []): Workbook {
  return { grids: Object.entries(sheets).map(([name, spec]) => sheetOf(name, spec)), hidden, own: [] };
}
