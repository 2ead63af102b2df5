/**
 * `npm run bench`: runs every benchmark of this folder, prints one JSON line each as it comes, then, on the error stream, all
 * of them as a table, each with its peers beside it; everything together is kept in node_modules/.cache/bench.json.
 * Of several, each runs in a process of its own: none has another's memory or compiled code, one that fails is named and
 * takes no other with it, and what was measured is kept as it comes.
 * A benchmark is a file whose default export returns what it measured: {"name":"checks","milliseconds":3.1,…}.
 * `npm run bench -- checks formula` runs those whose file name contains one of the words; --runs 9 measures more often,
 * --json FILE keeps the outcome elsewhere; --table docs/speed.md puts the table in the place of the one that stands there.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import "../../src/messages/catalog";
import { runs } from "./medians";
import { tableOf, writeTable } from "./table";

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

const runner = path.join(__dirname, "..", "run.cjs");
const kept = path.join(__dirname, "..", "..", "node_modules", ".cache", "bench.json");

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: "string" }, json: { type: "string", default: kept }, table: { type: "string" } },
  });
  const files = benchmarks(positionals);
  const measurements: Measurement[] = [];
  const failed: string[] = [];
  for (const file of files) {
    const measured = files.length > 1 ? apart(file) : await here(file);
    if (measured) measurements.push(...measured);
    else failed.push(path.basename(file, ".ts"));
    keep(values.json, outcomeOf(measurements));
  }
  process.stderr.write(`\n${tableOf({ measurements })}`);
  if (values.table !== undefined) writeTable(values.table, outcomeOf(measurements));
  if (failed.length > 0) throw new Error(`no figures of ${failed.join(", ")}`);
}

async function here(file: string): Promise<readonly Measurement[]> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- scripts/run.cjs runs CommonJS
  const { default: benchmark } = require(file) as { default: Benchmark };
  const measured = [await benchmark()].flat();
  for (const one of measured) console.log(JSON.stringify(one));
  return measured;
}

/** In a process of its own; undefined where it failed. */
function apart(file: string): readonly Measurement[] | undefined {
  const started = performance.now();
  const json = path.join(mkdtempSync(path.join(os.tmpdir(), "bench-")), "outcome.json");
  try {
    const command = [runner, __filename, path.basename(file), "--runs", String(runs), "--json", json];
    const { status, stderr } = spawnSync(process.execPath, command, {
      encoding: "utf8",
      stdio: ["ignore", "inherit", "pipe"],
      maxBuffer: 2 ** 28,
    });
    const seconds = Math.round((performance.now() - started) / 1000);
    process.stderr.write(`${path.basename(file, ".ts")}: ${seconds} s\n`);
    if (status === 0) return (JSON.parse(readFileSync(json, "utf8")) as Outcome).measurements;
    process.stderr.write(stderr);
    return undefined;
  } finally {
    rmSync(path.dirname(json), { recursive: true, force: true });
  }
}

const outcomeOf = (measurements: readonly Measurement[]): Outcome => ({
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  processor: `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? os.arch()}`,
  runs,
  measurements,
});

function keep(file: string, outcome: Outcome): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(outcome, undefined, 2)}\n`);
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
