/** A distant Excel: how often the pane asks until it can be used, and while a person works, where each answer takes 200 ms. */
import { profiles } from "../../src/workbench/host/profiles";
import { closeAll, openSample } from "../support/addin";
import { openPane } from "../support/opened-pane";

afterEach(closeAll);

const eachTakes = 200;
/** What is left of two seconds for the page, the reading and the screen is as much again as the sample takes. */
const longest = 1400;

test.each([
  ["of a workbook without a plan", [], { planSheets: [] }],
  ["of a plan whose findings are marked", [["buildPlanSheet"], ["setMarks", true]], { undoable: "build" }],
] as const)("the opening %s shows what was read within two seconds", async (_, steps, status) => {
  const addin = await openSample();
  for (const [name, ...args] of steps) await addin.run(name, ...args);
  const { trips, state } = await openPane(addin);
  expect(state.trouble).toBeUndefined();
  expect(state.report?.reading.tables.length).toBeGreaterThan(4);
  expect(state).toMatchObject({ status, marksShown: steps.length > 0, corrections: [], told: {} });
  expect(trips * eachTakes).toBeLessThanOrEqual(longest);
});

test("a person's writing of many cells is not asked about cell by cell, though Excel tells of each", async () => {
  const addin = await openSample({ excel: { ...profiles.strictest, eventPerWrite: true } });
  await openPane(addin);
  const told = addin.evaluate("new Promise((tell) => planAddin.onSourceChanged(() => tell(true)))");
  await addin.host.idle();
  const { syncs } = addin.host.counters;
  await Promise.all(
    Array.from({ length: 20 }, (_, row) =>
      addin.host.edit((book) => book.sheet("예산")!.setValue(row, 8, row)),
    ),
  );
  expect(await told).toBe(true);
  // The library hands events on when it comes to it: until nothing more is asked.
  for (let last = -1; last !== addin.host.counters.syncs;) {
    last = addin.host.counters.syncs;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  // Two listeners, each with a few questions of two round trips at most.
  expect(addin.host.counters.syncs - syncs).toBeLessThan(20);
});

test("an edit is heard of without a question once the sheets were looked at, and so is one of the plan passed over", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  await addin.run("look");
  await addin.evaluate(
    "void (globalThis.heard = 0), planAddin.onSourceChanged(() => void (globalThis.heard += 1))",
  );
  const heard = (): Promise<number> => addin.evaluate<number>("globalThis.heard");
  const edit = async (sheet: string, row: number): Promise<void> => {
    await addin.host.edit((book) => book.sheet(sheet)!.setValue(row, 8, row));
    await addin.host.idle();
  };
  /** The library hands events on when it comes to it. */
  const hears = async (least: number): Promise<void> => {
    for (let waited = 0; (await heard()) < least && waited < 100; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await heard()).toBeGreaterThanOrEqual(least);
  };
  // Listening itself is a request, which the library sends when it comes to it.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { syncs } = addin.host.counters;
  await edit("예산", 5);
  await hears(1);
  await edit("예산", 6);
  await hears(2);
  const before = await heard();
  await edit("실적", 8);
  await hears(before + 1);
  await edit("성과계획서", 7);
  await edit("예산", 9);
  await hears(before + 2);
  expect([await heard(), addin.host.counters.syncs]).toEqual([before + 2, syncs]);

  await addin.host.edit((book) => book.addSheet("메모"));
  await edit("메모", 0);
  await hears(before + 3);
});
