/**
 * npm run collect over a workbook that it wrote and people worked on, whatever program they worked with: what they changed
 * stays and is told, what a department changed comes in, and what stood is kept as a file beside.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseLedger } from "../../src/ledger";
import { printArea } from "../../src/sheet/address";
import { Calculator } from "../../src/workbench/workbook/calculation";
import { displayText } from "../../src/workbench/workbook/display";
import { isError, type Book, type Sheet } from "../../src/workbench/workbook/model";
import { readXlsx, writeXlsx } from "../../src/workbench/workbook/xlsx";
import { hasLibreOffice, resaved } from "../corpus/libreoffice";
import { hasOpenpyxl } from "../corpus/openpyxl";
import { closeAll, openBook } from "../support/addin";
import { rowWith, totalOf } from "../workflow/support/collecting";
import { government, recount } from "./government";
import { saveWorkbooks } from "./workbooks";

const root = path.join(__dirname, "..", "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "again-"));
afterAll(() => {
  closeAll();
  fs.rmSync(folder, { recursive: true, force: true });
});
const at = (...names: string[]): string => path.join(folder, ...names);

const departments = government(5, 3);
const [first, second] = departments;
/** A million more than the department had. */
const changed = { ...second!, basic: { ...second!.basic, now: second!.basic.now + 1_000_000 } };
const changedAll = departments.map((one) => (one === second ? changed : one));

interface Told {
  readonly summary: Record<string, Record<string, number>>;
  readonly findings: { kind: string; file: string; cells: string[]; text: string }[];
  readonly unread: { file: string }[];
}

function collect(out: string): Told & { readonly lines: string[] } {
  const command = ["scripts/run.cjs", "src/workbench/cli/collect.ts", at("제출"), "--out", out];
  const more = ["--ledger", at("자료.csv"), "--json"];
  const { status, stdout, stderr } = spawnSync("node", [...command, ...more], {
    cwd: root,
    encoding: "utf8",
  });
  expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
  return { ...(JSON.parse(stdout) as Told), lines: stderr.trim().split("\n") };
}

async function handIn(all: typeof departments): Promise<void> {
  fs.mkdirSync(at("제출"), { recursive: true });
  await saveWorkbooks(at("제출"), all);
}

const open = (file: string): Promise<Book> => readXlsx(fs.readFileSync(file));
let ledgerRow: number;

beforeAll(async () => {
  await handIn(departments);
  expect(collect(at("처음.xlsx")).findings).toEqual([]);
  ledgerRow = totalOf((await open(at("처음.xlsx"))).sheet("성과자료")!, first!);
});

/** What each cell of the sheets that a person sees holds. */
const seen = ({ sheets }: Book): unknown[] =>
  sheets
    .filter(({ visibility }) => visibility === "visible")
    .map((sheet) => [
      sheet.name,
      [...sheet.cells()].flatMap(([row, column, { value, formula, style }]) => {
        const shown = displayText(value, style.numberFormat);
        return shown === "" && formula === undefined ? [] : [[row, column, shown, formula]];
      }),
      sheet.merges.map(printArea).sort(),
      sheet.tables.map(({ name, area }) => [name, area]),
    ]);

test("where nobody changed anything, the same stands there again, and nothing is told", async () => {
  fs.copyFileSync(at("처음.xlsx"), at("그대로.xlsx"));
  const { findings, lines } = collect(at("그대로.xlsx"));
  expect([findings, lines.at(-2)!.startsWith(`${at("그대로.xlsx")}: 이미 취합한 문서`)]).toEqual([[], true]);
  expect(seen(await open(at("그대로.xlsx")))).toEqual(seen(await open(at("처음.xlsx"))));
});

test("the file is no larger for having been collected before: no sheet is hidden in it but the add-in's own", async () => {
  const hidden = ({ sheets }: Book): string[] =>
    sheets.flatMap(({ name, visibility }) => (visibility === "visible" ? [] : [name])).sort();
  expect(hidden(await open(at("그대로.xlsx")))).toEqual(["_plan_collected", "_plan_store"]);
  const [first, again] = ["처음", "그대로"].map((name) => fs.statSync(at(`${name}.xlsx`)).size);
  expect(again! / first!).toBeLessThan(1.05);
});

test("what stood is kept beside, to the byte, and a file of that name that is no collection is left", () => {
  const [out, first, second] = [at("또.xlsx"), at("또 이전.xlsx"), at("또 이전 2.xlsx")];
  fs.copyFileSync(at("처음.xlsx"), out);
  fs.writeFileSync(first, "메모");
  const before = fs.readFileSync(out);
  expect(collect(out).lines.at(-1)).toBe(`${second}: 다시 취합하기 전의 문서를 이 파일로 남겼습니다.`);
  expect([fs.readFileSync(first, "utf8"), Buffer.compare(fs.readFileSync(second), before)]).toEqual([
    "메모",
    0,
  ]);
  const between = fs.readFileSync(out);
  collect(out);
  expect(Buffer.compare(fs.readFileSync(second), between)).toBe(0);
});

test("in a folder with departments' files, what a former run wrote and kept is none of them", () => {
  const out = at("제출", "계획서.xlsx");
  fs.copyFileSync(at("처음.xlsx"), out);
  const [first, second] = [collect(out), collect(out)];
  expect([first.unread, second.unread]).toEqual([[], []]);
  for (const file of ["계획서.xlsx", "계획서 이전.xlsx"]) fs.rmSync(at("제출", file));
});

