/** Formulas of a file that give functions of one value several: what an edit computes of them, worked out by hand. */
import { Calculator } from "../../../../src/workbench/workbook/calculation";
import { Book, isError } from "../../../../src/workbench/workbook/model";
import { readXlsx, writeXlsx } from "../../../../src/workbench/workbook/xlsx";

/** Plain, as a program writes them that knows no formulas that spill; `array`: entered with Ctrl+Shift+Enter. */
interface Written {
  readonly formula: string;
  readonly array?: boolean;
}

/** Row 3 of 예산 holds the formulas; its first row is typed over after the file was read, and all is computed. */
async function recomputed(formulas: readonly Written[]): Promise<{ value: unknown; stale: boolean }[]> {
  const book = new Book();
  const sheet = book.addSheet("예산");
  ["가", "나나", "다다다", "라", undefined].forEach((value, row) => value && sheet.setValue(row, 0, value));
  [-2.4, 7, 3.6, 0, 20].forEach((value, row) => sheet.setValue(row, 1, value));
  ["k1", "k2", "x1", "k1", "k3"].forEach((value, row) => sheet.setValue(row, 2, value));
  const table = book.addSheet("표");
  for (let row = 0; row < 200; row++) {
    if (row !== 50) table.setValue(row, 0, `k${row}`);
    table.setValue(row, 1, row * 10);
    table.setValue(row, 2, row * 100);
  }
  const first = 20;
  formulas.forEach(({ formula, array }, at) => {
    const column = first + at;
    sheet.setFormula(2, column, formula);
    const cell = sheet.cell(2, column);
    sheet.setCell(2, column, {
      ...cell,
      value: "옛 값",
      ...(array ? { array: { row: 2, column, rows: 1, columns: 1 } } : { implicit: true as const }),
    });
  });
  const read = await readXlsx(await writeXlsx(book));
  const calculator = new Calculator(read);
  const now = read.sheet("예산")!;
  const other = read.sheet("표")!;
  now.setValue(0, 0, "가가");
  now.setValue(0, 1, -1.4);
  now.setValue(0, 2, "k1");
  other.setValue(1, 1, 10);
  await calculator.calculate("full");
  return formulas.map((_, at) => {
    const { value, stale } = now.cell(2, first + at);
    return { value: isError(value) ? value.text : value, stale: stale ?? false };
  });
}

const plain: readonly (readonly [string, unknown])[] = [
  // Over every cell.
  ["=SUMPRODUCT(LEN(A1:A5))", 8],
  ["=SUMPRODUCT(ABS(B1:B5))", 32],
  ['=SUMPRODUCT(--(LEFT(C1:C5,1)="k"))', 4],
  ['=SUMPRODUCT(--ISNUMBER(SEARCH("1",C1:C5)))', 3],
  ["=SUMPRODUCT(MOD(ROW(B1:B5),2)*B1:B5)", 22.2],
  ["=SUMPRODUCT(VALUE(MID(C1:C5,2,1)))", 8],
  ["=SUMPRODUCT(SIGN(B1:B5))", 2],
  ["=SUMPRODUCT(TRUNC(B1:B5))", 29],
  ["=SUMPRODUCT(POWER(B2:B3,{2,1}))", 49 + 7 + 3.6 * 3.6 + 3.6],
  ["=SUMPRODUCT((RANK(B1:B5,B1:B5)<=2)*B1:B5)", 27],
  ['=SUM(LEN({"가","나나"}))', 3],
  ["=SUMPRODUCT(LOOKUP(B2:B5,{0,5,10},{1,2,3}))", 2 + 1 + 1 + 3],
  // What is wanted, and columns, several at once; the table is a long one.
  ["=SUM(VLOOKUP(C2,표!A1:C200,{2,3},FALSE))", 220],
  ["=SUMPRODUCT(ISNUMBER(MATCH(C1:C5,표!A1:A200,0))*1)", 4],
  ["=SUMPRODUCT(ISNUMBER(MATCH(C1:C5,표!A1:A100,0))*1)", 4],
  ["=SUM(VLOOKUP(C2,표!A1:C100,{2,3},FALSE))", 220],
  // Row 3's own cell.
  ["=ROUND(B:B,0)", 4],
  ["=LEFT(A:A,2)", "다다"],
  ["=SUMIF(C1:C5,C:C,B1:B5)", 3.6],
  ["=INDEX(표!B:B,MATCH(C2:C4,표!A:A,0))", "#N/A"],
  ["=MAX(B:B)-B:B", 16.4],
  ["=IF(B:B>3,B:B,0)", 3.6],
  ["=CONCATENATE(A:A,C:C)", "다다다x1"],
  ["=SUM(B1:B5*2)", 7.2],
  ["=ABS(B4:B5)", "#VALUE!"],
  ["=LEN(A:A)&예산!B:B", "33.6"],
  ["=ROUND(OFFSET(B1,2,0),0)", 4],
  ["=SUM(OFFSET(B1,0,0,COUNT(B:B),1))", 29.2],
  ["=LEN(INDEX(A1:A5,2))", 2],
  ["=INDEX(ROW(A1:A3),2)", 2],
  ["=INDEX(LEN(A1:A5),2)+1", 3],
  // A blank is 0, which a blank cell is not.
  ["=MATCH(Z99,표!A1:A200,0)", "#N/A"],
  ["=MATCH(Z99,표!A1:A100,0)", "#N/A"],
  ["=MATCH(Z99,B1:B5,0)", 4],
  ["=VLOOKUP(Z99,B1:C5,2,FALSE)", "k1"],
  ["=ROUND(2^53-1+B4,0)", 2 ** 53 - 1],
];

