/**
 * npm run collect: from departments' files to the whole plan. One run over seven departments in four layouts, the sample
 * among them, an unreadable file in the middle; what it wrote is looked at from all sides, in LibreOffice too.
 * COLLECT_DEPARTMENTS=109 takes as many as a government has.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseLedger } from "../../src/ledger";
import { Calculator } from "../../src/workbench/workbook/calculation";
import { displayText } from "../../src/workbench/workbook/display";
import { isError, type Book, type Sheet } from "../../src/workbench/workbook/model";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import { checkHwpx } from "../../src/hwpx/check";
import { closeAll, openSample } from "../support/addin";
import { government, recount } from "./government";
import { saveWorkbooks } from "./workbooks";

const root = path.join(__dirname, "..", "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "collect-"));
afterAll(() => {
  closeAll();
  fs.rmSync(folder, { recursive: true, force: true });
});

const at = (...names: string[]): string => path.join(folder, ...names);

const run = (...args: string[]) => runIn("ko_KR.UTF-8", ...args);

function runIn(language: string, ...args: string[]) {
  const done = spawnSync("node", ["scripts/run.cjs", "src/workbench/cli/collect.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: language },
  });
  return { status: done.status, stdout: done.stdout, lines: done.stderr.trim().split("\n") };
}

interface Told {
  departments: { file: string; department: string; goals: number; budget: Record<string, number> }[];
  unread: { file: string; reason: string }[];
  summary: Record<string, Record<string, number>>;
  findings: { kind: string; file: string }[];
}

const departments = government(7, Number(process.env["COLLECT_DEPARTMENTS"] ?? 7));
const broken = "004 깨진 파일.xlsx";
let status: number | null;
let lines: string[];
let told: Told;
let book: Book;

beforeAll(async () => {
  fs.mkdirSync(at("제출"));
  await saveWorkbooks(at("제출"), departments);
  fs.copyFileSync(path.join(root, "assets", "sample.xlsx"), at("제출", "900 홍보실.xlsx"));
  fs.writeFileSync(at("제출", broken), new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]));
  fs.writeFileSync(at("제출", "~$003 열려 있는 파일.xlsx"), "kim");
  fs.writeFileSync(at("제출", "메모.txt"), "메모");
  const done = run(
    at("제출"),
    "--out",
    at("계획서.xlsx"),
    "--ledger",
    at("자료.csv"),
    "--hwpx",
    at("계획서.hwpx"),
    "--json",
  );
  ({ status, lines } = done);
  told = JSON.parse(done.stdout) as Told;
  book = await readXlsx(fs.readFileSync(at("계획서.xlsx")));
});

const sheet = (name: string, of = book): Sheet => of.sheets.find((one) => one.name === name)!;

/** What every cell of a sheet shows. */
function shown(of: Sheet): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [row, column, { value, style }] of of.cells()) {
    const text = displayText(value, style.numberFormat);
    if (text !== "") cells.set(`${row},${column}`, text);
  }
  return cells;
}

test("every cell of the 총괄표 is what the departments themselves add up to", () => {
  const { 홍보실: press, 계: total, ...others } = told.summary;
  const { 계: counted, ...rows } = recount(departments);
  expect(others).toEqual(rows);
  expect(press).toMatchObject({ 전략목표수: 1, 개수: 1, 지표수: 3, 단위사업수: 3, 예산액: 470050000 });
  expect(total).toEqual(
    Object.fromEntries(Object.entries(counted!).map(([head, value]) => [head, value + press![head]!])),
  );
});

