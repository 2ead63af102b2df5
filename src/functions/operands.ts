/**
 * What a custom function finds in its arguments. Arguments arrive as blocks of cells, since Excel tells blank from zero
 * only in ranges.
 * In: [[""]], [[1840]], [["많음"]], [[#N/A]]. Out: blank, 1840, a #VALUE! with its reason, that same #N/A.
 */
import { cellError } from "./cell-error";
import { errorIn, plainCells } from "./data-type";
import { subject, topic } from "../messages/wording";

/** A cell as Excel hands it over: number, text, TRUE, an error, a data type; blank is "", null or undefined. */
export type Cell = unknown;
export type Block = readonly (readonly Cell[])[] | Cell;

/** The block's cells row by row, data types by their plain value. */
export function cellsOf(block: Block): Cell[] {
  const cells = Array.isArray(block)
    ? block.flatMap((row: unknown) => (Array.isArray(row) ? (row as Cell[]) : [row]))
    : [block];
  return cells.flatMap(plainCells);
}

export function isBlank(cell: Cell): boolean {
  return cell === "" || cell === null || cell === undefined;
}

/** Throws the first error among the cells, so that an error shows as itself and not as #VALUE!. */
export function passErrors(cells: readonly Cell[]): void {
  for (const cell of cells) {
    const code = errorIn(cell);
    if (code !== undefined) throw cellError(code, "참조한 셀에 오류가 있습니다. 그 셀을 먼저 고치십시오.");
  }
}

/** The one cell of an argument. */
export function onlyCell(block: Block, name: string): Cell {
  const cells = cellsOf(block);
  if (cells.length !== 1)
    throw cellError("#VALUE!", `${topic(name)} 한 칸이어야 합니다. 지금은 ${cells.length}칸입니다.`);
  return cells[0];
}

/**
 * The numbers of single-cell arguments in order; undefined where one of them is blank. An error among them is passed
 * on; anything else that is no number is #VALUE!.
 */
export function numbersOf(args: readonly (readonly [name: string, block: Block])[]): number[] | undefined {
  const cells = args.map(([name, block]) => onlyCell(block, name));
  passErrors(cells);
  if (cells.some(isBlank)) return undefined;
  return cells.map((cell, index) => {
    if (typeof cell === "number") return cell;
    throw cellError(
      "#VALUE!",
      `${args[index]![0]} 자리에 숫자가 아닌 ${subject(`‘${String(cell)}’`)} 있습니다. 숫자를 입력하십시오.`,
    );
  });
}

/** More cells than a measurement formula has quantities. */
const most = 1000;

/**
 * Reads blocks of nothing but numbers into `numbers`, without making anything else; the number of cells, or undefined where
 * some cell is no number, so that the slower way has to say what it is.
 */
export function readNumbers(blocks: readonly Block[], numbers: number[]): number | undefined {
  let count = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!Array.isArray(block)) return undefined;
    for (let row = 0; row < block.length; row++) {
      const cells: unknown = block[row];
      if (!Array.isArray(cells) || count + cells.length > most) return undefined;
      for (let column = 0; column < cells.length; column++) {
        const cell: unknown = cells[column];
        if (typeof cell !== "number") return undefined;
        numbers[count++] = cell;
      }
    }
  }
  return count;
}

/** The same for arguments of one cell each: whether each is one number. */
export function readSingleNumbers(blocks: readonly Block[], numbers: number[]): boolean {
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!Array.isArray(block) || block.length !== 1) return false;
    const cells: unknown = block[0];
    if (!Array.isArray(cells) || cells.length !== 1) return false;
    const cell: unknown = cells[0];
    if (typeof cell !== "number") return false;
    numbers[at] = cell;
  }
  return true;
}

/** A computed figure as the cell shows it: a result beyond what a cell can hold is #NUM!. */
export function figure(value: number): number {
  if (Number.isFinite(value)) return value;
  throw cellError("#NUM!", "계산 결과가 너무 커서 나타낼 수 없습니다. 입력한 수를 확인하십시오.");
}

/** A missing or blank optional argument is undefined. */
export function optional(block: Block | undefined, name: string): Cell {
  if (block === undefined || block === null) return undefined;
  const cell = onlyCell(block, name);
  return isBlank(cell) ? undefined : cell;
}
