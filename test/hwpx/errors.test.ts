/** Errors that the plan shows are told with their places: the document prints them. */
import type { HangulFile } from "../../src/workflow/hangul";
import { closeAll, openSample } from "../support/addin";

afterAll(closeAll);

test("the file's name holds nothing that Windows refuses, whatever the sheet is called", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  await addin.host.edit((book) => book.rename(book.sheet("성과계획서")!, '계획 <안>|"1"'));
  expect((await addin.run<HangulFile>("hangulFile")).name).toBe("계획 _안___1_.hwpx");
});

test("cells that show an error in place of a value are told; a text that only begins so is not", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  expect((await addin.run<HangulFile>("hangulFile")).findings).toEqual([]);
  await addin.host.edit((book) => book.sheet("성과계획서")!.setFormula(4, 0, "=1/0"));
  await addin.host.edit((book) => book.sheet("성과계획서")!.setValue(7, 0, "#1 홍보"));
  await addin.host.idle();
  const { findings } = await addin.run<HangulFile>("hangulFile");
  expect(findings).toMatchObject([{ kind: "shown-error", data: { count: 1 }, cells: ["성과계획서!A5"] }]);
});
