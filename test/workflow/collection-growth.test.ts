/** What Excel is sent grows with the departments and no faster, and never more at once than it takes. */
import "../../src/messages/catalog";
import { government } from "../collect/government";
import { openBlank, readingsOf } from "./support/collecting";

/** What a collection of so many departments with a goal each sends, by department; `largest` is the largest request. */
async function sentFor(count: number) {
  const addin = await openBlank();
  addin.host.book.calculation = "manual";
  const departments = government(11, count).map((one) => ({ ...one, goals: one.goals.slice(0, 1) }));
  await addin.run("collectPlans", await readingsOf(departments));
  const { syncs, requestBytes, largestRequest } = addin.host.counters;
  return { requests: syncs / count, bytes: requestBytes / count, largest: largestRequest };
}

test("requests and bytes of a department are no more among 9 than among 3, and no request is above 1 MB", async () => {
  const [few, many] = [await sentFor(3), await sentFor(9)];
  expect(many.requests).toBeLessThan(few.requests);
  expect(many.bytes).toBeLessThan(few.bytes * 1.15);
  expect(many.largest).toBeLessThan(1_000_000);
});
