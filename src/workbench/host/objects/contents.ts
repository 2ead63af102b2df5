/**
 * What stands in a range, in Excel's shape: nested arrays by row. Writing checks size, protection and merges first.
 * Out: values [[396185, "계"]], formulas [["=B6+B7", "계"]], text [["396,185", "계"]].
 */
import { displayText } from "../../workbook/display";
import { isError, restyle, type Cell, type CellValue, type StylePatch } from "../../workbook/model";
import { invalidArgument } from "../error";
import type { World } from "../world";
import type { Json } from "../object";
import { enter } from "./entry";
import { checkContents, checkSheet } from "./guard";
import { areaOf, isWholeColumns, isWholeRows, positions, type Region } from "./region";

/** One entry for each cell; null for whole rows and columns, as in Excel. */
export function readBlock(region: Region, read: (cell: Cell, row: number, column: number) => Json): Json {
  const area = areaOf(region);
  if (isWholeColumns(area) || isWholeRows(area)) return null;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) =>
      read(region.sheet.cell(area.row + r, area.column + c), area.row + r, area.column + c),
    ),
  );
}

export const plainValue = (value: CellValue): Json =>
  value === undefined ? "" : isError(value) ? value.text : value;

export const readValues = (region: Region): Json => readBlock(region, (cell) => plainValue(cell.value));

export const readFormulas = (region: Region): Json =>
  readBlock(region, (cell) => cell.formula ?? plainValue(cell.value));

export const readFormats = (region: Region): Json =>
  readBlock(region, (_, row, column) => region.sheet.styleAt(row, column).numberFormat ?? "General");

/** Assumption: "####" appears where a number is wider than its column; texts are never cut. */
export const readText = (region: Region, world: World): Json =>
  readBlock(region, (cell, row, column) => {
    const format = region.sheet.styleAt(row, column).numberFormat;
    return displayText(cell.value, format, world.book.date1904);
  });

export const readTypes = (region: Region): Json =>
  readBlock(region, ({ value }) =>
    value === undefined
      ? "Empty"
      : isError(value)
        ? "Error"
        : typeof value === "string"
          ? "String"
          : typeof value === "boolean"
            ? "Boolean"
            : "Double",
  );

/** Writes values or formulas (both take texts that begin with "=" for formulas); null leaves a cell as it is. */
export function writeContents(region: Region, input: Json, world: World): void {
  checkContents(region, world);
  const { sheet } = region;
  forEachInput(region, input, (value, row, column) => {
    if (value === null) return;
    // Assumption: what is written to a merged area's other cells is dropped.
    const merge = sheet.mergeAt(row, column);
    if (merge && (merge.row !== row || merge.column !== column)) return;
    const style = sheet.styleAt(row, column);
    const format = style.numberFormat ?? "General";
    const isSigned = format === "@" && typeof value === "string" && value.startsWith("'");
    const entry = enter(isSigned && !world.profile.keepsApostrophes ? value.slice(1) : value, format);
    if (entry.formula !== undefined) sheet.setFormula(row, column, entry.formula);
    else sheet.setValue(row, column, entry.value);
    if (entry.numberFormat !== undefined)
      sheet.setStyle(row, column, restyle(style, { numberFormat: entry.numberFormat }));
  });
}

export function writeFormats(region: Region, input: Json, world: World): void {
  checkSheet(region.sheet, world, "allowFormatCells");
  const { sheet } = region;
  // One patch for the many cells of one format.
  const patches = new Map<string, StylePatch>();
  forEachInput(region, input, (format, row, column) => {
    if (format === null) return;
    if (typeof format !== "string") throw invalidArgument("a number format that is no text");
    const patch = patches.get(format) ?? {
      numberFormat: format === "General" || format === "" ? null : format,
    };
    patches.set(format, patch);
    sheet.setStyle(row, column, restyle(sheet.styleAt(row, column), patch));
  });
}

/** A single value goes to every cell; an array has to have the range's shape. */
export function forEachInput(
  region: Region,
  input: Json,
  put: (value: Json, row: number, column: number) => void,
): void {
  const area = areaOf(region);
  if (isWholeColumns(area) || isWholeRows(area))
    throw invalidArgument("whole rows or columns take no single values");
  if (!Array.isArray(input)) {
    for (const [row, column] of positions(area)) put(input, row, column);
    return;
  }
  const fits =
    input.length === area.rows && input.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits)
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  input.forEach((values, r) =>
    (values as Json[]).forEach((value, c) => put(value, area.row + r, area.column + c)),
  );
}
