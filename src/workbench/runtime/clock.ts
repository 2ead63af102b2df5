/**
 * The time of a page that nobody looks at: where the page only waits, its clock is put forward to what it waits for.
 * In: setTimeout(work, 1_500) while nothing else goes on. Out: the work a millisecond later, at which now() is 1,500 ms on.
 * Waits end in the order in which they would end on a real clock, and never before what was under way when they began.
 */

/** Milliseconds. A longer wait is a limit to what somebody else may take, and ends when that time is over: office.js gives a script 5 s. */
const longestPause = 4_500;

type Work = (...args: unknown[]) => void;

export interface Timer {
  readonly due: number;
  readonly run: () => void;
  readonly limit?: ReturnType<typeof setTimeout>;
}

export interface Clock {
  /** Milliseconds since 1970, as Date.now() tells them. */
  now(): number;
  /** Something else goes on: no wait is cut short before it is quiet again. */
  stir(): void;
  /** Stops all timers. */
  stop(): void;
  readonly functions: {
    setTimeout(work: Work, wait?: number, ...args: unknown[]): Timer;
    clearTimeout(timer?: Timer): void;
    setInterval(work: Work, wait?: number, ...args: unknown[]): ReturnType<typeof setInterval>;
    clearInterval(timer?: ReturnType<typeof setInterval>): void;
  };
}

export function createClock(): Clock {
  const pauses = new Set<Timer>();
  const limits = new Set<Timer>();
  const intervals = new Set<ReturnType<typeof setInterval>>();
  let ahead = 0;
  let isQuiet = true;
  let next: ReturnType<typeof setTimeout> | undefined;
  const now = (): number => Date.now() + ahead;

  const look = (): void => {
    next = undefined;
    let first: Timer | undefined;
    for (const pause of pauses) if (first === undefined || pause.due < first.due) first = pause;
    if (first === undefined) return;
    const rest = first.due - now();
    if (rest <= 0 || isQuiet) {
      ahead += Math.max(0, rest);
      pauses.delete(first);
      first.run();
    }
    lookLater();
  };
  const lookLater = (): void => {
    if (next !== undefined || pauses.size === 0) return;
    isQuiet = true;
    // What was under way before is there by then, and has said so.
    next = setTimeout(() => setImmediate(look), 1);
  };
  const end = (timer: Timer): void => {
    pauses.delete(timer);
    limits.delete(timer);
    clearTimeout(timer.limit);
  };

  return {
    now,
    stir: () => void (isQuiet = false),
    stop: () => {
      clearTimeout(next);
      pauses.clear();
      limits.forEach(end);
      intervals.forEach(clearInterval);
    },
    functions: {
      setTimeout: (work, wait = 0, ...args) => {
        const due = now() + wait;
        if (wait <= longestPause) {
          const pause: Timer = { due, run: () => work(...args) };
          pauses.add(pause);
          lookLater();
          return pause;
        }
        const run = (): void => {
          limits.delete(timer);
          work(...args);
        };
        const timer: Timer = { due, run, limit: setTimeout(run, wait) };
        limits.add(timer);
        return timer;
      },
      clearTimeout: (timer) => timer && end(timer),
      setInterval: (work, wait, ...args) => {
        const timer = setInterval(work, wait, ...args);
        intervals.add(timer);
        return timer;
      },
      clearInterval: (timer) => {
        if (timer) intervals.delete(timer);
        clearInterval(timer);
      },
    },
  };
}
