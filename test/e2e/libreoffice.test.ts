/**
 * What finance gets, opened in LibreOffice, which has no add-in: recalculated, no cell may show #NAME?, and the figures
 * are ours. Where LibreOffice is not installed the tests say so and are skipped.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import type { Book } from "../../src/workbench/workbook/model";

const root = path.join(__dirname, "..", "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "share-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const found = spawnSync("soffice", ["--version"]).status === 0;
if (!found)
  console.warn("LibreOffice (soffice) is not installed: what finance sees in it is not tested here.");
const withLibreOffice = found ? test : test.skip;

const plan = "성과계획서";

function share(...flags: string[]): string {
  const out = path.join(folder, `${flags.join("") || "plain"}.xlsx`);
  const done = spawnSync(
    "node",
    ["scripts/run.cjs", "src/workbench/cli/plan.ts", "assets/sample.xlsx", "--out", out, ...flags],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  expect(done.stderr).toBe("");
  return out;
}

/** The file as LibreOffice saves it again. Formulas of other programs are recalculated on loading. */
async function throughLibreOffice(file: string): Promise<Book> {
  const out = path.join(folder, "recalculated");
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  spawnSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, file], {
    encoding: "utf8",
  });
  return readXlsx(fs.readFileSync(path.join(out, path.basename(file))));
}

/** Values of the plan sheet by position; a number to twelve digits. */
function values(book: Book): Record<string, unknown> {
  const sheet = book.sheets.find((one) => one.name === plan)!;
  const used = sheet.usedArea(true)!;
  const found: Record<string, unknown> = {};
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const { value } = sheet.cell(row, column);
      if (value === undefined || value === "") continue;
      found[`${row},${column}`] = typeof value === "number" ? Number(value.toPrecision(12)) : String(value);
    }
  }
  return found;
}

withLibreOffice("a shared plan shows the same figures in LibreOffice, and no #NAME?", async () => {
  const file = share("--share");
  const [ours, theirs] = [await readXlsx(fs.readFileSync(file)), await throughLibreOffice(file)];
  expect(Object.values(values(theirs)).filter((value) => /^#/.test(String(value)))).toEqual([]);
  expect(values(theirs)).toEqual(values(ours));
});

withLibreOffice("an unshared plan keeps its cached figures in LibreOffice", async () => {
  const file = share();
  const [ours, theirs] = [await readXlsx(fs.readFileSync(file)), await throughLibreOffice(file)];
  const shown = Object.entries(values(theirs)).filter(([, value]) => String(value).trim() !== "");
  expect(Object.fromEntries(shown)).toEqual(values(ours));
});

withLibreOffice("a plan in plain arithmetic calculates in LibreOffice", async () => {
  const file = share("--style", "native");
  const theirs = values(await throughLibreOffice(file));
  expect(theirs).toEqual(values(await readXlsx(fs.readFileSync(share()))));
});
