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
  findings: { kind: string; file: string; text: string }[];
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

/** The rows in this order under a name of their own. */
const typed = (name: string, all: readonly LedgerRow[]): string => {
  fs.writeFileSync(at(name), printLedger(all));
  return at(name);
};
const amounts = ["예산", "결산"];

test("a ledger whose rows stand twice counts each once, and says which rows those are", () => {
  const told = collected(typed("두 번.csv", [...rows, ...rows]));
  expect(told.summary).toEqual(recount(departments));
  expect(told.findings.map(({ kind, file }) => [kind, file])).toEqual([["ledger-rows-again", "두 번.csv"]]);
  const [first, last] = [rows.length + 2, 2 * rows.length + 1];
  expect(told.findings[0]!.text).toContain(`${first}~${last}행 (모두 ${rows.length}행)`);
});

test("… also one that was typed, and names no cells", () => {
  const bare = rows.map((row) => ({ ...row, file: "", sheet: "", cell: "" }));
  const told = collected(typed("친 것.csv", [...bare, ...bare]));
  expect(told.summary).toEqual(recount(departments));
  expect(told.findings.map(({ kind }) => kind)).toEqual(["ledger-rows-again"]);
});

/** Where rows were read when something was put in above them; where nobody said. */
const lower = (row: LedgerRow): LedgerRow => ({
  ...row,
  cell: row.cell.replace(/\d+/g, (at) => `${Number(at) + 1}`),
});
const nowhere = (row: LedgerRow): LedgerRow => ({ ...row, sheet: "", cell: "" });

test.each([
  ["the cells below", lower],
  ["no cells", nowhere],
])("… also where a department's rows stand once more from %s", (_, elsewhere) => {
  const own = rows.filter(({ department }) => department === first!.name);
  const told = collected(typed("밀림.csv", [...rows, ...own.map(elsewhere)]), "--ledger", at("결과.csv"));
  expect(told.summary).toEqual(recount(departments));
  expect(told.findings.map(({ kind }) => kind)).toEqual(["ledger-rows-again"]);
  expect(told.findings[0]!.text).toContain(`${rows.length + 2}~${rows.length + own.length + 1}행`);
  const stated = (all: readonly LedgerRow[]) =>
    all.map(({ department, year, kind, value, text }) => [department, year, kind, value, text].join());
  const saved = parseLedger(fs.readFileSync(at("결과.csv"), "utf8"));
  expect(stated(saved).sort()).toEqual(stated(rows).sort());
});

test("what a plan may state twice stays twice: a line of a text, a line of staff", () => {
  const recurring = rows.filter(
    ({ department, item, kind }) => department === first!.name && (item === "기본방향" || kind === "현원"),
  );
  const told = collected(typed("거듭.csv", [...rows, ...recurring.map(lower)]), "--ledger", at("결과.csv"));
  expect(told.findings.map(({ kind }) => kind)).not.toContain("ledger-rows-again");
  expect(parseLedger(fs.readFileSync(at("결과.csv"), "utf8"))).toHaveLength(rows.length + recurring.length);
});

test.each([
  ["the cells below", lower],
  ["no cells", nowhere],
])(
  "an indicator whose rows alone stand once more, from %s, counts once, and that is told",
  (_, elsewhere) => {
    const own = rows.filter(({ indicator }) => indicator === goal.indicators[0]!.name);
    const told = collected(typed("지표.csv", [...rows, ...own.map(elsewhere)]));
    expect(told.summary).toEqual(recount(departments));
    expect(told.findings.map(({ kind }) => kind)).toEqual(["ledger-rows-again"]);
    expect(told.findings[0]!.text).toContain(`${rows.length + 2}~${rows.length + own.length + 1}행`);
  },
);

