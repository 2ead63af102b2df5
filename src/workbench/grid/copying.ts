/**
 * Cells copied within the workbook: formulas move along, looks, merged areas and notes come too.
 * In: 예산!B4:C5, put at 실적!E1. Out: =B4*2 of 예산!C4 reads =E1*2 in 실적!F1.
 */
import { type Area, contains } from "../../sheet/address";
import { covers, touches } from "../../sheet/rectangles";
import {
  type Cell,
  type Comment,
  formulaParts,
  lastColumn,
  lastRow,
  movedFormula,
  type Sheet,
} from "../workbook/model";
import type { TextKey } from "./texts";

/** What stood in an area when it was copied; cells are immutable. */
export interface Block {
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
  readonly notes: readonly Comment[];
}

/** What was copied here and still stands as it was: a dashed line goes around it. */
export interface Clip {
  readonly mark: string;
  readonly text: string;
  readonly sheet: Sheet;
  readonly block: Block;
  readonly cut: boolean;
}

/** Whole columns and rows only as far as the sheet is used. */
export function blockOf(sheet: Sheet, wanted: Area): Block {
  const area = inUse(sheet, wanted);
  const { row, column, rows, columns } = area;
  return {
    area,
    cells: Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => ({
        ...sheet.cell(row + r, column + c),
        style: sheet.styleAt(row + r, column + c),
      })),
    ),
    merges: sheet.merges.filter((merge) => covers(area, merge)),
    notes: sheet.comments.filter((each) => !each.thread && contains(area, each.row, each.column)),
  };
}

export function inUse(sheet: Sheet, area: Area): Area {
  const used = sheet.usedArea();
  const bottom = used ? used.row + used.rows : 1;
  const right = used ? used.column + used.columns : 1;
  return {
    ...area,
    rows: area.rows > lastRow ? bottom : area.rows,
    columns: area.columns > lastColumn ? right : area.columns,
  };
}

/** Where a block of that size goes: as often as it fits into the selection exactly, else once at its corner. */
export function tiles(selection: Area, rows: number, columns: number): Area[] {
  const fits = selection.rows % rows === 0 && selection.columns % columns === 0;
  const down = fits ? selection.rows / rows : 1;
  const across = fits ? selection.columns / columns : 1;
  return Array.from({ length: down * across }, (_, i) => ({
    row: selection.row + Math.floor(i / across) * rows,
    column: selection.column + (i % across) * columns,
    rows,
    columns,
  }));
}

/** Why an area cannot be written over: beyond the sheet, or a part of a merged area or of an array formula. */
export function overwriteRefusal(sheet: Sheet, area: Area): TextKey | undefined {
  if (area.row + area.rows - 1 > lastRow || area.column + area.columns - 1 > lastColumn) return "offSheet";
  if (sheet.merges.some((merge) => touches(merge, area) && !covers(area, merge))) return "mergedPart";
  const arrays = sheet.cellsIn(area).map(([row, column, { array, spilledFrom }]) => {
    const origin = spilledFrom && sheet.cell(spilledFrom.row, spilledFrom.column);
    return array ?? (origin?.array && contains(origin.array, row, column) ? origin.array : undefined);
  });
  return arrays.some((array) => array && !covers(area, array)) ? "arrayPart" : undefined;
}

/** To be called within an edit. `what`: values are results without their formulas, and no looks. */
export function putBlock(sheet: Sheet, block: Block, to: Area, what: "all" | "values" = "all"): void {
  const { area, cells, merges, notes } = block;
  const down = to.row - area.row;
  const right = to.column - area.column;
  if (what === "all")
    sheet.merges = [
      ...sheet.merges.filter((merge) => !touches(merge, to)),
      ...merges.map((merge) => ({ ...merge, row: merge.row + down, column: merge.column + right })),
    ];
  cells.forEach((line, r) =>
    line.forEach((cell, c) =>
      putCell(sheet, block, cell, { row: to.row + r, column: to.column + c }, what, [down, right]),
    ),
  );
  if (what === "values") return;
  const kept = sheet.comments.filter(({ row, column }) => !contains(to, row, column));
  const copies = notes.map((each) => ({ ...each, row: each.row + down, column: each.column + right }));
  if (kept.length < sheet.comments.length || copies.length > 0) {
    sheet.comments = [...kept, ...copies];
    sheet.touch();
  }
}

function putCell(
  sheet: Sheet,
  { area }: Block,
  cell: Cell,
  { row, column }: { row: number; column: number },
  what: "all" | "values",
  [down, right]: readonly [number, number],
): void {
  const { formula, value, style, spilledFrom, implicit, rich, link } = cell;
  if (formula !== undefined && what === "all") {
    sheet.setFormula(row, column, movedFormula(formulaParts(formula), down, right), value);
    if (implicit) sheet.setCell(row, column, { ...sheet.cell(row, column), implicit });
  } else {
    // What a copied formula fills is filled anew by its copy.
    const filled = what === "all" && spilledFrom && contains(area, spilledFrom.row, spilledFrom.column);
    sheet.setValue(row, column, filled ? undefined : value);
    if (what === "all" && (rich !== undefined || link))
      sheet.setCell(row, column, { ...sheet.cell(row, column), rich, ...(link ? { link } : {}) });
  }
  if (what === "all") sheet.setStyle(row, column, style);
}
