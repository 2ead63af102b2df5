import { callsAddin, spelling, toNative } from "../../src/functions/calls";
import { planFunctions } from "./support/all";

const context = {
  textAt: (reference: string) =>
    ({ "성과지표!$K$5": "(A/B)×100\nA: 처리건수, B: 접수건수", K6: "(A/B" })[reference],
};
const change = (one: string, other: string) =>
  `IF(OR(${one}="",${other}=""),"",IF(AND(ISNUMBER(${one}),ISNUMBER(${other})),${one}-${other},#VALUE!))`;

describe("a formula with the add-in's calls written out", () => {
  test.each([
    ["=PLAN.CHANGE(C5,D5)", `=${change("C5", "D5")}`],
    ["=_xldudf_PLAN_CHANGE(C5,D5)*2", `=${change("C5", "D5")}*2`],
    ["=[2]!_xldudf_PLAN_CHANGE(C5,D5)", `=${change("C5", "D5")}`],
    ["='C:\\file[plan.xlsx]Sheet1'!PLAN.CHANGE(C5,D5)", `=${change("C5", "D5")}`],
    ["=@plan.Change( C5 , D5 )", `=${change("C5", "D5")}`],
    ["=PLAN.CHANGE('2017 예산(안)'!C5,'it''s'!D5)", `=${change("'2017 예산(안)'!C5", "'it''s'!D5")}`],
    ["=PLAN.CHANGE(C5,)", `=${change("C5", '""')}`],
    ["=PLAN.CHANGE(C5+1,SUM(D5:D9))", `=${change("(C5+1)", "SUM(D5:D9)")}`],
    ["=PLAN.CHANGE(PLAN.CHANGE(A1,B1),D5)", `=${change(change("A1", "B1"), "D5")}`],
    ['="PLAN.CHANGE(C5,D5)"', '="PLAN.CHANGE(C5,D5)"'],
    ['="그는 ""PLAN.CHANGE(1,2)""라 했다"&A1', '="그는 ""PLAN.CHANGE(1,2)""라 했다"&A1'],
    ["='PLAN.CHANGE(1,2)'!A1+B1", "='PLAN.CHANGE(1,2)'!A1+B1"],
    ["=MYPLAN.CHANGE(C5,D5)", "=MYPLAN.CHANGE(C5,D5)"],
    ["=SUM(C5:D5)", "=SUM(C5:D5)"],
    // An IF that has counted the call's cells: no second guard.
    ['=IF(COUNT(C5,D5)=2,PLAN.CHANGE(C5,D5),"")', '=IF(COUNT(C5,D5)=2,C5-D5,"")'],
    ['=if( COUNT(C5, D5) = 2 , _xldudf_PLAN_CHANGE(C5,D5) ,"-")', '=if( COUNT(C5, D5) = 2 , C5-D5 ,"-")'],
    ['=IF(COUNT(C5),PLAN.PLANNEDPR(C5),"")*2', '=IF(COUNT(C5),C5,"")*2'],
    [
      '=IF(COUNT(C5,D5)=2,PLAN.CHANGERATE(C5,D5,"신규"),"")',
      '=IF(COUNT(C5,D5)=2,IF(D5=0,IF(C5=0,0,IF("신규"="","순증","신규")),(C5-D5)/ABS(D5)),"")',
    ],
    ['=IF(COUNT(C5,D5)=2,PLAN.MEASURE(성과지표!$K$5,C5,D5),"")', '=IF(COUNT(C5,D5)=2,C5/D5*100,"")'],
    // One that has counted others, too few, an area or nothing.
    ['=IF(COUNT(C5,E5)=2,PLAN.CHANGE(C5,D5),"")', `=IF(COUNT(C5,E5)=2,${change("C5", "D5")},"")`],
    ['=IF(COUNT(C5,D5)=1,PLAN.CHANGE(C5,D5),"")', `=IF(COUNT(C5,D5)=1,${change("C5", "D5")},"")`],
    ['=IF(COUNT(C5:D5)=1,PLAN.CHANGE(C5,D5),"")', `=IF(COUNT(C5:D5)=1,${change("C5", "D5")},"")`],
    ['=IF(COUNT(C5,D5)=2,PLAN.CHANGE(C5+1,D5),"")', `=IF(COUNT(C5,D5)=2,${change("(C5+1)", "D5")},"")`],
    [
      "=IF(PLAN.CHANGE(C5,D5)>0,PLAN.CHANGE(C5,D5),0)",
      `=IF(${change("C5", "D5")}>0,${change("C5", "D5")},0)`,
    ],
    ['=IF(A1>0,PLAN.CHANGE(C5,D5),"PLAN.CHANGE(")', `=IF(A1>0,${change("C5", "D5")},"PLAN.CHANGE(")`],
  ])("%s", (formula, expected) => {
    expect(toNative(formula, context)).toEqual({ formula: expected });
  });

  test("MEASURE takes the formula that stands in the cell it refers to, and ranges cell by cell", () => {
    expect(toNative("=PLAN.MEASURE(성과지표!$K$5,$C$5:$D$5)", context).formula).toBe(
      '=IF(OR($C$5="",$D$5=""),"",IF(AND(ISNUMBER($C$5),ISNUMBER($D$5)),$C$5/$D$5*100,#VALUE!))',
    );
    expect(toNative('=PLAN.MEASURE("방문자 수",B2)', context).formula).toBe(
      '=IF(B2="","",IF(ISNUMBER(B2),B2,#VALUE!))',
    );
    expect(toNative("=PLAN.MEASURE(K6,B2,C2)", context).formula).toBe("=#VALUE!");
    expect(toNative("=PLAN.MEASURE(성과지표!$K$5,C5)", context).formula).toBe("=#N/A");
  });

  test("a workbook function's LAMBDA is written out over its arguments", () => {
    const workbookFunctions = new Map([
      ["언론매체보도율", "=LAMBDA(제공,보도,제공*0.2+보도*0.3)"],
      ["RATIO", '=_xlfn.LAMBDA(_xlpm.part,_xlpm.total,IF(_xlpm.total=0,"total",_xlpm.part/_xlpm.total))'],
    ]);
    const convert = (formula: string) => toNative(formula, { ...context, workbookFunctions });
    expect(convert("=언론매체보도율(C5,D5+1)")).toEqual({ formula: "=(C5*0.2+(D5+1)*0.3)" });
    expect(convert("=ratio(A1,B1)*100")).toEqual({ formula: '=(IF(B1=0,"total",A1/B1))*100' });
    expect(convert("=RATIO(PLAN.CHANGE(A1,B1),2)").formula).toBe(
      `=(IF(2=0,"total",(${change("A1", "B1")})/2))`,
    );
    expect(convert("=RATIO(A1)").problem!.en).toBe("1 argument instead of 2");
  });

  test("what cannot be converted is left as it was, with the reason", () => {
    for (const formula of [
      "=PLAN.MEASURE(K99,C5)",
      "=PLAN.NOTHING(1)",
      "=PLAN.CHANGE(1)",
      "=PLAN.SHARE(1,2,3)",
    ]) {
      const conversion = toNative(formula, context);
      expect(conversion.formula).toBe(formula);
      expect([conversion.problem?.ko, conversion.problem?.en]).toEqual([
        expect.stringMatching(/[가-힣]/),
        expect.stringMatching(/^[^가-힣]+$/),
      ]);
    }
    const nested = Array.from({ length: 12 }).reduce<string>((inner) => `PLAN.CHANGE(${inner},B1)`, "A1");
    expect(toNative(`=${nested}`, context).problem!.en).toContain("8192");
  });
});

