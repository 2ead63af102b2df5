/** How a sheet falls onto pages, and where its rows and columns lie. */
import { geometryOf, Lines } from "../../../src/workbench/grid/geometry";
import { headerParts, printout } from "../../../src/workbench/grid/pages";
import { Book, type Sheet } from "../../../src/workbench/workbook/model";
import fc from "fast-check";

function sheetOf(rows: number, columns: number): Sheet {
  const sheet = new Book().addSheet("성과계획서");
  sheet.setValue(rows - 1, columns - 1, 1);
  return sheet;
}

const rowsOf = (sheet: Sheet): [number, number][] =>
  printout(sheet, geometryOf(sheet)).pages.map(({ area }) => [area.row, area.rows]);

describe("pages", () => {
  it("hold as many rows as A4 has room for between its margins", () => {
    // 1123 - 144 pixels of margins = 979; rows are 22 pixels high.
    expect(rowsOf(sheetOf(100, 3))).toEqual([
      [0, 44],
      [44, 44],
      [88, 12],
    ]);
  });

  it("begin where a break is set, and repeat the title rows, which take room", () => {
    const sheet = sheetOf(100, 3);
    sheet.page = { ...sheet.page, rowBreaks: [10], titleRows: { row: 0, rows: 4 } };
    expect(rowsOf(sheet)).toEqual([
      [0, 10],
      [10, 40],
      [50, 40],
      [90, 10],
    ]);
    const { pages } = printout(sheet, geometryOf(sheet));
    expect(pages.map(({ titleRows }) => titleRows?.rows)).toEqual([undefined, 4, 4, 4]);
  });

  it("are shrunk to the width that is asked for, never enlarged", () => {
    const wide = sheetOf(10, 40);
    expect(printout(wide, geometryOf(wide)).pages.length).toBeGreaterThan(3);
    wide.page = { ...wide.page, fit: { wide: 1, tall: 0 } };
    const fitted = printout(wide, geometryOf(wide));
    expect(fitted.pages).toHaveLength(1);
    expect(fitted.scale).toBeLessThan(0.3);
    const narrow = sheetOf(10, 2);
    narrow.page = { ...narrow.page, fit: { wide: 1, tall: 1 } };
    expect(printout(narrow, geometryOf(narrow)).scale).toBe(1);
  });

  it("leave hidden rows out and show only the print area", () => {
    const sheet = sheetOf(100, 3);
    for (let row = 0; row < 60; row++) sheet.setRow(row, { hidden: true });
    expect(rowsOf(sheet)).toHaveLength(1);
    sheet.page = { ...sheet.page, printAreas: [{ row: 70, column: 0, rows: 5, columns: 2 }] };
    expect(rowsOf(sheet)).toEqual([[70, 5]]);
  });

  it.each([
    ["&C&P / &N", { left: "", center: "2 / 5", right: "" }],
    ["&L홍보실&R&A", { left: "홍보실", center: "", right: "성과계획서" }],
    ['&L&"맑은 고딕,굵게"&10R&&D', { left: "R&D", center: "", right: "" }],
    ["- &P -", { left: "", center: "- 2 -", right: "" }],
  ])("print the header %s", (text, parts) =>
    expect(headerParts(text, 2, 5, "성과계획서", "plan.xlsx")).toEqual(parts),
  );
});

describe("lines of different sizes", () => {
  const sizes = fc.uniqueArray(fc.tuple(fc.nat(300), fc.nat(80)), { selector: ([index]) => index });
  it("begin where the sizes before them end, and are found again by any offset within", () => {
    fc.assert(
      fc.property(sizes, fc.nat(400), (odd, index) => {
        const inOrder = [...odd].sort(([a], [b]) => a - b);
        const lines = new Lines(20, inOrder, 1000);
        const size = (i: number): number => inOrder.find(([at]) => at === i)?.[1] ?? 20;
        let start = 0;
        for (let i = 0; i < index; i++) start += size(i);
        expect(lines.start(index)).toBe(start);
        expect(lines.size(index)).toBe(size(index));
        if (size(index) > 0) expect(lines.at(start + size(index) - 1)).toBe(index);
      }),
    );
  });
});
