/**
 * How the work and the file grow with the plan, by counts rather than by time: every block of src/hwpx that was run, as V8
 * counts them, and every item that a list was searched or copied for. Four times the plan is four times the work.
 * @context own
 */
import { Session } from "node:inspector/promises";
import { strFromU8, unzipSync } from "fflate";
import type { SheetLayout } from "../../src/sheet/layout";
import { layoutOf, type Part } from "./support/layouts";

const text = (words: string): Part => ({ kind: "text", texts: [words], cuts: [[1]], tall: false });
const table = (rows: number): Part => ({
  kind: "table",
  texts: ["구분", "예산액", "△24.09%"],
  cuts: Array.from({ length: rows }, () => [1, 2, 1, 2]),
  tall: false,
});
/** As much as a 단위사업 has; every third part of a layout begins a page. */
const program: Part[] = [text("○ 목적"), table(6), text("○ 내용"), table(3)];
const times = <T>(count: number, values: readonly T[]): T[] =>
  Array.from({ length: count }, () => values).flat();
const sheet = (parts: readonly Part[]): SheetLayout => layoutOf(parts, false).layout;

const plans: Readonly<Record<string, (size: number) => SheetLayout[]>> = {
  "more programs of one department": (size) => [sheet(times(8 * size, program))],
  "more departments": (size) => times(8 * size, [sheet(times(4, program))]),
  "one table with more rows": (size) => [sheet([table(200 * size)])],
};

test.each(Object.entries(plans))(
  "%s: four times as many are four times the work and the file",
  async (_name, planOf) => {
    const [one, four] = [await measure(planOf(1)), await measure(planOf(4))];
    expect(one.steps).toBeGreaterThan(1000);
    expect(four.steps / one.steps).toBeLessThan(4.2);
    expect(four.scanned / one.scanned).toBeLessThan(4.2);
    expect(four.sections / one.sections).toBeLessThan(4.2);
    // Equal looks are listed once; the number of sections may have a digit more.
    expect(four.looks).toBeLessThanOrEqual(one.looks + 1);
  },
);

interface Measured {
  /** Blocks of code that were run. */
  readonly steps: number;
  /** Items that lists were gone through for without a function of ours. */
  readonly scanned: number;
  /** Letters of XML. */
  readonly sections: number;
  readonly looks: number;
}

async function measure(layouts: readonly SheetLayout[]): Promise<Measured> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  // Only what is compiled from now on has its blocks counted.
  jest.resetModules();
  const { hwpxOf } = await import("../../src/hwpx");
  await session.post("Profiler.takePreciseCoverage");
  const { value: bytes, scanned } = counted(() => hwpxOf(layouts));
  const { result } = await session.post("Profiler.takePreciseCoverage");
  await session.post("Profiler.stopPreciseCoverage");
  session.disconnect();
  const steps = result
    .filter(({ url }) => /\/src\/hwpx\//.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
  const parts = Object.entries(unzipSync(bytes)).map(
    ([name, part]) => [name, strFromU8(part).length] as const,
  );
  const sizeOf = (wanted: RegExp): number =>
    parts.reduce((sum, [name, size]) => sum + (wanted.test(name) ? size : 0), 0);
  return { steps, scanned, sections: sizeOf(/section\d+\.xml$/), looks: sizeOf(/header\.xml$/) };
}

/** Runs the function while what lists do by themselves is counted by their length. */
function counted<T>(run: () => T): { value: T; scanned: number } {
  const list = Array.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
  const own = ["indexOf", "includes", "slice", "concat", "join", "flat", "reverse", "fill"];
  const kept = own.map((name) => [name, list[name]!] as const);
  let scanned = 0;
  for (const [name, method] of kept)
    list[name] = function (this: unknown[], ...given) {
      const result = method.apply(this, given);
      scanned += name === "slice" ? (result as unknown[]).length : this.length;
      return result;
    };
  try {
    return { value: run(), scanned };
  } finally {
    for (const [name, method] of kept) list[name] = method;
  }
}
