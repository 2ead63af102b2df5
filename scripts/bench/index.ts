/**
 * `npm run bench`: runs every benchmark of this folder, prints one JSON line each as it comes, then, on the error stream, all
 * of them as a table, each with its peers beside it; everything together is kept in node_modules/.cache/bench.json.
 * A benchmark is a file whose default export returns what it measured: {"name":"checks","milliseconds":3.1,…}.
 * `npm run bench -- checks formula` runs those whose file name contains one of the words; --runs 9 measures more often,
 * --json FILE and --table FILE.md keep the outcome elsewhere.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import "../../src/messages/catalog";
import { runs } from "./medians";
import { tableOf } from "./table";

export interface Measurement {
  readonly name: string;
  readonly milliseconds: number;
  /** What was measured besides: counts, sizes, limits, peers. table.ts says which of them stand in the table. */
  readonly [detail: string]: unknown;
}

export interface Outcome {
  readonly date: string;
  readonly node: string;
  readonly processor: string;
  readonly runs: number;
  readonly measurements: readonly Measurement[];
}

type Benchmark = () => Measurement | readonly Measurement[] | Promise<Measurement | readonly Measurement[]>;

const kept = path.join(__dirname, "..", "..", "node_modules", ".cache", "bench.json");

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: "string" }, json: { type: "string", default: kept }, table: { type: "string" } },
  });
  const measurements: Measurement[] = [];
  for (const file of benchmarks(positionals)) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- scripts/run.cjs runs CommonJS
    const { default: benchmark } = require(file) as { default: Benchmark };
    for (const measured of [await benchmark()].flat()) {
      console.log(JSON.stringify(measured));
      measurements.push(measured);
    }
  }
  const outcome: Outcome = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    processor: `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? os.arch()}`,
    runs,
    measurements,
  };
  const table = tableOf(outcome);
  process.stderr.write(`\n${table}`);
  mkdirSync(path.dirname(values.json), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify(outcome, undefined, 2)}\n`);
  if (values.table !== undefined) writeFileSync(values.table, table);
}

/** The files of this folder that measure something: those with a default export. */
function benchmarks(wanted: readonly string[]): string[] {
  const files = readdirSync(__dirname)
    .filter((file) => file.endsWith(".ts"))
    .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
    .map((file) => path.join(__dirname, file))
    .filter((file) => /^export default /m.test(readFileSync(file, "utf8")))
    .sort();
  if (files.length === 0) throw new Error(`no benchmark is called "${wanted.join(" ")}"`);
  return files;
}

main().catch((error: unknown) => {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
