/** Formulas of a file over whole columns and rows, of sheets whose values begin anywhere: what an edit computes of them. */
import { Calculator } from "../../../../src/workbench/workbook/calculation";
import { Book, isError } from "../../../../src/workbench/workbook/model";
import { readXlsx, writeXlsx } from "../../../../src/workbench/workbook/xlsx";

/** 예산's values stand in C3:D5, 표's in A1:A6; 집계 holds the formulas. All is computed after an edit of the file. */
async function told(formulas: readonly string[]): Promise<string[]> {
  const book = new Book();
  const [budget, table, totals] = ["예산", "표", "집계"].map((name) => book.addSheet(name));
  [5, 6, 8].forEach((value, row) => {
    budget!.setValue(row + 2, 2, value);
    budget!.setValue(row + 2, 3, value * 10);
  });
  for (let row = 0; row < 6; row++) table!.setValue(row, 0, row);
  formulas.forEach((formula, row) => {
    totals!.setFormula(row, 1, formula);
    const isArray = formula.startsWith("={");
    totals!.setCell(row, 1, {
      ...totals!.cell(row, 1),
      formula: isArray ? `=${formula.slice(2, -1)}` : formula,
      value: "옛 값",
      ...(isArray ? { array: { row, column: 1, rows: 1, columns: 1 } } : { implicit: true as const }),
    });
  });
  const read = await readXlsx(await writeXlsx(book));
  const calculator = new Calculator(read);
  read.sheet("예산")!.setValue(4, 2, 7);
  await calculator.calculate("full");
  return formulas.map((formula, row) => {
    const { value, stale } = read.sheet("집계")!.cell(row, 1);
    return `${formula} ${stale ? "keeps the file's value" : `gives ${isError(value) ? value.text : value}`}`;
  });
}

const expected = (cases: readonly (readonly [string, unknown])[]): string[] =>
  cases.map(([formula, value]) => `${formula} gives ${value}`);

test("rows of a whole column are counted from the first, wherever the sheet's values begin", async () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ["=INDEX(예산!D:D,MATCH(6,예산!C:C,0))", 60],
    ["=XMATCH(6,예산!C:C)", 4],
    ["=ROW(예산!C:C)", 1],
    ["=COLUMN(예산!3:3)", 1],
    ["=MATCH(50,예산!3:3,0)", 4],
    ["=INDEX(예산!3:3,1,3)", 5],
    ["=SUM(OFFSET(예산!C:C,3,1))", 60 + 80],
    ["=MATCH(1,INDEX((예산!C:C=6)*(예산!D:D=60),0),0)", 4],
  ];
  expect(await told(cases.map(([formula]) => formula))).toEqual(expected(cases));
});
