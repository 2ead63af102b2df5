/** The check before sending: what a person did to the plan, told once. */
import { describe as spelled, type Finding } from "../../src/messages/finding";
import { cellArea, printArea } from "../../src/sheet/address";
import { type } from "../support/addin";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();
const plan = "성과계획서";

test("values typed over five formulas of the plan are one finding with five cells", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  const formulas = [...addin.host.book.sheet(plan)!.cells()].flatMap(([row, column, { formula, value }]) =>
    formula !== undefined && typeof value === "number" ? [printArea(cellArea(row, column))] : [],
  );
  const typed = formulas.slice(0, 5);
  for (const address of typed) await type(addin, plan, address, 0.38);
  const found = (await addin.run<Finding[]>("inspect")).filter(({ kind }) => kind === "share-typed-over");
  expect(found.map(({ cells }) => cells)).toEqual([typed.map((address) => `${plan}!${address}`)]);
  expect(spelled(found[0]!, "ko").found).toMatch(
    /^계획서의 수식 자리 5곳에 값이 직접 입력되어 있습니다: .+, …$/,
  );
});

test("nothing is told of formulas that stand as they were built", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  const found = await addin.run<Finding[]>("inspect");
  expect(found.filter(({ kind }) => kind === "share-typed-over")).toEqual([]);
});
