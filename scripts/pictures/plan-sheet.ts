/**
 * docs/plan-page-1.png and -2: the plan of the sample as LibreOffice prints it, for the README; docs/pages-programs.png and
 * docs/pages-flowing.png: all pages of a larger department's plan, under both settings of page breaks.
 * Run by `node scripts/run.cjs scripts/pictures/plan-sheet.ts`; needs soffice, pdftoppm, rsvg-convert and NanumGothic.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openAddin } from "../../src/workbench/runtime/addin";
import type { Pages } from "../../src/plan/settings";
import type { Book } from "../../src/workbench/workbook/model";
import { largeDepartment } from "../bench/large-department";
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
  const sample = await readXlsx(fs.readFileSync(path.join(root, "assets", "sample.xlsx")));
  const plan = await printed(folder, sample);
  for (const { name, page, height } of pages) {
    const crop = ["-x", String(left), "-y", "40", "-W", String(width), "-H", String(height)];
    const target = path.join(docs, path.parse(name).name);
    const only = ["-f", String(page), "-l", String(page), "-singlefile"];
    run("pdftoppm", ["-png", "-r", "100", ...only, ...crop, plan, target]);
  }
  for (const setting of ["programs", "flowing"] as const) {
    const department = await largeDepartment({ goals: 4, units: 12, details: 2.5 });
    sheetOfPages(folder, await printed(folder, department, setting), `pages-${setting}.png`);
  }
  fs.rmSync(folder, { recursive: true, force: true });
}

/** The workbook's plan as a PDF: in plain formulas, the staff's sheets hidden so that they are not printed. */
async function printed(folder: string, book: Book, setting: Pages = "programs"): Promise<string> {
  const addin = await openAddin(book, { excel: "easy" });
  await addin.run("saveSettings", { pages: setting });
  await addin.run("buildPlanSheet", { style: "native" });
  for (const sheet of book.sheets) if (sheet.name !== "성과계획서") sheet.visibility = "hidden";
  addin.window.close();
  const file = path.join(folder, `${setting}.xlsx`);
  fs.writeFileSync(file, await writeXlsx(book));
  run("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, file], {
    ...process.env,
    FONTCONFIG_FILE: koreanFonts(folder),
  });
  return path.join(folder, `${setting}.pdf`);
}

/** All pages of a document in one picture, small, six in a line. */
function sheetOfPages(folder: string, document: string, name: string): void {
  const [across, high, gap, inLine] = [190, 269, 10, 6];
  const prefix = path.join(folder, name);
  run("pdftoppm", ["-png", "-r", "50", document, prefix]);
  const files = fs.readdirSync(folder).filter((file) => file.startsWith(`${name}-`));
  const images = files.sort().map((file, index) => {
    const [x, y] = [(index % inLine) * (across + gap) + gap, Math.floor(index / inLine) * (high + gap) + gap];
    const data = fs.readFileSync(path.join(folder, file)).toString("base64");
    return `<image x="${x}" y="${y}" width="${across}" height="${high}" href="data:image/png;base64,${data}"/>`;
  });
  const [width, height] = [
    inLine * (across + gap) + gap,
    Math.ceil(files.length / inLine) * (high + gap) + gap,
  ];
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#D8D8D8"/>${images.join("")}</svg>`;
  const file = path.join(folder, `${name}.svg`);
  fs.writeFileSync(file, drawing);
  run("rsvg-convert", ["--unlimited", "-o", path.join(docs, name), file]);
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
