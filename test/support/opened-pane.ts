/**
 * The pane's opening over the workbook, without a screen: what the pane asks of Excel until the last reading is shown.
 * Example: const { trips, state } = await openPane(addin); expect(trips).toBeLessThan(10).
 */
import type { Addin } from "../../src/workbench/runtime/addin";
import type { Addin as Port } from "../../src/taskpane/addin";
import { createJobs } from "../../src/taskpane/jobs";
import { initialState, reduce, type State } from "../../src/taskpane/state";

export interface Opening {
  /** Round trips to Excel. */
  readonly trips: number;
  readonly milliseconds: number;
  /** What the pane shows then. */
  readonly state: State;
}

export async function openPane(addin: Addin): Promise<Opening> {
  const { counters } = addin.host;
  const [before, began] = [counters.syncs, performance.now()];
  let state = initialState;
  // What the pane's first effect does (src/taskpane/pane.tsx).
  const listening = addin.evaluate(
    "[planAddin.onSelectionChanged(() => undefined), planAddin.onSourceChanged(() => undefined)].length",
  );
  const port = { look: () => addin.run("look") } as unknown as Port;
  const jobs = createJobs(
    port,
    (event) => (state = reduce(state, event)),
    () => state,
  );
  await Promise.all([listening, jobs.open()]);
  return { trips: counters.syncs - before, milliseconds: Math.round(performance.now() - began), state };
}
