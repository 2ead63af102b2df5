/**
 * The one place that changes the workbook: all of a job stands afterwards, or nothing. Excel rolls nothing back by itself.
 * In: parcels, what comes last, the workbook as it was, the store as it is to be. The store is written in the last request
 * and carries the run's sign: where the answer is lost, the sign tells whether that request got through.
 */
import { finding } from "../messages/finding";
import { Refusal } from "../workflow/types";
import { isTooLarge, translate } from "./failure";
import { bytesOf, bytesPerRequest, send, type Parcel } from "./parcels";
import { patiently } from "./patience";
import { deleteSheet, deleteSheets, restore, type Before } from "./restore";
import type { WorkbookState } from "./sheets";
import { isDone, storeParcels, type Store, type StoreWork } from "./store";

export interface Work {
  /**
   * Sent first, in several requests where they are large: what they make is not seen yet, or is in `before`, so that it
   * can be put back.
   */
  readonly parcels?: readonly Parcel[];
  /** Queues what comes last, and makes the rest valid. */
  readonly finish?: (context: Excel.RequestContext) => void;
  /** What `finish` has in bytes, where it grows with the workbook. */
  readonly finishBytes?: number;
  /** Sheets to be deleted: that cannot be taken back, and comes after everything else. */
  readonly superseded?: readonly string[];
  /** The workbook as an earlier commit of the same job left it: where the store stands. */
  readonly since?: { readonly state: WorkbookState; readonly store: Store };
}

/** What the last request has besides parcels, store and what is told. */
const bytesOfTheRest = 50_000;
const bytesOfDeletion = 1000;

/** Throws what Excel refuses, after everything was put back; a Refusal left-half-done where that failed as well. */
export async function commit(before: Before, store: Store, work: Work = {}): Promise<void> {
  const { parcels = [], finish, finishBytes = 0, superseded = [], since = before } = work;
  const run = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const way = (apart: boolean): Way => {
    const kept = storeParcels(since.state, since.store, { ...store, run }, apart);
    const gone = [...superseded, ...kept.superseded];
    const last = (context: Excel.RequestContext): void => {
      finish?.(context);
      kept.last.queue(context);
      for (const name of gone) deleteSheet(context.workbook.worksheets.getItem(name));
    };
    return { kept, gone, last };
  };
  const rest = bytesOfTheRest + finishBytes + superseded.length * bytesOfDeletion;
  let { kept, gone, last } = way(false);
  if (rest + kept.last.bytes > bytesPerRequest) ({ kept, gone, last } = way(true));
  const fits = bytesOf([...parcels, ...kept.parcels, kept.last]) + rest <= bytesPerRequest;
  try {
    if (fits && (await sent([...parcels, ...kept.parcels], last))) return;
    await send([...parcels, ...kept.parcels]);
    if (await sent([], last)) return;
    // All that is left to make the last request smaller is the store.
    ({ kept, gone, last } = way(true));
    await send([...kept.parcels, { bytes: 0, queue: last }]);
  } catch (error) {
    const outcome = await patiently(async () => {
      if (!(await isDone(run, kept.sheet))) return restore(before);
      await deleteSheets(gone);
      return "done";
    });
    if (outcome === "done") return;
    throw outcome === "restored" || !isPartial(error) ? error : await halfDone(error);
  }
}

interface Way {
  readonly kept: StoreWork;
  readonly gone: readonly string[];
  readonly last: (context: Excel.RequestContext) => void;
}

/** False where Excel refused the request as too large: nothing of it was done. */
async function sent(
  parcels: readonly Parcel[],
  last: (context: Excel.RequestContext) => void,
): Promise<boolean> {
  const context = new Excel.RequestContext();
  parcels.forEach((parcel) => parcel.queue(context));
  last(context);
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (isTooLarge(error)) return false;
    throw error;
  }
}

/** Whether Excel itself stopped within the request: then some of it may stand. A transport's failure loses all of it. */
const isPartial = (error: unknown): boolean =>
  typeof (error as { debugInfo?: { errorLocation?: unknown } })?.debugInfo?.errorLocation === "string";

async function halfDone(error: unknown): Promise<Refusal> {
  const refusal = await translate(error);
  return new Refusal([
    finding("left-half-done", {}),
    ...(refusal instanceof Refusal ? refusal.findings : []),
  ]);
}
