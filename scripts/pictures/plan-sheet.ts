/**
 * docs/plan-page-1.png and -2: the plan of the sample as LibreOffice prints it, for the README; docs/sample-programs.png and
 * -flowing.png, docs/pages-programs.png and -flowing.png: all pages of its plan and of a larger department's, under both settings
 * of page breaks.
 * Run by `node scripts/run.cjs scripts/pictures/plan-sheet.ts`; needs soffice, pdftoppm, rsvg-convert and NanumGothic.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import { largeDepartment } from "../bench/large-department";
import { pictures, printed, run, toPrint } from "./printed";

const root = path.join(__dirname, "..", "..");
const docs = path.join(root, "docs");
/** A page's printed part at 100 dots an inch; the rest of it is margin. */
const part = ["-x", "40", "-y", "40", "-W", "747", "-H", "900"];

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "picture-"));
  const sample = await readXlsx(fs.readFileSync(path.join(root, "assets", "sample.xlsx")));
  const department = await largeDepartment({ goals: 4, units: 12, details: 2.5 });
  const files = [
    ...(await toPrint("sample", sample, ["programs", "flowing"], folder)),
    ...(await toPrint("pages", department, ["programs", "flowing"], folder)),
  ];
  const documents = printed(files, folder);
  for (const document of documents) sheetOfPages(document, folder);
  const pages = pictures(documents[0]!, folder, 100, ["-png", ...part]);
  for (const page of [1, 2]) fs.copyFileSync(pages[page - 1]!, path.join(docs, `plan-page-${page}.png`));
  fs.rmSync(folder, { recursive: true, force: true });
}

/** All pages of a document in one picture, small, six in a line. */
function sheetOfPages(document: string, folder: string): void {
  const [across, high, gap, inLine] = [190, 269, 10, 6];
  const { name } = path.parse(document);
  const files = pictures(document, folder, 50);
  const images = files.map((file, index) => {
    const [x, y] = [(index % inLine) * (across + gap) + gap, Math.floor(index / inLine) * (high + gap) + gap];
    const data = fs.readFileSync(file).toString("base64");
    return `<image x="${x}" y="${y}" width="${across}" height="${high}" href="data:image/png;base64,${data}"/>`;
  });
  const [width, height] = [
    inLine * (across + gap) + gap,
    Math.ceil(files.length / inLine) * (high + gap) + gap,
  ];
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#D8D8D8"/>${images.join("")}</svg>`;
  const file = path.join(folder, `${name}.svg`);
  fs.writeFileSync(file, drawing);
  run("rsvg-convert", ["--unlimited", "-o", path.join(docs, `${name}.png`), file]);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
