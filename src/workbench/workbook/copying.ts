/**
 * Blocks of cells copied: formulas move along, looks, merged areas, notes, validations and conditional formats come too.
 * In: 예산!B4:C5, put at 실적!E1. Out: =B4*2 of 예산!C4 reads =E1*2 in 실적!F1.
 */
import { type Area, contains } from "../../sheet/address";
import { covers, touches } from "../../sheet/rectangles";
import { formulaParts, lastColumn, lastRow, movedFormula } from "./references";
import { rulesWithin, withBlock } from "./rules";
import type { Cell, Comment, Rule, Sheet } from "./sheet";

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
