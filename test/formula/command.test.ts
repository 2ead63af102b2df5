/** npm run formula, as a script would call it. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.join(__dirname, "../..");
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/run.cjs", "src/workbench/cli/formula.ts", ...args],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, LANG: "ko_KR.UTF-8", LC_ALL: "" },
    },
  );
  return { status, stdout, stderr };
};

test("one formula as JSON", () => {
  const { status, stdout } = run(
    "(A/B)×100\nA: 처리건수, B: 접수건수",
    "--unit",
    "%",
    "--values",
    "4210,4630",
    "--json",
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    kind: "computed",
    quantities: [{ name: "처리건수" }, { name: "접수건수" }],
    value: (4210 / 4630) * 100,
    text: "처리건수 ÷ 접수건수 × 100",
    excel: "=A1/B1*100",
    lambda: expect.stringMatching(/^=LAMBDA\(처리건수,접수건수,/) as string,
    findings: [],
  });
});

test("a formula that begins with a dash, and a defective one with its place", () => {
  expect(JSON.parse(run("- (나/가)×100 ", "--json").stdout)).toMatchObject({ kind: "computed", value: null });
  const { status, stdout } = run("이수자 ÷ × 100", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    kind: "defective",
    quantities: [],
    value: null,
    excel: null,
    lambda: null,
    findings: [{ kind: "operand-missing", severity: "error", start: 4, end: 5 }],
  });
  expect(run("이수자 ÷ × 100").stdout).toContain("이수자 ÷ × 100\n         ^");
});

test("a file of formulas, a line each", () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "formula-")), "lines.jsonl");
  fs.writeFileSync(
    file,
    '{"text":"방문자 수","unit":"명","values":[5]}\n\n{"text":"(A/B","unit":"%","values":[]}\n',
  );
  const { status, stdout } = run("--lines", file, "--json");
  expect(status).toBe(0);
  expect(
    stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { kind: string; value: number | null }),
  ).toMatchObject([
    { kind: "direct", value: 5 },
    { kind: "defective", value: null },
  ]);
  fs.writeFileSync(file, '{"text":"방문자 수"}\n{"text":5}\n');
  expect(run("--lines", file)).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringMatching(/lines\.jsonl:2: .*\n$/) as string,
  });
});

test.each([
  [[]],
  [["--values"]],
  [["가", "--values", "1,x"]],
  [["--colour", "가"]],
  [["가", "나"]],
  [["가", "--lines", "나"]],
])("wrong usage %j ends with 2 and one line", (args) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout, lines: stderr.split("\n").length }).toEqual({ status: 2, stdout: "", lines: 2 });
});
