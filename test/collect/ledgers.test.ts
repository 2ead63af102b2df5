/** Ledgers (.csv) that are collected again: with their workbooks or a copy, of several governments, of several years. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseLedger, printLedger, type LedgerRow } from "../../src/ledger";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import { government, recount } from "./government";
import { filesOf, ledgerOf } from "./worksheets";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ledgers-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);

const departments = government(5, 3);
const rows = ledgerOf(filesOf(departments));
const saved = (name: string, change: (row: LedgerRow) => LedgerRow = (row) => row): string => {
  fs.writeFileSync(at(name), printLedger(rows.map(change)));
  return at(name);
};

interface Told {
  departments: { file: string; department: string; indicators: number }[];
  summary: Record<string, Record<string, number>>;
  findings: { kind: string; text: string }[];
}

/** Into a file of its own: what stood in the one before is another test's. */
function collected(...args: string[]): Told {
  fs.rmSync(at("결과.xlsx"), { force: true });
  const command = [
    "scripts/run.cjs",
    "src/workbench/cli/collect.ts",
    ...args,
    "--out",
    at("결과.xlsx"),
    "--json",
  ];
  const root = path.join(__dirname, "..", "..");
  const { stdout, stderr } = spawnSync("node", command, { cwd: root, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Told;
}

/** What stands beside the name of a goal in 1. 비전 및 체계. */
async function besideGoal(name: string): Promise<unknown[][]> {
  const sheet = (await readXlsx(fs.readFileSync(at("결과.xlsx")))).sheets[0]!;
  return [...sheet.cells()]
    .filter(([, , { value }]) => value === name)
    .map(([row]) =>
      [...sheet.cells()]
        .filter(([other]) => other === row)
        .flatMap(([, , { value }]) => (typeof value === "number" ? [value] : [])),
    );
}

const [first] = departments;
const goal = first!.goals[0]!;
const own = [goal.indicators.length, goal.units.length];

test("a ledger and its copy: each department is there twice, with its own figures, and that is told", async () => {
  const told = collected(saved("가.csv"), saved("나.csv"));
  expect(told.departments).toHaveLength(6);
  expect(told.findings.map(({ kind }) => kind)).toEqual(Array(3).fill("department-twice"));
  expect(told.findings[0]!.text).toContain(`${first!.file} (가.csv), ${first!.file} (나.csv)`);
  expect(await besideGoal(goal.name)).toEqual([own, own]);
});

test("ledgers of two governments: offices of one name stay two, and nobody is there twice", async () => {
  saved("남구.csv", (row) => ({ ...row, institution: "남구" }));
  const told = collected(
    saved("서구.csv", (row) => ({ ...row, institution: "서구" })),
    at("남구.csv"),
  );
  expect(told.findings).toEqual([]);
  const { 계: total, ...offices } = recount(departments);
  const { 계: both, ...each } = told.summary;
  expect(each).toEqual(
    Object.fromEntries(
      ["서구", "남구"].flatMap((one) =>
        Object.entries(offices).map(([name, row]) => [`${one} ${name}`, row]),
      ),
    ),
  );
  expect(both!["예산액"]).toBe(2 * total!["예산액"]!);
  expect(await besideGoal(goal.name)).toEqual([own, own]);
});

test("a department whose rows name the government stays under one office with one whose rows do not", () => {
  const apart = departments.find((one, at) =>
    departments.some(({ office }, other) => other < at && office === one.office),
  )!;
  const told = collected(
    saved("섞임.csv", (row) => (row.department === apart.name ? { ...row, institution: "서구" } : row)),
  );
  expect([told.findings, told.summary]).toEqual([[], recount(departments)]);
});

test("one ledger that holds two years' plans: the other year is told, and no figure is doubled", () => {
  const back = (row: LedgerRow): LedgerRow => ({
    ...row,
    document: "2016년 성과계획서",
    year: row.year && row.year - 1,
  });
  fs.writeFileSync(
    at("두 해.csv"),
    printLedger([...rows, ...rows.filter(({ department }) => department === first!.name).map(back)]),
  );
  const told = collected(at("두 해.csv"));
  expect(told.departments[0]).toMatchObject({
    department: first!.name,
    indicators: first!.goals.flatMap((one) => one.indicators).length,
  });
  expect(new Set(told.findings.map(({ kind }) => kind))).toEqual(new Set(["department-twice", "other-year"]));
});

test("a sum that somebody changed in a ledger is told, with the file and the cell that it was read from", () => {
  const total = rows.find(({ item, kind }) => item === "계" && kind === "예산")!;
  const changed = saved("고친.csv", (row) =>
    row === total ? { ...row, value: row.value! + 5_000_000 } : row,
  );
  const { findings } = collected(changed);
  expect(findings).toEqual([
    expect.objectContaining({
      kind: "hierarchy-not-sum",
      file: `${first!.file} (고친.csv)`,
      cells: expect.arrayContaining(["예산!B4"]) as string[],
    }),
  ]);
});

test("what changed since is found where only one of the two ledgers names its government", () => {
  const target = rows.find(({ kind, item }) => kind === "목표" && item === "지표값")!;
  const before = saved("이전.csv", (row) => (row === target ? { ...row, value: row.value! + 1 } : row));
  const told = collected(saved("지금.csv"), "--before", before, "--institution", "서구");
  expect(told.findings.map(({ kind }) => kind)).toEqual(["changed-since"]);
  expect(parseLedger(fs.readFileSync(before, "utf8"))[0]!.institution).toBe("");
});
