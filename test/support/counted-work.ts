/**
 * How much work something is, counted and not timed: how often each function and block of this project's code ran, and how
 * long the lists are that the language itself goes over. The same on every machine and in every run.
 * In: () => assemble(parts). Out: 184,220 for 50 detail programs, 1,090,044 for 300.
 */
import { Session } from "node:inspector";

if (Symbol.for("context shared by test files") in globalThis)
  throw new Error(
    'What other test files compiled is not counted by blocks: begin this file with "@context own".',
  );

// From the beginning: what is compiled before it is not counted by blocks. Import this file before what it counts.
const session = new Session();
session.connect();
ask("Profiler.enable");
ask("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
afterAll(() => session.disconnect());

/** The blocks and the list members that `work` went over. */
export function countedWork(work: () => unknown): number {
  ask("Profiler.takePreciseCoverage");
  const walked = walkedLists(work);
  return walked + blocksRun(/\/src\/.*\.tsx?$/);
}

/** The blocks alone, of work that waits, and of a library besides that is called by its files' names. */
export async function countedBlocks(work: () => Promise<unknown>, library: string): Promise<number> {
  ask("Profiler.takePreciseCoverage");
  await work();
  return blocksRun(new RegExp(`/src/.*\\.tsx?$|/node_modules/${library}/`));
}

/** Since they were asked for the last time. */
function blocksRun(files: RegExp): number {
  const { result } = ask<Coverage>("Profiler.takePreciseCoverage");
  const runs = result
    .filter(({ url }) => files.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
  return runs.reduce((sum, count) => sum + count, 0);
}

function ask<T>(method: string, parameters: object = {}): T {
  let answer: { error: Error | null; result: unknown } | undefined;
  session.post(method, parameters, (error, result) => (answer = { error, result }));
  if (!answer || answer.error) throw answer?.error ?? new Error(`${method} was not answered at once`);
  return answer.result as T;
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** What goes over a list without calling anything that could be counted. */
const walking = ["includes", "indexOf", "lastIndexOf", "concat", "slice", "splice", "join"] as const;
/** Of these it is what they give that they go over. */
const isCut = (name: string): boolean => name === "slice" || name === "concat";

function walkedLists(work: () => unknown): number {
  let walked = 0;
  const prototype = Array.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const iterator = Array.prototype[Symbol.iterator];
  const originals = walking.map((name) => [name, prototype[name]!] as const);
  for (const [name, original] of originals)
    prototype[name] = function (this: unknown[], ...args) {
      const result = original.apply(this, args);
      walked += isCut(name) ? (result as unknown[]).length : this.length;
      return result;
    };
  // A spread asks for it: [...list, one more].
  Array.prototype[Symbol.iterator] = function () {
    walked += this.length;
    return iterator.call(this) as ReturnType<typeof iterator>;
  };
  try {
    work();
  } finally {
    for (const [name, original] of originals) prototype[name] = original;
    Array.prototype[Symbol.iterator] = iterator;
  }
  return walked;
}

/** By which power of the input's size the work grows, at the worst from one size to the next. */
export function exponent(works: readonly { readonly size: number; readonly work: number }[]): number {
  return Math.max(
    ...works.slice(1).map(({ size, work }, index) => {
      const before = works[index]!;
      return Math.log(work / before.work) / Math.log(size / before.size);
    }),
  );
}
