/**
 * What the benchmarks measure by: processor time, since a machine that others use as well has no wall time to go by, and the
 * median of several runs. `npm run bench -- --runs 9` takes another number of them.
 */
const asked = process.argv.indexOf("--runs");

/** How often each thing is measured. */
export const runs = asked < 0 ? 5 : Math.max(1, Number(process.argv[asked + 1]) || 5);

/** Milliseconds of the processor's time that `work` takes, of all threads. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The median of several runs; `prepare` is not measured, and makes what each run works on. */
export async function medianTime<T>(
  prepare: () => T | Promise<T>,
  work: (on: T) => unknown,
  tidy: (on: T) => unknown = () => undefined,
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const on = await prepare();
    times.push(await processorTime(() => work(on)));
    await tidy(on);
  }
  return rounded(median(times));
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Three digits say as much as a measurement knows. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

/** By which power of the size a figure grows from the first to the last. */
export function growth(measured: readonly { readonly size: number; readonly value: number }[]): number {
  const [first, last] = [measured[0]!, measured.at(-1)!];
  return rounded(Math.log(last.value / first.value) / Math.log(last.size / first.size));
}

/** A peer's package; undefined where it is not installed. */
export function peer<T>(name: string): T | undefined {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a peer that is not a dependency
    return require(name) as T;
  } catch {
    return undefined;
  }
}