test("functions of one value go over every cell, or take that of the formula's row, in plain formulas of a file", async () => {
  const found = await recomputed(plain.map(([formula]) => ({ formula })));
  const told = (value: unknown): unknown =>
    typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value;
  const shown = plain.map(([formula], i) =>
    found[i]!.stale ? `${formula} keeps the file's value` : `${formula} gives ${told(found[i]!.value)}`,
  );
  expect(shown).toEqual(plain.map(([formula, value]) => `${formula} gives ${told(value)}`));
});

test("array formulas of a file go over every cell", async () => {
  const arrays: readonly (readonly [string, number])[] = [
    ["=SUM(LEN(A1:A5))", 8],
    ["=SUM(ABS(B1:B5))", 32],
    ["=MAX(LEN(TRIM(A1:A5)))", 3],
    ['=SUM(IF(LEFT(C1:C5,1)="k",ROUND(B1:B5,0)))', 26],
  ];
  const found = await recomputed(arrays.map(([formula]) => ({ formula, array: true })));
  expect(found).toEqual(arrays.map(([, value]) => ({ value, stale: false })));
});

test("what the engine does not compute of blocks for sure keeps the file's value and is marked", async () => {
  const unknown = [
    "=SUMPRODUCT(EDATE(+B1:B5,1))",
    "=SUMPRODUCT(N(+B1:B5))",
    "=SUMPRODUCT(CHOOSE({1,2},B1,B2))",
    "=SUMPRODUCT(SUBTOTAL(9,OFFSET(B1,ROW(B1:B5)-1,0)))",
    "=SUMPRODUCT(INDEX(B1:B5,N(IF(1,{1,2,3}))))",
    "=SUMPRODUCT(IF(B1:B5>3,1,0))",
    "=ROUND(OFFSET(B1,0,0,5,1),0)",
    '=LEN(INDIRECT("A1:A5"))',
    "=ABS(INDEX(B1:C5,0,1))",
  ];
  const found = await recomputed(unknown.map((formula) => ({ formula })));
  expect(unknown.filter((_, i) => !found[i]!.stale || found[i]!.value !== "옛 값")).toEqual([]);
});

test("a pattern of many * takes no longer with long texts", async () => {
  const book = new Book();
  const sheet = book.addSheet("예산");
  for (let row = 0; row < 200; row++) sheet.setValue(row, 0, "a".repeat(3000));
  sheet.setValue(7, 0, `${"a".repeat(3000)}b`);
  sheet.setFormula(0, 2, '=COUNTIF(A1:A200,"*a*a*a*a*b")');
  sheet.setFormula(0, 3, '=MATCH("*a*a*a*a*b",A1:A200,0)');
  const started = performance.now();
  await new Calculator(book).calculate();
  expect([sheet.value(0, 2), sheet.value(0, 3)]).toEqual([1, 8]);
  expect(performance.now() - started).toBeLessThan(5000);
});
