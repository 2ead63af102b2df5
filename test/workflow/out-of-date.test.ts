/** A plan that is no longer what a build would make: told when the workbook is looked at, whatever made it so; never else. */
import { insertRows } from "../../src/workbench/workbook/model";
import type { Addin } from "../../src/workbench/runtime/addin";
import type { Finding } from "../../src/messages/finding";
import type { Look } from "../../src/workflow/known";
import { closeAll, openSample, type } from "../support/addin";

afterAll(closeAll);

const kind = "plan-out-of-date";
const told = async (addin: Addin) =>
  ((await addin.run<Look>("look")).report?.findings ?? []).filter((found) => found.kind === kind);

async function built(): Promise<Addin> {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  return addin;
}

/** Two rows of a staff sheet change places as a sort moves them: contents, not references to them. */
async function swapRows(addin: Addin, name: string, one: number, other: number): Promise<void> {
  await addin.host.edit((book) => {
    const sheet = book.sheet(name)!;
    const contents = (row: number) =>
      Array.from({ length: 8 }, (_, column) => ({ ...sheet.cell(row - 1, column) }));
    const [first, second] = [contents(one), contents(other)];
    const put = (row: number, cells: ReturnType<typeof contents>): void =>
      cells.forEach(({ value, formula }, column) => {
        if (formula !== undefined) sheet.setFormula(row - 1, column, formula);
        else sheet.setValue(row - 1, column, value);
      });
    put(one, second);
    put(other, first);
  });
  await addin.host.idle();
}

test("nothing is told of a plan that was just built, in any style, nor after it was shared, typed over or chosen otherwise", async () => {
  for (const style of ["functions", "names", "native"]) {
    const addin = await openSample();
    await addin.run("buildPlanSheet", { style });
    expect(await told(addin)).toEqual([]);
    if (style !== "functions") continue;
    await type(addin, "예산", "B14", 60_695);
    await type(addin, "성과계획서", "D27", 1);
    expect(await told(addin)).toEqual([]);
    await addin.run("saveSettings", { style: "native", pages: "flowing" });
    expect(await told(addin)).toEqual([]);
    await addin.run("shareWithFinance");
    expect(await told(addin)).toEqual([]);
  }
});

test("rows inserted above or between are followed by Excel, and nothing is told", async () => {
  const addin = await built();
  await addin.host.edit((book) => insertRows(book, book.sheet("예산")!, 1, 2));
  await addin.host.idle();
  expect(await told(addin)).toEqual([]);
});

test("rows that were sorted are told with the plan's cells, and a build mends it", async () => {
  const addin = await built();
  await swapRows(addin, "예산", 14, 15);
  const [found] = await told(addin);
  expect(found?.cells).toEqual(expect.arrayContaining(["성과계획서!D29", "성과계획서!D30"]));
  await addin.run("buildPlanSheet");
  expect(await told(addin)).toEqual([]);
});

test("a program that was named anew, and another unit, are told, by the check before sending too", async () => {
  const addin = await built();
  await type(addin, "예산", "A9", "주민소통 강화");
  expect(await told(addin)).toHaveLength(1);
  const before = await addin.run<Finding[]>("inspect");
  expect(before.filter((found) => found.kind === kind)).toHaveLength(1);
  await addin.run("buildPlanSheet");
  await type(addin, "예산", "F2", "(단위 : 백만원)");
  expect(await told(addin)).toHaveLength(1);
});
