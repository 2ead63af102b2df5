/** Where the printed plan's pages end: each 단위사업 on a page of its own, or one after another where the office wants paper spared. */
import { largeDepartment } from "../../scripts/bench/large-department";
import { openAddin, type Addin } from "../../src/workbench/runtime/addin";
import type { Pages } from "../../src/plan/settings";
import { type, valueAt } from "../support/addin";

let addin: Addin;
beforeAll(async () => {
  addin = await openAddin(await largeDepartment({ goals: 4, units: 12, details: 2.5 }));
});
afterAll(() => addin.window.close());

/** The rows of the plan that begin a page, when it is built anew. */
async function breaksUnder(pages: Pages): Promise<readonly number[]> {
  await addin.run("saveSettings", { pages });
  await addin.run("buildPlanSheet");
  return addin.host.book.sheet("성과계획서")!.page.rowBreaks;
}

const firstWords = (row: number): string =>
  ["A", "B", "C"]
    .map((column) => String(valueAt(addin, "성과계획서", `${column}${row + 1}`) ?? ""))
    .join(" ");

test("by itself every 단위사업 begins a page; flowing, blocks stay whole on at most 60 % of the pages", async () => {
  const apart = await breaksUnder("programs");
  const begun = apart.map(firstWords);
  expect(begun.filter((words) => words.includes("단위사업"))).toHaveLength(12);
  const flowing = await breaksUnder("flowing");
  expect((flowing.length + 1) / (apart.length + 1)).toBeLessThanOrEqual(0.6);
  // A page begins with a part, a heading or a table's caption: never within a table that would fit on one.
  for (const words of flowing.map(firstWords)) expect(words).toMatch(/단위사업|□|<|\(|정책사업목표|사업명/);
});

test("the choice stays with the workbook and is used by every later build", async () => {
  await breaksUnder("flowing");
  const before = addin.host.book.sheet("성과계획서")!.page.rowBreaks;
  await type(addin, "예산", "B7", 210);
  await addin.run("buildPlanSheet");
  expect(addin.host.book.sheet("성과계획서")!.page.rowBreaks).toEqual(before);
});
