/**
 * What finance gets, opened in LibreOffice, which has no add-in: recalculated, no cell may show #NAME?, and the figures
 * are ours. Where LibreOffice is not installed the tests say so and are skipped.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openAddin } from "../../src/workbench/runtime/addin";
import { readXlsx, writeXlsx } from "../../src/workbench/workbook/xlsx";
import type { Book } from "../../src/workbench/workbook/model";

const root = path.join(__dirname, "..", "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "share-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const found = spawnSync("soffice", ["--version"]).status === 0;
if (!found)
  console.warn("LibreOffice (soffice) is not installed: what finance sees in it is not tested here.");
const withLibreOffice = found ? test : test.skip;

const plan = "성과계획서";

const sample = path.join(root, "assets", "sample.xlsx");
const share = (...flags: string[]): string => planOf(sample, flags);

function planOf(input: string, flags: readonly string[]): string {
  const out = path.join(folder, `${path.parse(input).name}${flags.join("")}.xlsx`);
  if (fs.existsSync(out)) return out;
  const done = spawnSync(
    "node",
    ["scripts/run.cjs", "src/workbench/cli/plan.ts", input, "--out", out, ...flags],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  expect(done.stderr).toBe("");
  return out;
}

const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

type Loading = "cached" | "recalculated";

/** The files as LibreOffice saves them again: their cached figures as they are, or every formula computed anew on loading. */
function convert(files: readonly string[], loading: Loading): void {
  const profile = path.join(folder, `profile-${loading}`);
  if (loading === "recalculated") {
    fs.mkdirSync(path.join(profile, "user"), { recursive: true });
    fs.writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), always);
  }
  const settings = `-env:UserInstallation=file://${profile}`;
  const out = path.join(folder, loading);
  spawnSync("soffice", [settings, "--headless", "--convert-to", "xlsx", "--outdir", out, ...files], {
    encoding: "utf8",
  });
}

const fromLibreOffice = (file: string, loading: Loading): Promise<Book> =>
  readXlsx(fs.readFileSync(path.join(folder, loading, path.basename(file))));

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

const typeOver = (book: Book): void =>
  book.sheets.find((one) => one.name === "예산")!.setValue(9, 1, 145_185);

/** The sample as a paste from another system leaves it: every amount and quantity a text, decreases with △. */
async function sampleInTexts(): Promise<string> {
  const { host, window } = await openAddin(await readXlsx(fs.readFileSync(sample)));
  // Where the workbook stands open, so that formulas over these cells are computed as well.
  await host.edit(({ sheets }) => {
    for (const sheet of sheets.filter(({ name }) => name === "예산" || name === "실적")) {
      for (const [row, column, { value, formula }] of [...sheet.cells()]) {
        if (typeof value !== "number" || formula !== undefined) continue;
        const digits = Math.abs(value).toLocaleString("en-US");
        sheet.setValue(row, column, value < 0 ? `△ ${digits}` : digits);
      }
    }
  });
  await host.idle();
  const file = path.join(folder, "texts.xlsx");
  fs.writeFileSync(file, await writeXlsx(host.book));
  window.close();
  return file;
}

/** The shared plan with a source typed over by finance, whose program has computed nothing yet. */
async function typedOver(): Promise<string> {
  const stale = await readXlsx(fs.readFileSync(share("--share")));
  typeOver(stale);
  const file = path.join(folder, "typed-over.xlsx");
  fs.writeFileSync(file, await writeXlsx(stale));
  return file;
}

const native = ["--style", "native"];
let files: { typed: string; texts: string };
// LibreOffice takes longer to start than to convert: all files go through it at once.
beforeAll(async () => {
  if (!found) return;
  files = { typed: await typedOver(), texts: await sampleInTexts() };
  const plans = [share("--share"), files.typed, planOf(sample, native), planOf(files.texts, native)];
  convert(plans, "recalculated");
  convert([share()], "cached");
});

const errorsIn = (shown: Record<string, unknown>): unknown[] =>
  Object.values(shown).filter((value) => /^#/.test(String(value)));

withLibreOffice("a shared plan shows the same figures in LibreOffice, and no #NAME?", async () => {
  const theirs = values(await fromLibreOffice(share("--share"), "recalculated"));
  expect(errorsIn(theirs)).toEqual([]);
  expect(theirs).toEqual(values(await readXlsx(fs.readFileSync(share("--share")))));
});

withLibreOffice(
  "finance types over a source of the shared plan, and LibreOffice shows what we would",
  async () => {
    const addin = await openAddin(await readXlsx(fs.readFileSync(share("--share"))));
    const before = values(addin.host.book);
    await addin.host.edit(typeOver);
    await addin.host.idle();
    const ours = values(addin.host.book);
    addin.window.close();

    const theirs = values(await fromLibreOffice(files.typed, "recalculated"));
    expect(errorsIn(theirs)).toEqual([]);
    expect(theirs).toEqual(ours);
    expect(ours).not.toEqual(before);
  },
);

withLibreOffice("an unshared plan keeps its cached figures in LibreOffice", async () => {
  const shown = Object.entries(values(await fromLibreOffice(share(), "cached")));
  expect(Object.fromEntries(shown.filter(([, value]) => String(value).trim() !== ""))).toEqual(
    values(await readXlsx(fs.readFileSync(share()))),
  );
});

withLibreOffice(
  "a plan in plain arithmetic calculates in LibreOffice, over amounts that are texts too",
  async () => {
    const ours = values(await readXlsx(fs.readFileSync(share())));
    for (const input of [sample, files.texts])
      expect(values(await fromLibreOffice(planOf(input, native), "recalculated"))).toEqual(ours);
  },
);
