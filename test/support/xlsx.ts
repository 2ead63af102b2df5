/**
 * An xlsx file as the reader's grids, without the add-in's host. In: assets/sample.xlsx. Out: a Workbook.
 */
import { readFile } from "node:fs/promises";
import { Workbook as Book, type Cell, type Worksheet } from "@cj-tech-master/excelts";
import { parseAddress } from "../../src/sheet/address";
import type { CellValue, Grid, Workbook } from "../../src/sheet/grid";

export const loadWorkbook = async (file: string): Promise<Workbook> => gridsOf(await readFile(file));

export async function gridsOf(bytes: Uint8Array): Promise<Workbook> {
  const book = new Book();
  await book.xlsx.load(bytes);
  const visible = book.worksheets.filter((sheet) => sheet.state === "visible");
  const hidden = book.worksheets.filter((sheet) => sheet.state !== "visible").map((sheet) => sheet.name);
  return { grids: visible.map(gridOf), hidden, own: [] };
}

function gridOf(sheet: Worksheet): Grid {
  const rows = sheet.rowCount;
  const columns = sheet.columnCount;
  const block = <T>(read: (cell: Cell) => T): T[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => read(sheet.getCell(row + 1, column + 1))),
    );
  const merges = ((sheet.model as unknown as { mergeCells?: string[] }).mergeCells ?? []).flatMap(
    (address) => parseAddress(address)?.area ?? [],
  );
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  for (let row = 0; row < rows; row++) if (sheet.getRow(row + 1).hidden) hiddenRows.add(row);
  for (let column = 0; column < columns; column++)
    if (sheet.getColumn(column + 1).hidden) hiddenColumns.add(column);
  return {
    sheet: sheet.name,
    row: 0,
    column: 0,
    rows,
    columns,
    values: block((cell) => (cell.isMerged && cell.master !== cell ? undefined : valueOf(cell))),
    formats: block((cell) => (typeof cell.numFmt === "string" ? cell.numFmt : "")),
    indents: block((cell) => (typeof cell.alignment?.indent === "number" ? cell.alignment.indent : 0)),
    merges,
    hiddenRows,
    hiddenColumns,
  };
}

function valueOf(cell: Cell): CellValue {
  const value = cell.value as unknown;
  const plain =
    typeof value === "object" && value !== null && "result" in value
      ? (value as { result: unknown }).result
      : value;
  if (plain === null || plain === undefined || plain === "") return undefined;
  if (typeof plain === "object" && "error" in plain) return String((plain as { error: unknown }).error);
  return typeof plain === "number" || typeof plain === "boolean" ? plain : String(plain);
}
