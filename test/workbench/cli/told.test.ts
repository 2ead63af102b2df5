/** What a file holds beside its cells is told by every command, each in what it means there, and work of others is not written over. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { features } from "../../corpus/features";
import { bytesOf, filesOf, sampleBytes } from "../../corpus/package";
import { run } from "../../support/command";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "told-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const input = at("홍보실.xlsm");
const plan = at("계획서.xlsm");

const macros = "매크로(VBA)가 들어 있습니다. 실행하지 않고 셀에 저장된 값을 읽습니다.";
const shapes = "그림이나 도형이 들어 있습니다. 셀만 읽으므로 그 안의 글과 숫자는 쓰이지 않습니다.";

beforeAll(() => {
  const files = filesOf(sampleBytes());
  for (const name of ["macros", "a shape with a text", "sparklines and other makers' elements"])
    features[name]!(files);
  files["_xmlsignatures/sig1.xml"] = strToU8("<Signature/>");
  fs.writeFileSync(input, bytesOf(files));
});

test("plan keeps macros, and says what stays unseen and what a changed file voids", () => {
  const { status, lines } = run("plan", input, "--out", plan);
  expect([status, lines]).toEqual([
    0,
    [
      `${input}: 매크로(VBA)가 들어 있습니다. 여기서는 실행되지 않지만 .xlsm으로 저장하면 그대로 남습니다. (xl/vbaProject.bin)`,
      expect.stringContaining(`${input}: 전자 서명이 들어 있습니다.`),
      `${input}: 그림이나 도형이 들어 있습니다. 여기에는 보이지 않지만 저장해도 그대로 남습니다. (xl/drawings/drawing1.xml)`,
      `${input}: 스파크라인이 들어 있습니다. 여기에는 보이지 않지만 저장해도 그대로 남습니다. (예산)`,
      expect.stringContaining(`${plan}: 전자 서명이 들어 있습니다.`),
    ],
  ]);
  expect(unzipSync(fs.readFileSync(plan))["xl/vbaProject.bin"]).toEqual(
    unzipSync(fs.readFileSync(input))["xl/vbaProject.bin"],
  );
});

test("a command that reads only says what it passes over, and nothing of saving", () => {
  const told = [`${macros} (xl/vbaProject.bin)`, `${shapes} (xl/drawings/drawing1.xml)`];
  expect(run("read", input, "--json")).toEqual({ status: 0, lines: told.map((line) => `${input}: ${line}`) });
  expect(run("hwpx", plan, "--out", at("계획서.hwpx"))).toEqual({
    status: 0,
    lines: told.map((line) => `${plan}: ${line}`),
  });
});

test("asking departments with the last plan says so too", () => {
  expect(run("request", "--ledger", plan, "--year", "2018", "--out", at("요청"))).toEqual({
    status: 0,
    lines: [`${macros} (계획서.xlsm)`, `${shapes} (계획서.xlsm)`],
  });
});

test("collecting says it once of all files that hold the same", () => {
  const departments = at("부서");
  fs.mkdirSync(departments);
  for (const name of ["1 홍보실.xlsm", "2 감사관.xlsm"]) fs.copyFileSync(input, path.join(departments, name));
  expect(run("collect", departments, "--out", at("취합.xlsx"))).toEqual({
    status: 0,
    lines: [`${macros} (1 홍보실.xlsm, 2 감사관.xlsm)`, `${shapes} (1 홍보실.xlsm, 2 감사관.xlsm)`],
  });
});

test("a document that 한글 saved since is left as it is, unless one insists", () => {
  const document = at("손본 것.hwpx");
  const write = () => run("hwpx", plan, "--out", document);
  expect([write().status, write().status]).toEqual([0, 0]);
  const files = unzipSync(fs.readFileSync(document));
  const version = strFromU8(files["version.xml"]!).replace(
    / application="[^"]*"/,
    ' application="Hancom Office Hangul"',
  );
  const edited = Buffer.from(zipSync({ ...files, "version.xml": strToU8(version) }));
  fs.writeFileSync(document, edited);
  const { status, lines } = write();
  expect([status, lines.length, lines[0]!.includes("--force")]).toEqual([1, 1, true]);
  expect(run("plan", input, "--out", at("다시.xlsm"), "--hwpx", document).status).toBe(1);
  expect(fs.readFileSync(document).equals(edited)).toBe(true);
  expect(run("hwpx", plan, "--out", document, "--force").lines[0]).toContain(
    "거기서 고친 것은 남지 않습니다",
  );
  expect(fs.readFileSync(document).equals(edited)).toBe(false);
});
