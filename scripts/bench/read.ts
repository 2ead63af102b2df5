/**
 * Reading an e호조 export of 20,000 rows (limit 3 s) and, in the same run, one of 5,000: time and memory grow alike.
 * The reader alone is measured, on the grid as Excel hands it over.
 */
import { readWorkbook } from "../../src/reader";
import { exportOf } from "../../test/reader/workbooks/export";
import type { Measurement } from "./index";

export default function read(): Measurement[] {
  return [measure(5_000), { ...measure(20_000), limit: 3000 }];
}

function measure(rows: number): Measurement {
  const workbook = exportOf(rows);
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const { parts } = readWorkbook(workbook);
  const { user, system } = process.cpuUsage(cpu);
  return {
    name: `read, export of ${rows.toLocaleString("en-US")} rows`,
    milliseconds: Math.round(performance.now() - started),
    processor: Math.round((user + system) / 1000),
    megabytes: Math.round((process.memoryUsage().heapUsed - before) / 2 ** 20),
    lines: parts.budget.length,
  };
}
