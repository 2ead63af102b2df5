/** Texts that begin with an apostrophe ('17년), which Excel may take for its sign of a text: they stand as they were written. */
import type { Known } from "../../src/workflow/known";
import { closeAll, openSample, reopen, type, valueAt } from "../support/addin";

afterEach(closeAll);

const text = "'17년도 성과계획서(안)";

test("in what a person told, on the plan, over a rebuild, in a share of values and after it was saved", async () => {
  const addin = await openSample();
  await addin.run("tell", { title: text });
  await addin.run("buildPlanSheet");
  expect(valueAt(addin, "성과계획서", "A1")).toBe(text);
  // In the formula bar a person writes the sign and the text.
  await addin.host.edit((book) => book.sheet("성과계획서")!.setValue(1, 0, `${text} 수정`));
  await type(addin, "예산", "H1", text);
  await addin.run("buildPlanSheet");
  expect(valueAt(addin, "성과계획서", "A2")).toBe(`${text} 수정`);
  await addin.run("shareWithFinance", { valuesOnly: true });
  const again = await reopen(addin);
  expect(await again.run<Known>("known")).toMatchObject({ told: { title: text } });
  await again.run("reconnect");
  expect(["A1", "A2"].map((cell) => valueAt(again, "성과계획서", cell))).toEqual([text, `${text} 수정`]);
  expect(valueAt(again, "예산", "H1")).toBe(text);
});

test("at the seams of what is kept in pieces", async () => {
  const addin = await openSample();
  const title = "'".repeat(9000) + "가'".repeat(9000);
  await addin.run("tell", { title });
  expect((await addin.run<Known>("known")).told).toEqual({ title });
});
