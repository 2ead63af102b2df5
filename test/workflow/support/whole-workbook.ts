/** A workbook as a person and as a program see it, to compare before and after. */
import type { Addin } from "../../../src/workbench/runtime/addin";
import { isError, type Sheet } from "../../../src/workbench/workbook/model";

export interface CellSeen {
  readonly value?: unknown;
  readonly formula?: string;
  readonly format?: string;
}

/** Cells by sheet and position, in tab order; the store, which is the add-in's own, is left out. */
export type Contents = Record<string, Record<string, CellSeen>>;

export const contentsOf = ({ host }: Pick<Addin, "host">): Contents =>
  Object.fromEntries(
    host.book.sheets
      .filter(({ name }) => name !== "_plan_store")
      .map((sheet) => [sheet.name, cellsOf(sheet)]),
  );

export function cellsOf(sheet: Sheet): Record<string, CellSeen> {
  const cells: Record<string, CellSeen> = {};
  for (const [row, column, { value, formula, style }] of sheet.cells()) {
    if (value === undefined && formula === undefined) continue;
    cells[`${row},${column}`] = {
      value: isError(value) ? value.text : value,
      ...(formula !== undefined && { formula }),
      ...(style.numberFormat !== undefined && { format: style.numberFormat }),
    };
  }
  return cells;
}
