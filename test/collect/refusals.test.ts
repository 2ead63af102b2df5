/** npm run collect refuses, before it writes anything, what would overwrite a file that was given or says nothing. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { printLedger } from "../../src/ledger";
import { government } from "./government";
import { filesOf, ledgerOf } from "./worksheets";
import { saveWorkbooks, workbookOf } from "./workbooks";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "refusals-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => path.join(folder, ...names);

const departments = government(5, 2);
const names = departments.map(({ name }) => name);
const ledger = printLedger(ledgerOf(filesOf(departments)));

beforeAll(async () => {
  fs.writeFileSync(at("자료.csv"), ledger);
  fs.writeFileSync(at("이전.csv"), ledger);
  fs.writeFileSync(at("머리글.csv"), printLedger([]));
  fs.writeFileSync(at("목록.txt"), names.join("\n"));
  fs.writeFileSync(at("빈 목록.txt"), "");
  fs.writeFileSync(at("유니코드.txt"), Buffer.from(`\ufeff${names.join("\n")}`, "utf16le"));
  fs.writeFileSync(at("메모.xlsx"), await workbookOf({ 메모: [["부서 회의", "3월 2일"]] }));
});

/** Files by name; what a command changed of them is seen. */
const contents = (): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [[entry.name, fs.readFileSync(at(entry.name), "base64")]] : [])),
  );

function run(...args: string[]) {
  const root = path.join(__dirname, "..", "..");
  const command = ["scripts/run.cjs", "src/workbench/cli/collect.ts", at("자료.csv"), ...args];
  const { status, stdout, stderr } = spawnSync("node", command, { cwd: root, encoding: "utf8" });
  return { status, stdout, line: stderr.trim().split("\n").at(-1)! };
}

const out = ["--out", at("결과.xlsx")];

describe("a file that is there and holds no collection is left as it is, unless one insists", () => {
  test.each([
    ["a department's workbook", () => fs.readFileSync(at("메모.xlsx"))],
    ["no workbook", () => Buffer.from("지난 계획서")],
    ["nothing", () => Buffer.alloc(0)],
  ])("%s", (_, content) => {
    const file = at("남의 것.xlsx");
    fs.writeFileSync(file, content());
    const { status, line } = run("--out", file);
    expect([status, line.startsWith(`${file}: 이미 있는 파일`), line.includes("--force")]).toEqual([
      1,
      true,
      true,
    ]);
    expect(fs.readFileSync(file)).toEqual(content());
    const forced = run("--out", file, "--force");
    expect([forced.status, forced.line.startsWith(file)]).toEqual([0, true]);
    expect(unzipSync(fs.readFileSync(file))).toHaveProperty(["xl/workbook.xml"]);
    fs.rmSync(file);
  });
});

test.each([
  [
    "the former ledger as the new one",
    [...out, "--before", at("이전.csv"), "--ledger", at("이전.csv")],
    "원본과 같은",
  ],
  [
    "the list as the document",
    [...out, "--departments", at("목록.txt"), "--hwpx", at("목록.txt")],
    "원본과 같은",
  ],
  ["one name for workbook and document", [...out, "--hwpx", at("결과.xlsx")], "두 결과를 한 파일에"],
  [
    "the ledger in the place of its schema",
    [...out, "--ledger", at("ledger.schema.json")],
    "두 결과를 한 파일에",
  ],
  ["a budget book that is not there", [...out, "--budget", at("없는 예산서.xlsx")], "파일이 없습니다"],
  [
    "a budget book without departments",
    [...out, "--budget", at("메모.xlsx")],
    "부서를 하나도 찾지 못했습니다",
  ],
  ["a list of no bytes", [...out, "--departments", at("빈 목록.txt")], "내용이 있는 파일을"],
  ["a list whose characters cannot be read", [...out, "--departments", at("유니코드.txt")], "UTF-8로 저장"],
  ["an output without a name", ["--out", ""], "--out"],
  ["a workbook under a text's name", ["--out", at("결과.csv")], ".xlsx(매크로가 들어 있으면 .xlsm)로 끝나야"],
  ["a ledger under a workbook's name", [...out, "--ledger", at("자료.xlsx")], ".csv로 끝나야"],
  ["a former ledger of a head alone", [...out, "--before", at("머리글.csv")], "머리글만 있고"],
])("%s", (_, args, message) => {
  const before = contents();
  const { status, stdout, line } = run(...args);
  expect([status, stdout]).toEqual([args[1] === "" ? 2 : 1, ""]);
  expect(line).toContain(message);
  expect(contents()).toEqual(before);
});

