/**
 * Single cells across sheets, written as blocks: a few writes a sheet, whatever the number of cells.
 * In: 예산!C9 → "=B9/B8", 예산!F2 → 12. Out: one block C2:F9 in which every other cell is null (left untouched).
 */
import type { Position } from "./areas";
import type { Spelled } from "./contents";

export interface CellContent extends Position {
  readonly sheet: string;
  readonly content: Spelled;
  /** The cell's number format is "@": Excel would take a formula for a text there. */
  readonly isText?: boolean;
}

/** A block of cells; `range` has what was written. */
export interface WrittenBlock {
  readonly top: number;
  readonly left: number;
  readonly range: Excel.Range;
}

/** Queues the contents; gives each cell's block, in the order of the cells, to load the values from. */
export function writeCells(context: Excel.RequestContext, cells: readonly CellContent[]): WrittenBlock[] {
  const blockOf = new Map<CellContent, WrittenBlock>();
  for (const { sheet, members, ...area } of blocks(cells)) {
    const { top, left, rows, columns } = area;
    const contents: (string | number | boolean | null)[][] = Array.from({ length: rows }, () =>
      Array(columns).fill(null),
    );
    for (const { row, column, content } of members) contents[row - top]![column - left] = entry(content);
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, rows, columns);
    const isText = members.some((cell) => cell.isText);
    if (isText) range.numberFormat = [["General"]];
    range.formulas = contents;
    if (isText) range.numberFormat = [["@"]];
    for (const cell of members) blockOf.set(cell, { top, left, range });
  }
  return cells.map((cell) => blockOf.get(cell)!);
}

/** A text is signed by an apostrophe: whatever it begins with, it becomes neither a formula nor a date. */
function entry(content: Spelled): Spelled {
  const isText = typeof content === "string" && !/^(?:'?=|$)/.test(content) && !isErrorText(content);
  return isText ? `'${content}` : content;
}

/** A text that stands for an error value: "#REF!". */
export const isErrorText = (value: string): boolean =>
  /^#(REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|FIELD!|UNKNOWN!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)$/.test(
    value,
  );

interface Block {
  readonly sheet: string;
  readonly members: CellContent[];
  top: number;
  left: number;
  rows: number;
  columns: number;
}

/** A block may hold this many cells that are left untouched for each that is written. */
const loosest = 20;

/** Neighbouring cells of a sheet together; a cell far away begins a block of its own, as does one of format "@". */
function blocks(cells: readonly CellContent[]): Block[] {
  const found: Block[] = [];
  const last = new Map<string, Block>();
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const cell of sorted) {
    const { sheet, row, column } = cell;
    const block = last.get(sheet);
    if (block && !cell.isText) {
      const left = Math.min(block.left, column);
      const columns = Math.max(block.left + block.columns, column + 1) - left;
      const rows = row - block.top + 1;
      if (rows * columns <= loosest * (block.members.length + 1)) {
        Object.assign(block, { left, columns, rows });
        block.members.push(cell);
        continue;
      }
    }
    const started = { sheet, members: [cell], top: row, left: column, rows: 1, columns: 1 };
    found.push(started);
    if (!cell.isText) last.set(sheet, started);
  }
  return found;
}
