/**
 * Single cells across sheets, written as whole blocks: one write a sheet, whatever the number of cells.
 * In: 예산!C9 → "=B9/B8", 예산!F2 → 12. Out: one block C2:F9 in which every other cell is null (left untouched).
 */
export interface CellContent {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** A formula text, a number, a truth value, or a text (written as text, whatever it begins with). */
  readonly content: string | number | boolean;
}

/** Queues the contents and returns, per sheet, the block that was written, to load the values from. */
export function writeCells(
  context: Excel.RequestContext,
  cells: readonly CellContent[],
): Map<string, WrittenBlock> {
  const blocks = new Map<string, WrittenBlock>();
  for (const [sheet, members] of groupBySheet(cells)) {
    const top = Math.min(...members.map((cell) => cell.row));
    const left = Math.min(...members.map((cell) => cell.column));
    const rows = Math.max(...members.map((cell) => cell.row)) - top + 1;
    const columns = Math.max(...members.map((cell) => cell.column)) - left + 1;
    const formulas: (string | number | boolean | null)[][] = Array.from({ length: rows }, () =>
      Array(columns).fill(null),
    );
    for (const { row, column, content } of members) formulas[row - top]![column - left] = guarded(content);
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, rows, columns);
    range.formulas = formulas;
    blocks.set(sheet, { range, top, left });
  }
  return blocks;
}

export interface WrittenBlock {
  readonly range: Excel.Range;
  readonly top: number;
  readonly left: number;
}

/** A text that Excel would take for a formula or a number gets the apostrophe that keeps it a text. */
function guarded(content: CellContent["content"]): CellContent["content"] {
  if (typeof content !== "string" || content === "" || content.startsWith("=")) return content;
  return /^[=+\-@'\d(△▲.#%]/.test(content) ? `'${content}` : content;
}

function groupBySheet(cells: readonly CellContent[]): Map<string, CellContent[]> {
  const groups = new Map<string, CellContent[]>();
  for (const cell of cells) groups.set(cell.sheet, [...(groups.get(cell.sheet) ?? []), cell]);
  return groups;
}