test("each file is named as it is read, one that cannot be read with the reason, and the others are collected", () => {
  expect(status).toBe(0);
  expect(lines).toContain(`[1/${departments.length + 2}] ${departments[0]!.file}`);
  expect(told.unread).toEqual([{ file: broken, reason: expect.stringContaining("손상된 파일") as string }]);
  expect(lines.at(-1)).toContain(`${broken}: 손상된 파일`);
  expect(told.departments.map(({ file }) => file)).toEqual([
    ...departments.map(({ file }) => file),
    "900 홍보실.xlsx",
  ]);
  expect(told.departments.map(({ department }) => department)).toEqual([
    ...departments.map(({ name }) => name),
    "홍보실",
  ]);
  expect(new Set(told.findings.map(({ file }) => file))).toEqual(new Set(["900 홍보실.xlsx"]));
});

test("the sheets stand in order: 총괄, an office each, 성과자료", () => {
  const offices = [...new Set(departments.map(({ office }) => office))];
  const shown = book.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  expect(shown).toEqual(["총괄", ...offices, "홍보실", "성과자료"]);
  // What was written, for whoever collects again.
  expect(book.sheets.slice(shown.length).map(({ name, visibility }) => [name, visibility])).toEqual([
    ["_plan_collected", "veryHidden"],
  ]);
  expect(sheet("성과자료").tables).toMatchObject([{ name: "성과자료", headers: true }]);
});

test("the press office's sheet shows, row by row, what its own workbook gives alone", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet", { style: "native" });
  const alone = shown(sheet("성과계획서", addin.host.book));
  expect(Object.fromEntries(shown(sheet("홍보실")))).toEqual(Object.fromEntries(alone));
});

test("the ledger on disk holds the rows of 성과자료, and its schema stands beside it", () => {
  const rows = parseLedger(fs.readFileSync(at("자료.csv"), "utf8"));
  const area = sheet("성과자료").usedArea(true)!;
  expect(rows).toHaveLength(area.rows - 1);
  expect(JSON.parse(fs.readFileSync(at("ledger.schema.json"), "utf8"))).toMatchObject({ version: "1.0" });
});

test("a figure that is changed in 성과자료 changes wherever it is printed", async () => {
  const changed = await readXlsx(fs.readFileSync(at("계획서.xlsx")));
  const calculator = new Calculator(changed);
  const ledger = sheet("성과자료", changed);
  const { usedArea } = { usedArea: ledger.usedArea(true)! };
  const rowOf = (fits: (texts: unknown[]) => boolean): number =>
    Array.from({ length: usedArea.rows }, (_, row) => row).find((row) =>
      fits(Array.from({ length: usedArea.columns }, (_, column) => ledger.value(row, column))),
    )!;
  // 뉴미디어 활용 of 2017: part of its 단위사업, of nothing that the sheet states as a typed figure.
  const detail = rowOf(
    (cells) => cells[5] === "뉴미디어 활용" && cells[7] === "예산액(일반회계)" && cells[8] === 2017,
  );
  const total = rowOf((cells) => cells[1] === "홍보실" && cells[7] === "계" && cells[8] === 2017);
  ledger.setValue(detail, 10, 99_000_000);
  ledger.setValue(total, 10, 1_470_050_000);
  await calculator.calculate();
  const before = shown(sheet("홍보실"));
  const differences = [...shown(sheet("홍보실", changed))].filter(
    ([cell, text]) => before.get(cell) !== text,
  );
  expect(differences.map(([, text]) => text)).toEqual(expect.arrayContaining(["99", "1,470"]));
  const chapter = [...shown(sheet("총괄", changed)).values()];
  expect(chapter.filter((text) => text === "1,470")).toHaveLength(1);
});

test("names on 총괄 that are worded otherwise leave their figures as they are", async () => {
  const changed = await readXlsx(fs.readFileSync(at("계획서.xlsx")));
  const calculator = new Calculator(changed);
  const chapter = sheet("총괄", changed);
  const names = new Set(
    departments.flatMap(({ office, goals }) => [office, ...goals.map(({ name }) => name)]),
  );
  const labels = [...chapter.cells()].filter(([, , { value }]) => names.has(String(value)));
  expect(labels.length).toBeGreaterThan(names.size);
  for (const [row, column, { value }] of labels) chapter.setValue(row, column, `${String(value)} (본청)`);
  await calculator.calculate("full");
  const figures = (of: Book): [number, number, unknown][] =>
    [...sheet("총괄", of).cells()].flatMap(([row, column, { value }]) =>
      typeof value === "number" || isError(value) ? [[row, column, value]] : [],
    );
  expect(figures(changed)).toEqual(figures(book));
});