test("calls are noticed in either spelling, not in texts", () => {
  expect(
    ["=PLAN.SHARE(1,2)", "=1+_xldudf_PLAN_SHARE(1,2)", "=IF(A1,plan.measure(K1,C1),0)"].map((formula) =>
      callsAddin(formula),
    ),
  ).toEqual(Array(3).fill(true));
  expect(['="PLAN.SHARE(1,2)"', "=SUM(A1:A9)", "PLAN.SHARE"].map((formula) => callsAddin(formula))).toEqual(
    Array(3).fill(false),
  );
  expect(callsAddin("=언론매체보도율(C5,D5)", ["언론매체보도율"])).toBe(true);
});

test("each style spells a call of every function", () => {
  expect(spelling("functions", context)("SHARE", ["B6", "B5"])).toBe("PLAN.SHARE(B6,B5)");
  for (const style of ["names", "native"] as const) {
    expect(spelling(style, context)("CHANGE", ["C5", "D5"])).toBe(change("C5", "D5"));
    expect(spelling(style, context)("CHANGE", ["C5", "D5"], ["D5", "C5"])).toBe("C5-D5");
    expect(spelling(style, context)("CHANGE", ["C5", "D5"], ["C5"])).toBe(change("C5", "D5"));
  }
});

test("native equals use nothing that Excel 2019 and LibreOffice lack", () => {
  for (const [name, { native, most }] of planFunctions) {
    if (name === "MEASURE" || name === "QUANTITIES") continue;
    const text = native(["A1", "B1", "C1", "D1"].slice(0, most), context);
    expect(text).not.toMatch(
      /\b(LET|LAMBDA|MAP|FILTER|SORT|UNIQUE|TEXTJOIN|CONCAT|IFS|SWITCH|XLOOKUP|SEQUENCE|INDIRECT|OFFSET)\(/,
    );
    expect(text).toMatch(/^IF\(.*\)$/s);
    expect(text.length).toBeLessThan(8192);
  }
});
