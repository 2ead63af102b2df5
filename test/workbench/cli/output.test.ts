/** Where a command writes: nobody's file, device or link is harmed, and what stands there keeps its mode. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkOutputs, writeFiles } from "../../../src/workbench/cli/output";
import { readBytes } from "../../../src/workbench/cli/file";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "plan-out-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]): string => path.join(folder, ...names);
const bytes = Buffer.from("새 계획서");
const input = at("입력.xlsx");
fs.writeFileSync(input, "입력");
fs.mkdirSync(at("다른 폴더"));

/** Checks and writes as a command does; gives the refusal's line. */
function write(output: string): string | undefined {
  try {
    checkOutputs([input], [output]);
    writeFiles([[output, bytes]]);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const left = (): string[] => fs.readdirSync(folder).filter((name) => name.endsWith(".tmp"));

const onPosix = process.platform === "win32" ? test.skip : test;

/** How a command ends in a language, and the one line that it says of that. */
function said(language: string, command: string, ...args: string[]): [status: number | null, line: string] {
  const { stderr, status } = spawnSync(
    process.execPath,
    ["scripts/run.cjs", `src/workbench/cli/${command}.ts`, ...args],
    { encoding: "utf8", env: { ...process.env, LC_ALL: language }, cwd: path.join(__dirname, "../../..") },
  );
  const lines = stderr.trim().split("\n");
  expect(lines).toHaveLength(1);
  return [status, lines[0]!];
}

describe("a file that is written", () => {
  onPosix.each([0o600, 0o640, 0o755])("keeps the mode %o of the one that stood there", (mode) => {
    const output = at("비공개.xlsx");
    fs.writeFileSync(output, "옛 계획서");
    fs.chmodSync(output, mode);
    expect(write(output)).toBeUndefined();
    expect(fs.statSync(output).mode & 0o7777).toBe(mode);
    expect(fs.readFileSync(output)).toEqual(bytes);
  });

  onPosix("has the person's usual mode where none stood there", () => {
    const output = at("새.xlsx");
    expect(write(output)).toBeUndefined();
    expect(fs.statSync(output).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  test("may have a name of 255 bytes, and no more", () => {
    const name = `${"가".repeat(83)}x.xlsx`;
    expect(Buffer.byteLength(name)).toBe(255);
    expect(write(at(name))).toBeUndefined();
    expect(fs.existsSync(at(name))).toBe(true);
    expect(write(at(`가${name}`))).toContain("255바이트");
  });

  onPosix("goes through a link within its folder: the link stays", () => {
    const target = at("실제.xlsx");
    fs.writeFileSync(target, "옛 계획서");
    fs.symlinkSync("실제.xlsx", at("링크.xlsx"));
    expect(write(at("링크.xlsx"))).toBeUndefined();
    expect(fs.lstatSync(at("링크.xlsx")).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(target)).toEqual(bytes);
  });

  test("leaves nothing beside it", () => expect(left()).toEqual([]));
});

describe("what is refused in one line, and left as it was", () => {
  onPosix("a link to another folder, and one that leads nowhere", () => {
    const elsewhere = at("다른 폴더", "남의 것.xlsx");
    fs.writeFileSync(elsewhere, "남의 것");
    fs.symlinkSync(elsewhere, at("밖으로.xlsx"));
    fs.symlinkSync(at("다른 폴더", "없는 것.xlsx"), at("끊긴.xlsx"));
    for (const link of ["밖으로.xlsx", "끊긴.xlsx"]) {
      expect(write(at(link))).toMatch(/링크/);
      expect(fs.lstatSync(at(link)).isSymbolicLink()).toBe(true);
    }
    expect(fs.readFileSync(elsewhere, "utf8")).toBe("남의 것");
    expect(fs.existsSync(at("다른 폴더", "없는 것.xlsx"))).toBe(false);
  });

  onPosix("a device and a pipe, as output and as input", () => {
    const pipe = at("관.xlsx");
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    for (const file of ["/dev/null", pipe]) {
      expect(write(file)).toContain("덮어쓰지 않습니다");
      expect(fs.statSync(file).isFile()).toBe(false);
      expect(() => readBytes(file)).toThrow("읽지 않습니다");
    }
  });

  test("a folder, a folder that is a file, a folder that is not there, a name that no file can have", () => {
    expect(write(at("다른 폴더"))).toContain("폴더입니다");
    expect(write(at("입력.xlsx", "결과.xlsx"))).toContain("저장할 폴더가 없습니다");
    expect(write(at("없는 폴더", "결과.xlsx"))).toContain("저장할 폴더가 없습니다");
    expect(write(at("a\0b.xlsx"))).toMatch(/저장하지 못했습니다/);
    expect(() => readBytes(at(`${"가".repeat(100)}.xlsx`))).toThrow("이름이 너무 긺");
  });

  onPosix("the input, through a link as well", () => {
    fs.symlinkSync("입력.xlsx", at("입력의 링크.xlsx"));
    for (const output of [input, at("입력의 링크.xlsx")]) expect(write(output)).toContain("원본과 같은 파일");
    expect(fs.readFileSync(input, "utf8")).toBe("입력");
  });
});

describe("several files that are written together", () => {
  const both = (...names: string[]): (readonly [string, Buffer])[] => names.map((name) => [at(name), bytes]);

  test("may not be one file, whether it is there already or not", () => {
    for (const name of ["아직 없는 것.xlsx", "실제.xlsx"])
      expect(() => checkOutputs([input], [at(name), path.join(at("다른 폴더"), "..", name)])).toThrow(
        "두 결과를 한 파일에",
      );
    expect(() => checkOutputs([input], [at("하나.xlsx"), at("둘.hwpx")])).not.toThrow();
  });

  test("are all left as they were where one of them cannot be written", () => {
    fs.writeFileSync(at("먼저.xlsx"), "옛 계획서");
    fs.mkdirSync(at("막힌.hwpx"));
    expect(() => writeFiles(both("먼저.xlsx", "새로.csv", "막힌.hwpx"))).toThrow("폴더입니다");
    expect(fs.readFileSync(at("먼저.xlsx"), "utf8")).toBe("옛 계획서");
    expect(fs.existsSync(at("새로.csv"))).toBe(false);
    expect(left()).toEqual([]);
  });
});

test("a command speaks the person's language, in one line without a stack", () => {
  const missing = ["plan", at("없다.xlsx"), "--out", at("결과.xlsx")] as const;
  expect(said("ko_KR.UTF-8", ...missing)).toEqual([1, expect.stringContaining("파일이 없습니다")]);
  expect(said("en_US.UTF-8", ...missing)).toEqual([1, expect.stringContaining("There is no such file")]);
});

test.each<[string, string[], string, string]>([
  [
    "plan",
    [],
    "입력 파일 하나가 필요합니다. 사용법: npm run plan",
    "One input file is needed. Usage: npm run plan",
  ],
  ["plan", ["--style"], "--style: 값을 적지 않았거나", "--style: its value is missing"],
  [
    "collect",
    ["x", "--out", "y", "--form", "z"],
    "--form z: ",
    "--form z: it has to be one of 기본, 서울, or a .json file. Usage",
  ],
  ["hwpx", [], "사용법: npm run hwpx", "Usage: npm run hwpx"],
  ["workbench", ["--port", "x"], "--port x: 0부터", "--port x: it has to be a number from 0 to 65535. Usage"],
  ["formula", ["--values", "가", "1"], "--values 가: 숫자가", "--values 가: this is no number. Give numbers"],
  [
    "read",
    ["a", "b"],
    "입력 파일 하나가",
    "One input file is needed. Usage: npm run read -- input.xlsx [--json]",
  ],
])(
  "npm run %s %j says what is wrong and how it is used, in Korean and in English",
  (command, args, ko, en) => {
    expect(said("ko_KR.UTF-8", command, ...args)).toEqual([2, expect.stringContaining(ko)]);
    const [status, line] = said("en_US.UTF-8", command, ...args);
    expect([status, line]).toEqual([2, expect.stringContaining(en)]);
    // Forms have the names that their governments gave them.
    expect(line.replace(/기본|서울|--values 가/g, "")).not.toMatch(/[{가-힣]/);
  },
);
