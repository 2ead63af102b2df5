/** What a person says of one column leaves what was said of another, of its table and of other tables. */
import type { ReadReport } from "../../src/workflow/types";
import { correctionOf } from "../../src/taskpane/source/correction-of";
import type { Look } from "../../src/taskpane/addin";
import { insertRows } from "../../src/workbench/workbook/model";
import type { Addin } from "../../src/workbench/runtime/addin";
import { closeAll, openSample } from "../support/addin";

afterEach(closeAll);

const budget = async (addin: Addin) =>
  (await addin.run<ReadReport>("readWorkbook")).reading.tables.find(({ kind }) => kind === "budget")!;

test("columns are corrected one after another, by meaning, year and kind, and all is taken back at once", async () => {
  const addin = await openSample();
  const before = await budget(addin);
  const [first, second] = before.columns.filter(({ meaning }) => meaning === "amount");
  const correct = (columns: object): Promise<unknown> =>
    addin.run("correct", { table: before.range, columns });
  await correct({ [first!.column]: { meaning: "ignored" } });
  await correct({ [second!.column]: { meaning: "amount", year: 2014, kind: "settlement" } });
  await addin.run("correct", { table: before.range, unit: "백만원" });
  const after = await budget(addin);
  const columnAt = (column: number) => after.columns.find((one) => one.column === column);
  expect(columnAt(first!.column)).toMatchObject({ meaning: "note" });
  expect(columnAt(second!.column)).toMatchObject({ meaning: "amount", year: 2014, kind: "settlement" });
  expect(after.unit).toBe("백만원");
  // Rows above move the table away from where it was corrected.
  await addin.host.edit((book) => insertRows(book, book.sheet(before.range.sheet)!, 0, 30));
  const { corrections } = await addin.run<Look>("look");
  expect(correctionOf(await budget(addin), corrections)).toMatchObject({ unit: "백만원" });
  await addin.run("forgetCorrections", before.range);
  expect((await budget(addin)).unit).toBe(before.unit);
});
