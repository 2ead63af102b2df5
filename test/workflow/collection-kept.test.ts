/** Collecting again over sheets that people worked on: what they put there goes on with its figure, or is told. */
import "../../src/messages/catalog";
import type { Sheet } from "../../src/workbench/workbook/model";
import type { CollectReport } from "../../src/workflow/collection";
import { closeAll, openBlank, readingsOf, rowWith, totalOf, two } from "./support/collecting";

afterAll(closeAll);

const [first, second] = two();
const lastRow = (ledger: Sheet): number => ledger.usedArea(true)!.rows;
const cells = (ledger: Sheet): string => {
  const column = (letter: string): string => `성과자료!${letter}2:${letter}${lastRow(ledger)}`;
  return `=SUMIFS(${column("K")},${column("B")},"${first.name}",${column("H")},"계",${column("J")},"예산",${column("I")},2017)`;
};

test("formulas over the whole table and comments follow it, charts are told; a department that went is named, with what was said of it", async () => {
  const addin = await openBlank();
  await addin.run("collectPlans", await readingsOf([first, second]));
  const { book } = addin.host;
  const ledger = (): Sheet => book.sheet("성과자료")!;
  const total = (): number => totalOf(ledger(), first) + 1;
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
    now.sheet("총괄")!.protection = { on: true, options: {} };
  });
  await addin.host.idle();
  const shown = book.sheet("메모")!.value(0, 0);
  expect(shown).toBe(ledger().value(total() - 1, 10));
  // The department whose rows were the last is gone.
  const { told, findings } = await addin.run<CollectReport>("collectPlans", await readingsOf([first]));
  await addin.host.idle();
  expect(book.sheet("메모")!.cell(0, 0).formula).toBe(cells(ledger()));
  expect(book.sheet("메모")!.value(0, 0)).toBe(shown);
  expect(ledger().comments.map(({ row, column }) => [row, column])).toEqual([[total() - 1, 10]]);
  expect(JSON.stringify(ledger().comments)).toContain("국장 지시");
  expect(findings.flatMap(({ found }) => (found.kind === "department-missing" ? [found.data] : []))).toEqual([
    { department: second.name, source: "before" },
  ]);
  // This Excel does not tell what charts draw: that is told.
  expect(told.map(({ kind }) => kind).sort()).toEqual([
    "charts-unknown",
    "comments-rewritten",
    "edit-not-carried",
    "left-on-collected",
  ]);
  expect(JSON.stringify(told)).toContain("확인 중");
  expect(rowWith(ledger(), first.name, "계")).toBeGreaterThan(0);
});
