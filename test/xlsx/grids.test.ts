/**
 * Workbook files as the product reads them, beside what the stand-in makes of the same bytes with its whole model: every
 * value, number format, indent, merge and hidden line, for files with all that a workbook may hold.
 */
import type { Grid } from "../../src/sheet/grid";
import { valueAt } from "../../src/sheet/grid";
import { isError, type Book, type Sheet } from "../../src/workbench/workbook/model";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import { XlsxError } from "../../src/xlsx/file";
import { readWorkbookFile } from "../../src/xlsx/workbook";
import { features } from "../corpus/features";
import { bytesOf, edit, filesOf, sampleBytes, sheetPart } from "../corpus/package";
import { government } from "../collect/government";
import { sheetsOf, workbookOf } from "../collect/workbooks";
import { gridsOf } from "../support/xlsx";

const visibility = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** What a sheet of the stand-in holds, cell by cell. */
function cellsOf(sheet: Sheet): unknown[] {
  return [...sheet.cells()].flatMap(([row, column, { value, style }]) => {
    const plain = isError(value) ? String(value) : value === "" ? undefined : value;
    return plain === undefined
      ? []
      : [[`${row},${column}`, plain, style.numberFormat ?? "General", style.indent ?? 0]];
  });
}

const cellsIn = (grid: Grid): unknown[] =>
  grid.values.flatMap((cells, down) =>
    cells.flatMap((value, across) =>
      value === undefined
        ? []
        : [
            [
              `${grid.row + down},${grid.column + across}`,
              value,
              grid.formats![down]![across],
              grid.indents![down]![across],
            ],
          ],
    ),
  );

function same(bytes: Uint8Array, book: Book): void {
  const { sheets } = readWorkbookFile(bytes);
  expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual(
    book.sheets.map((sheet) => [sheet.name, visibility[sheet.visibility]]),
  );
  for (const [index, file] of sheets.entries()) {
    const sheet = book.sheets[index]!;
    const grid = file.grid();
    expect([file.name, ...cellsIn(grid)]).toEqual([file.name, ...cellsOf(sheet)]);
    const used = sheet.usedArea(true);
    const inside = (row: number, column: number): boolean =>
      used !== undefined && row < used.row + used.rows && column < used.column + used.columns;
    expect([...grid.hiddenRows].every((row) => sheet.row(row)?.hidden)).toBe(true);
    expect([...grid.hiddenColumns].every((column) => sheet.column(column)?.hidden)).toBe(true);
    const merges = sheet.merges.filter(({ row, column }) => inside(row, column));
    expect(grid.merges).toEqual(expect.arrayContaining([...merges]));
  }
}

describe("a file is read as the stand-in reads it", () => {
  test.each(Object.entries(features))("%s", async (_, add) => {
    const files = filesOf(sampleBytes());
    add(files);
    const bytes = bytesOf(files);
    same(bytes, await readXlsx(bytes));
  });

  test("all of these in one file, and departments' files in every layout", async () => {
    const files = filesOf(sampleBytes());
    for (const add of Object.values(features)) add(files);
    const departments = government(3, 4).map((one, index) => workbookOf(sheetsOf(one, index)));
    for (const bytes of [bytesOf(files), ...(await Promise.all(departments))])
      same(bytes, await readXlsx(bytes));
  });
});

test("the sample's grids are those that another library reads", async () => {
  const theirs = (await gridsOf(sampleBytes())).grids;
  const ours = readWorkbookFile(sampleBytes()).sheets.map((sheet) => sheet.grid());
  for (const grid of theirs)
    for (let row = 0; row < grid.rows; row += 1)
      for (let column = 0; column < grid.columns; column += 1) {
        const own = ours.find(({ sheet }) => sheet === grid.sheet)!;
        expect(valueAt(own, row, column)).toEqual(valueAt(grid, row, column));
      }
});

describe("what is no workbook is refused by its reason", () => {
  const refused = (bytes: Uint8Array): string => {
    try {
      readWorkbookFile(bytes).sheets.forEach((sheet) => sheet.grid());
      return "read";
    } catch (error) {
      return error instanceof XlsxError ? error.reason : String(error);
    }
  };
  const changed = (change: (text: string) => string): Uint8Array => {
    const files = filesOf(sampleBytes());
    edit(files, sheetPart(1), change);
    return bytesOf(files);
  };
  test.each([
    ["nothing", new Uint8Array(), "empty"],
    ["another file", new TextEncoder().encode("메모"), "not-xlsx"],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "old-excel"],
    ["half a file", sampleBytes().slice(0, 3000), "damaged"],
    ["a sheet that breaks off", changed((text) => text.slice(0, 900)), "damaged"],
    [
      "cells in opposite corners, which no block can hold",
      changed((text) =>
        text.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      ),
      "too-large",
    ],
  ])("%s", (_, bytes, reason) => {
    expect(refused(bytes)).toBe(reason);
  });
});
