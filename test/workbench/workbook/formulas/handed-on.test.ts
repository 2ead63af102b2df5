/** Formulas of a file that hand on what other cells hold (a blank, a text, a formula): what an edit computes of them. */
import { Book, isError } from "../../../../src/workbench/workbook/model";
import { afterEdit } from "./after-edit";

/** 입력 has a text in A1, 3 in A2, "" in A3, TRUE in A4 and nothing in A5; 집계 has the formulas in column B. */
async function told(formulas: readonly string[]): Promise<string[]> {
  const book = new Book();
  const [entries, totals] = [book.addSheet("입력"), book.addSheet("집계")];
  ["글", 2, "", true].forEach((value, row) => entries.setValue(row, 0, value));
  entries.setValue(0, 1, "값");
  formulas.forEach((formula, row) => {
    totals.setFormula(row, 1, formula);
    totals.setCell(row, 1, { ...totals.cell(row, 1), value: "옛 값", implicit: true });
  });
  const read = await afterEdit(book, (read) => read.sheet("입력")!.setValue(1, 0, 3));
  return formulas.map((formula, row) => {
    const { value, stale } = read.sheet("집계")!.cell(row, 1);
    const shown = stale ? "the file's value" : isError(value) ? value.text : JSON.stringify(value);
    return `${formula}: ${shown}`;
  });
}

async function expectAll(cases: readonly (readonly [string, string])[]): Promise<void> {
  const found = await told(cases.map(([formula]) => formula));
  expect(found).toEqual(cases.map(([formula, value]) => `${formula}: ${value}`));
}

test("a formula that finds a blank cell is 0 to those that read it, not a blank", () =>
  expectAll([
    ["=입력!A5", "0"],
    ["=COUNT(B1)", "1"],
    ['=IF(B1="","없음",B1)', "0"],
    ["=LEN(B1)", "1"],
    ["=AVERAGE(B1,입력!A2)", "1.5"],
    ["=ISBLANK(B1)", "false"],
    ['=B1&"원"', '"0원"'],
    ['=VLOOKUP("글",입력!A1:C4,3,FALSE)', "0"],
    ['=COUNTIF(B8,"")', "0"],
    ["=IF(입력!A2>1,입력!A5,1)", "0"],
    ["=COUNTBLANK(B10)", "0"],
    ["=INDEX(입력!A1:A9,5)", "0"],
    ["=MIN(B12,입력!A2)", "0"],
    ["=IFERROR(입력!A5,1)", "0"],
    ["=COUNT(B1:B14)", "12"],
  ]));

test("a plus before a value changes nothing: texts stay texts", () =>
  expectAll([
    ["=+입력!A1", '"글"'],
    ['=+입력!A1&"자"', '"글자"'],
    ["=+입력!A4", "true"],
    ["=+입력!A2+입력!A2", "6"],
    ["=-+입력!A2", "-3"],
    ['=IF(+입력!A1="글",+입력!B1,0)', '"값"'],
    ["=+VLOOKUP(+입력!A1,입력!A1:B4,2,FALSE)", '"값"'],
    ["=50%+1", "1.5"],
  ]));

test("texts in cells that are named by themselves are passed over as those of an area are", () =>
  expectAll([
    ["=AND(입력!A1,입력!A4)", "true"],
    ["=OR(입력!A1,FALSE)", "false"],
    ["=AND(입력!A1)", "#VALUE!"],
    ["=NPV(0.1,입력!A1,입력!A2)", "2.727272727272727"],
    ["=SUBTOTAL(9,입력!A2,입력!A1)", "3"],
    ["=SUBTOTAL(9,B5,입력!A2)", "3"],
  ]));

test("a formula that asks for another's text gets it as it is spelled, whether that one is computed or not", () =>
  expectAll([
    ["=IF(입력!A2=3,1,0)", "1"],
    ["=FORMULATEXT(B1)", '"=IF(입력!A2=3,1,0)"'],
    ["=FORMULATEXT(입력!A2)", "#N/A"],
    ["=ISFORMULA(B1)", "true"],
    ["=ISFORMULA(입력!A2)", "false"],
    ["=FORMULATEXT(OFFSET(B1,0,0))", "the file's value"],
  ]));

test("what is no number of digits, and a format of nothing, are taken as Excel takes them; payments in one direction as well", () =>
  expectAll([
    ["=ROUND(2.345,입력!A3)", "#VALUE!"],
    ['=TEXT(입력!A2,"")', '""'],
    ["=ROUND(NPER(0.01,1,10),6)", "-9.578594"],
    ["=ROUND(NPER(0.1,-10,100,5,1),6)", "25.625248"],
  ]));

test("numbers spelled in letters, codes of letters and values that a comma joins keep the file's value", () =>
  expectAll([
    ['="일금 "&TEXT(입력!A2,"[DBNum4]")&"원"', "the file's value"],
    ["=CODE(입력!A1)", "the file's value"],
    ["=입력!A2-(-4,3)", "the file's value"],
    ['=TEXT(입력!A2,"#,##0")&"원"', '"3원"'],
  ]));

test("numbers become texts of the digits that count, and texts that spell dates are dates", () =>
  expectAll([
    ['="합계 "&(0.1+0.2)&"원"', '"합계 0.3원"'],
    ["=CONCATENATE(입력!A2/9,입력!B1)", '"0.333333333333333값"'],
    ['=입력!A2&"|"&입력!A5&"|"&입력!A4', '"3||TRUE"'],
    ['=EDATE("2026-01-31",입력!A2)', "46142"],
    ['=TEXT("2026-01-31","yyyy년 m월")', '"2026년 1월"'],
    ["=EDATE(입력!A1,1)", "#VALUE!"],
  ]));
