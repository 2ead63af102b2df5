/**
 * A layout's cells as the blocks that Excel takes: contents and number formats, row by row.
 * In: text "- 언론사 취재 지원", expression SHARE(C20,C19). Out: the text under the format "@", "=PLAN.SHARE($C$20,$C$19)".
 */
import { cellArea, cellsIn, parseAddress } from "../sheet/address";
import { printExpression, type CallSpelling, type Expression } from "../sheet/expression";
import type { Position } from "./areas";
import { valueAt, type CellValue, type Grid } from "../sheet/grid";
import { fills } from "./spills";
import type { LayoutCell, SheetLayout } from "../sheet/layout";

export interface Contents {
  readonly rows: number;
  readonly columns: number;
  /** What range.formulas takes: texts, numbers and formula texts; "" where blank. */
  readonly formulas: Spelled[][];
  /** null leaves a cell at "General", as a new sheet has it. */
  readonly formats: (string | null)[][];
  /** What stands right of these or below: single cells, however far away. */
  readonly beside: readonly (Position & { readonly content: Spelled; readonly format: string })[];
}

/**
 * What stands in a cell, in one value: "=B9/B8", 12, "계", "" where blank. A text that begins with "=" is told from a
 * formula by an apostrophe, as in Excel's formula bar: "'=B9/B8".
 */
export type Spelled = string | number | boolean;

export const spelled = (value: CellValue): Spelled =>
  typeof value === "string" && value.startsWith("=") ? `'${value}` : (value ?? "");

export const isFormula = (content: unknown): content is string =>
  typeof content === "string" && content.startsWith("=");

/** What a layout's cell is to hold. It is asked for what is written and for what is kept of it. */
export function contentOf(cell: LayoutCell, spell: CallSpelling): Spelled {
  if (typeof cell.content !== "object") return spelled(cell.content);
  const known = formulasBy.get(spell) ?? new WeakMap<Expression, string>();
  formulasBy.set(spell, known);
  const formula = known.get(cell.content) ?? `=${printExpression(cell.content, spell)}`;
  known.set(cell.content, formula);
  return formula;
}

const formulasBy = new WeakMap<CallSpelling, WeakMap<Expression, string>>();

/** What a loaded cell holds. */
export function contentAt(grid: Grid, row: number, column: number): Spelled {
  if (fills(grid.spilled, row, column)) return "";
  return grid.formulas?.[row - grid.row]?.[column - grid.column] ?? spelled(valueAt(grid, row, column));
}

/**
 * What a cell shows and, where it holds a formula that fills others, what they show: all that is left when it goes. `to`:
 * where the cell is written, and the others around it.
 */
export function shownFrom(
  grid: Grid,
  at: Position,
  to: Position = at,
): (Position & { readonly content: Spelled })[] {
  const filled = grid.spilled?.find((area) => area.row === at.row && area.column === at.column);
  return cellsIn(filled ?? cellArea(at.row, at.column)).map(({ row, column }) => ({
    row: to.row + row - at.row,
    column: to.column + column - at.column,
    content: spelled(valueAt(grid, row, column)),
  }));
}

/**
 * The layout's cells as blocks from A1; `instead` has what stands in a cell in place of the layout's content, by address.
 * No text becomes a formula or a date.
 */
export function contentsOf(
  layout: SheetLayout,
  spell: CallSpelling,
  instead: ReadonlyMap<string, Spelled> = new Map(),
): Contents {
  // A ledger has hundreds of thousands of cells: more than a function takes arguments.
  let [rows, columns] = [layout.rows.length, layout.columns.length];
  for (const cell of layout.cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  const formulas: Spelled[][] = Array.from({ length: rows }, () => Array(columns).fill(""));
  const formats: (string | null)[][] = Array.from({ length: rows }, () => Array(columns).fill(null));
  const put = (row: number, column: number, content: Spelled, format: string): void => {
    const [entered, under] = entry(content, format);
    formulas[row]![column] = entered;
    formats[row]![column] = under === "General" ? null : under;
  };
  for (const cell of layout.cells)
    put(cell.row, cell.column, contentOf(cell, spell), cell.style?.numberFormat ?? "General");
  const beside: Contents["beside"][number][] = [];
  for (const [address, content] of instead) {
    const { row, column } = parseAddress(address)!.area;
    if (row < rows && column < columns) put(row, column, content, formats[row]![column] ?? "General");
    else {
      const [entered, format] = entry(content, "General");
      beside.push({ row, column, content: entered, format });
    }
  }
  return { rows, columns, formulas, formats, beside };
}

/**
 * What Excel is given, and under which number format. Texts go under "@"; whether Excel takes a text's own apostrophe
 * ('17예산액) for its sign of a text there is not documented, so such a text is doubly signed under General instead.
 */
function entry(content: Spelled, format: string): [Spelled, string] {
  const under = formatOf(content, format);
  if (typeof content !== "string" || !content.startsWith("'")) return [content, under];
  return [content.startsWith("'=") ? content.slice(1) : `'${content}`, under];
}

/** The number format under which a cell of this content stands; `format`: the layout's. */
export function formatOf(content: Spelled, format = "General"): string {
  if (typeof content !== "string" || content === "") return format;
  if (content.startsWith("=")) return format === "@" ? "General" : format;
  return content.startsWith("'") && !content.startsWith("'=") ? "General" : "@";
}
