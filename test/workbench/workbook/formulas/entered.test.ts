/** Formulas that are typed into a workbook file, as the saved file holds them: Excel is to show the same as the workbench. */
import { Calculator } from "../../../../src/workbench/workbook/calculation";
import { Book } from "../../../../src/workbench/workbook/model";
import { readXlsx, writeXlsx } from "../../../../src/workbench/workbook/xlsx";
import { filesOf, textOf } from "../../../corpus/package";

async function typed(formulas: readonly string[]): Promise<{ cells: string[]; values: unknown[] }> {
  const before = new Book();
  const sheet = before.addSheet("예산");
  [2, 3, 5].forEach((value, row) => {
    sheet.setValue(row + 1, 0, value);
    sheet.setValue(row + 1, 1, value * 10);
  });
  before.defineName({ name: "금액", formula: "=예산!$A$2:$A$4" });
  before.defineName({ name: "움직임", formula: "=OFFSET(예산!$A$2,0,0,3,1)" });
  before.defineName({ name: "비율", formula: "=0.5" });
  before.defineName({ name: "한칸", formula: "=예산!$A$2" });
  const book = await readXlsx(await writeXlsx(before));
  const calculator = new Calculator(book);
  formulas.forEach((formula, row) => book.sheet("예산")!.setFormula(row + 1, 20, formula));
  await calculator.calculate();
  const bytes = await writeXlsx(book);
  const text = textOf(filesOf(bytes), "xl/worksheets/sheet1.xml");
  const cells = formulas.map((_, row) => new RegExp(`<c r="U${row + 2}".*?</c>`).exec(text)![0]);
  const again = await readXlsx(bytes);
  const anew = new Calculator(again);
  again.sheet("예산")!.setValue(3, 0, 4);
  again.sheet("예산")!.setValue(3, 0, 5);
  await anew.calculate("full");
  return { cells, values: formulas.map((_, row) => again.sheet("예산")!.value(row + 1, 20)) };
}

test("one that goes over blocks is saved as one that may spill: plain, Excel takes one value of each block", async () => {
  const cases: readonly (readonly [string, number | string])[] = [
    ["=SUM(A2:A4*B2:B4)", 380],
    ["=SUM(IF(A2:A4>2,B2:B4,0))", 80],
    ["=MAX(LEN(A2:A4))", 1],
    ["=SUM(금액*2)", 20],
    ["=SUM(움직임*2)", 20],
    ["=SUM(OFFSET(A2,0,0,3,1)*2)", 20],
    ["=SUM(--(A:A>2))", 2],
    ["=SUM(INDEX(A2:B4,0,2)*2)", 200],
    ["=SUM(A2:A4*B2:B4)/SUMPRODUCT(A2:A4)", 38],
  ];
  const { cells, values } = await typed(cases.map(([formula]) => formula));
  const plain = cases.filter((_, at) => !/ cm="1".*<f t="array" ref="U\d+">/.test(cells[at]!));
  expect(plain.map(([formula]) => `${formula} is saved as a plain formula`)).toEqual([]);
  expect(values).toEqual(cases.map(([, value]) => value));
});

test("one that gives the same as a plain formula is saved as such", async () => {
  const formulas = [
    "=SUM(A2:A4)*비율",
    "=SUMPRODUCT(A2:A4*B2:B4)",
    "=SUMPRODUCT(LEN(A2:A4))",
    "=A2*한칸",
    "=VLOOKUP(3,A:B,2,FALSE)",
    "=INDEX(B:B,MATCH(3,A:A,0))*2",
    '=COUNTIF(금액,">2")+1',
    "=IF(COUNT(A2:A4)=3,SUM(A2:A4)/3,0)",
    "=SUM({1,2}*3)",
    "=ROUND(SUM(A2:A4)/SUM(B2:B4),2)",
    "=SUM(OFFSET(A2,0,0,3,1))",
  ];
  const { cells } = await typed(formulas);
  expect(formulas.filter((_, at) => !cells[at]!.includes("<f>"))).toEqual([]);
});
