/** npm run hwpx on files of all kinds: the document, or one line that says which file, what is wrong and what to do. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkHwpx } from "../../../src/hwpx/check";
import { readXlsx, writeXlsx } from "../../../src/workbench/workbook/xlsx";
import { readHwpx, textsOf } from "../../hwpx/support/reader";

const root = path.join(__dirname, "..", "..", "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hwpx-cli-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const sample = path.join(root, "assets", "sample.xlsx");

function run(command: "plan" | "hwpx", args: readonly string[], language = "ko_KR.UTF-8") {
  const { status, stdout, stderr } = spawnSync(
    "node",
    ["scripts/run.cjs", `src/workbench/cli/${command}.ts`, ...args],
    { cwd: root, encoding: "utf8", env: { ...process.env, LC_ALL: language } },
  );
  return { status, stdout, lines: stderr.split("\n").filter((line) => line !== "") };
}

beforeAll(() => {
  expect(run("plan", [sample, "--out", at("계획서.xlsx"), "--hwpx", at("계획서.hwpx")]).status).toBe(0);
  fs.writeFileSync(at("메모.xlsx"), "예산 메모");
  fs.writeFileSync(at("손상.hwpx"), fs.readFileSync(at("계획서.hwpx")).subarray(0, 4000));
  fs.mkdirSync(at("폴더.hwpx"));
});

test("a workbook that holds its plan gives the document that building it gave, over one that is there", () => {
  expect(
    run("plan", [sample, "--style", "native", "--out", at("셈식.xlsx"), "--hwpx", at("다시.hwpx")]).status,
  ).toBe(0);
  expect(run("hwpx", [at("계획서.xlsx"), "--out", at("다시.hwpx")])).toEqual({
    status: 0,
    stdout: `${at("다시.hwpx")}: 한글 문서를 만들었습니다.\n`,
    lines: [],
  });
  expect(fs.readFileSync(at("다시.hwpx")).equals(fs.readFileSync(at("계획서.hwpx")))).toBe(true);
  expect(run("hwpx", ["--check", at("다시.hwpx")])).toEqual({
    status: 0,
    stdout: `${at("다시.hwpx")}: 형식에 맞습니다.\n`,
    lines: [],
  });
});

test("what a person typed over, hid and added on the plan is in the document as it is printed", async () => {
  const book = await readXlsx(fs.readFileSync(at("계획서.xlsx")));
  const sheet = book.sheet("성과계획서")!;
  const { rows } = sheet.usedArea(true)!;
  sheet.setValue(4, 0, "[소관실국] <홍보&담당관>");
  sheet.setValue(rows + 2, 0, "덧붙인 말\u0007 🙂");
  sheet.setValue(rows + 3, 14, "열 밖의 말");
  // What Excel prints: the line that was added below the plan, not the note beside it.
  const [printed] = sheet.page.printAreas;
  sheet.page = { ...sheet.page, printAreas: [{ ...printed!, rows: rows + 4 }] };
  // 기본방향's first line and 기본경비.
  for (const row of [7, 29]) sheet.setRow(row, { hidden: true });
  fs.writeFileSync(at("고친.xlsx"), await writeXlsx(book));
  const { status, lines } = run("hwpx", [at("고친.xlsx"), "--out", at("고친.hwpx")]);
  expect(status).toBe(0);
  expect(lines).toEqual([expect.stringContaining(`O${rows + 4}: 인쇄 영역 밖에 적힌 칸 1개`)]);
  const bytes = fs.readFileSync(at("고친.hwpx"));
  expect(checkHwpx(bytes)).toEqual([]);
  const texts = textsOf(readHwpx(bytes));
  expect(texts).toEqual(expect.arrayContaining(["[소관실국] <홍보&담당관>"]));
  expect(texts).not.toContain("열 밖의 말");
  expect(texts.some((text) => text.startsWith("덧붙인 말"))).toBe(true);
  expect(texts).not.toContain("○ 적극적인 구정홍보 추진");
  expect(texts).not.toContain("기 본 경 비");
});

const refused: Readonly<Record<string, [args: () => string[], status: number, told: string]>> = {
  "no workbook": [() => [at("메모.xlsx"), "--out", at("a.hwpx")], 1, "통합 문서(.xlsx)가 아닙니다"],
  "a workbook without a plan": [() => [sample, "--out", at("a.hwpx")], 1, "계획서 시트가 없습니다"],
  "no file": [() => [at("없는.xlsx"), "--out", at("a.hwpx")], 1, "없는.xlsx"],
  "a name of a workbook": [() => [at("계획서.xlsx"), "--out", at("고친.xlsx")], 1, ".hwpx로 끝나야"],
  "a folder that is not there": [() => [at("계획서.xlsx"), "--out", at("없는/a.hwpx")], 1, "폴더가 없습니다"],
  "a folder in the document's place": [() => [at("계획서.xlsx"), "--out", at("폴더.hwpx")], 1, "폴더입니다"],
  "no output": [() => [at("계획서.xlsx")], 2, "사용법"],
  "an option that is not there": [() => [at("계획서.xlsx"), "--to", at("a.hwpx")], 2, "--to"],
  "a check of nothing": [() => ["--check", at("없는.hwpx")], 1, "없는.hwpx"],
  "a check of a folder": [() => ["--check", at("폴더.hwpx")], 1, "그 안의 .hwpx 파일을"],
  "a check of a workbook": [() => ["--check", at("계획서.xlsx")], 1, "형식에 맞지 않는 곳이"],
  "a check of half a document": [() => ["--check", at("손상.hwpx")], 1, "형식에 맞지 않는 곳이 1곳"],
};

test.each(Object.entries(refused))(
  "%s is refused in one line, and nothing is written",
  (_name, [args, status, told]) => {
    const before = fs.readdirSync(folder).length;
    const done = run("hwpx", args());
    expect([done.status, done.lines.length]).toEqual([status, 1]);
    expect(done.lines[0]).toContain(told);
    expect(fs.readdirSync(folder)).toHaveLength(before);
  },
);

test("each fault of a document is a line of its own, in the person's language", () => {
  const told = (language: string): string[] =>
    run("hwpx", ["--check", at("계획서.xlsx")], language)
      .stdout.trim()
      .split("\n");
  expect(told("ko_KR.UTF-8")[0]).toBe(
    `${at("계획서.xlsx")} mimetype: 첫 항목이 mimetype이어야 하고, 압축하지 않고 추가 정보 없이 담겨 있어야 합니다.`,
  );
  expect(told("en_US.UTF-8").length).toBe(told("ko_KR.UTF-8").length);
  expect(told("en_US.UTF-8").join("\n").replaceAll(at("계획서.xlsx"), "")).not.toMatch(/[가-힣]/);
});
