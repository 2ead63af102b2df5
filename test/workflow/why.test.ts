/** A cell of the plan sheet is traced to the staff's cells, through the cells of the plan between them. */
import type { Origin } from "../../src/workflow/why";
import { cellArea } from "../../src/sheet/address";
import { insertRows, type Book } from "../../src/workbench/workbook/model";
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

test("walking over the plan asks Excel once, and again after a change of the plan or of a sheet that it is made from", async () => {
  const addin = await openSample();
  await addin.evaluate("void planAddin.onSourceChanged(() => void window.told?.())");
  await addin.run("buildPlanSheet");
  await addin.run("look");
  const edit = async (work: (book: Book) => void): Promise<void> => {
    await addin.host.edit(work);
    // Changes are told in their order: once that of a staff's sheet is heard of, so is the one before.
    const told = addin.evaluate("new Promise((resolve) => void (window.told = resolve))");
    await addin.host.edit((book) => book.sheet("성과지표")!.setValue(4, 2, addin.host.counters.syncs));
    await told;
  };
  const plan = addin.host.book.sheet("성과계획서")!;
  const amount = [...plan.cells()].find(([, , { formula }]) => formula?.includes("예산!"))!;
  /** What the cell comes from, and the requests that were needed to know it. */
  const walk = async ([row, column]: readonly [number, number, ...unknown[]]): Promise<
    readonly [readonly string[], number]
  > => {
    const { syncs } = addin.host.counters;
    const origin = await addin.run<Origin>("originOf", { ...cellArea(row, column), sheet: plan.name });
    return [origin.cells, addin.host.counters.syncs - syncs];
  };
  const [cells, first] = await walk(amount);
  expect(first).toBeGreaterThan(0);
  expect([await walk(amount), await walk([amount[0], 0])]).toEqual([
    [cells, 0],
    [[], 0],
  ]);
  await edit((book) => insertRows(book, book.sheet("예산")!, 0, 1));
  const [moved, again] = await walk(amount);
  expect([moved, again]).toEqual([cells.map((cell) => cell.replace(/\d+$/, (row) => `${+row + 1}`)), first]);
  await edit(() => plan.setFormula(amount[0], amount[1], "=예산!B8"));
  expect(await walk(amount)).toEqual([["예산!B8"], first]);
});
