/** npm run request and what comes back of it: forms for a list of departments, 제출현황 in the collected workbook. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { printLedger } from "../../src/ledger";
import { displayText } from "../../src/workbench/workbook/display";
import { openXlsx, readXlsx } from "../../src/workbench/workbook/xlsx";
import { government, year } from "./government";
import { returned, request } from "./returned-forms";
import { filesOf, ledgerOf } from "./worksheets";
import { workbookOf } from "./workbooks";

const root = path.join(__dirname, "..", "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "request-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => path.join(folder, ...names);

function run(command: "request" | "collect", ...args: string[]) {
  const done = spawnSync("node", ["scripts/run.cjs", `src/workbench/cli/${command}.ts`, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status: done.status, stdout: done.stdout, last: done.stderr.trim().split("\n").at(-1) };
}

const departments = government(3, 2);
const ledger = ledgerOf(filesOf(departments));
const [first, second] = departments.map(({ name }) => name) as [string, string];
const fresh = "새로난과";
const asked = (...more: string[]): string[] => [
  ...["--ledger", at("자료.csv"), "--year", String(year), "--out", at("요청")],
  ...more,
];

beforeAll(async () => {
  fs.writeFileSync(at("자료.csv"), printLedger(ledger));
  const list = [["부서 목록"], ["연번", "부서명"], [1, second], [2, first], [3, fresh], [4, first]];
  fs.writeFileSync(at("목록.xlsx"), await workbookOf({ 부서: list }));
});

test("each department of the list gets a form, a new one a blank one, in the list's order", async () => {
  const done = run("request", ...asked("--list", at("목록.xlsx"), "--json"));
  expect(done.status).toBe(0);
  const { requests } = JSON.parse(done.stdout) as { requests: object[] };
  const files = [
    `001 ${second} ${year}년 자료요청.xlsx`,
    `002 ${first} ${year}년 자료요청.xlsx`,
    `003 ${fresh} ${year}년 자료요청.xlsx`,
  ];
  expect(requests).toEqual([
    { department: second, file: files[0], filled: true },
    { department: first, file: files[1], filled: true },
    { department: fresh, file: files[2], filled: false },
  ]);
  expect(fs.readdirSync(at("요청")).sort()).toEqual(files);
  const { book, warnings } = await openXlsx(fs.readFileSync(at("요청", files[1]!)));
  expect(warnings).toEqual([]);
  expect(book.sheets.map(({ name, visibility }) => [name, visibility]).at(-1)).toEqual([
    "_자료요청",
    "veryHidden",
  ]);
  // Who fills it in may write where the paper is yellow, and nowhere else.
  const sheet = book.sheet("예산")!;
  expect(sheet.protection).toBeTruthy();
  expect([
    sheet.cell(2, 2)?.style.locked,
    sheet.cell(5, 0)?.style.locked,
    sheet.cell(5, 3)?.style.locked,
  ]).toEqual([undefined, undefined, false]);
});

test("forms that stand are never written over: somebody may have filled them in", () => {
  const file = at("요청", `001 ${second} ${year}년 자료요청.xlsx`);
  fs.writeFileSync(file, "적은 것");
  const done = run("request", ...asked("--list", at("목록.xlsx")));
  expect([done.status, fs.readFileSync(file, "utf8")]).toEqual([1, "적은 것"]);
  expect(done.last).toContain("이미 3개");
});

test.each([
  ["no year", ["--ledger", "자료.csv", "--out", "x"], 2, "--year 2018"],
  ["a ledger that is none", ["--ledger", "목록.xlsx", "--year", "2018", "--out", "x"], 1, "목록.xlsx"],
  [
    "a folder in no folder",
    ["--ledger", "자료.csv", "--year", "2018", "--out", "없음/x"],
    1,
    "만들 곳이 없습니다",
  ],
])("refused, and no folder left behind: %s", (_, args, code, message) => {
  const done = run("request", ...args.map((one) => (/\.|x$/.test(one) ? at(one) : one)));
  expect([done.status, done.stdout, fs.existsSync(at("x"))]).toEqual([code, "", false]);
  expect(done.last).toContain(message);
});

test("what comes back is collected with 제출현황: who handed in, whose form was altered, who is missing", async () => {
  fs.mkdirSync(at("제출"));
  const one = request(ledger, year, first);
  fs.writeFileSync(
    at("제출", "1.xlsx"),
    await returned(one, (book) => book.sheet("예산")!.setValue(2, 2, "사업")),
  );
  const done = run(
    "collect",
    at("제출"),
    "--departments",
    at("목록.xlsx"),
    "--out",
    at("계획.xlsx"),
    "--json",
  );
  expect(done.status).toBe(0);
  const told = JSON.parse(done.stdout) as {
    submissions: { department: string; state: string; form?: { altered: object[] } }[];
    findings: { kind: string; file: string; cells: string[] }[];
  };
  expect(told.submissions.map(({ department, state }) => [department, state])).toEqual([
    [second, "missing"],
    [first, "handed-in"],
    [fresh, "missing"],
  ]);
  expect(told.submissions[1]!.form!.altered).toEqual([
    { kind: "changed", cell: "예산!C3", wanted: "사업명", found: "사업" },
  ]);
  expect(told.findings.map(({ kind, file, cells }) => [kind, file, ...cells])).toEqual([
    ["form-altered", "1.xlsx", "예산!C3"],
    ["department-missing", ""],
    ["department-missing", ""],
  ]);
  const book = await readXlsx(fs.readFileSync(at("계획.xlsx")));
  const shown = book.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  expect(shown.slice(-2)).toEqual(["성과자료", "제출현황"]);
  const sheet = book.sheet("제출현황")!;
  const row = (at: number): string[] =>
    [0, 1, 2, 3, 6].map((column) => displayText(sheet.value(at, column), undefined));
  expect(row(1)[0]).toBe("제출 1, 다시 제출 0, 미제출 2, 다른 연도 0, 읽지 못함 0");
  expect([row(4), row(5)]).toEqual([
    ["1", second, "미제출", "", ""],
    ["2", first, "제출", "1.xlsx", "예산!C3"],
  ]);
});
