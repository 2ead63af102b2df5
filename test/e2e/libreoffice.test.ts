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

/** The file as LibreOffice saves it again: its cached figures as they are, or every formula computed anew on loading. */
async function throughLibreOffice(file: string, loading: "cached" | "recalculated"): Promise<Book> {
  const [out, profile] = [path.join(folder, loading), path.join(folder, `profile-${loading}`)];
  if (loading === "recalculated") {
    fs.mkdirSync(path.join(profile, "user"), { recursive: true });
    fs.writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), always);
  }
  const settings = `-env:UserInstallation=file://${profile}`;
  spawnSync("soffice", [settings, "--headless", "--convert-to", "xlsx", "--outdir", out, file], {
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
  const [ours, theirs] = [
    await readXlsx(fs.readFileSync(file)),
    await throughLibreOffice(file, "recalculated"),
  ];
  expect(Object.values(values(theirs)).filter((value) => /^#/.test(String(value)))).toEqual([]);
  expect(values(theirs)).toEqual(values(ours));
});

withLibreOffice(
  "finance types over a source of the shared plan, and LibreOffice shows what we would",
  async () => {
    const shared = fs.readFileSync(share("--share"));
    const typeOver = (book: Book): void =>
      book.sheets.find((one) => one.name === "예산")!.setValue(9, 1, 145_185);
    const addin = await openAddin(await readXlsx(shared));
    const before = values(addin.host.book);
    await addin.host.edit(typeOver);
    await addin.host.idle();
    const ours = values(addin.host.book);
    addin.window.close();

    const stale = await readXlsx(shared);
    typeOver(stale);
    const file = path.join(folder, "typed-over.xlsx");
    fs.writeFileSync(file, await writeXlsx(stale));
    const theirs = values(await throughLibreOffice(file, "recalculated"));
    expect(Object.values(theirs).filter((value) => /^#/.test(String(value)))).toEqual([]);
    expect(theirs).toEqual(ours);
    expect(ours).not.toEqual(before);
  },
);

withLibreOffice("an unshared plan keeps its cached figures in LibreOffice", async () => {
  const file = share();
  const [ours, theirs] = [await readXlsx(fs.readFileSync(file)), await throughLibreOffice(file, "cached")];
  const shown = Object.entries(values(theirs)).filter(([, value]) => String(value).trim() !== "");
  expect(Object.fromEntries(shown)).toEqual(values(ours));
});

/** The sample as a paste from another system leaves it: every amount and quantity a text, decreases with △. */
async function sampleInTexts(): Promise<string> {
  const book = await readXlsx(fs.readFileSync(sample));
  for (const sheet of book.sheets.filter(({ name }) => name === "예산" || name === "실적")) {
    for (const [row, column, { value, formula }] of [...sheet.cells()]) {
      if (typeof value !== "number" || formula !== undefined) continue;
      const digits = Math.abs(value).toLocaleString("en-US");
      sheet.setValue(row, column, value < 0 ? `△ ${digits}` : digits);
    }
  }
  const file = path.join(folder, "texts.xlsx");
  fs.writeFileSync(file, await writeXlsx(book));
  return file;
}

withLibreOffice(
  "a plan in plain arithmetic calculates in LibreOffice, over amounts that are texts too",
  async () => {
    const ours = values(await readXlsx(fs.readFileSync(share())));
    for (const input of [sample, await sampleInTexts()])
      expect(values(await throughLibreOffice(planOf(input, ["--style", "native"]), "recalculated"))).toEqual(
        ours,
      );
  },
);
