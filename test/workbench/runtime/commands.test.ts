import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { excels } from "../../../src/workbench/host/profiles";

const root = path.join(__dirname, "..", "..", "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "plan-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content?: Uint8Array | string): string => {
  const place = path.join(folder, name);
  if (content !== undefined) fs.writeFileSync(place, content);
  return place;
};

const run = (command: string, ...args: string[]) => {
  const done = spawnSync("node", ["scripts/run.cjs", `src/workbench/cli/${command}.ts`, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status: done.status, stdout: done.stdout, lines: done.stderr.trim().split("\n") };
};

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const sample = path.join(root, "assets", "sample.xlsx");

describe("input that is refused: one line, exit code 1, nothing written", () => {
  test.each([
    ["no such file", file("none.xlsx"), "파일이 없습니다"],
    ["a folder", folder, "폴더입니다"],
    ["an empty file", file("empty.xlsx", ""), "빈 파일입니다"],
    ["a text", file("text.xlsx", "예산액,396185\n"), "Excel 통합 문서(.xlsx)가 아닙니다"],
    ["an old workbook", file("old.xls", new Uint8Array([...compound, ...Array(600).fill(0)])), ".xls"],
    [
      "a workbook under a password",
      file("locked.xlsx", Buffer.concat([Buffer.from(compound), Buffer.from("EncryptedPackage", "utf16le")])),
      "암호",
    ],
    [
      "another package",
      file("other.xlsx", zipSync({ "word/document.xml": strToU8("<a/>") })),
      "압축 파일이지만",
    ],
    ["a damaged package", file("damaged.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])), "손상된 파일"],
  ])("%s", (_, input, message) => {
    const output = file("out.xlsx");
    const { status, stdout, lines } = run("plan", input, "--out", output, "--json");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(message);
    expect([status, stdout, fs.existsSync(output)]).toEqual([1, "", false]);
    expect(run("read", input, "--json")).toMatchObject({ status: 1, stdout: "" });
  });

  test("the input is never overwritten, under any of its names", () => {
    const copy = file("copy.xlsx", fs.readFileSync(sample));
    const link = file("link.xlsx");
    fs.linkSync(copy, link);
    for (const output of [copy, link])
      expect(run("plan", copy, "--out", output)).toMatchObject({ status: 1 });
    expect(fs.readFileSync(copy)).toEqual(fs.readFileSync(sample));
  });

  test("a folder that is not there", () => {
    const { status, lines } = run("plan", sample, "--out", path.join(folder, "none", "out.xlsx"));
    expect([status, lines[0]]).toEqual([1, expect.stringContaining("폴더가 없습니다")]);
  });
});

test.each([
  ["plan", []],
  ["plan", [sample]],
  ["plan", [sample, "--out", "out.xlsx", "--style", "fancy"]],
  ["plan", [sample, "--output", "out.xlsx"]],
  ["plan", [sample, "--out", "out.xlsx", "--excel", "2016"]],
  ["read", []],
])("%s %p is wrong usage: exit code 2", (command, args) => {
  expect(run(command, ...args)).toMatchObject({
    status: 2,
    stdout: "",
    lines: [expect.stringContaining("사용법")],
  });
});

test.each(excels)("a plan is built as %s does it, in no more requests", (excel) => {
  const { status, stdout } = run("plan", sample, "--out", file(`${excel}.xlsx`), "--excel", excel, "--json");
  const { sheets, syncs } = JSON.parse(stdout) as { sheets: string[]; syncs: number };
  expect([status, sheets, syncs <= 6]).toEqual([0, ["성과계획서"], true]);
});

test.each([
  [
    "ko_KR.UTF-8",
    /^재무과와 공유하도록 수식 \d+개를 바꾸었습니다\. 고치지 않은 오류는 없습니다\.$/,
    /^(주의|참고) .*고치십시오\.$/,
  ],
  [
    "en_US.UTF-8",
    /^To be shared with finance, \d+ formulas were converted\. No errors are open\.$/,
    /^(Warning|Note) .*correct it\.$/,
  ],
])("a shared plan says in %s how many errors are open, and what to look at", (language, shared, found) => {
  const { status, stdout } = spawnSync(
    "node",
    ["scripts/run.cjs", "src/workbench/cli/plan.ts", sample, "--out", file("shared.xlsx"), "--share"],
    { cwd: root, encoding: "utf8", env: { ...process.env, LC_ALL: language } },
  );
  expect([status, ...stdout.split("\n").slice(1, 3)]).toEqual([
    0,
    expect.stringMatching(shared),
    expect.stringMatching(found),
  ]);
});
