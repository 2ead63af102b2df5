/**
 * The workbook that npm run collect writes is the one that 취합 makes in Excel: what each cell holds, by which formula, how it
 * looks, what may be typed there; sizes, merges, pages, tables and names. Both as their saved files have it.
 */
import { collect, rowsOfAll } from "../../src/collect";
import { standardForm } from "../../src/forms";
import { cellsIn, printArea } from "../../src/sheet/address";
import { collectionBook } from "../../src/workbench/cli/collection-book";
import type { Book, Border, Borders, Sheet } from "../../src/workbench/workbook/model";
import { profiles } from "../../src/workbench/host/profiles";
import { brokenRule } from "../../src/workbench/workbook/calculation";
import { readXlsx, writeXlsx } from "../../src/workbench/workbook/xlsx";
import type { HangulFile } from "../../src/workflow/hangul";
import type { Known } from "../../src/workflow/known";
import { closeAll, openBook } from "../support/addin";
import { openBlank, readingsOf } from "../workflow/support/collecting";
import { government } from "./government";

afterAll(closeAll);

let ofCommand: Book;
let ofExcel: Book;

beforeAll(async () => {
  const files = await readingsOf(government(5, 3));
  const addin = await openBlank(profiles.easy);
  await addin.run("collectPlans", files);
  await addin.host.idle();
  const rows = files.flatMap((file) => ("rows" in file ? [file] : []));
  const alone = await collectionBook(collect(rowsOfAll(rows), standardForm)!, () => Promise.resolve());
  const saved = [alone, addin.host.book].map(async (book) => readXlsx(await writeXlsx(book)));
  [ofCommand, ofExcel] = (await Promise.all(saved)) as [Book, Book];
});

/** The workbook's own sheet, and what the add-in keeps of its last step. */
const besides = ["메모", "_plan_store"];
const sheetsOf = ({ sheets }: Book): Sheet[] => sheets.filter(({ name }) => !besides.includes(name));

test("the same sheets stand in the same order, and as many of them are seen", () => {
  const named = (book: Book) => sheetsOf(book).map(({ name, visibility }) => [name, visibility]);
  expect(named(ofCommand)).toEqual(named(ofExcel));
  expect(named(ofCommand)).toHaveLength(4);
});

const both = (look: (sheet: Sheet, book: Book) => unknown): [command: unknown, excel: unknown] => [
  sheetsOf(ofCommand).map((sheet) => [sheet.name, look(sheet, ofCommand)]),
  sheetsOf(ofExcel).map((sheet) => [sheet.name, look(sheet, ofExcel)]),
];

const weights = ["hair", "thin", "medium", "double"];
const weight = (line: Border | undefined): number => (line ? weights.indexOf(line.style) : -1);

/** The line that is seen between two cells: each may have one of its own. */
function seenLines(sheet: Sheet, row: number, column: number): unknown {
  const lineOf = (down: number, across: number, edge: keyof Borders): Border | undefined =>
    row + down < 0 || column + across < 0
      ? undefined
      : sheet.styleAt(row + down, column + across).borders?.[edge];
  const heavier = (one: Border | undefined, other: Border | undefined) =>
    weight(one) >= weight(other) ? one : other;
  return [
    heavier(lineOf(0, 0, "top"), lineOf(-1, 0, "bottom")),
    heavier(lineOf(0, 0, "bottom"), lineOf(1, 0, "top")),
    heavier(lineOf(0, 0, "left"), lineOf(0, -1, "right")),
    heavier(lineOf(0, 0, "right"), lineOf(0, 1, "left")),
  ];
}

const cells = (sheet: Sheet) => cellsIn({ row: 0, column: 0, ...extentOf(sheet) });
const extentOf = (sheet: Sheet) => {
  const { row, column, rows, columns } = sheet.usedArea()!;
  return { rows: row + rows + 1, columns: column + columns + 1 };
};

test("each cell holds the same, by the same formula, and looks the same", () => {
  const [command, excel] = both((sheet) =>
    cells(sheet).map(({ row, column }) => {
      const { value, formula } = sheet.cell(row, column);
      const { borders: _, origin: __, ...look } = sheet.styleAt(row, column);
      return [row, column, value === "" ? undefined : value, formula, look, seenLines(sheet, row, column)];
    }),
  );
  expect(command).toEqual(excel);
});

test("the same is refused where it is typed: 400 over an amount in won, 0.4 over a weight", () => {
  const [command, excel] = both((sheet, book) =>
    cells(sheet).flatMap((at) => {
      const refused = [400, 600_000, 0.4, 40].filter(
        (typed) => brokenRule(book, sheet, at, typed) !== undefined,
      );
      const rule = refused.length > 0 && brokenRule(book, sheet, at, refused[0]!)!;
      return rule ? [[at.row, at.column, refused, rule.says]] : [];
    }),
  );
  expect(command).toEqual(excel);
  expect(JSON.stringify(command)).toContain("금액은 원으로 적습니다");
  expect(JSON.stringify(command)).toContain("가중치는 100을 기준으로 적습니다");
});

test("sizes, merges, pages, panes and tables are the same", () => {
  const [command, excel] = both((sheet) => {
    const { rows, columns } = extentOf(sheet);
    const { page, frozen, gridlines, tables, merges } = sheet;
    return {
      heights: Array.from({ length: rows }, (_, row) => sheet.rowHeight(row)),
      widths: Array.from({ length: columns }, (_, column) => sheet.columnPixels(column)),
      merges: merges.map(printArea).sort(),
      page,
      frozen,
      gridlines,
      tables: tables.map(({ origin: _, ...table }) => table),
    };
  });
  expect(command).toEqual(excel);
});

test("the same names say whose the sheets are", () => {
  const named = (book: Book) =>
    book.names
      .filter(
        ({ name, scope }) =>
          name !== "_PLAN_OWN_STORE" && book.sheetById(scope ?? "")?.name !== "_plan_store",
      )
      .map(({ scope, ...name }) => ({ ...name, scope: scope && book.sheetById(scope)!.name }));
  const sorted = (book: Book) =>
    named(book)
      .map((name) => JSON.stringify(name, Object.keys(name).sort()))
      .sort();
  expect(sorted(ofCommand)).toEqual(sorted(ofExcel));
});

test("opened again, both are known for collections and give the same document of 한글", async () => {
  const documents = [];
  for (const book of [ofCommand, ofExcel]) {
    const addin = await openBook(book);
    expect(await addin.run<Known>("known")).toMatchObject({ status: { collected: true, planSheets: [] } });
    documents.push(await addin.run<HangulFile>("hangulFile"));
  }
  expect(documents[0]).toEqual(documents[1]);
});