const title = "2017년 우리 구 성과계획";
const typed = 9_000_000_000;
const own = "메모";
const edits = (): [sheet: string, cell: string, content: string | number][] => [
  ["총괄", "A1", title],
  ["성과자료", `K${ledgerRow + 1}`, typed],
  [own, "A1", `=성과자료!$K$${ledgerRow + 1}*2`],
];

/** Another library's hand: it knows nothing of what our writer keeps. */
const byOpenpyxl = `
import json, openpyxl, sys
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font
book = openpyxl.load_workbook(sys.argv[1])
rules = book.create_sheet("${own}").conditional_formatting
rules.add("A1:A3", CellIsRule(operator="greaterThan", formula=["1"], font=Font(bold=True)))
for sheet, cell, content in json.loads(sys.argv[2]):
    book[sheet][cell] = content
book.save(sys.argv[1])`;

async function byWorkbench(file: string): Promise<void> {
  const book = await open(file);
  const calculator = new Calculator(book);
  book.addSheet(own);
  for (const [sheet, cell, content] of edits()) {
    const [row, column] = [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65];
    if (String(content).startsWith("=")) book.sheet(sheet)!.setFormula(row, column, String(content));
    else book.sheet(sheet)!.setValue(row, column, content);
  }
  await calculator.calculate();
  fs.writeFileSync(file, await writeXlsx(book));
}

const programs: [string, boolean, (file: string) => Promise<void>][] = [
  ["the workbench", true, byWorkbench],
  [
    "openpyxl",
    hasOpenpyxl,
    async (file) => {
      const given = ["-c", byOpenpyxl, file, JSON.stringify(edits())];
      expect(spawnSync("/usr/bin/python3", given, { encoding: "utf8" }).stderr).toBe("");
    },
  ],
  [
    "LibreOffice",
    hasLibreOffice,
    async (file) => {
      await byWorkbench(file);
      fs.copyFileSync(resaved([file], folder)[0]!, file);
    },
  ],
];

describe.each(programs.filter(([, isThere]) => isThere))("edited by %s", (name, _, edit) => {
  let book: Book;
  let told: ReturnType<typeof collect>;
  const sheet = (of: string): Sheet => book.sheet(of)!;
  beforeAll(async () => {
    const out = at(`${name}.xlsx`);
    await handIn(departments);
    fs.copyFileSync(at("처음.xlsx"), out);
    await edit(out);
    await handIn(changedAll);
    told = collect(out);
    book = await open(out);
    // On a sheet that openpyxl saved without results Excel computes them when it opens the file.
    await new Calculator(book).calculate();
  });

  test("what the file holds that is not shown is told in words", () => {
    const isOfRules = (line: string): boolean => line.includes("조건부 서식이 들어 있습니다");
    expect(told.lines.filter((line) => line.includes("[object"))).toEqual([]);
    expect(told.lines.filter(isOfRules)).toHaveLength(name === "openpyxl" ? 1 : 0);
  });

  test("edits are kept and told with their cells, and nothing else is told", () => {
    const places = told.findings.map(({ kind, file, cells }) => [kind, path.basename(file), cells[0]]);
    expect(places.sort()).toEqual([
      ["collected-cell-kept", `${name}.xlsx`, "총괄!A1"],
      ["figure-kept", `${name}.xlsx`, `성과자료!K${ledgerRow + 1}:L${ledgerRow + 1}`],
      // A total whose parts were left as they were.
      ["hierarchy-not-sum", `${name}.xlsx`, `성과자료!K${ledgerRow + 1}`],
    ]);
    expect(sheet("총괄").value(0, 0)).toBe(title);
    const row = rowWith(sheet("성과자료"), typed);
    expect([sheet("성과자료").value(row, 1), sheet("성과자료").value(row, 16)]).toEqual([
      first!.name,
      "고침",
    ]);
    expect(sheet(own).value(0, 0)).toBe(2 * typed);
  });

  test("the department's new figure and the edited one are in every sum", () => {
    const expected = recount(changedAll);
    const before = recount(departments)["계"]!["예산액"]!;
    const edited = typed - totalBefore();
    expect(told.summary["계"]!["예산액"]).toBe(before + 1_000_000 + edited);
    expect(told.summary["계"]!["지표수"]).toBe(expected["계"]!["지표수"]);
    const kept = parseLedger(fs.readFileSync(at("자료.csv"), "utf8"));
    expect(kept.filter(({ state }) => state === "고침").map(({ value }) => value)).toEqual([typed]);
    for (const { name: of } of book.sheets)
      expect([of, [...sheet(of).cells()].filter(([, , { value }]) => isError(value))]).toEqual([of, []]);
  });

  test("the file beside has what stood there, and the add-in has nothing to take back", async () => {
    const former = await open(at(`${name} 이전.xlsx`));
    expect(former.sheet("총괄")!.value(0, 0)).toBe(title);
    expect(rowWith(former.sheet("성과자료")!, typed)).toBe(ledgerRow);
    expect(former.sheet("성과자료")!.value(ledgerRow, 16)).toBe("자동");
    const addin = await openBook(book);
    await expect(addin.run("undo")).rejects.toMatchObject({ findings: [{ kind: "nothing-to-undo" }] });
  });
});

/** What the first department has in all, as it stood before anybody typed over it. */
const totalBefore = (): number =>
  [
    ...first!.goals.flatMap(({ units }) => units.flatMap(({ details }) => details)),
    first!.personnel,
    first!.basic,
  ].reduce((sum, { now }) => sum + now, 0);
