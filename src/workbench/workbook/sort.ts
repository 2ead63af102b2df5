/**
 * Rows put in order by one column. In: 예산!A4:F16 by 예산액, descending. Out: the rows moved with looks, notes and links; formulas
 * move along, references to the rows stay where they are, as in Excel.
 */
import { type Area, contains } from "../../sheet/address";
import { touches } from "../../sheet/rectangles";
import { formulaParts, movedFormula } from "./references";
import type { Cell } from "./cell";
import type { Sheet } from "./sheet";
import { type CellValue, isError } from "./value";

export type SortRefusal = "merged" | "array";

/** What Excel would not sort; undefined where it would. */
export function sortRefusal(sheet: Sheet, area: Area): SortRefusal | undefined {
  if (sheet.merges.some((merge) => touches(merge, area))) return "merged";
  const arrays = sheet
    .cellsIn(area)
    .some(([, , { array, spill, spilledFrom, whatIf }]) => array ?? spill ?? spilledFrom ?? whatIf);
  return arrays ? "array" : undefined;
}

/** Hidden rows stay where they are. To be called within an edit, where `sortRefusal` gives nothing. */
export function sortRows(sheet: Sheet, area: Area, column: number, descending: boolean): void {
  const rows = Array.from({ length: area.rows }, (_, i) => area.row + i).filter(
    (row) => !sheet.row(row).hidden,
  );
  const lines = rows.map((row) => ({ row, key: sheet.value(row, column), cells: cellsOf(sheet, row, area) }));
  // Blank cells are last either way.
  const inOrder = [...lines].sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined);
    return compareValues(a.key, b.key) * (descending ? -1 : 1);
  });
  const notes = sheet.comments;
  const places = new Map<number, number>();
  inOrder.forEach(({ row: from, cells }, i) => {
    const to = rows[i]!;
    places.set(from, to);
    if (from === to) return;
    for (let c = area.column; c < area.column + area.columns; c++) {
      const cell = cells.get(c);
      if (cell?.formula === undefined) sheet.restore(to, c, cell);
      else sheet.restore(to, c, { ...cell, formula: movedFormula(formulaParts(cell.formula), to - from, 0) });
    }
  });
  sheet.comments = notes.map((note) =>
    contains(area, note.row, note.column) ? { ...note, row: places.get(note.row) ?? note.row } : note,
  );
  sheet.touch();
}

const cellsOf = (sheet: Sheet, row: number, area: Area): Map<number, Cell> =>
  new Map(sheet.cellsIn({ ...area, row, rows: 1 }).map(([, column, cell]) => [column, cell]));

/** Excel puts Latin letters before Hangul, whatever the case. */
const texts = new Intl.Collator("en");

/** Numbers, texts, truth values, errors, in this order. */
export function compareValues(a: NonNullable<CellValue>, b: NonNullable<CellValue>): number {
  const rank = (value: CellValue): number =>
    isError(value) ? 3 : typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string") return texts.compare(a, b as string);
  return isError(a) ? 0 : Number(a) - Number(b);
}
