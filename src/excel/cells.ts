/**
 * Single cells across sheets, written as blocks: a few writes a sheet, whatever the number of cells.
 * In: 예산!C9 → "=B9/B8", 예산!F2 → 12. Out: one block C2:F9 in which every other cell is null (left untouched).
 */
import type { Position } from "./areas";
import type { CellValue } from "../sheet/grid";
import type { Spelled } from "./contents";
import { bytesOfText, type Parcel } from "./parcels";
import { askAll, runs, type Question } from "./trips";

export interface CellContent extends Position {
  readonly sheet: string;
  readonly content: Spelled;
  /** The cell's number format is "@": Excel would take a formula for a text there. */
  readonly isText?: boolean;
}

/** The contents in parcels, a block of cells each. */
export const cellParcels = (cells: readonly CellContent[]): Parcel[] => blocks(cells).map(parcelOf);

/** Queues the contents. */
export const writeCells = (context: Excel.RequestContext, cells: readonly CellContent[]): void =>
  cellParcels(cells).forEach((parcel) => parcel.queue(context));

function parcelOf(block: Block): Parcel {
  const { members, rows, columns } = block;
  const half = Math.ceil(members.length / 2);
  return {
    bytes: members.reduce((sum, cell) => sum + bytesOfCell(cell), 0) + rows * columns * 5 + 600,
    queue: (context) => writeBlock(context, block),
    ...(members.length > 1 && {
      halves: () =>
        [blockOf(members.slice(0, half)), blockOf(members.slice(half))].map(parcelOf) as [Parcel, Parcel],
    }),
  };
}

function writeBlock(
  context: Excel.RequestContext,
  { sheet, members, top, left, rows, columns }: Block,
): void {
  const contents: (string | number | boolean | null)[][] = Array.from({ length: rows }, () =>
    Array(columns).fill(null),
  );
  for (const { row, column, content } of members) contents[row - top]![column - left] = entry(content);
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, rows, columns);
  const isText = members.some((cell) => cell.isText);
  if (isText) range.numberFormat = [["General"]];
  range.formulas = contents;
  if (isText) range.numberFormat = [["@"]];
}

/** Asks for what the cells show, in as few requests as the answers' sizes allow. */
export async function valuesOf(
  context: Excel.RequestContext,
  cells: readonly CellContent[],
): Promise<CellValue[]> {
  const values = new Map<CellContent, CellValue>();
  const questionOf = (members: readonly CellContent[]): Question => {
    const { sheet, top, left, rows, columns } = blockOf(members);
    return {
      bytes: rows * columns * 20 + 200,
      ask: (request) => {
        const range = request.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, rows, columns);
        range.load("values");
        return () => {
          for (const cell of members)
            values.set(cell, range.values[cell.row - top]![cell.column - left] as CellValue);
        };
      },
      cut: (parts) => runs(members.length, parts).map(([from, to]) => questionOf(members.slice(from, to))),
    };
  };
  await askAll(
    context,
    blocks(cells).map(({ members }) => questionOf(members)),
  );
  return cells.map((cell) => values.get(cell));
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

const bytesOfCell = ({ content }: CellContent): number => bytesOfText(String(content)) + 3;

interface Block {
  readonly sheet: string;
  readonly members: CellContent[];
  top: number;
  left: number;
  rows: number;
  columns: number;
}

/** The least block over cells of one sheet. */
function blockOf(members: readonly CellContent[]): Block {
  const edge = (of: (cell: CellContent) => number): [number, number] =>
    members.reduce(
      ([least, most], cell) => [Math.min(least, of(cell)), Math.max(most, of(cell))],
      [Infinity, 0],
    );
  const [top, bottom] = edge(({ row }) => row);
  const [left, right] = edge(({ column }) => column);
  const { sheet } = members[0]!;
  return { sheet, members: [...members], top, left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** A block may hold this many cells that are left untouched for each that is written. */
const loosest = 20;

/** What the contents of a block may have in bytes. */
const heaviest = 200_000;

/** Neighbouring cells of a sheet together; a cell far away begins a block of its own, as does one of format "@". */
function blocks(cells: readonly CellContent[]): Block[] {
  const found: Block[] = [];
  const last = new Map<string, { block: Block; bytes: number }>();
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const cell of sorted) {
    const { sheet, row, column } = cell;
    const open = last.get(sheet);
    if (open && !cell.isText) {
      const { block } = open;
      const left = Math.min(block.left, column);
      const columns = Math.max(block.left + block.columns, column + 1) - left;
      const rows = row - block.top + 1;
      const bytes = open.bytes + bytesOfCell(cell);
      if (rows * columns <= loosest * (block.members.length + 1) && bytes <= heaviest) {
        Object.assign(block, { left, columns, rows });
        block.members.push(cell);
        open.bytes = bytes;
        continue;
      }
    }
    const started = { sheet, members: [cell], top: row, left: column, rows: 1, columns: 1 };
    found.push(started);
    if (!cell.isText) last.set(sheet, { block: started, bytes: bytesOfCell(cell) });
  }
  return found;
}
