/**
 * What a person changed on the plan sheet since it was built, and where those changes belong on a new one.
 * In: what was written ("C5": "=예산!$B$6*1000"), what stands there now (397000000). Out: one edit, of figure 예산현황/계/예산액.
 */
import { cellArea, parseAddress, printArea } from "../sheet/address";
import { valueAt, type Grid } from "../sheet/grid";
import type { SheetLayout } from "../sheet/layout";
import type { BuildRecord } from "./kept";

export interface Edit {
  readonly address: string;
  /** Which figure or text the cell is; the address itself where the plan does not name it. */
  readonly id: string;
  readonly written: string | number;
  /** The formula or value that stands there now; "" where it was cleared. */
  readonly now: string | number;
}

/** Every cell that differs from what was written, cells filled by hand included. */
export function editsOn(grid: Grid, record: BuildRecord): Edit[] {
  const edits: Edit[] = [];
  const seen = new Set<string>();
  const compare = (address: string, written: string | number, now: string | number): void => {
    if (!sameContent(written, now)) edits.push({ address, id: record.ids[address] ?? address, written, now });
  };
  for (const [address, written] of Object.entries(record.written)) {
    const { area } = parseAddress(address)!;
    seen.add(address);
    compare(address, written, contentAt(grid, area.row, area.column));
  }
  for (let row = grid.row; row < grid.row + grid.rows; row += 1) {
    for (let column = grid.column; column < grid.column + grid.columns; column += 1) {
      const address = printArea(cellArea(row, column));
      if (!seen.has(address)) compare(address, "", contentAt(grid, row, column));
    }
  }
  return edits;
}

/** The formula of a cell, or else its value; "" where blank. */
export function contentAt(grid: Grid, row: number, column: number): string | number {
  const formula = grid.formulas?.[row - grid.row]?.[column - grid.column];
  if (formula !== undefined) return formula;
  const value = valueAt(grid, row, column);
  return typeof value === "number" ? value : String(value ?? "");
}

/** Excel respells formulas (blanks, $ stay, quotes around plain sheet names): compared without what it may change. */
export function sameContent(one: string | number, other: string | number): boolean {
  const plain = (content: string | number): string =>
    typeof content === "string" && content.startsWith("=")
      ? content
          .replace(/'([^'!]+)'!/g, "$1!")
          .replace(/_xldudf_PLAN_/gi, "PLAN.")
          .replace(/\s+/g, "")
          .toUpperCase()
      : String(content).replace(/\r\n?/g, "\n");
  return plain(one) === plain(other);
}

/** Where edits go on a new layout: the cell with the same id, or the same address where that is free. */
export function placeEdits(
  edits: readonly Edit[],
  layout: SheetLayout,
): { readonly kept: ReadonlyMap<string, Edit>; readonly lost: readonly Edit[] } {
  const addressOf = new Map<string, string>();
  const filled = new Set<string>();
  for (const cell of layout.cells) {
    const address = printArea(cellArea(cell.row, cell.column));
    if (cell.id !== undefined) addressOf.set(cell.id, address);
    if (cell.content !== undefined) filled.add(address);
  }
  const kept = new Map<string, Edit>();
  const lost: Edit[] = [];
  for (const edit of edits) {
    const named = edit.id !== edit.address;
    const address = named ? addressOf.get(edit.id) : edit.address;
    if (address === undefined || (!named && filled.has(address) && edit.written === "")) lost.push(edit);
    else kept.set(address, edit);
  }
  return { kept, lost };
}
