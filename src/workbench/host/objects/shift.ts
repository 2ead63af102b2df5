/** Clearing, copying, inserting and deleting cells. */
import {
  blockRefusal,
  deleteBlock,
  deleteColumns,
  deleteRows,
  insertBlock,
  insertColumns,
  insertRows,
  rewriteReferences,
  type Cell,
} from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import type { World } from "../world";
import { objectOf, type Argument, type HostObject } from "../object";
import { checkContents, checkSheet } from "./guard";
import { clearLinks } from "./hyperlink";
import {
  areaOf,
  checkedArea,
  columnCount,
  isWholeColumns,
  isWholeRows,
  rowCount,
  type Region,
} from "./region";
import { range } from "./types";

export function clearRegion(region: Region, what: Argument, world: World): void {
  const kind = what === null || what === undefined ? "All" : String(what);
  if (kind === "Hyperlinks" || kind === "RemoveHyperlinks")
    return clearLinks(region, kind === "RemoveHyperlinks", world);
  if (kind === "Contents" || kind === "All") checkContents(region, world);
  if (kind === "Formats" || kind === "All") checkSheet(region.sheet, world, "allowFormatCells");
  const how = { All: "all", Contents: "contents", Formats: "formats" }[kind] as
    | "all"
    | "contents"
    | "formats"
    | undefined;
  if (how === undefined)
    throw new HostError("NotImplemented", `the workbench does not model Range.clear("${kind}")`);
  for (const area of region.areas) region.sheet.clear(area, how);
}

/** Whole rows and columns, or a block that pushes others aside. */
export function insertCells(region: Region, shift: Argument, world: World): HostObject {
  const area = areaOf(region);
  if (isWholeRows(area) && shift === "Down") {
    checkSheet(region.sheet, world, "allowInsertRows");
    insertRows(world.book, region.sheet, area.row, area.rows);
  } else if (isWholeColumns(area) && shift === "Right") {
    checkSheet(region.sheet, world, "allowInsertColumns");
    insertColumns(world.book, region.sheet, area.column, area.columns);
  } else {
    const axis = shift === "Down" ? "rows" : shift === "Right" ? "columns" : undefined;
    insertBlock(world.book, region.sheet, area, checkedAxis(region, axis, "insert", world));
  }
  return objectOf(range, region);
}

export function deleteCells(region: Region, shift: Argument, world: World): void {
  const area = areaOf(region);
  if (isWholeRows(area) && shift === "Up") {
    checkSheet(region.sheet, world, "allowDeleteRows");
    deleteRows(world.book, region.sheet, area.row, area.rows);
  } else if (isWholeColumns(area) && shift === "Left") {
    checkSheet(region.sheet, world, "allowDeleteColumns");
    deleteColumns(world.book, region.sheet, area.column, area.columns);
  } else {
    const axis = shift === "Up" ? "rows" : shift === "Left" ? "columns" : undefined;
    deleteBlock(world.book, region.sheet, area, checkedAxis(region, axis, "delete", world));
  }
}

/** The direction, if the cells may move there. Assumption: whole rows to the side, and columns down, are refused. */
export function checkedAxis(
  { sheet, areas: [area] }: Region,
  axis: "rows" | "columns" | undefined,
  what: "insert" | "delete",
  world: World,
): "rows" | "columns" {
  checkSheet(sheet, world);
  if (axis === undefined || isWholeRows(area!) || isWholeColumns(area!)) throw invalidArgument("shift");
  const refusal = blockRefusal(sheet, area!, axis, what);
  if (refusal) throw new HostError("InsertDeleteConflict", refusal);
  return axis;
}

/** Copies contents, looks or both; relative references move along. */
export function copyFrom(region: Region, source: Region, type: Argument, world: World): void {
  const kind = type === null || type === undefined ? "All" : String(type);
  if (!["All", "Values", "Formulas", "Formats"].includes(kind)) throw invalidArgument(`copy type ${kind}`);
  const from = areaOf(source);
  const to = areaOf(region);
  // A single cell is copied to every cell of the target, a block once (or as often as it fits).
  const rows = Math.max(from.rows, Math.floor(to.rows / from.rows) * from.rows);
  const columns = Math.max(from.columns, Math.floor(to.columns / from.columns) * from.columns);
  const target = checkedArea({ ...to, rows, columns });
  checkContents({ sheet: region.sheet, areas: [target] }, world);
  const cells: Cell[][] = Array.from({ length: from.rows }, (_, r) =>
    Array.from({ length: from.columns }, (_, c) => source.sheet.cell(from.row + r, from.column + c)),
  );
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const cell = cells[r % from.rows]![c % from.columns]!;
      const [row, column] = [target.row + r, target.column + c];
      if (kind !== "Formats") {
        if (cell.formula === undefined || kind === "Values") region.sheet.setValue(row, column, cell.value);
        else {
          const down = row - (from.row + (r % from.rows));
          const right = column - (from.column + (c % from.columns));
          region.sheet.setFormula(row, column, movedFormula(cell.formula, down, right), cell.value);
        }
      }
      if (kind === "Formats" || kind === "All") region.sheet.setStyle(row, column, cell.style);
    }
}

function movedFormula(formula: string, down: number, right: number): string {
  return rewriteReferences(formula, (reference) => {
    const move = (corner: typeof reference.first): typeof reference.first => ({
      ...corner,
      ...(corner.row !== undefined && !corner.absoluteRow && { row: corner.row + down }),
      ...(corner.column !== undefined && !corner.absoluteColumn && { column: corner.column + right }),
    });
    const first = move(reference.first);
    const last = reference.last && move(reference.last);
    const outside = [first, last].some(
      (corner) =>
        corner &&
        ((corner.row ?? 0) < 0 ||
          (corner.row ?? 0) >= rowCount ||
          (corner.column ?? 0) < 0 ||
          (corner.column ?? 0) >= columnCount),
    );
    return outside ? "#REF!" : { ...reference, first, ...(last && { last }) };
  });
}