test.each([
  [
    "ko_KR.UTF-8",
    "부서 1곳을 취합했습니다. 읽지 못한 파일이 1개 있습니다.",
    /^(주의|참고) 900 홍보실\.xlsx .*(다|오)\.$/,
  ],
  [
    "en_US.UTF-8",
    "Collected: 1 department. Files that could not be read: 1.",
    /^(Warning|Note) 900 홍보실\.xlsx .*[a-z]\.$/,
  ],
])("what was collected and found is told in the language of the person: %s", (language, first, finding) => {
  const out = at(`${language}.xlsx`);
  const { stdout } = runIn(language, at("제출", "900 홍보실.xlsx"), at("제출", broken), "--out", out);
  const [said, ...findings] = stdout.trim().split("\n");
  expect(said).toBe(`${out}: ${first}`);
  expect(findings.length).toBeGreaterThan(2);
  for (const line of findings) expect(line).toMatch(finding);
});

test("the document of 한글 of the whole plan has no fault", () => {
  expect(checkHwpx(fs.readFileSync(at("계획서.hwpx")))).toEqual([]);
});

const found = spawnSync("soffice", ["--version"]).status === 0;
const withLibreOffice = found ? test : test.skip;
const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

withLibreOffice(
  "LibreOffice, computing every formula anew, shows the same figures and no error",
  async () => {
    fs.mkdirSync(at("profile", "user"), { recursive: true });
    fs.writeFileSync(at("profile", "user", "registrymodifications.xcu"), always);
    spawnSync("soffice", [
      `-env:UserInstallation=file://${at("profile")}`,
      "--headless",
      "--convert-to",
      "xlsx",
      "--outdir",
      at("다시"),
      at("계획서.xlsx"),
    ]);
    const theirs = await readXlsx(fs.readFileSync(at("다시", "계획서.xlsx")));
    for (const { name } of book.sheets) {
      const figures = (of: Sheet): [string, unknown][] =>
        [...of.cells()].flatMap(([row, column, { value }]) =>
          value === undefined || value === ""
            ? []
            : [
                [
                  `${row},${column}`,
                  typeof value === "number" ? Number(value.toPrecision(12)) : String(value),
                ],
              ],
        );
      expect([name, ...figures(sheet(name, theirs))]).toEqual([name, ...figures(sheet(name))]);
      expect([...sheet(name, theirs).cells()].filter(([, , { value }]) => isError(value))).toEqual([]);
    }
  },
);

describe("what is refused leaves no file behind", () => {
  test.each([
    ["nothing could be read", () => [at("제출", broken)], 1, "읽은 것이 없어"],
    ["a folder without workbooks", () => [at("profile-none")], 1, "통합 문서(.xlsx, .xlsm)가 없습니다"],
    ["an unknown form", () => [at("제출"), "--form", "없는양식"], 2, "기본, 서울"],
    ["a ledger that is none", () => [at("제출", "메모.csv")], 1, "읽은 것이 없어"],
  ])("%s", (_, input, code, message) => {
    fs.mkdirSync(at("profile-none"), { recursive: true });
    fs.writeFileSync(at("제출", "메모.csv"), "가,나\n1,2\n");
    const done = run(...input(), "--out", at("없음.xlsx"));
    expect([done.status, done.stdout, fs.existsSync(at("없음.xlsx"))]).toEqual([code, "", false]);
    expect(done.lines.at(-1)).toContain(message);
  });
});
