/** A workbook as it comes back from its file, computed after somebody typed into it: await afterEdit(book, (read) => …). */
import { Calculator } from "../../../../src/workbench/workbook/calculation";
import type { Book } from "../../../../src/workbench/workbook/model";
import { readXlsx, writeXlsx } from "../../../../src/workbench/workbook/xlsx";

export async function afterEdit(book: Book, edit: (read: Book) => void): Promise<Book> {
  const read = await readXlsx(await writeXlsx(book));
  const calculator = new Calculator(read);
  edit(read);
  await calculator.calculate("full");
  return read;
}
