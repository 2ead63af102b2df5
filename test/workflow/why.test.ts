/** A cell of the plan sheet is traced to the staff's cells, through the cells of the plan between them. */
import type { Origin } from "../../src/workflow/why";
import { cellArea } from "../../src/sheet/address";
import { insertRows } from "../../src/workbench/workbook/model";
import { closeAll, openSample } from "../support/addin";

afterEach(closeAll);

test("an amount comes from its cell, a change rate from both years' cells, a heading from none", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  const plan = addin.host.book.sheets.find(({ name }) => name === "성과계획서")!;
  const cells = [...plan.cells()];
  const originAt = (row: number, column: number): Promise<Origin | undefined> =>
    addin.run("originOf", { ...cellArea(row, column), sheet: plan.name });
  const [rateRow, rateColumn, rate] = cells.find(([, , { formula }]) => /CHANGERATE\(/.test(formula ?? ""))!;
  const of = await originAt(rateRow, rateColumn);
  expect(rate.formula).not.toContain("예산!");
  expect(of!.id).toMatch(/^예산현황\/.*증감률$/);
  expect(of!.cells).toEqual(["예산!B4", "예산!C4"]);
  const [headRow, headColumn] = cells.find(([, , { value }]) => value === "증감률" || value === "구분")!;
  expect((await originAt(headRow, headColumn))!.cells).toEqual([]);
  expect(await addin.run("originOf", { ...cellArea(5, 2), sheet: "예산" })).toBeUndefined();
});

test("a figure is called as it was built, wherever inserted rows have moved it", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  const plan = addin.host.book.sheet("성과계획서")!;
  const rate = (): readonly [number, number] => {
    const [row, column] = [...plan.cells()].find(([, , { formula }]) => /CHANGERATE\(/.test(formula ?? ""))!;
    return [row, column];
  };
  const origin = (): Promise<Origin | undefined> =>
    addin.run("originOf", { ...cellArea(...rate()), sheet: plan.name });
  const before = (await origin())!.id;
  await addin.host.edit((book) => insertRows(book, plan, 3, 2));
  await addin.host.idle();
  expect((await origin())!.id).toBe(before);
});
