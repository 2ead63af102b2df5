/**
 * docs/plan-page-1.png and -2: the plan of the sample as LibreOffice prints it, for the README.
 * Run by `node scripts/run.cjs scripts/pictures/plan-sheet.ts`; needs soffice, pdftoppm and a Korean font (NanumGothic).
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openAddin } from "../../src/workbench/runtime/addin";
import { readXlsx, writeXlsx } from "../../src/workbench/workbook/xlsx";

const root = path.join(__dirname, "..", "..");
const docs = path.join(root, "docs");
/** A page's printed part at 100 dots an inch; the rest of it is margin. */
const pages = [
  { name: "plan-page-1.png", page: 1, height: 900 },
  { name: "plan-page-2.png", page: 2, height: 900 },
];
const left = 40;
const width = 747;

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "picture-"));
  const file = path.join(folder, "plan.xlsx");
  fs.writeFileSync(file, await planAlone());
  run("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, file], {
    ...process.env,
    FONTCONFIG_FILE: koreanFonts(folder),
  });
  for (const { name, page, height } of pages) {
    const crop = ["-x", String(left), "-y", "40", "-W", String(width), "-H", String(height)];
    const target = path.join(docs, path.parse(name).name);
    const only = ["-f", String(page), "-l", String(page), "-singlefile"];
    run("pdftoppm", ["-png", "-r", "100", ...only, ...crop, path.join(folder, "plan.pdf"), target]);
  }
  fs.rmSync(folder, { recursive: true, force: true });
}

/** The sample with its plan, in plain formulas, the staff's sheets hidden so that they are not printed. */
async function planAlone(): Promise<Uint8Array> {
  const book = await readXlsx(fs.readFileSync(path.join(root, "assets", "sample.xlsx")));
  const addin = await openAddin(book, { excel: "easy" });
  await addin.run("buildPlanSheet", { style: "native" });
  for (const sheet of book.sheets) if (sheet.name !== "성과계획서") sheet.visibility = "hidden";
  addin.window.close();
  return writeXlsx(book);
}

/** A font configuration in which NanumGothic stands for 맑은 고딕, which only Windows has. */
function koreanFonts(folder: string): string {
  const file = path.join(folder, "fonts.conf");
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
<match><test name="family"><string>맑은 고딕</string></test>
<edit name="family" mode="assign" binding="strong"><string>NanumGothic</string></edit></match></fontconfig>`,
  );
  return file;
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): void {
  const done = spawnSync(command, args, { encoding: "utf8", env });
  if (done.status !== 0) throw new Error(`${command}: ${done.error?.message ?? done.stderr}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
