/**
 * npm run plan on a workbook in which a plan stands: staff formulas over it, of every way of entering them, are led to the new
 * plan and are otherwise what they were.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { bytesOf, edit, filesOf, sampleBytes, textOf } from "../../corpus/package";

const root = path.join(__dirname, "..", "..", "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "plan-again-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);

function build(input: string, output: string): string {
  const command = ["scripts/run.cjs", "src/workbench/cli/plan.ts", at(input), "--out", at(output)];
  const env = { ...process.env, LC_ALL: "ko_KR.UTF-8" };
  const { status, stderr } = spawnSync("node", command, { cwd: root, encoding: "utf8", env });
  expect([status, stderr.includes("    at ")]).toEqual([0, false]);
  return stderr;
}

/** The sheet 조직인력. */
const part = "xl/worksheets/sheet2.xml";

/** By cell, what it is made of in the file. */
const cellsIn = (file: string): Map<string, string> =>
  new Map(
    [
      ...textOf(filesOf(fs.readFileSync(at(file))), part).matchAll(/<c r="([A-Z]+\d+)"([^>]*?)>(.*?)<\/c>/g),
    ].map(([, cell, , inner]) => [cell!, inner!]),
  );

const unsure = [
  'CUBEVALUE("x",성과계획서!A1)',
  'GETPIVOTDATA("x",성과계획서!A1)',
  "[1]Sheet1!A1&amp;성과계획서!A1",
  "한글금액(성과계획서!A1)",
  'RTD("a","",성과계획서!A1)',
  "A90",
];

let told: string;
beforeAll(() => {
  fs.writeFileSync(at("자료.xlsx"), sampleBytes());
  build("자료.xlsx", "계획.xlsx");
  const files = filesOf(fs.readFileSync(at("계획.xlsx")));
  const rows = unsure.map(
    (formula, index) =>
      `<row r="${90 + index}"><c r="A${90 + index}" t="str"><f>${formula}</f><v>Excel ${index}</v></c></row>`,
  );
  edit(files, part, (text) =>
    text.replace(
      "</sheetData>",
      `${rows.join("")}<row r="100"><c r="A100" t="str"><f>성과계획서!A1:A3</f><v>제목</v></c></row>` +
        '<row r="101"><c r="A101" t="str"><f t="array" ref="A101:A102">성과계획서!A1:A2</f><v>제목</v></c></row>' +
        '<row r="102"><c r="A102" t="str"><v>둘째</v></c></row><row r="103"><c r="A103"><f>LEN(성과계획서!A1)</f><v>0</v></c></row></sheetData>',
    ),
  );
  fs.writeFileSync(at("고친 계획.xlsx"), bytesOf(files));
  told = build("고친 계획.xlsx", "다시.xlsx");
});

test("those that cannot be computed here keep Excel's value, which is told, and Excel is asked to calculate", () => {
  const cells = cellsIn("다시.xlsx");
  expect(unsure.map((_, index) => cells.get(`A${90 + index}`))).toEqual(
    unsure.map((formula, index) => `<f>${formula}</f><v>Excel ${index === 5 ? 0 : index}</v>`),
  );
  expect(told).toContain("조직인력!A90");
  expect(textOf(filesOf(fs.readFileSync(at("다시.xlsx"))), "xl/workbook.xml")).toContain(
    'fullCalcOnLoad="1"',
  );
});

test("one of a block takes the value of its own row, and an array stays one", () => {
  const cells = cellsIn("다시.xlsx");
  expect(cells.get("A100")).toMatch(/^<f>성과계획서!A1:A3<\/f>/);
  expect(cells.get("A101")).toMatch(/^<f t="array" ref="A101:A102">성과계획서!A1:A2<\/f>/);
});

test("one that can be computed is", () => {
  expect(cellsIn("다시.xlsx").get("A103")).toBe("<f>LEN(성과계획서!A1)</f><v>19</v>");
});
