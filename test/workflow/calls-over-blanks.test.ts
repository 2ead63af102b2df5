/** Calls that people typed over blank cells: the review names them where this Excel counts a blank as 0. */
import { describe as tell, type Finding } from "../../src/messages/finding";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { profiles } from "../../src/workbench/host/profiles";
import { callsOverBlanks } from "../../src/workflow/calls-over-blanks";
import "../functions/support/all";
import { closeAll, openSample } from "../support/addin";

afterAll(closeAll);

type Opened = Awaited<ReturnType<typeof openSample>>;
const kind = "blank-counts-as-zero";

/** A sheet 검토 with 5, blank, 7, a formula that gives "", and 9 in A1:E1, and with the formula in A3. */
function grids(formula: string): Grid[] {
  const row: CellValue[] = [5, undefined, 7, undefined, 9];
  const none = row.map(() => undefined);
  return [
    {
      sheet: "검토",
      ...{ row: 0, column: 0, rows: 3, columns: 5 },
      values: [row, none, none],
      formulas: [
        [undefined, undefined, undefined, '=""', undefined],
        none,
        [formula, undefined, undefined, undefined, undefined],
      ],
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    },
  ];
}

const blanksFor = (formula: string): string[] =>
  callsOverBlanks(grids(formula)).map(({ data }) => (data as { blanks: string }).blanks);

test.each([
  ["=PLAN.CHANGE(A1,B1)", "검토!B1"],
  ["=PLAN.CHANGE(검토!$A$1,검토!$B$1)", "검토!B1"],
  ["=_xldudf_PLAN_CHANGE(A1,B1)", "검토!B1"],
  ["=PLAN.CHANGE(A1,A9)", "검토!A9"],
  ["=1+IFERROR(PLAN.SHARE(B1,A1),0)", "검토!B1"],
  ["=PLAN.CHANGE(PLAN.SHARE(A1,B1),C1)", "검토!B1"],
  ['=PLAN.MEASURE("처리건수 ÷ 접수건수",A1:B1)', "검토!B1"],
  ["=PLAN.GRADE(A1,B1:C1)", "검토!B1"],
  ["=PLAN.ACHIEVEMENT(A1,C1,B1)", "검토!B1"],
  ['=PLAN.AMOUNTSUM("천원",B1)', "검토!B1"],
  ['=PLAN.AMOUNTSUM("천원",B1,A2:B2)', "검토!B1, 검토!A2, 검토!B2"],
  ["=PLAN.AMOUNTSUM(B1,A1:C1)", "검토!B1"],
  ['=IF(C1="","",PLAN.CHANGE(A1,B1))', "검토!B1"],
  ["=IF(PLAN.CHANGE(A1,B1)>0,1,0)", "검토!B1"],
])("%s computes over %s", (formula, blanks) => {
  expect(blanksFor(formula)).toEqual([blanks]);
});

test.each([
  ["every cell is filled", "=PLAN.CHANGE(A1,C1)"],
  ["a formula gives a blank, which every Excel hands over", "=PLAN.CHANGE(A1,D1)"],
  ["the argument is computed before the call", "=PLAN.CHANGE(A1,B1*1000)"],
  ["the cells are counted", '=IF(COUNT(A1,B1)=2,PLAN.CHANGE(A1,B1),"")'],
  ["the area is counted", '=IF(COUNT($A$1:$B$1)=2,PLAN.CHANGE(A1,B1),"")'],
  ["the blank is asked for", '=IF(B1="","",PLAN.CHANGE(A1,B1))'],
  ["the blank is asked for around another function", '=IF(ISBLANK(검토!B1),"",ROUND(PLAN.CHANGE(A1,B1),2))'],
  ["some of the amounts are filled", '=PLAN.AMOUNTSUM("천원",A1:C1)'],
  ["the formula's text is blank, and no Excel computes with it", "=PLAN.QUANTITIES(B1)"],
  ["the call is a text", '="PLAN.CHANGE(A1,B1)"'],
  ["the sheet is not loaded", "=PLAN.CHANGE(A1,다른!B1)"],
])("nothing is said where %s", (_, formula) => {
  expect(blanksFor(formula)).toEqual([]);
});

