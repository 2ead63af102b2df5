/**
 * Many questions in as few requests as their answers' sizes allow. An answer that Excel refuses as too large (on the web
 * above 5 MB) is asked for again in halves, down to one row; Excel changes nothing by being asked.
 * In: blocks of 예산!A1:J40000 that were thought to have 3 MB and have 6. Out: all of them, after three requests.
 */
import { isTooLarge } from "./failure";

export interface Question {
  /** What the answer is thought to have, in bytes. */
  readonly bytes: number;
  /** Queues the question; what it gives is called when the answer is there. */
  ask(context: Excel.RequestContext): () => void;
  /** The same as so many questions in order, or fewer; itself alone where it can be cut no further. */
  cut(parts: number): readonly Question[];
  /** Whether a refusal of this kind may come of how much was asked, besides the transport's own. */
  isTooMuch?(error: unknown): boolean;
  /** What to do where Excel refuses even the smallest part; where left out, the refusal is passed on. */
  giveUp?(): void;
}

/** The answers of a request are planned to have no more bytes than this. */
const bytesPerTrip = 4_000_000;

/** Asks all questions; their answers come in their order. Throws what Excel refuses for another reason than size. */
export async function askAll(context: Excel.RequestContext, questions: readonly Question[]): Promise<void> {
  let room = bytesPerTrip;
  const rest = [...questions];
  while (rest.length > 0) {
    const trip: Question[] = [];
    let bytes = 0;
    while (rest.length > 0 && (trip.length === 0 || bytes + rest[0]!.bytes <= room)) {
      const next = rest.shift()!;
      const parts = next.bytes > room ? next.cut(Math.ceil(next.bytes / room)) : [next];
      if (parts.length > 1) rest.unshift(...parts);
      else {
        trip.push(next);
        bytes += next.bytes;
      }
    }
    // What answers have in fact is known once one was too large: what follows is asked for in smaller portions.
    if (!(await asked(context, trip))) room = Math.max(room / 2, bytesPerTrip / 64);
  }
}

/** False where the answer had to be asked for in parts. */
async function asked(context: Excel.RequestContext, trip: readonly Question[]): Promise<boolean> {
  const answers = trip.map((question) => question.ask(context));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error) && !trip.some((question) => question.isTooMuch?.(error))) throw error;
    const smaller = trip.length > 1 ? trip : trip[0]!.cut(2);
    if (smaller.length === 1) {
      const [smallest] = smaller;
      if (!smallest!.giveUp) throw error;
      smallest!.giveUp();
      return false;
    }
    const half = Math.ceil(smaller.length / 2);
    await asked(context, smaller.slice(0, half));
    await asked(context, smaller.slice(half));
    return false;
  }
  for (const take of answers) take();
  return true;
}

/** So many runs of equal length, or one each: [0, 5], [5, 10], [10, 12] of 12 in 3. */
export function runs(count: number, parts: number): [from: number, to: number][] {
  const length = Math.max(1, Math.ceil(count / Math.max(1, parts)));
  const found: [number, number][] = [];
  for (let from = 0; from < count; from += length) found.push([from, Math.min(count, from + length)]);
  return found;
}
