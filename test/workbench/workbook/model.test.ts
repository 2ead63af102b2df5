/** The workbook in memory: what moves, what follows, and who hears of it. */
import {
  Book,
  type Change,
  deleteColumns,
  deleteRows,
  errorValue,
  formulaParts,
  insertColumns,
  insertRows,
  keyColumn,
  keyRow,
  rewriteReferences,
  SheetNameError,
} from "../../../src/workbench/workbook/model";

function bookWith(formula: string): { book: Book; formula: () => string | undefined } {
  const book = new Book();
  book.addSheet("예산");
  const plan = book.addSheet("성과 계획서");
  plan.setFormula(99, 9, formula);
  return { book, formula: () => plan.cell(99, 9).formula };
}

describe("references follow", () => {
  const moves: [string, string, (book: Book) => void, string][] = [
    ["a reference below inserted rows", "=예산!B6", (b) => insertRows(b, b.sheet("예산")!, 2, 3), "=예산!B9"],
    ["an absolute reference too", "=예산!$B$6", (b) => insertRows(b, b.sheet("예산")!, 2, 3), "=예산!$B$9"],
    [
      "a range grows around rows inserted in it",
      "=SUM(예산!B2:B9)",
      (b) => insertRows(b, b.sheet("예산")!, 3, 2),
      "=SUM(예산!B2:B11)",
    ],
    [
      "a range shrinks where its rows go",
      "=SUM(예산!B2:B9)",
      (b) => deleteRows(b, b.sheet("예산")!, 7, 5),
      "=SUM(예산!B2:B7)",
    ],
    ["a deleted cell is #REF!", "=예산!B6+1", (b) => deleteRows(b, b.sheet("예산")!, 5), "=#REF!+1"],
    ["columns as well", "=예산!B6*예산!A1", (b) => insertColumns(b, b.sheet("예산")!, 1), "=예산!C6*예산!A1"],
    ["whole columns grow", "=SUM(예산!B:D)", (b) => insertColumns(b, b.sheet("예산")!, 2), "=SUM(예산!B:E)"],
    [
      "whole columns ignore rows",
      "=SUM(예산!B:D)",
      (b) => deleteRows(b, b.sheet("예산")!, 2),
      "=SUM(예산!B:D)",
    ],
    [
      "whole rows ignore columns",
      "=SUM(예산!3:4)",
      (b) => deleteColumns(b, b.sheet("예산")!, 0),
      "=SUM(예산!3:4)",
    ],
    ["other sheets stay", "=B6", (b) => insertRows(b, b.sheet("예산")!, 0), "=B6"],
    [
      "texts in quotes stay",
      '=예산!B6&"예산!B6"',
      (b) => insertRows(b, b.sheet("예산")!, 0),
      '=예산!B7&"예산!B6"',
    ],
    [
      "a renamed sheet is followed and quoted",
      "=예산!B6",
      (b) => b.rename(b.sheet("예산")!, "2017 예산"),
      "='2017 예산'!B6",
    ],
    ["a deleted sheet is #REF!", "=예산!B6+A1", (b) => void b.deleteSheet(b.sheet("예산")!), "=#REF!+A1"],
  ];
  it.each(moves)("%s: %s", (_, before, move, after) => {
    const { book, formula } = bookWith(before);
    move(book);
    expect(formula()).toBe(after);
  });

  it("names follow like cells do", () => {
    const book = new Book();
    const budget = book.addSheet("예산");
    book.defineName({ name: "합계", formula: "=예산!$B$6" });
    insertRows(book, budget, 0);
    book.rename(budget, "예산서");
    expect(book.name("합계")!.formula).toBe("=예산서!$B$7");
  });
});

describe("parts of a formula", () => {
  it.each([
    ["=SUM(예산!$B$6:B9)*A1", ["예산!$B$6:B9", "A1"]],
    ["='2017 예산'!B6", ["'2017 예산'!B6"]],
    ["='홍보''실'!B6", ["'홍보''실'!B6"]],
    ['=IF(A1="B2",LOG10(C3),PLAN.SHARE(D4,E5))', ["A1", "C3", "D4", "E5"]],
    ["=[1]예산!B6+B7", ["B7"]],
    ["='[전년도.xlsx]예산'!B6+B7", ["B7"]],
    ["=1E5+E5", ["E5"]],
    ["=A1#", ["A1#"]],
    ["=합계_2017*2+XFE1", []],
    ["=SUM(A:A,1:1)", ["A:A", "1:1"]],
    ["=#REF!+A1", ["A1"]],
  ])("%s refers to %j and is put together again", (formula, references) => {
    const parts = formulaParts(formula);
    expect(parts.map((part) => part.text).join("")).toBe(formula);
    expect(parts.filter((part) => part.reference).map((part) => part.text)).toEqual(references);
    expect(rewriteReferences(formula, (reference) => reference)).toBe(formula);
  });
});

