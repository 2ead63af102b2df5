/**
 * A worksheet as the reader sees it: values, spelling, merges, what is hidden. No Excel in it.
 * In: what excel/ loaded. Out: `grid.at(5, 1)` → 396185 at 예산!B6.
 */
import type { Area } from "./address";

/** A cell's value as Excel gives it; undefined where the cell is blank. An error is its text, "#REF!". */
export type CellValue = string | number | boolean | undefined;

/** Above this many cells a sheet is an export and no document: nobody reads its number formats and indents. */
export const cellsOfADocument = 100_000;

/** Positions are the sheet's own, zero-based; the block begins at `row`, `column` and everything outside is blank. */
export interface Grid extends Area {
  readonly sheet: string;
  /** By row, then column, of the block. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formula texts that begin with "=", in the block's shape; undefined where the cell has none or none was loaded. */
  readonly formulas?: readonly (readonly (string | undefined)[])[];
  /** Number formats in the block's shape ("0.00%", "@"). */
  readonly formats?: readonly (readonly string[])[];
  /** Indent levels in the block's shape; a hierarchy is often told by nothing else. */
  readonly indents?: readonly (readonly number[])[];
  /** Merged areas in the sheet's positions; the value stands in the first cell. Empty where Excel cannot tell. */
  readonly merges: readonly Area[];
  /** Areas that formulas fill, each from its first cell; the other cells hold nothing. Left out where there are none. */
  readonly spilled?: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** The value at a position of the sheet; undefined where blank or outside. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.row]?.[column - grid.column];
}

/** A workbook's sheets in tab order; sheets that are hidden or that the add-in made are named, not loaded. */
export interface Workbook {
  readonly grids: readonly Grid[];
  readonly hidden: readonly string[];
  /** Names of the sheets that bear the add-in's mark. */
  readonly own: readonly string[];
}
