/**
 * Waiting for Excel, and giving way to the page: work that failed is tried again (a lost connection comes back, a cell that is being edited is left), and
 * what is still being computed is looked at again.
 * In: work that fails once. Out: what it gives at the second time, a third of a second later.
 */

/** Ends after so many milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const longestTurn = 50;

/** Between the steps of long work: lets the page draw and take a press of 취소, where it could not for long; then fails if it was. */
export function givingWay(signal?: AbortSignal): () => Promise<void> {
  let since = Date.now();
  return async () => {
    if (Date.now() - since >= longestTurn) {
      await pause(0);
      since = Date.now();
    }
    signal?.throwIfAborted();
  };
}

/** What the steps come to in the end. */
export async function stepByStep<T>(steps: Generator<void, T>, giveWay: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await giveWay();
  }
}

/** Tries three times; undefined where the work fails each time. */
export async function patiently<T>(work: () => Promise<T>): Promise<T | undefined> {
  for (const milliseconds of [0, 300, 1500]) {
    await pause(milliseconds);
    try {
      return await work();
    } catch {
      continue;
    }
  }
  return undefined;
}

const firstPause = 50;
const longestPause = 1_000;

/** Looks until what was looked for is there, at longer and longer intervals; false where it is not after `limit` milliseconds. */
export async function until(look: () => Promise<boolean>, limit: number): Promise<boolean> {
  const end = Date.now() + limit;
  for (let rest = firstPause; ; rest = Math.min(rest * 2, longestPause)) {
    if (await look()) return true;
    if (Date.now() + rest > end) return false;
    await pause(rest);
  }
}
