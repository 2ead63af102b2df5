/** What a person does beside the plan and below it keeps its place there, and 되돌리기 tells of what goes away, no more and no less. */
import { insertColumns, insertRows, type Sheet } from "../../src/workbench/workbook/model";
import type { Desk } from "../sequences/desk";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();
const plan = "성과계획서";
const label = "인 력 운 영 비";
const planOf = (addin: Desk): Sheet => addin.book.sheet(plan)!;

interface Told {
  readonly findings: readonly { kind: string; data: Record<string, unknown>; cells: readonly string[] }[];
}

const build = (addin: Desk): Promise<Told> => addin.run<Told>("buildPlanSheet");
const about = ({ findings }: Told, kind: string): unknown[] =>
  findings.flatMap((one) => (one.kind === kind ? [one.data] : []));
const placeOf = (addin: Desk, wanted: unknown): [row: number, column: number] => {
  const [row, column] = [...planOf(addin).cells()].find(([, , { value }]) => value === wanted)!;
  return [row, column];
};
const besideOf = (addin: Desk): number => planOf(addin).usedArea(true)!.columns + 1;

async function built(): Promise<Desk> {
  const addin = await openSample();
  await build(addin);
  return addin;
}

/** One more team: the plan has a row more. */
const addTeam = (addin: Desk): Promise<unknown> =>
  addin.edit((book) =>
    ["민원실", 5, 0, 1, 4, 5].forEach((one, at) => book.sheet("조직인력")!.setValue(6, at, one)),
  );

test("rows below the plan keep their distance to it, what stands in them, their heights, and stay hidden", async () => {
  const addin = await built();
  const { rows } = planOf(addin).usedArea(true)!;
  await addin.edit(() => {
    const sheet = planOf(addin);
    sheet.setValue(rows, 0, "부서장 확인");
    sheet.setRow(rows, { height: 60 });
    sheet.setValue(rows + 1, 0, "내부 메모");
    sheet.setRow(rows + 1, { hidden: true });
    sheet.restyle({ row: rows, column: 0, rows: 1, columns: 1 }, { fill: "#FFFF00" });
    sheet.merge({ row: rows, column: 0, rows: 1, columns: 3 });
  });
  await addTeam(addin);
  for (let time = 0; time < 2; time += 1) {
    const told = await build(addin);
    expect(about(told, "edited-cell-lost")).toEqual([]);
    expect(about(told, "looks-lost")).toEqual([]);
    const sheet = planOf(addin);
    expect(placeOf(addin, "부서장 확인")).toEqual([rows + 1, 0]);
    expect(placeOf(addin, "내부 메모")).toEqual([rows + 2, 0]);
    expect([sheet.row(rows + 1).height, sheet.row(rows + 2).hidden]).toEqual([60, true]);
    expect(sheet.styleAt(rows + 1, 0).fill).toBe("#FFFF00");
    expect(sheet.merges).toContainEqual({ row: rows + 1, column: 0, rows: 1, columns: 3 });
  }
  expect(about(await addin.run<Told>("undo"), "looks-put-away")).toEqual([]);
});

test("a column beside the plan is as wide where its notes come to stand, though a person had inserted columns", async () => {
  const addin = await built();
  const [[row], column] = [placeOf(addin, label), besideOf(addin)];
  await addin.edit((book) => {
    planOf(addin).setValue(row, column, "긴 메모");
    planOf(addin).setColumn(column, { width: 50 });
    insertColumns(book, planOf(addin), 2);
  });
  await build(addin);
  expect(placeOf(addin, "긴 메모")).toEqual([row, column]);
  expect([column - 1, column, column + 1].map((at) => planOf(addin).column(at).width)).toEqual([
    undefined,
    50,
    undefined,
  ]);
  await addin.edit(() => void planOf(addin).setColumn(1, { width: 55 }));
  expect(about(await addin.run<Told>("undo"), "set-up-put-away")).toEqual([{ parts: ["widths"] }]);
});

test("a note and a comment beside a row that is no more are lost, or moved, with a word, and stand beside no other figure", async () => {
  const addin = await built();
  const [[row], column] = [placeOf(addin, label), besideOf(addin)];
  const thread = { id: "{1}", created: "2016-10-05T02:00:00.000Z", replies: [] };
  await addin.edit((book) => {
    insertRows(book, planOf(addin), row, 1);
    planOf(addin).setValue(row, column, "이 줄에 대한 메모");
    planOf(addin).comments = [{ row, column: 0, text: "이 줄", author: "김", thread }];
  });
  const told = await build(addin);
  expect(about(told, "edited-cell-kept")).toEqual([]);
  expect(about(told, "edited-cell-lost")).toMatchObject([{ now: "이 줄에 대한 메모" }]);
  expect(planOf(addin).comments.map((one) => [one.row, one.column])).toEqual([[0, 0]]);
  expect(planOf(addin).comments[0]!.text).toMatch(new RegExp(`^\\(A${row + 1}\\) .*이 줄$`));
});

test("되돌리기 tells of the looks that go away alone, and of all of them", async () => {
  const addin = await built();
  const [[row], column] = [placeOf(addin, label), besideOf(addin)];
  await addin.edit(() => {
    planOf(addin).setRow(row, { hidden: true });
    planOf(addin).merge({ row, column, rows: 1, columns: 2 });
    planOf(addin).restyle({ row, column, rows: 1, columns: 1 }, { fill: "#FFFF00" });
  });
  await addTeam(addin);
  await build(addin);
  expect(about(await addin.run<Told>("undo"), "looks-put-away")).toEqual([]);
  await addin.run("undo");
  await addin.edit(() => {
    planOf(addin).setRow(row + 2, { hidden: true });
    planOf(addin).merge({ row: row + 4, column, rows: 1, columns: 2 });
  });
  expect(about(await addin.run<Told>("undo"), "looks-put-away")).toEqual([{ count: 2 }]);
});
