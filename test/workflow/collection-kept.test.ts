/** Collecting again over sheets that people worked on: what they put there goes on with its figure, or is told. */
import "../../src/messages/catalog";
import type { Finding } from "../../src/messages/finding";
import type { Sheet } from "../../src/workbench/workbook/model";
import { profiles } from "../../src/workbench/host/profiles";
import type { CollectReport } from "../../src/workflow/collection";
import { openBlank, readingsOf, rowWith, totalOf, two } from "./support/collecting";

const [first, second] = two();
const lastRow = (ledger: Sheet): number => ledger.usedArea(true)!.rows;
const cells = (ledger: Sheet): string => {
  const column = (letter: string): string => `성과자료!${letter}2:${letter}${lastRow(ledger)}`;
  return `=SUMIFS(${column("K")},${column("B")},"${first.name}",${column("H")},"계",${column("J")},"예산",${column("I")},2017)`;
};

const fill = (sheet: Sheet, row: number, column: number, color: string): void =>
  sheet.setStyle(row, column, { ...sheet.styleAt(row, column), fill: color });
/** The sheet's first cell with a formula that has this in it. */
const withFormula = (sheet: Sheet, part: string): [row: number, column: number] => {
  const [row, column] = [...sheet.cells()].find(([, , { formula }]) => formula?.includes(part))!;
  return [row, column];
};
const amount = "성과자료!$K$";

test("formulas over the whole table, comments and looks follow it, a formula over a formula stays as its value, charts draw it; a department that went is named, with what was said of it", async () => {
  const addin = await openBlank({ ...profiles.m365, latency: 0 });
  await addin.run("collectPlans", await readingsOf([first, second]));
  const { book } = addin.host;
  const ledger = (): Sheet => book.sheet("성과자료")!;
  const own = (): Sheet => book.sheet("메모")!;
  const total = (): number => totalOf(ledger(), first) + 1;
  // A result, which its quantities make.
  const [row] = [...ledger().cells()].find(([at, on, { formula }]) => at > 0 && on === 10 && formula)!;
  const computed = [row, 10] as const;
  await addin.host.edit((now) => {
    const own = now.sheet("메모")!;
    own.setFormula(0, 0, cells(ledger()));
    own.charts = [
      { name: "차트 1", series: [{ values: `성과자료!$K$${total()}:$K$${total()}`, categories: "" }] },
    ];
    const said = (row: number, text: string) => ({
      row,
      column: 10,
      text,
      author: "김재무",
      thread: { id: `{${text}}`, resolved: false, replies: [] },
    });
    ledger().comments = [
      said(total() - 1, "국장 지시"),
      said(totalOf(ledger(), second), "확인 중"),
    ] as unknown as Sheet["comments"];
    ledger().setFormula(...computed, "=1000+234");
    fill(ledger(), total() - 1, 10, "#FFFF00");
    ledger().setStyle(total() - 1, 10, { ...ledger().styleAt(total() - 1, 10), numberFormat: "0.00" });
    fill(ledger(), totalOf(ledger(), second), 10, "#00FF00");
    const office = now.sheet(first.office)!;
    fill(office, ...withFormula(office, amount), "#FF0000");
    now.sheet("총괄")!.protection = { on: true, options: {} };
  });
  await addin.host.idle();
  const shown = book.sheet("메모")!.value(0, 0);
  expect(shown).toBe(ledger().value(total() - 1, 10));
  // The department whose rows were the last is gone, and named before that.
  const before = await addin.run<Finding[]>("departmentsGoing", await readingsOf([first]));
  expect(before.map(({ data }) => data)).toEqual([{ departments: [second.name] }]);
  expect(await addin.run("departmentsGoing", await readingsOf([first, second]))).toEqual([]);
  const { told, findings } = await addin.run<CollectReport>("collectPlans", await readingsOf([first]));
  await addin.host.idle();
  expect(book.sheet("메모")!.cell(0, 0).formula).toBe(cells(ledger()));
  expect(book.sheet("메모")!.value(0, 0)).toBe(shown);
  expect(ledger().comments.map(({ row, column }) => [row, column])).toEqual([[total() - 1, 10]]);
  expect(JSON.stringify(ledger().comments)).toContain("국장 지시");
  expect(findings.flatMap(({ found }) => (found.kind === "department-missing" ? [found.data] : []))).toEqual([
    { department: second.name, source: "before" },
  ]);
  expect(ledger().styleAt(total() - 1, 10)).toMatchObject({ fill: "#FFFF00", numberFormat: "0.00" });
  const office = book.sheet(first.office)!;
  expect(office.styleAt(...withFormula(office, amount))).toMatchObject({ fill: "#FF0000" });
  expect([ledger().value(...computed), ledger().value(computed[0], 16)]).toEqual([1234, "고침"]);
  expect(own().charts[0]!.series[0]!.values.replaceAll("'", "")).toBe(`성과자료!$K$${total()}`);
  expect(told.map(({ kind }) => kind).sort()).toEqual([
    "collected-looks-kept",
    "collected-looks-lost",
    "comments-rewritten",
    "edit-not-carried",
    "figure-kept",
    "left-on-collected",
  ]);
  expect(told.find(({ kind }) => kind === "figure-kept")?.data).toMatchObject({
    now: "1234",
    formula: "=1000+234",
  });
  expect(JSON.stringify(told)).toContain("확인 중");
  expect(rowWith(ledger(), first.name, "계")).toBeGreaterThan(0);
});

test("notes beside a figure go with its row, and so does what refers to them, through 되돌리기 and back", async () => {
  const addin = await openBlank();
  const { book } = addin.host;
  await addin.run("collectPlans", await readingsOf([second]));
  const office = (): Sheet => book.sheet(second.office)!;
  const [at, column] = [...office().cells()].filter(([, , { formula }]) => formula?.includes(amount)).at(-1)!;
  const figure = office().value(at, column);
  const rowOf = (): number => [...office().cells()].find(([, , { value }]) => value === 5000)![0];
  await addin.host.edit((now) => {
    office().setValue(at, 20, 5000);
    office().setFormula(at + 1, 20, `=U${at + 1}+1`);
    fill(office(), at, 20, "#FFFF00");
    const own = now.sheet("메모")!;
    own.setFormula(0, 0, `=${second.office}!U${at + 1}`);
    own.setFormula(1, 0, `=${second.office}!$U$${at + 2}*2`);
    own.setFormula(2, 0, `=SUM(${second.office}!U${at + 1}:U${at + 2})`);
  });
  await addin.host.idle();
  const shown = (): unknown[] => [0, 1, 2].map((row) => book.sheet("메모")!.value(row, 0));
  expect(shown()).toEqual([5000, 10002, 10001]);
  const { told } = await addin.run<CollectReport>("collectPlans", await readingsOf([first, second]));
  expect(rowOf()).toBeGreaterThan(at);
  expect(office().value(rowOf(), column)).toBe(figure);
  for (const step of ["collected", "undone", "collected again"]) {
    if (step !== "collected") await addin.run("undo");
    await addin.host.idle();
    expect([step, ...shown()]).toEqual([step, 5000, 10002, 10001]);
  }
  expect(office().styleAt(rowOf(), 20)).toMatchObject({ fill: "#FFFF00" });
  expect(told.map(({ kind }) => kind)).not.toContain("figure-no-longer-planned");
});
