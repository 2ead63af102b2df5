/** Formulas of a file over whole columns and rows, of sheets whose values begin anywhere: what an edit computes of them. */
import { Book, isError } from "../../../../src/workbench/workbook/model";
import { afterEdit } from "./after-edit";

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
  const read = await afterEdit(book, (read) => read.sheet("예산")!.setValue(4, 2, 7));
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

const lastRow = 1048576;

test("a whole column is as long as the sheet, not as its values", async () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['=SUMPRODUCT(--(예산!C:C=""))', lastRow - 3],
    ['=SUMPRODUCT((예산!C:C="")*1)', lastRow - 3],
    ["=SUMPRODUCT(--(LEN(예산!C:C)=0))", lastRow - 3],
    ["=SUMPRODUCT(--(예산!3:3<1))", 16384 - 2],
    ["=SUMPRODUCT((예산!C:C>5)*예산!D:D)", 140],
    ["=SUMPRODUCT(예산!C:C,예산!D:D)", 5 * 50 + 6 * 60 + 7 * 80],
    ["={SUM(IF(예산!C:C>5,예산!D:D,1))}", 140 + lastRow - 2],
    ["={AVERAGE(IF(예산!C:C>5,예산!C:C))}", 6.5],
    ["={AVERAGE(예산!C:C*1)}", 18 / lastRow],
    ["={MIN(예산!C:C*1)}", 0],
    ["={MAX(0-예산!C:C)}", 0],
    ["={COUNT(예산!C:C*1)}", lastRow],
    ["=ROWS(예산!C:D)", lastRow],
    ["=COLUMNS(예산!3:3)", 16384],
    ["=COUNTBLANK(예산!C:D)", 2 * lastRow - 6],
    ['=COUNTIF(예산!C:C,"")', lastRow - 3],
    ['=COUNTIF(예산!C:C,"<>6")', lastRow - 1],
    ['=COUNTIFS(예산!C:C,"",예산!D:D,"=")', lastRow - 3],
    ['=COUNTIF(예산!C:C,">5")', 2],
    ["=INDEX(예산!C:C,400)", 0],
    ["=INDEX(예산!3:3,400)", 0],
    ["=INDEX(예산!3:3,3)", 5],
    ["=INDEX(예산!C:C,4)&예산!C4", "66"],
    ['=LOOKUP(2,1/(예산!C:C<>""),예산!D:D)', 80],
    ["=VLOOKUP(6,IF({1,0},예산!C:C,예산!D:D),2,0)", 60],
    ["=VLOOKUP(60,IF({1,0},예산!D3:D5,예산!C3:C5),2,0)", 6],
    ["=SUM(예산!C3:INDEX(예산!C:C,4))", 11],
  ];
  expect(await told(cases.map(([formula]) => formula))).toEqual(expected(cases));
});

test("whole columns of two sheets are of one length, however much of each is used", async () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ["=SUMPRODUCT((표!A:A>2)*예산!C:C)", 6 + 7],
    ['=SUMPRODUCT(--(표!A:A&예산!C:C=""))', lastRow - 6],
    ["=SUMPRODUCT(표!A:A,예산!C:C)", 2 * 5 + 3 * 6 + 4 * 7],
    ['=COUNTIFS(표!A:A,">2",예산!C:C,">5")', 2],
    ["=SUMIF(표!A:A,3,예산!D:D)", 60],
    ["=LOOKUP(2,1/(표!A:A=3),예산!D:D)", 60],
  ];
  expect(await told(cases.map(([formula]) => formula))).toEqual(expected(cases));
});

test("blocks of unequal size meet where both have cells, and are #N/A beyond the smaller", async () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ["=SUMPRODUCT(예산!C3:C5*표!A1:A6)", "#N/A"],
    ["=SUMPRODUCT(--ISNA(예산!C3:C5*표!A1:A6))", 3],
    ["=SUMPRODUCT(--ISNA(예산!C3:C5-표!A1:A6+{1,2}))", 6],
    ["=SUMPRODUCT(예산!C3:C5*{1,2})", 3 * 18],
    ["=SUMPRODUCT(예산!C3:D3*예산!C3:C5)", 55 * 18],
    ["={COUNT(예산!C3:D5*표!A1:A2)}", 4],
    ["={SUM(IF(예산!C3:C5>5,표!A1:A6,0))}", "#N/A"],
    ["={COUNT(IF(예산!C3:C5>5,표!A1:A6,0))}", 3],
    ["=SUMPRODUCT(--ISNA(INDEX(예산!C3:D5,0,1)=표!A1:A6))", 3],
  ];
  expect(await told(cases.map(([formula]) => formula))).toEqual(expected(cases));
});

test("what is made of a column's blank rest is not known of every function: the file's value is kept and marked", async () => {
  const formulas = [
    "={MEDIAN(예산!C:C*1)}",
    "={LARGE(예산!C:C*1,2)}",
    "=SUMPRODUCT(예산!C:C*표!A1:A6)",
    "=SUMPRODUCT(예산!C:C*예산!3:3)",
    "={MATCH(2,1/(예산!C:C>5))}",
    "=ROW(INDEX(예산!C1:C9,4))",
  ];
  expect(await told(formulas)).toEqual(formulas.map((formula) => `${formula} keeps the file's value`));
});

test("cells that two areas have together stay such beside a sign", async () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ["=SUM(예산!C3:C9 예산!A4:D4)-1", 5],
    ["=IF(SUM(예산!C3:C9 예산!A4:D4)>1,SUM(예산!C:C 예산!4:4),0)", 6],
  ];
  expect(await told(cases.map(([formula]) => formula))).toEqual(expected(cases));
});
