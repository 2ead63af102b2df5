/** Clearing, copying, inserting and deleting cells. */
import {
  blockOf,
  blockRefusal,
  type CopiedPart,
  deleteBlock,
  deleteColumns,
  deleteRows,
  insertBlock,
  insertColumns,
  insertRows,
  moveCells,
  putBlock,
  turned,
  withoutAreas,
} from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import { unmodelled } from "../support";
import type { World } from "../world";
import { objectOf, type Argument, type HostObject } from "../object";
import { checkContents, checkSheet } from "./guard";
import { clearLinks } from "./hyperlink";
import { areaOf, checkedArea, isWholeColumns, isWholeRows, type Region } from "./region";
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
  const { sheet, areas } = region;
  for (const area of areas) sheet.clear(area, how);
  // Of the ways to clear, the documentation lets RemoveHyperlinks alone leave conditional formats and validations; looks take the former along.
  if (how !== "contents") sheet.conditionalFormats = withoutAreas(sheet.conditionalFormats, areas);
  if (how === "all") sheet.validations = withoutAreas(sheet.validations, areas);
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

const copied: Readonly<Record<string, CopiedPart>> = {
  All: "all",
  Values: "values",
  Formulas: "formulas",
  Formats: "formats",
};

export interface CopyOptions {
  readonly type: Argument;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies contents, looks, rules and notes, or a part of these; relative references move along. What is turned leaves its rules;
 * one that cannot be spelled turned, or that spills, answers NotImplemented.
 */
export function copyFrom(
  region: Region,
  source: Region,
  { type, skipBlanks, transpose }: CopyOptions,
  world: World,
): void {
  const what = copied[type === null || type === undefined ? "All" : String(type)];
  if (!what) throw invalidArgument(`copy type ${String(type)}`);
  const block = blockOf(source.sheet, areaOf(source));
  const to = areaOf(region);
  // A single cell is copied to every cell of the target, a block once (or as often as it fits).
  const rows = transpose ? block.area.columns : block.area.rows;
  const columns = transpose ? block.area.rows : block.area.columns;
  const [down, right] = [
    Math.max(1, Math.floor(to.rows / rows)),
    Math.max(1, Math.floor(to.columns / columns)),
  ];
  const target = checkedArea({ ...to, rows: down * rows, columns: right * columns });
  checkContents({ sheet: region.sheet, areas: [target] }, world);
  for (let r = 0; r < down; r++)
    for (let c = 0; c < right; c++) {
      const [row, column] = [target.row + r * rows, target.column + c * columns];
      const put = transpose ? turned(block, { row, column }, what === "all" || what === "formulas") : block;
      if (!put) throw unmodelled("Range", "copyFrom");
      putBlock(region.sheet, put, { row, column, rows, columns }, what, skipBlanks);
    }
}

/** The cells are cut and put elsewhere, of the size that they have; what refers to them follows. */
export function moveTo(region: Region, to: Region, world: World): void {
  const area = areaOf(region);
  const { row, column } = areaOf(to);
  const target = checkedArea({ ...area, row, column });
  checkContents(region, world);
  checkContents({ sheet: to.sheet, areas: [target] }, world);
  moveCells(world.book, region.sheet, area, to.sheet, target);
}