test("the finding says where, what, why, and a formula that keeps the blank away, which is then no finding", () => {
  for (const formula of ["=PLAN.CHANGE(A1,B1)", "=PLAN.GRADE(A1,B1:C1)", '=PLAN.AMOUNTSUM("천원",A2:B2)']) {
    const [found] = callsOverBlanks(grids(formula));
    const korean = tell(found!, "ko");
    expect(korean.where).toBe("검토!A3");
    expect(korean.found).toMatch(/빈 칸\(검토!.*\)이 0으로 계산될 수 있습니다/);
    const { guarded } = found!.data as { guarded: string };
    expect(korean.remedy).toContain(guarded);
    expect(tell(found!, "en").remedy).toContain(guarded);
    expect(blanksFor(guarded)).toEqual([]);
  }
});

describe.each([
  ["0", 0, true],
  ["null", null, false],
  ['""', "", false],
] as const)("in an Excel that hands blanks over as %s", (_, blank, isTold) => {
  let addin: Opened;
  const findings = async (): Promise<string[]> => {
    const report = await addin.run<{ findings: Finding[] }>("readWorkbook");
    return report.findings.flatMap((found) => (found.kind === kind ? found.cells : []));
  };
  const syncsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = addin.host.counters.syncs;
    await work();
    return addin.host.counters.syncs - before;
  };
  const store = (): unknown =>
    [...addin.host.book.sheet("_plan_store")!.cells()].map(([row, column, { value, formula }]) => [
      row,
      column,
      value,
      formula,
    ]);
  let usual: number;

  beforeAll(async () => {
    addin = await openSample({ excel: { ...profiles.easy, blank } });
    await addin.run("buildPlanSheet");
    usual = await syncsOf(findings);
    await addin.host.edit((book) => {
      const sheet = book.addSheet("검토");
      sheet.setValue(0, 0, 5);
      sheet.setFormula(2, 0, "=PLAN.CHANGE(A1,B1)");
      sheet.setFormula(3, 0, '=IF(COUNT(A1,B1)=2,PLAN.CHANGE(A1,B1),"")');
    });
    await addin.host.idle();
  });

  test(`a call over a blank cell is ${isTold ? "named" : "no finding"}`, async () => {
    expect(await findings()).toEqual(isTold ? ["검토!A3"] : []);
    expect(addin.host.book.sheet("검토")!.cell(2, 0).value).toBe(blank === 0 ? 5 : "");
  });

  test("Excel is asked once, and nothing of the question stays in the workbook", async () => {
    const before = store();
    expect(await syncsOf(findings)).toBe(usual);
    expect(store()).toEqual(before);
    expect(JSON.stringify(before)).not.toContain("PLAN.PLANNEDPR(B");
  });

  test("sharing converts such calls too, and none shows another value", async () => {
    const sheet = addin.host.book.sheet("검토")!;
    await addin.host.edit(() => {
      sheet.setFormula(4, 0, "=1+PLAN.SHARE(B1,A1)");
      sheet.setFormula(5, 0, '=PLAN.MEASURE("처리건수 - 접수건수",A1,B1)');
      sheet.setFormula(6, 0, '=PLAN.AMOUNTSUM("천원",B1,C1)');
      sheet.setFormula(7, 0, "=PLAN.AMOUNT(B1)");
    });
    await addin.host.idle();
    const values = (): unknown[] => Array.from({ length: 6 }, (_, row) => sheet.cell(row + 2, 0).value);
    const before = values();
    const report = await addin.run<{ findings: Finding[] }>("shareWithFinance");
    expect(values()).toEqual(before);
    expect([...sheet.cells()].filter(([, , { formula = "" }]) => /PLAN/.test(formula))).toEqual([]);
    expect(new Set(report.findings.map((found) => found.kind))).toEqual(new Set(isTold ? [kind] : []));
    await addin.run("reconnect");
    expect(values()).toEqual(before);
  });

  test("a plan alone asks nothing, and has no such finding", async () => {
    const { syncs } = addin.host.counters;
    await addin.host.edit((book) => book.deleteSheet(book.sheet("검토")!));
    expect(await findings()).toEqual([]);
    expect(addin.host.counters.syncs - syncs).toBe(usual);
  });
});
