/** Cells that move: cut and pasted, and sorted. */
import {
  Book,
  errorValue,
  moveCells,
  sortRefusal,
  sortRows,
  type Sheet,
} from "../../../src/workbench/workbook/model";

function put(sheet: Sheet, rows: readonly (readonly (number | string | boolean | undefined)[])[]): Sheet {
  rows.forEach((row, r) =>
    row.forEach((each, c) => {
      if (typeof each === "string" && each.startsWith("=")) sheet.setFormula(r, c, each);
      else if (each !== undefined) sheet.setValue(r, c, each);
    }),
  );
  return sheet;
}
const formulas = (sheet: Sheet): (string | undefined)[] =>
  [...sheet.cells()].flatMap(([, , { formula }]) => formula ?? []);

describe("cells that are moved", () => {
  it("keep what they read, and are followed by what reads them, on every sheet and in names", () => {
    const book = new Book();
    const budget = put(book.addSheet("예산"), [
      [1, 2, "=A1+B1"],
      ["=C1*2", "=SUM(A1:B1)", "=SUM(A1:C1)"],
    ]);
    const result = put(book.addSheet("실적"), [["=예산!$A$1"], ["글"], ["=A2"]]);
    book.defineName({ name: "합계", formula: "=예산!$A$1:$B$1" });
    moveCells(book, budget, { row: 0, column: 0, rows: 1, columns: 2 }, result, { row: 1, column: 0 });
    expect(formulas(budget)).toEqual(["=실적!A2+실적!B2", "=C1*2", "=SUM(실적!A2:B2)", "=SUM(A1:C1)"]);
    // What stood where the cells came is gone for those who read it.
    expect(formulas(result)).toEqual(["=실적!$A$2", "=#REF!"]);
    expect([result.value(1, 0), result.value(1, 1), budget.value(0, 0)]).toEqual([1, 2, undefined]);
    expect(book.name("합계")!.formula).toBe("=실적!$A$2:$B$2");
  });

  it("name the sheet that they leave in their formulas, and take looks, notes and merged cells along", () => {
    const book = new Book();
    const budget = put(book.addSheet("2017 예산"), [["=B1+C1", 5, 6]]);
    const result = book.addSheet("실적");
    budget.merge({ row: 0, column: 0, rows: 2, columns: 1 });
    budget.comments = [{ row: 0, column: 0, text: "확인" }];
    moveCells(book, budget, { row: 0, column: 0, rows: 2, columns: 1 }, result, { row: 3, column: 3 });
    expect(result.cell(3, 3).formula).toBe("='2017 예산'!B1+'2017 예산'!C1");
    expect(result.merges).toEqual([{ row: 3, column: 3, rows: 2, columns: 1 }]);
    expect([budget.merges, budget.comments]).toEqual([[], []]);
    expect(result.comments).toEqual([{ row: 3, column: 3, text: "확인" }]);
  });

  it("take the rules over them along, and leave the others' spelled as they were", () => {
    const book = new Book();
    const sheet = put(book.addSheet("예산"), [
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const other = book.addSheet("실적");
    const rule = {
      areas: [{ row: 0, column: 0, rows: 3, columns: 1 }],
      origin: undefined,
      compares: { type: "Custom", terms: { formula: "=A1>$B$1" } },
    };
    sheet.validations = [rule];
    sheet.conditionalFormats = [{ ...rule, id: "{1}", format: { priority: 1 } }];
    moveCells(book, sheet, { row: 0, column: 0, rows: 1, columns: 1 }, other, { row: 4, column: 2 });
    const told = (each: Sheet) =>
      [...each.validations, ...each.conditionalFormats].map(({ areas, compares }) => [
        areas,
        compares!.terms["formula"],
        compares!.at,
      ]);
    // What stays is spelled for a cell that stays: one that leaves would take its references along.
    const left = [[{ row: 1, column: 0, rows: 2, columns: 1 }], "=A2>$B$1", { row: 1, column: 0 }];
    expect(told(sheet)).toEqual([left, left]);
    const gone = [[{ row: 4, column: 2, rows: 1, columns: 1 }], "=실적!C5>예산!$B$1", { row: 4, column: 2 }];
    expect(told(other)).toEqual([gone, gone]);
  });

  it("may lie over where they were", () => {
    const book = new Book();
    const sheet = put(book.addSheet("예산"), [[1, 2, 3, "=A1+C1"]]);
    moveCells(book, sheet, { row: 0, column: 0, rows: 1, columns: 3 }, sheet, { row: 0, column: 1 });
    expect([0, 1, 2, 3].map((column) => sheet.value(0, column))).toEqual([undefined, 1, 2, 3]);
  });
});

describe("rows that are sorted", () => {
  it("go by numbers, texts, truth values, errors, blank cells last either way, equal ones in their order", () => {
    const keys = ["나", 3, undefined, true, "가", -1, "b", "A", errorValue("#N/A"), 3];
    const sorted = (descending: boolean): unknown[] => {
      const sheet = new Book().addSheet();
      keys.forEach((key, row) => {
        sheet.setValue(row, 0, key);
        sheet.setValue(row, 1, row);
      });
      sortRows(sheet, { row: 0, column: 0, rows: keys.length, columns: 2 }, 0, descending);
      return keys.map((_, row) => sheet.value(row, 1));
    };
    expect(sorted(false)).toEqual([5, 1, 9, 7, 6, 4, 0, 3, 8, 2]);
    expect(sorted(true)).toEqual([8, 3, 0, 4, 6, 7, 1, 9, 5, 2]);
  });

  it("take looks and notes along; their formulas move, those that read them stay; hidden rows stay", () => {
    const book = new Book();
    const sheet = put(book.addSheet("예산"), [
      [3, "=A1*2"],
      [2, "=A2*2"],
      [9, "=A3*2"],
      [1, "=A4*$A$1"],
    ]);
    const other = put(book.addSheet("실적"), [["=예산!A1"]]);
    sheet.restyle({ row: 3, column: 0, rows: 1, columns: 1 }, { fill: "#FFFF00" });
    sheet.comments = [{ row: 0, column: 1, text: "확인" }];
    sheet.setRow(2, { hidden: true });
    sortRows(sheet, { row: 0, column: 0, rows: 4, columns: 2 }, 0, false);
    expect([0, 1, 2, 3].map((row) => sheet.value(row, 0))).toEqual([1, 2, 9, 3]);
    expect([0, 1, 2, 3].map((row) => sheet.cell(row, 1).formula)).toEqual([
      "=A1*$A$1",
      "=A2*2",
      "=A3*2",
      "=A4*2",
    ]);
    expect([sheet.styleAt(0, 0).fill, sheet.styleAt(3, 0).fill]).toEqual(["#FFFF00", undefined]);
    expect(sheet.comments).toEqual([{ row: 3, column: 1, text: "확인" }]);
    expect(other.cell(0, 0).formula).toBe("=예산!A1");
  });

  it("are refused with merged cells and with formulas that fill others", () => {
    const sheet = put(new Book().addSheet(), [[1], [2], [3]]);
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    expect(sortRefusal(sheet, area)).toBeUndefined();
    sheet.setFormula(0, 0, "=SEQUENCE(2)");
    sheet.setSpill(0, 0, [[1], [2]]);
    expect(sortRefusal(sheet, area)).toBe("array");
    sheet.merge({ row: 2, column: 0, rows: 1, columns: 2 });
    expect(sortRefusal(sheet, { ...area, rows: 3 })).toBe("merged");
  });
});
