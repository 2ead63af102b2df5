/** What the pane says was mended, of what two looks at real sheets found. */
import type { Addin } from "../../src/workbench/runtime/addin";
import type { Look } from "../../src/workflow/known";
import { mendedBetween } from "../../src/taskpane/review/mended";
import { closeAll, openSample, type } from "../support/addin";

afterAll(closeAll);

const reportOf = async (addin: Addin) => (await addin.run<Look>("look")).report!;

/** Kinds of what was mended by typing that. */
async function mendedBy(
  ...typed: readonly (readonly [string, string, string | number])[]
): Promise<string[]> {
  const addin = await openSample();
  const before = await reportOf(addin);
  for (const [sheet, cell, value] of typed) await type(addin, sheet, cell, value);
  return mendedBetween(before, await reportOf(addin)).map(({ kind }) => kind);
}

test("a target that is raised above the result mends that finding", async () => {
  expect(await mendedBy(["성과지표", "G5", 2200], ["성과지표", "F5", 2150])).toEqual(
    expect.arrayContaining(["target-below-result", "target-falls"]),
  );
});

test.each([
  ["the head of the names", ["성과지표", "A3", "이름"]],
  ["the head of a year", ["성과지표", "E4", "x"]],
  ["an indicator's name", ["성과지표", "A5", "언론보도율(건)"]],
] as const)("what is not read any more, or by another name, was not mended: %s", async (_, typed) => {
  expect(await mendedBy(typed)).toEqual([]);
});
