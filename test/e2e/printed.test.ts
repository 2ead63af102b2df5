/**
 * The plan on paper, page by page, as LibreOffice prints it: a picture of each page is left in test-output/pages to be looked at.
 * Where LibreOffice or pdftoppm are not installed the tests say so and are skipped.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { largeDepartment } from "../../scripts/bench/large-department";
import { pictures, planSheet, printed, toPrint } from "../../scripts/pictures/printed";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import { hasLibreOffice } from "../corpus/libreoffice";

const canPrint = hasLibreOffice && spawnSync("pdftoppm", ["-v"]).status === 0;
if (!canPrint) console.warn("LibreOffice or pdftoppm is not installed: what is printed is not looked at.");
const whenPrinted = canPrint ? test : test.skip;

const root = path.join(__dirname, "..", "..");
const output = path.join(root, "test-output", "pages");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "printed-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Printed {
  /** Which pages the plan begins by itself. */
  readonly begun: number;
  readonly pages: number;
  /** Where parts follow one another: of each page the part down to which something is printed, its number left out. */
  readonly filled: readonly number[];
}
const plans: Record<string, Printed> = {};

beforeAll(async () => {
  if (!canPrint) return;
  const sample = await readXlsx(fs.readFileSync(path.join(root, "assets", "sample.xlsx")));
  const department = await largeDepartment({ goals: 4, units: 12, details: 2.5 });
  const files = [
    ...(await toPrint("sample", sample, ["programs", "flowing"], folder)),
    ...(await toPrint("department", department, ["programs", "flowing"], folder)),
  ];
  fs.rmSync(output, { recursive: true, force: true });
  for (const [index, document] of printed(files, folder).entries()) {
    const pages = pictures(document, output, 60).length;
    const book = await readXlsx(fs.readFileSync(files[index]!));
    plans[path.parse(document).name] = {
      begun: book.sheet(planSheet)!.page.rowBreaks.length + 1,
      pages,
      filled: document.includes("flowing") ? pictures(document, folder, 30, ["-gray"]).map(filledPart) : [],
    };
  }
});

/** Of a grey picture as pdftoppm writes it ("P5 248 351 255 …"), without the margins above and below. */
function filledPart(file: string): number {
  const bytes = fs.readFileSync(file);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1"))!;
  const [width, height] = [Number(head[1]), Number(head[2])];
  const [top, end] = [Math.floor(height * 0.05), Math.floor(height * 0.935)];
  for (let row = end - 1; row > top; row--) {
    const begin = head[0].length + row * width;
    if (bytes.subarray(begin, begin + width).some((grey) => grey < 200)) return (row - top) / (end - top);
  }
  return 0;
}

whenPrinted("prints one page wide, whatever font there is, and no page that the plan does not begin", () => {
  for (const [name, { begun, pages }] of Object.entries(plans)) expect([name, pages]).toEqual([name, begun]);
});

whenPrinted("one after another, parts take at most 60 % of the pages that they take apart", () => {
  const [apart, flowing] = [plans["department-programs"]!, plans["department-flowing"]!];
  expect(flowing.pages / apart.pages).toBeLessThanOrEqual(0.6);
});

whenPrinted("no page is mostly empty where parts follow one another, but the last", () => {
  for (const name of ["sample-flowing", "department-flowing"])
    expect([name, plans[name]!.filled.slice(0, -1).filter((part) => part < 0.5)]).toEqual([name, []]);
});