test("of a ledger that holds a head alone, and of nothing else, that is the reason why nothing was collected", () => {
  const root = path.join(__dirname, "..", "..");
  const command = ["scripts/run.cjs", "src/workbench/cli/collect.ts", at("머리글.csv"), ...out];
  const { status, stderr } = spawnSync("node", command, { cwd: root, encoding: "utf8" });
  const lines = stderr.trim().split("\n");
  expect([status, lines.length]).toEqual([1, 2]);
  expect(lines[0]).toMatch(/^머리글\.csv: 머리글만 있고 그 아래에 행이 없습니다/);
});

/** As Windows saves it: the syllables of KS X 1001 stand in order, two bytes each. */
function inCp949(text: string): Uint8Array {
  const bytes = new Map<string, [number, number]>();
  for (let lead = 0xb0; lead <= 0xc8; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      bytes.set(new TextDecoder("euc-kr").decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array([...text].flatMap((letter) => bytes.get(letter) ?? [letter.charCodeAt(0)]));
}

test("a list in the encoding of Windows is read; a former result and a broken ledger are passed over, with the reason", () => {
  const first = run(...out);
  expect([first.status, first.line]).toEqual([0, ""]);
  fs.mkdirSync(at("제출"));
  fs.renameSync(at("결과.xlsx"), at("제출", "작년 계획서.xlsx"));
  fs.writeFileSync(at("목록.txt"), inCp949(`${names.join("\r\n")}\r\n`));
  fs.writeFileSync(at("깨진.csv"), ledger.replace("\r\n", "\r\n가,나\r\n"));
  const { status, stdout } = run(
    at("제출"),
    at("깨진.csv"),
    ...out,
    "--departments",
    at("목록.txt"),
    "--json",
  );
  expect(status).toBe(0);
  const told = JSON.parse(stdout) as {
    unread: { reason: string }[];
    findings: unknown[];
    departments: unknown[];
  };
  expect(told.unread.map(({ reason }) => reason)).toEqual([
    expect.stringContaining("취합한 결과"),
    expect.stringContaining("2행: 칸이 2개여서"),
  ]);
  expect([told.findings, told.departments.length]).toEqual([[], 2]);
});

test("what lies in a folder and may be a department's, and is no workbook, is named as unread; what was written there is not", async () => {
  const folder = at("섞인 제출");
  fs.mkdirSync(folder, { recursive: true });
  await saveWorkbooks(folder, government(5, 1));
  for (const name of ["나눔과.csv", "물길과.cell", "마을과.ods", "메모.txt"])
    fs.writeFileSync(path.join(folder, name), "부서,금액\n1,2\n");
  const given = [
    folder,
    "--out",
    path.join(folder, "결과.xlsx"),
    "--ledger",
    path.join(folder, "자료.csv"),
    "--json",
  ];
  for (const _ of [1, 2]) {
    const { unread } = JSON.parse(run(...given).stdout) as { unread: { file: string; reason: string }[] };
    expect(unread.map(({ file }) => file).sort()).toEqual(["나눔과.csv", "마을과.ods", "물길과.cell"]);
    expect(unread[0]!.reason).toContain(".xlsx");
  }
});