describe("a sheet", () => {
  it("keeps what is not touched when rows are inserted: merges, heights, comments, page", () => {
    const book = new Book();
    const sheet = book.addSheet();
    sheet.merges = [{ row: 3, column: 0, rows: 2, columns: 2 }];
    sheet.setRow(4, { height: 30, hidden: true });
    sheet.comments = [{ row: 5, column: 1, text: "확인" }];
    sheet.page = {
      ...sheet.page,
      printAreas: [{ row: 0, column: 0, rows: 10, columns: 3 }],
      rowBreaks: [6],
      titleRows: { row: 0, rows: 2 },
    };
    insertRows(book, sheet, 1, 2);
    expect(sheet.merges).toEqual([{ row: 5, column: 0, rows: 2, columns: 2 }]);
    expect(sheet.row(6)).toEqual({ height: 30, hidden: true });
    expect(sheet.comments[0]!.row).toBe(7);
    expect(sheet.page.printAreas[0]!.rows).toBe(12);
    expect(sheet.page.rowBreaks).toEqual([8]);
    expect(sheet.page.titleRows).toEqual({ row: 0, rows: 4 });
  });

  it("clears the values of a former spill when the next one is smaller or the formula goes", () => {
    const sheet = new Book().addSheet();
    sheet.setFormula(0, 0, "=SORT(C1:C3)");
    sheet.setSpill(0, 0, [[1], [2], [3]]);
    expect(sheet.cell(2, 0)).toMatchObject({ value: 3, spilledFrom: { row: 0, column: 0 } });
    sheet.setSpill(0, 0, [[1], [2]]);
    expect(sheet.value(2, 0)).toBeUndefined();
    sheet.setValue(0, 0, "글");
    expect(sheet.value(1, 0)).toBeUndefined();
    expect(sheet.cell(0, 0).spill).toBeUndefined();
  });

  it("shares equal styles and keeps the fields that a patch leaves out", () => {
    const sheet = new Book().addSheet();
    sheet.restyle(
      { row: 0, column: 0, rows: 2, columns: 1 },
      { font: { name: "맑은 고딕", bold: true }, fill: "#FFFF00" },
    );
    sheet.restyle({ row: 0, column: 0, rows: 2, columns: 1 }, { font: { bold: null } });
    expect(sheet.cell(0, 0).style).toEqual({ font: { name: "맑은 고딕" }, fill: "#FFFF00" });
    expect(sheet.cell(1, 0).style).toBe(sheet.cell(0, 0).style);
  });

  it("gives the used area with or without looks", () => {
    const sheet = new Book().addSheet();
    sheet.setValue(2, 1, 0);
    sheet.restyle({ row: 9, column: 9, rows: 1, columns: 1 }, { fill: "#000000" });
    expect(sheet.usedArea()).toEqual({ row: 2, column: 1, rows: 8, columns: 9 });
    expect(sheet.usedArea(true)).toEqual({ row: 2, column: 1, rows: 1, columns: 1 });
  });
});

describe("a book", () => {
  it("tells the changes of a batch once, with every cell", () => {
    const book = new Book();
    const sheet = book.addSheet("예산");
    const heard: Change[] = [];
    const stop = book.onChange((change) => heard.push(change));
    book.batch(() => {
      sheet.setValue(5, 1, 396185);
      sheet.setValue(5, 2, errorValue("#N/A"));
      sheet.setValue(5, 1, 396185);
    }, "add-in");
    stop();
    sheet.setValue(0, 0, 1);
    expect(heard).toHaveLength(1);
    expect(heard[0]!.source).toBe("add-in");
    const cells = [...heard[0]!.sheets.get(sheet)!.contents].map((key) => [keyRow(key), keyColumn(key)]);
    expect(cells).toEqual([
      [5, 1],
      [5, 2],
    ]);
  });

  it("refuses names that Excel refuses", () => {
    const book = new Book();
    book.addSheet("예산");
    for (const name of [
      "예산",
      "",
      "가/나",
      "[1]",
      "이름이 서른한 글자를 넘으면 엑셀은 그 이름을 받아 주지 않습니다 정말로",
    ])
      expect(() => book.addSheet(name)).toThrow(SheetNameError);
    expect(book.sheets).toHaveLength(1);
  });

  it("moves to a neighbour when the active sheet goes, and keeps the last visible one", () => {
    const book = new Book();
    const [a, b] = [book.addSheet("가"), book.addSheet("나")];
    book.activate(b);
    expect(book.deleteSheet(b)).toBe(true);
    expect(book.activeSheet).toBe(a);
    expect(book.deleteSheet(a)).toBe(false);
    expect(book.setVisibility(a, "hidden")).toBe(false);
  });

  it("copies a sheet with its cells and names it as Excel does", () => {
    const book = new Book();
    const sheet = book.addSheet("예산");
    sheet.setValue(0, 0, "이름");
    const copy = book.copySheet(sheet);
    copy.setValue(0, 0, "다른 이름");
    expect(copy.name).toBe("예산 (2)");
    expect(copy.id).not.toBe(sheet.id);
    expect(sheet.value(0, 0)).toBe("이름");
  });
});
