/**
 * A sheet as it is seen: each visible box (a merged area, or a single cell) with its text, look and lines around it.
 * In: a SheetLayout whose contents are the texts that Excel shows. Out: boxes by row, for example 예산현황's "△24.09%".
 */
import type { Area } from "../sheet/address";
import type { CellStyle, LayoutCell, SheetLayout } from "../sheet/layout";
import type { Borders } from "./document";

export interface Box extends Area {
  readonly text: string;
  readonly style: CellStyle;
  readonly borders: Borders;
}

/** What is drawn at a smaller scale so that the page's width holds it: 1 where it fits. */
export interface Scale {
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  /** Of letters, rows and columns. */
  readonly factor: number;
  /** How high a page lets them be. */
  readonly page: number;
}

/** The boxes of a sheet, from the top left. */
export function boxesOf({ cells, merges }: SheetLayout): Box[] {
  const at = new Map<string, LayoutCell>(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const covered = new Set<string>();
  const boxOf = (area: Area): Box => {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        covered.add(`${row},${column}`);
    const first = at.get(`${area.row},${area.column}`);
    return { ...area, text: textOf(first), style: first?.style ?? {}, borders: around(at, area) };
  };
  const merged = merges.map(boxOf);
  const single = cells
    .filter(({ row, column }) => !covered.has(`${row},${column}`))
    .map(({ row, column }) => boxOf({ row, column, rows: 1, columns: 1 }));
  return [...merged, ...single].sort((a, b) => a.row - b.row || a.column - b.column);
}

const textOf = (cell: LayoutCell | undefined): string =>
  cell?.content === undefined || typeof cell.content === "object"
    ? ""
    : String(cell.content).replace(/\r\n?/g, "\n");

/** The lines at an area's four sides; what its neighbours draw there is the area's line too. */
function around(at: ReadonlyMap<string, LayoutCell>, area: Area): Borders {
  const { row, column } = area;
  const [last, end] = [row + area.rows - 1, column + area.columns - 1];
  const line = (r: number, c: number, side: keyof Borders) => at.get(`${r},${c}`)?.style?.borders?.[side];
  return {
    top: line(row, column, "top") ?? line(row - 1, column, "bottom"),
    bottom: line(last, column, "bottom") ?? line(last + 1, column, "top"),
    left: line(row, column, "left") ?? line(row, column - 1, "right"),
    right: line(row, end, "right") ?? line(row, end + 1, "left"),
  };
}
