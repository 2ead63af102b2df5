/** What of a sheet becomes a table, and where a table is cut: by the structure of its boxes, whatever lines it has. */
import { sectionOf } from "../../src/hwpx/blocks";
import type { Block, Table } from "../../src/hwpx/document";
import type { CellStyle, LayoutCell, SheetLayout } from "../../src/sheet/layout";
import { boxed, sheetOf } from "./support/layouts";

const line = { style: "thin", color: "#000000" } as const;
const ruled: CellStyle = { borders: { top: line, bottom: line } };

/** Rows of texts from column A on, "" for a blank cell, each in that look. */
const cellsOf = (rows: readonly (readonly string[])[], style: CellStyle, first = 0): LayoutCell[] =>
  rows.flatMap((texts, row) =>
    texts.map((content, column) => ({
      row: first + row,
      column,
      style,
      ...(content !== "" && { content }),
    })),
  );

const blocksOf = (
  cells: readonly LayoutCell[],
  more: Partial<SheetLayout["page"]> = {},
): readonly Block[] => {
  const rows = new Array<number>(Math.max(...cells.map(({ row }) => row)) + 1).fill(20);
  const sheet = sheetOf(rows, cells);
  return sectionOf({ ...sheet, page: { ...sheet.page, ...more } }).blocks;
};
/** A table's texts row by row, what a paragraph says. */
const shapeOf = (blocks: readonly Block[]): (string | string[][])[] =>
  blocks
    .filter((block) => block.kind === "table" || block.text !== "")
    .map((block) =>
      block.kind === "paragraph"
        ? block.text
        : block.rows.map((_, row) => block.cells.filter((cell) => cell.row === row).map(({ text }) => text)),
    );

const figures = [
  ["구분", "예산액", "증감률"],
  ["정책사업", "396", "0.37%"],
  ["행정운영경비", "", "△67.10%"],
];

test.each([
  ["lines all around", boxed],
  ["lines above and below only", ruled],
])("rows of several boxes with %s are one table", (_name, style) => {
  expect(shapeOf(blocksOf(cellsOf(figures, style)))).toEqual([figures]);
});

test("rows of several boxes without any line are a table", () => {
  const blocks = blocksOf(cellsOf(figures, {}));
  expect(shapeOf(blocks)).toEqual([figures]);
});

test("a heading with its unit at the right is none, nor belongs to the table below it", () => {
  const heading: LayoutCell[] = [
    { row: 0, column: 0, content: "3. 예산현황", style: { font: { size: 13, bold: true } } },
    { row: 0, column: 2, content: "(단위: 백만원)", style: { horizontal: "right" } },
  ];
  expect(shapeOf(blocksOf([...heading, ...cellsOf(figures, ruled, 1)]))).toEqual([
    "3. 예산현황",
    "(단위: 백만원)",
    figures,
  ]);
});

test("texts one below the other are paragraphs, and a row of no text between two tables is room", () => {
  expect(shapeOf(blocksOf(cellsOf([["○ 목적"], ["- 주민 참여"]], {})))).toEqual(["○ 목적", "- 주민 참여"]);
  const gap = cellsOf([["", "", ""]], { borders: { top: line, bottom: line } }, 3);
  const two = [...cellsOf(figures, boxed), ...gap, ...cellsOf(figures, boxed, 4)];
  expect(shapeOf(blocksOf(two))).toEqual([figures, figures]);
});

test("a blank cell beside a table has its line, and is no column of it", () => {
  const beside: LayoutCell = { row: 1, column: 3, style: { borders: { left: line } } };
  expect((blocksOf([...cellsOf(figures, boxed), beside])[0] as Table).columns).toHaveLength(3);
});

const filled = { ...boxed, fill: "#E4EAF2" };
const long = [
  ...cellsOf([figures[0]!], filled),
  ...cellsOf([...figures.slice(1), ...figures.slice(1)], boxed, 1),
];

test("a page that is to begin within a table begins there, under the table's head", () => {
  const blocks = blocksOf(long, { breaksBefore: [3] });
  expect(shapeOf(blocks)).toEqual([figures, figures]);
  expect(blocks).toMatchObject([
    { pageBreak: false, headRows: 1 },
    { pageBreak: true, headRows: 1 },
  ]);
});

test("a box over the row that begins a page keeps its text above it, and goes on below", () => {
  const sheet = sheetOf([20, 20, 20, 20, 20], long);
  const merges = [{ row: 1, column: 0, rows: 4, columns: 1 }];
  const { blocks } = sectionOf({ ...sheet, merges, page: { ...sheet.page, breaksBefore: [3] } });
  expect(shapeOf(blocks)).toEqual([
    [figures[0], figures[1], ["", "△67.10%"]],
    [figures[0], ["", "396", "0.37%"], ["", "△67.10%"]],
  ]);
});

test("a head that would leave its page no room is not repeated", () => {
  const sheet = sheetOf([500, 20, 20, 20, 20], long);
  expect(sectionOf(sheet).blocks).toMatchObject([{ headRows: 0 }]);
});

test("what stands beside the print area is no part of the document, and does not make it smaller", () => {
  const note: LayoutCell = { row: 1, column: 6, content: "검토 의견", style: {} };
  const printArea = { row: 0, column: 0, rows: 5, columns: 3 };
  const within = sectionOf({
    ...sheetOf([20, 20, 20, 20, 20], long),
    columns: [30, 30, 30],
    page: { ...sheetOf([], []).page, printArea },
  });
  const sheet = sheetOf([20, 20, 20, 20, 20], [...long, note]);
  const columns = [30, 30, 30, 60, 60, 60, 60];
  expect(sectionOf({ ...sheet, columns, page: { ...sheet.page, printArea } })).toEqual(within);
});

test("rows that are repeated above the pages stand above the first one too where it does not begin with them", () => {
  const title: LayoutCell = { row: 0, column: 0, content: "제2장", style: {} };
  const sheet = sheetOf([20, 20, 20, 20], [title, ...cellsOf(figures, boxed, 1)]);
  const titleRows = { row: 0, rows: 1 };
  const pageFrom = (row: number) =>
    sectionOf({
      ...sheet,
      page: { ...sheet.page, titleRows, printArea: { row, column: 0, rows: 4 - row, columns: 3 } },
    }).page;
  expect(pageFrom(0)).toMatchObject({ running: "제2장", runsOnFirst: false });
  expect(pageFrom(1)).toMatchObject({ running: "제2장", runsOnFirst: true });
});
