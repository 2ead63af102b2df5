/**
 * Blocks of cells copied: formulas move along, looks, merged areas, notes, validations and conditional formats come too.
 * In: 예산!B4:C5, put at 실적!E1. Out: =B4*2 of 예산!C4 reads =E1*2 in 실적!F1.
 */
import { type Area, contains } from "../../sheet/address";
import { covers, touches } from "../../sheet/rectangles";
import {
  type Corner,
  formulaParts,
  lastColumn,
  lastRow,
  movedFormula,
  rewriteReferences,
} from "./references";
import { rulesWithin, withBlock } from "./rules";
import type { Cell, Position } from "./cell";
import type { Comment } from "./features";
import type { Rule } from "./rule";
import type { Sheet } from "./sheet";

/** What stood in an area when it was copied; cells are immutable. */
export interface Block {
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
  readonly notes: readonly Comment[];
  readonly validations: readonly Rule[];
  readonly conditionalFormats: readonly Rule[];
}

/** "formulas" and "values" are contents without anything else, "values" without what computes them; "formats" is looks alone. */
export type CopiedPart = "all" | "formulas" | "values" | "formats";

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
    validations: rulesWithin(sheet.validations, area),
    conditionalFormats: rulesWithin(sheet.conditionalFormats, area),
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

/** To be called within an edit. `to` is of the block's size. `skipBlanks`: what is blank in the block is left there. */
export function putBlock(
  sheet: Sheet,
  block: Block,
  to: Area,
  what: CopiedPart = "all",
  skipBlanks = false,
): void {
  const { area, cells, merges, notes } = block;
  const moved = [to.row - area.row, to.column - area.column] as const;
  const [down, right] = moved;
  const isLook = what === "all" || what === "formats";
  if (isLook)
    sheet.merges = [
      ...sheet.merges.filter((merge) => !touches(merge, to)),
      ...merges.map((merge) => ({ ...merge, row: merge.row + down, column: merge.column + right })),
    ];
  cells.forEach((line, r) =>
    line.forEach((cell, c) => {
      if (skipBlanks && cell.value === undefined && cell.formula === undefined) return;
      const at = { row: to.row + r, column: to.column + c };
      if (what !== "formats") putContents(sheet, block, cell, at, what, moved);
      if (isLook) sheet.setStyle(at.row, at.column, cell.style);
    }),
  );
  const putRules = (kind: "validations" | "conditionalFormats"): void => {
    if (sheet[kind].length + block[kind].length > 0)
      sheet[kind] = withBlock(sheet[kind], block[kind], to, moved);
  };
  if (isLook) putRules("conditionalFormats");
  if (what === "all") {
    putRules("validations");
    const kept = sheet.comments.filter(({ row, column }) => !contains(to, row, column));
    const copies = notes.map((each) => ({ ...each, row: each.row + down, column: each.column + right }));
    if (kept.length < sheet.comments.length || copies.length > 0) sheet.comments = [...kept, ...copies];
  }
  if (isLook) sheet.touch();
}

/**
 * The block with its rows for columns, spelled for cells from `to` on; undefined where a formula cannot be: it spills, or fixes the
 * row or column of a cell alone. References are followed with `formulas` only.
 */
export function turned(block: Block, to: Position, formulas: boolean): Block | undefined {
  const { area, cells } = block;
  let isPossible = true;
  const corner = (own: Corner, down: number, right: number): Corner | undefined => {
    const { row, column, absoluteRow, absoluteColumn } = own;
    if (absoluteRow && absoluteColumn) return own;
    isPossible &&= row !== undefined && column !== undefined && !absoluteRow && !absoluteColumn;
    const next = {
      row: to.row + right + (column ?? 0) - (area.column + right),
      column: to.column + down + (row ?? 0) - (area.row + down),
    };
    const isThere = next.row >= 0 && next.column >= 0 && next.row <= lastRow && next.column <= lastColumn;
    return isThere ? next : undefined;
  };
  const formulaOf = (formula: string, down: number, right: number): string =>
    rewriteReferences(formula, (reference) => {
      const [first, last] = [reference.first, reference.last].map((own) => own && corner(own, down, right));
      if (!first || (reference.last && !last)) return "#REF!";
      return { ...reference, first, ...(last && { last }) };
    });
  const turnedCells = Array.from({ length: area.columns }, (_, right) =>
    cells.map((line, down): Cell => {
      const { formula, array, spill, spilledFrom, ...cell } = line[right]!;
      if (!formulas) return { ...cell, ...(formula !== undefined && { formula }) };
      isPossible &&= array === undefined && spill === undefined && spilledFrom === undefined;
      return formula === undefined ? cell : { ...cell, formula: formulaOf(formula, down, right) };
    }),
  );
  if (!isPossible) return undefined;
  const place = ({ row, column }: Position): Position => ({
    row: to.row + column - area.column,
    column: to.column + row - area.row,
  });
  return {
    area: { ...to, rows: area.columns, columns: area.rows },
    cells: turnedCells,
    merges: block.merges.map((each) => ({ ...place(each), rows: each.columns, columns: each.rows })),
    notes: block.notes.map((note) => ({ ...note, ...place(note) })),
    validations: [],
    conditionalFormats: [],
  };
}

function putContents(
  sheet: Sheet,
  { area }: Block,
  { formula, value, spilledFrom, implicit, rich, link }: Cell,
  { row, column }: { row: number; column: number },
  what: CopiedPart,
  [down, right]: readonly [number, number],
): void {
  if (formula !== undefined && what !== "values") {
    sheet.setFormula(row, column, movedFormula(formulaParts(formula), down, right), value);
    if (implicit) sheet.setCell(row, column, { ...sheet.cell(row, column), implicit });
    return;
  }
  // What a copied formula fills is filled anew by its copy.
  const filled = what !== "values" && spilledFrom && contains(area, spilledFrom.row, spilledFrom.column);
  sheet.setValue(row, column, filled ? undefined : value);
  if (what === "all" && (rich !== undefined || link))
    sheet.setCell(row, column, { ...sheet.cell(row, column), rich, ...(link ? { link } : {}) });
}
