/** Tables that a person makes on the plan sheet: what they hold goes on, and no formula over their columns ever shows an error. */
import type { Sheet } from "../../src/workbench/workbook/model";
import type { Desk } from "../sequences/desk";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();
const plan = "성과계획서";
const planOf = (addin: Desk): Sheet => addin.book.sheet(plan)!;

interface Told {
  readonly findings: readonly { kind: string; data: Record<string, unknown>; cells: readonly string[] }[];
}

const build = (addin: Desk): Promise<Told> => addin.run<Told>("buildPlanSheet");
const about = ({ findings }: Told, kind: string): readonly (readonly string[])[] =>
  findings.filter((one) => one.kind === kind).map(({ cells }) => cells);

/** A plan with the table 추가표 beside it, a formula over its column on 메모, and one within it. */
async function withTable(): Promise<{ addin: Desk; row: number; column: number }> {
  const addin = await openSample();
  await build(addin);
  const column = planOf(addin).usedArea(true)!.columns + 1;
  const row = 25;
  await addin.edit((book) => {
    const sheet = planOf(addin);
    ["금액", 10, 20].forEach((content, at) => sheet.setValue(row + at, column, content));
    sheet.setValue(row, column + 1, "배");
    const area = { row, column, rows: 3, columns: 2 };
    sheet.tables = [{ name: "추가표", area, headers: true, totals: false, columns: ["금액", "배"] }];
    const memo = book.addSheet("메모");
    memo.setFormula(0, 0, "=SUM(추가표[금액])");
    memo.setFormula(1, 0, "=ROWS(추가표)");
    memo.setValue(2, 0, "추가표[금액]");
  });
  return { addin, row, column };
}

const shown = (addin: Desk): unknown[] => [0, 1, 2].map((row) => addin.book.sheet("메모")!.value(row, 0));

test("a formula over a table on the plan is told to keep the former one, and becomes its value before that is deleted", async () => {
  const { addin, row, column } = await withTable();
  const before = shown(addin);
  const first = await build(addin);
  expect(shown(addin)).toEqual(before);
  expect(about(first, "figure-no-longer-planned")).toEqual([["메모!A1"], ["메모!A2"]]);
  expect(first.findings.find(({ kind }) => kind === "left-on-former-plan")?.data).toMatchObject({
    tables: 1,
  });
  expect([0, 1, 2].map((at) => planOf(addin).value(row + at, column))).toEqual(["금액", 10, 20]);
  const second = await build(addin);
  expect(about(second, "formula-became-value")).toEqual([["메모!A1"], ["메모!A2"]]);
  expect(about(second, "left-on-former-plan")).toEqual([]);
  expect(shown(addin)).toEqual(before);
});

test("a build that is taken back brings the table back, with the formulas over it as they were", async () => {
  const { addin } = await withTable();
  const before = shown(addin);
  await build(addin);
  await addin.run("undo");
  expect(planOf(addin).tables.map(({ name }) => name)).toEqual(["추가표"]);
  expect(addin.book.sheet("메모")!.cell(0, 0).formula).toBe("=SUM(추가표[금액])");
  expect(shown(addin)).toEqual(before);
});

test("a formula about its own row of a table becomes its value on the plan that has no such table, and is told", async () => {
  const { addin, row, column } = await withTable();
  await addin.edit(() => planOf(addin).setFormula(row + 1, column + 1, "=[@금액]*2"));
  const standing = planOf(addin).value(row + 1, column + 1);
  const told = await build(addin);
  expect(about(told, "table-formula-became-value")).toHaveLength(1);
  expect(planOf(addin).cell(row + 1, column + 1).formula).toBeUndefined();
  expect(planOf(addin).value(row + 1, column + 1)).toEqual(standing);
  expect(standing).toBe(20);
});

test("a defined name over a table on the plan keeps the sheet that has the table", async () => {
  const { addin } = await withTable();
  await addin.edit((book) => {
    book.defineName({ name: "합계", formula: "=SUM(추가표[금액])" });
    book.sheet("메모")!.setFormula(3, 0, "=합계");
  });
  for (let time = 0; time < 3; time += 1) {
    await build(addin);
    expect(addin.book.name("합계")?.formula).toBe("=SUM(추가표[금액])");
    expect(addin.book.sheet("메모")!.value(3, 0)).toBe(30);
  }
});
