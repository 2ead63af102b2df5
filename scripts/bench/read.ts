/**
 * Reading an e호조 export of 20,000 rows (limit 3 s) and, in the same run, one of 5,000: time and memory grow alike. Then
 * a county's whole 세출예산사업명세서, 100 departments in some 40,000 rows (limit 4 s), beside a quarter of it and beside the
 * same with wrong sums; last the largest export that a sheet is likely to hold, for its memory.
 * The reader alone is measured, on the grid as Excel hands it over.
 */
import { readWorkbook } from "../../src/reader";
import type { Workbook } from "../../src/sheet/grid";
import { countyBook } from "../../test/reader/county/book";
import { exportOf } from "../../test/reader/workbooks/export";
import type { Measurement } from "./index";

export default function read(): Measurement[] {
  return [
    measure("export of 5,000 rows", exportOf(5_000)),
    { ...measure("export of 20,000 rows", exportOf(20_000)), limit: 3000 },
    county(25),
    { ...county(100), limit: 4000 },
    county(100, withWrongSums),
    measure("export of 300,000 rows", exportOf(300_000)),
  ];
}

/** Each third amount mistyped. */
function withWrongSums(workbook: Workbook): Workbook {
  const grids = workbook.grids.map((grid) => ({
    ...grid,
    values: grid.values.map((row, index) =>
      row.map((value, column) =>
        index % 3 === 0 && column === 1 && typeof value === "number" ? value + 7 : value,
      ),
    ),
  }));
  return { ...workbook, grids };
}

function county(departments: number, change = (workbook: Workbook): Workbook => workbook): Measurement {
  const { workbook, rows, pages } = countyBook({
    seed: 1,
    departments,
    year: 2026,
    form: "indented",
    sheets: "one",
  });
  const name = `county's book of ${departments} departments${change === withWrongSums ? ", wrong sums" : ""}`;
  return { ...measure(name, change(workbook)), rows, pages };
}

function measure(name: string, workbook: Workbook): Measurement {
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const { parts } = readWorkbook(workbook);
  const { user, system } = process.cpuUsage(cpu);
  return {
    name: `read, ${name}`,
    milliseconds: Math.round(performance.now() - started),
    processor: Math.round((user + system) / 1000),
    megabytes: Math.round((process.memoryUsage().heapUsed - before) / 2 ** 20),
    lines: parts.budget.length,
  };
}
