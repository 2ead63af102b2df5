/** Names of a file that mean another cell from each cell, as 왼쪽 for the cell to the left: what an edit computes of them. */
import { Calculator } from "../../../../src/workbench/workbook/calculation";
import { Book, type Sheet } from "../../../../src/workbench/workbook/model";
import { readXlsx, writeXlsx } from "../../../../src/workbench/workbook/xlsx";

async function opened(
  formulas: Readonly<Record<string, string>>,
): Promise<{ read: Book; calculator: Calculator; sheet: Sheet }> {
  const book = new Book();
  const sheet = book.addSheet("예산");
  book.addSheet("비율").setValue(0, 0, 0.5);
  for (let row = 0; row < 5; row++) sheet.setValue(row, 1, (row + 1) * 10);
  // As Excel has them in files: as they are from A1.
  book.defineName({ name: "왼쪽", formula: "=예산!XFD1" });
  book.defineName({ name: "같은행", formula: "=예산!$B1" });
  book.defineName({ name: "두배", formula: "=왼쪽*2" });
  book.defineName({ name: "적용", formula: "=같은행*비율!$A$1" });
  for (const [address, formula] of Object.entries(formulas)) {
    const [row, column] = [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];
    sheet.setFormula(row, column, formula);
    sheet.setCell(row, column, { ...sheet.cell(row, column), value: -1, implicit: true });
  }
  const read = await readXlsx(await writeXlsx(book));
  return { read, calculator: new Calculator(read), sheet: read.sheet("예산")! };
}

test("they mean what they mean where they stand, and follow an edit of that", async () => {
  const { calculator, sheet } = await opened({
    C2: "=왼쪽+1",
    C3: "=두배",
    C4: "=SUM(같은행,1)",
    D5: "=적용",
  });
  sheet.setValue(1, 1, 200);
  await calculator.calculate();
  expect([sheet.value(1, 2), sheet.value(2, 2)]).toEqual([201, -1]);
  await calculator.calculate("full");
  expect([sheet.value(1, 2), sheet.value(2, 2), sheet.value(3, 2), sheet.value(4, 3)]).toEqual([
    201, 60, 41, 25,
  ]);
});

test("a name that is defined anew is computed anew where it is called", async () => {
  const { read, calculator, sheet } = await opened({ C2: "=왼쪽+1", C3: "=같은행" });
  await calculator.calculate();
  read.defineName({ name: "왼쪽", formula: "=예산!XFD2" });
  await calculator.calculate();
  expect([sheet.value(1, 2), sheet.value(2, 2)]).toEqual([31, -1]);
});
