/**
 * What a custom function finds in its arguments. Arguments arrive as blocks of cells, since Excel tells blank from zero
 * only in ranges.
 * In: [[""]], [[1840]], [["많음"]], [[#N/A]]. Out: blank, 1840, a #VALUE! with its reason, that same #N/A.
 */
import { cellError, type ErrorCode } from "./cell-error";

/** A cell as Excel hands it over: number, text, TRUE, an error; blank is "", null or undefined. */
export type Cell = unknown;
export type Block = readonly (readonly Cell[])[] | Cell;

export function cellsOf(block: Block): Cell[] {
  return Array.isArray(block)
    ? block.flatMap((row: unknown) => (Array.isArray(row) ? (row as Cell[]) : [row]))
    : [block];
}

export function isBlank(cell: Cell): boolean {
  return cell === "" || cell === null || cell === undefined;
}

const codes = new Set<unknown>(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"]);

/** The error that a cell holds, or undefined. */
export function errorIn(cell: Cell): ErrorCode | undefined {
  const { code, errorCode } = (typeof cell === "object" && cell !== null ? cell : {}) as {
    code?: unknown;
    errorCode?: unknown;
  };
  const found = code ?? errorCode;
  if (codes.has(found)) return found as ErrorCode;
  return typeof cell === "object" && cell !== null && found !== undefined ? "#VALUE!" : undefined;
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
    throw cellError("#VALUE!", `${name}은(는) 한 칸이어야 합니다. 지금은 ${cells.length}칸입니다.`);
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
      `${args[index]![0]} 자리에 숫자가 아닌 ‘${String(cell)}’이(가) 있습니다. 숫자를 입력하십시오.`,
    );
  });
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
