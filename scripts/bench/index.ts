/**
 * `npm run bench`: runs every benchmark of this folder and prints one JSON line each.
 * A benchmark is a file whose default export returns what it measured: {"name":"checks","milliseconds":3.1,…}.
 * `npm run bench -- checks` runs those whose file name contains the word.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import "../../src/messages/catalog";

export interface Measurement {
  readonly name: string;
  readonly milliseconds: number;
  /** What was measured besides: counts, sizes, limits. */
  readonly [detail: string]: unknown;
}

/** Files of this folder that measure nothing themselves. */
const apart = new Set(["index.ts", "large-department.ts"]);

type Benchmark = () => Measurement | readonly Measurement[] | Promise<Measurement | readonly Measurement[]>;

async function main(wanted: string | undefined): Promise<void> {
  const files = readdirSync(__dirname)
    .filter((file) => file.endsWith(".ts") && !apart.has(file))
    .filter((file) => wanted === undefined || file.includes(wanted))
    .sort();
  if (files.length === 0) throw new Error(`no benchmark is called "${wanted}"`);
  for (const file of files) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- scripts/run.cjs runs CommonJS
    const { default: benchmark } = require(join(__dirname, file)) as { default: Benchmark };
    for (const measured of [await benchmark()].flat()) console.log(JSON.stringify(measured));
  }
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
