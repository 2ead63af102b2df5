/**
 * Opening an export of 100,000 rows of 20 columns, each time in a process of its own, beside SheetJS and exceljs where they
 * are there; then the reader alone on the same rows, beside the opening.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readWorkbook } from "../../src/reader";
import type { Workbook } from "../../src/sheet/grid";
import { Book } from "../../src/workbench/workbook/model";
import { writeXlsx } from "../../src/workbench/workbook/xlsx";
import { exportOf } from "../../test/reader/workbooks/export";
import { usedBy, type Used } from "./commands";
import { medianTime, peer, rounded } from "./medians";
import type { Measurement } from "./index";

const rows = 100_000;
const peers = { SheetJS: "xlsx", exceljs: "exceljs" };

export default async function open(): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "open-"));
  try {
    const workbook = exportOf(rows);
    const file = path.join(folder, "export.xlsx");
    writeFileSync(file, await writeXlsx(bookOf(workbook)));
    const start = usedBy("scripts/bench/opening.ts", ["nothing", file]);
    const by = (program: string): Used => {
      const { milliseconds, megabytes } = usedBy("scripts/bench/opening.ts", [program, file]);
      return { milliseconds: rounded(milliseconds - start.milliseconds), megabytes };
    };
    const ours = by("ours");
    const others = Object.entries(peers).flatMap(([program, name]) =>
      peer(name) === undefined ? [] : [[program, by(program)] as const],
    );
    const beside = (of: keyof Used): Record<string, number> =>
      Object.fromEntries(others.map(([program, used]) => [program, used[of]]));
    const name = `opening ${rows} rows`;
    const reading = await medianTime(
      () => undefined,
      () => readWorkbook(workbook),
    );
    return [
      { name, milliseconds: ours.milliseconds, unit: "ms", ...beside("milliseconds") },
      { name: `${name}, memory`, ...ours, value: ours.megabytes, unit: "MB", ...beside("megabytes") },
      {
        name: `reading ${rows} rows`,
        milliseconds: reading,
        unit: "ms",
        atMost: rounded(ours.milliseconds / 3),
        opening: ours.milliseconds,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bookOf({ grids }: Workbook): Book {
  const book = new Book();
  for (const grid of grids) {
    const sheet = book.addSheet(grid.sheet);
    grid.values.forEach((values, row) =>
      values.forEach((value, column) => {
        if (value !== undefined) sheet.load(row, column, { value, style: sheet.styleAt(row, column) });
      }),
    );
  }
  return book;
}