test.each<[string, (row: LedgerRow) => LedgerRow]>([
  ["their file", (row) => ({ ...row, file: "" })],
  ["their file and cells", (row) => ({ ...nowhere(row), file: "" })],
  ["their document", (row) => ({ ...row, document: "" })],
])("a department's rows that stand once more without %s count once", (_, without) => {
  const own = rows.filter(({ department }) => department === first!.name);
  const told = collected(typed("파일 없이.csv", [...rows, ...own.map(without)]));
  expect(told.summary).toEqual(recount(departments));
  expect(told.findings.map(({ kind }) => kind)).toEqual(["ledger-rows-again"]);
});

test("of two ledgers that name no files, what is told names the ledgers", () => {
  const bare = rows.map((row) => ({ ...row, file: "" }));
  const told = collected(typed("하나.csv", bare), typed("둘.csv", bare));
  expect(told.findings.map(({ kind }) => kind)).toEqual(Array(3).fill("department-twice"));
  expect(told.findings[0]!.text).toContain("하나.csv, 둘.csv");
});

test.each([
  ["its cell", (row: LedgerRow) => row],
  ["another cell", lower],
  ["no cell", nowhere],
])("of a total that is there twice with two values, from %s, the later counts", (_, elsewhere) => {
  const total = rows.findIndex(({ item, kind, year }) => item === "계" && kind === "예산" && year === 2017);
  const now = rows[total]!.value!;
  const again = elsewhere({ ...rows[total]!, value: now + 5_000_000, state: "고침" });
  const told = collected(typed("고쳐 붙임.csv", [...rows, again]));
  expect(told.summary["계"]!["예산액"]).toBe(recount(departments)["계"]!["예산액"]! + 5_000_000);
  const found = told.findings.find(({ kind }) => kind === "ledger-rows-differ");
  expect(found?.text).toContain(
    `${total + 2}행 ${now.toLocaleString()}, ${rows.length + 2}행 ${(now + 5_000_000).toLocaleString()}`,
  );
});

test.each([
  ["천원", 1_000],
  ["백만원", 1_000_000],
])("amounts in %s are counted in won, and that is told", (unit, won) => {
  const told = collected(
    saved("다른 단위.csv", (row) =>
      amounts.includes(row.kind) ? { ...row, value: row.value! / won, unit } : row,
    ),
  );
  expect(told.summary).toEqual(recount(departments));
  expect(told.findings.map(({ kind }) => kind)).toEqual(["ledger-unit-scaled"]);
  const count = rows.filter(({ kind }) => amounts.includes(kind)).length;
  expect(told.findings[0]!.text).toContain(`(모두 ${count}행)`);
});

test("weights in % become fractions; an amount in a unit that is none of money is left out and told with its row", () => {
  const total = rows.findIndex(({ item, kind, year }) => item === "계" && kind === "예산" && year === 2017);
  const told = collected(
    typed(
      "달러.csv",
      rows.map((row, index) =>
        index === total
          ? { ...row, unit: "달러" }
          : row.kind === "배점"
            ? { ...row, value: row.value! * 100, unit: "%" }
            : row,
      ),
    ),
    "--ledger",
    at("결과.csv"),
  );
  expect(told.findings.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["ledger-unit-scaled", "ledger-unit-unknown", "no-budget-total"]),
  );
  expect(told.findings.find(({ kind }) => kind === "ledger-unit-unknown")?.text).toContain(`${total + 2}행`);
  const weights = (all: readonly LedgerRow[]) =>
    all.flatMap(({ kind, value, unit }) => (kind === "배점" ? [[value, unit]] : []));
  expect(weights(parseLedger(fs.readFileSync(at("결과.csv"), "utf8")))).toEqual(weights(rows));
});

test("goals and programs whose rows of names are missing are counted, and told", () => {
  const isGone = ({ kind, item }: LedgerRow): boolean =>
    kind === "이름" && ["정책사업목표", "단위사업"].includes(item);
  const told = collected(
    typed(
      "이름 없음.csv",
      rows.filter((row) => !isGone(row)),
    ),
  );
  expect(told.summary).toEqual(recount(departments));
  expect(told.findings.map(({ kind }) => kind)).toEqual(["ledger-names-added"]);
  expect(told.findings[0]!.text).toContain(`‘정책사업목표 ${goal.name}’`);
});
