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
