/**
 * No figure disappears: each number of a workbook stands in the plan's parts or in a statement, is claimed by a reader with
 * its reason, stands in a column that is known to be none of the plan's, or is named where it was not understood.
 */
import { readSheets } from "../../src/reader";
import { noAnswers } from "../../src/reader/model";
import { Sheet } from "../../src/reader/cells/sheet";
import { contains, parseAddress } from "../../src/sheet/address";
import type { Workbook } from "../../src/sheet/grid";
import { countyBook, type CountyBook } from "./county/book";
import { misread } from "./workbooks/misread";
import { book } from "./workbooks/grids";
import { layouts } from "./workbooks/layouts";
import { offices } from "./workbooks/offices";

/** The numbers that nothing accounts for. */
function lost(workbook: Workbook): string[] {
  const sheets = workbook.grids.map((grid) => new Sheet(grid));
  const { tables, findings, notUnderstood, parts } = readSheets(sheets, workbook, noAnswers);
  const told = [
    ...findings
      .flatMap(({ cells }) => cells.flatMap((cell) => cell.split(",")))
      .map((cell) => parseAddress(cell)!),
    ...notUnderstood.map(({ range }) => ({ sheet: range.sheet, area: range })),
    ...(parts.statements ?? []).flatMap(({ figure }) =>
      figure.from.map((area) => ({ sheet: area.sheet, area })),
    ),
  ];
  return sheets.flatMap((sheet) => {
    const here = told.filter((one) => one.sheet === sheet.name).map(({ area }) => area);
    const own = tables.filter(({ range }) => range.sheet === sheet.name);
    const isNamed = (row: number, column: number): boolean =>
      own.some(
        ({ range, columns }) =>
          contains(range, row, column) &&
          columns.some((one) => one.column === column && besides.has(one.meaning)),
      );
    const cells: string[] = [];
    for (let row = sheet.top; row < sheet.bottom; row++)
      for (let column = sheet.left; column < sheet.right; column++) {
        if (typeof sheet.value(row, column) !== "number") continue;
        const isKnown =
          sheet.claims.groundOf(row, column) !== undefined ||
          isNamed(row, column) ||
          here.some((area) => contains(area, row, column)) ||
          own.some(({ range }) => row < range.row + 3 && contains(range, row, column));
        if (!isKnown) cells.push(sheet.address(row, column));
      }
    return cells;
  });
}

/** What a column holds that is no figure of the plan. */
const besides = new Set(
  [
    [
      "number",
      "note",
      "item",
      "level",
      "fiscalYear",
      "date",
      "ignored",
      "difference",
      "rate",
      "share",
      "remainder",
    ],
    ["funding", "achievement", "detailCount", "grounds", "formula", "unknown"],
  ].flat(),
);

const county = (shape: Partial<CountyBook>): Workbook =>
  countyBook({ seed: 7, departments: 3, year: 2026, form: "indented", sheets: "one", ...shape }).workbook;

test.each([
  ["indents on one sheet", county({})],
  ["a column for each level, a sheet for each page", county({ form: "stepped", sheets: "page" })],
  ["rows lost, names that mislead", county({ losesRows: true, misleadingNames: true, rowsPerPage: 23 })],
])("a county's book loses no figure: %s", (_name, workbook) => {
  expect(lost(workbook)).toEqual([]);
});

test.each(Object.keys(layouts))("%s loses no figure", (id) => {
  for (const office of offices) {
    const { sheet, spec } = layouts[id]!(office);
    expect(lost(book({ [sheet]: spec }))).toEqual([]);
  }
});

test.each(misread.map(({ name, sheets }) => [name, sheets] as const))(
  "no figure is lost where %s",
  (_name, sheets) => {
    expect(lost(book(sheets))).toEqual([]);
  },
);
