/**
 * `npm run plan` on the sample, from the command to the saved file, beside exceljs where it is there, which makes a sheet
 * with the same cells, looks and merged areas and writes it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import { printArea } from "../../src/sheet/address";
import { root, usedBy } from "./commands";
import { peer, rounded } from "./medians";
import type { Measurement } from "./index";

export default async function plan(): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "plan-"));
  try {
    const out = path.join(folder, "plan.xlsx");
    const args = [path.join(root, "assets", "sample.xlsx"), "--out", out, "--force"];
    // Once for nothing: the bundle is made by the first run.
    usedBy("src/workbench/cli/plan.ts", args, 2);
    const ours = usedBy("src/workbench/cli/plan.ts", args);
    if (peer("exceljs") === undefined)
      return [{ name: "npm run plan on the sample, cold", unit: "ms", ...ours }];
    const cells = path.join(folder, "cells.json");
    writeFileSync(cells, JSON.stringify(await cellsOf(readFileSync(out))));
    const { milliseconds } = usedBy("scripts/bench/writing.cjs", [cells, path.join(folder, "equal.xlsx")]);
    return [
      {
        name: "npm run plan on the sample, cold",
        ...ours,
        unit: "ms",
        atMost: rounded(1.5 * milliseconds),
        exceljs: milliseconds,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The plan sheet as exceljs takes cells. */
async function cellsOf(bytes: Uint8Array): Promise<object> {
  const sheet = (await readXlsx(bytes)).sheet("성과계획서")!;
  const cells = [...sheet.cells()].map(([row, column, { value, formula, style }]) => ({
    row: row + 1,
    column: column + 1,
    value: formula === undefined ? (value ?? null) : { formula: formula.slice(1), result: value ?? "" },
    format: style.numberFormat ?? "General",
    font: { name: "맑은 고딕", size: style.font?.size ?? 10, bold: style.font?.bold ?? false },
    wrap: style.wrap ?? false,
  }));
  return { cells, merges: sheet.merges.map((area) => printArea(area)) };
}
