/**
 * A layout's cells as the blocks that Excel takes: contents and number formats, row by row.
 * In: text "- 언론사 취재 지원", expression SHARE(C20,C19). Out: the text under the format "@", "=PLAN.SHARE($C$20,$C$19)".
 */
import { parseAddress } from "../sheet/address";
import { printExpression, type CallSpelling } from "../sheet/expression";
import type { LayoutCell, SheetLayout } from "../sheet/layout";

export interface Contents {
  readonly rows: number;
  readonly columns: number;
  /** What range.formulas takes: texts, numbers and formula texts; "" where blank. */
  readonly formulas: (string | number)[][];
  readonly formats: string[][];
}

const unlessText = (format: string): string => (format === "@" ? "General" : format);

/** What stands in a cell once it is written: a formula text, a number, a text, or "". */
export function contentOf(cell: LayoutCell, spell: CallSpelling): string | number {
  if (cell.content === undefined) return "";
  return typeof cell.content === "object" ? `=${printExpression(cell.content, spell)}` : cell.content;
}

/**
 * The layout's cells as blocks from A1; `instead` has what stands in a cell in place of the layout's content, by address.
 * Texts get the format "@", so that none becomes a formula or a date.
 */
export function contentsOf(
  layout: SheetLayout,
  spell: CallSpelling,
  instead: ReadonlyMap<string, string | number> = new Map(),
): Contents {
  const rows = Math.max(layout.rows.length, ...layout.cells.map((cell) => cell.row + 1));
  const columns = Math.max(layout.columns.length, ...layout.cells.map((cell) => cell.column + 1));
  const formulas: (string | number)[][] = Array.from({ length: rows }, () => Array(columns).fill(""));
  const formats: string[][] = Array.from({ length: rows }, () => Array(columns).fill("General"));
  for (const cell of layout.cells) {
    formulas[cell.row]![cell.column] = contentOf(cell, spell);
    formats[cell.row]![cell.column] =
      typeof cell.content === "string" ? "@" : (cell.style?.numberFormat ?? "General");
  }
  for (const [address, content] of instead) {
    const { row, column } = parseAddress(address)!.area;
    if (row >= rows || column >= columns) continue;
    formulas[row]![column] = content;
    if (typeof content === "string")
      formats[row]![column] = content.startsWith("=") ? unlessText(formats[row]![column]!) : "@";
  }
  return { rows, columns, formulas, formats };
}
