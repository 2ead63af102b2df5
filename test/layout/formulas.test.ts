/** Plan cells are formulas over the staff's cells, and stay so where a value is still missing. */
import { defaultSettings, type Settings } from "../../src/plan/settings";
import { printExpression, type CallSpelling } from "../../src/sheet/expression";
import { spelling as spellingOf } from "../../src/functions/calls";
import "../functions/support/all";
import type { PlanParts, Term } from "../../src/plan/model";
import { layoutOf, layoutValues, sourceCells } from "../support/evaluate";
import { aPlan, at, indicator, line, quantity } from "../support/parts";
import { seedParts } from "../support/seed";

const natively = spellingOf("native", { textAt: () => "보도건수" });
const plain = (name: string, args: readonly string[]): string => `PLAN.${name}(${args.join(",")})`;

function formulas(
  parts: PlanParts,
  settings: Settings = defaultSettings,
  spell: CallSpelling = plain,
): Map<string, string> {
  return new Map(
    layoutOf(parts, settings).cells.flatMap((cell) =>
      cell.id !== undefined && typeof cell.content === "object"
        ? [[cell.id, printExpression(cell.content, spell)] as const]
        : [],
    ),
  );
}

describe("the seed's figures", () => {
  const written = formulas(seedParts());

  test("an amount is its cell times its unit; a text in the cell is read, or shown where no digit is in it", () => {
    const read = 'VALUE(SUBSTITUTE(ASC(예산!$C$14),",","")&"E0")*1000';
    const hasDigit = "COUNT(FIND({0,1,2,3,4,5,6,7,8,9},ASC(예산!$C$14)))";
    expect(written.get("예산현황/인력운영비/예산액")).toBe(
      `IF(COUNT(예산!$C$14),예산!$C$14*1000,IF(${hasDigit},${read},T(예산!$C$14)))`,
    );
  });

  test("share, change and rate are computed over the plan's own cells", () => {
    const amount = /\$D\$\d+/.exec(written.get("예산현황/인력운영비/구성비")!)![0];
    const previous = amount.replace("D", "G");
    expect(written.get("예산현황/인력운영비/비교증감")).toBe(
      `IF(COUNT(${amount},${previous})=2,PLAN.CHANGE(${amount},${previous}),"")`,
    );
    expect(written.get("예산현황/인력운영비/증감률")).toBe(
      `IF(COUNT(${amount},${previous})=2,PLAN.CHANGERATE(${amount},${previous}),"")`,
    );
  });

  test("a result is a call over its quantities' cells, measured or still blank", () => {
    expect(written.get("성과지표/언론매체보도율/'15/실적")).toBe(
      'IF(COUNT(실적!$C$5,실적!$C$6,실적!$C$7)=3,PLAN.PRESSRATE(실적!$C$5,실적!$C$6,실적!$C$7),"")',
    );
    expect(written.get("성과지표/언론매체보도율/'17/실적")).toBe(
      'IF(COUNT(실적!$E$5,실적!$E$6,실적!$E$7)=3,PLAN.PRESSRATE(실적!$E$5,실적!$E$6,실적!$E$7),"")',
    );
    expect(written.get("성과지표/기획홍보실적/'15/실적")).toBe(
      'IF(COUNT(실적!$C$12),PLAN.PLANNEDPR(실적!$C$12),"")',
    );
    expect(written.has("성과지표/언론매체보도율/'19/실적")).toBe(false);
  });

  test("a target stays blank where somebody empties its cell", () => {
    expect(written.get("성과지표/언론매체보도율/'15/목표")).toBe(
      'IF(COUNT(성과지표!$F$4),성과지표!$F$4,IFERROR(VALUE(SUBSTITUTE(ASC(성과지표!$F$4),",","")&"E0"),T(성과지표!$F$4)))',
    );
  });

  test("a weight typed as 50 is shown as it is typed", () => {
    expect(written.get("성과지표/언론매체보도율/가중치")).toMatch(
      /^IF\(COUNT\(성과지표!\$D\$4\),성과지표!\$D\$4,IF\(/,
    );
  });

  test("year labels are formulas, since Excel swallows a leading apostrophe", () => {
    const labels = layoutOf(seedParts()).cells.filter(
      (cell) => typeof cell.content === "object" && cell.content.kind === "text",
    );
    expect(labels.map((cell) => printExpression(cell.content as never, plain))).toContain(`"'15"`);
  });
});

test("an indicator with a formula of its own is measured from the text in its cell, which is also what is printed", () => {
  const parts = aPlan(seedParts())
    .with({ indicators: [], quantities: [] })
    .withIndicator(indicator("보도율", 4, { formula: "(보도건수 / 자료제공건수) × 100", unit: "%" }))
    .withQuantity(quantity("보도건수", 5, { 2015: 90 }), quantity("자료제공건수", 6, { 2015: 120 }))
    .build();
  const written = formulas(parts);
  expect(written.get("성과지표/보도율/'15/실적")).toBe(
    'IF(COUNT(실적!$C$5,실적!$C$6)=2,PLAN.MEASURE(성과지표!$K$4,실적!$C$5,실적!$C$6),"")',
  );
  expect(written.get("성과지표/보도율/측정산식")).toBe('IF(성과지표!$K$4="","",성과지표!$K$4)');
});

test("the style of names calls the workbook function that the office defined", () => {
  const settings = {
    ...defaultSettings,
    style: "names",
    functionNames: { 언론매체보도율: "보도율" },
  } as const;
  expect(formulas(seedParts(), settings).get("성과지표/언론매체보도율/'15/실적")).toBe(
    'IF(COUNT(실적!$C$5,실적!$C$6,실적!$C$7)=3,보도율(실적!$C$5,실적!$C$6,실적!$C$7),"")',
  );
});

test("amounts of neighbouring cells are summed as one block, texts are read by AMOUNT", () => {
  const inText = line("policy", "정책사업", 6, { 2017: 100 });
  const amount = inText.amounts[2017]!;
  const terms = [
    { ...amount.from[0]!, row: 5 },
    { ...amount.from[0]!, row: 6 },
    { ...amount.from[0]!, row: 9, spelling: "text" as const },
  ];
  const parts = aPlan(seedParts())
    .with({ budget: [{ ...inText, amounts: { 2017: { ...amount, from: terms } } }] })
    .build();
  expect(formulas(parts).get("예산현황/정책사업/예산액")).toBe(
    'IF(COUNTA(예산!$C$6:$C$7,예산!$C$10),(SUM(예산!$C$6:$C$7)+N(PLAN.AMOUNT(예산!$C$10)))*1000,"")',
  );
});

test("amounts spelled in the usual ways are added up by one call, in their unit", () => {
  const policy = line("policy", "정책사업", 6, { 2017: 100 });
  const amount = policy.amounts[2017]!;
  const plain = { ...amount.from[0]!, spelling: "plain" as const };
  const written = (...from: Term[]) =>
    formulas(
      aPlan(seedParts())
        .with({ budget: [{ ...policy, amounts: { 2017: { ...amount, from } } }] })
        .build(),
    ).get("예산현황/정책사업/예산액");
  expect(written(plain)).toBe('IF(예산!$C$6="","",PLAN.AMOUNTSUM("천원",예산!$C$6))');
  expect(written(plain, { ...plain, row: 6 }, { ...plain, row: 9 }, { ...amount.from[0]!, row: 11 })).toBe(
    'IF(COUNTA(예산!$C$6:$C$7,예산!$C$10,예산!$C$12),N(PLAN.AMOUNTSUM("천원",예산!$C$6:$C$7,예산!$C$10,예산!$C$12)),"")',
  );
  expect(written({ ...plain, multiplier: 1 })).toBe('IF(예산!$C$6="","",PLAN.AMOUNTSUM("",예산!$C$6))');
  expect(written(plain, { ...plain, row: 8, multiplier: 1 })).toBe(
    'IF(COUNTA(예산!$C$6,예산!$C$9),N(PLAN.AMOUNTSUM("",예산!$C$6))*1000+N(PLAN.AMOUNTSUM("",예산!$C$9)),"")',
  );
});

test("no call takes more arguments than Excel allows, however many places an amount has", () => {
  const policy = line("policy", "정책사업", 6, { 2017: 100 });
  const amount = policy.amounts[2017]!;
  for (const spelling of ["plain", "number"] as const) {
    const from = Array.from({ length: 400 }, (_, index) => ({
      ...amount.from[0]!,
      row: 2 * index,
      spelling,
    }));
    const parts = aPlan(seedParts())
      .with({ budget: [{ ...policy, amounts: { 2017: { ...amount, from } } }] })
      .build();
    const formula = formulas(parts).get("예산현황/정책사업/예산액")!;
    const calls = [...formula.matchAll(/(?:SUM|AMOUNTSUM)\(([^()]*)\)/g)].map(([, args]) => args!.split(","));
    expect(calls.flat().filter((argument) => argument.includes("!"))).toHaveLength(400);
    expect(Math.max(...calls.map((args) => args.length))).toBeLessThan(255);
    const inNative = formulas(parts, defaultSettings, natively).get("예산현황/정책사업/예산액")!;
    expect(inNative.length).toBeLessThan(8192);
  }
});

test("a formula that would be too long in a style gives today's number instead", () => {
  const policy = line("policy", "정책사업", 6, { 2017: 100 });
  const amount = policy.amounts[2017]!;
  const from = Array.from({ length: 40 }, (_, index) => ({
    ...amount.from[0]!,
    row: 5 + 2 * index,
    spelling: "plain" as const,
  }));
  const parts = aPlan(seedParts())
    .with({ budget: [{ ...policy, amounts: { 2017: { ...amount, value: 123_000, from } } }] })
    .build();
  expect(formulas(parts).get("예산현황/정책사업/예산액")).toMatch(
    /^IF\(COUNTA\(.*\),N\(PLAN\.AMOUNTSUM\("천원",.*\)\),""\)$/,
  );
  const native = formulas(parts, defaultSettings, natively);
  expect(native.get("예산현황/정책사업/예산액")).toBe("123000");
  expect(Math.max(...[...native.values()].map((formula) => formula.length))).toBeLessThan(8192);
});

test("a number spelled as text is read by AMOUNT in its unit, alone and as an argument", () => {
  const asText = <T extends { from: readonly Term[] }>(figure: T): T => ({
    ...figure,
    from: figure.from.map((term) => ({ ...term, spelling: "text" as const })),
  });
  const policy = line("policy", "정책사업", 6, { 2017: 100 });
  const reported = quantity("보도건수", 5, { 2015: 1234 });
  const parts = aPlan(seedParts())
    .with({ budget: [{ ...policy, amounts: { 2017: asText(policy.amounts[2017]!) } }] })
    .with({ quantities: [{ ...reported, values: { 2015: asText(reported.values[2015]!) } }] })
    .with({ indicators: [indicator("보도", 4, { formula: "보도건수" })] })
    .build();
  const written = formulas(parts);
  expect(written.get("예산현황/정책사업/예산액")).toBe('IF(예산!$C$6="","",PLAN.AMOUNT(예산!$C$6,"천원"))');
  expect(written.get("성과지표/보도/'15/실적")).toBe(
    'PLAN.MEASURE(성과지표!$K$4,IF(실적!$C$5="","",PLAN.AMOUNT(실적!$C$5)))',
  );
});

test("months of a year that are still blank give a blank quantity, not zero", () => {
  const months = { ...quantity("보도건수", 5, {}), pending: { 2017: at("실적!C5:N5") } };
  const parts = aPlan(seedParts())
    .with({ quantities: [months], indicators: [indicator("보도", 4, { formula: "보도건수" })] })
    .build();
  expect(formulas(parts).get("성과지표/보도/'17/실적")).toBe(
    'PLAN.MEASURE(성과지표!$K$4,IF(COUNT(실적!$C$5:$N$5),SUM(실적!$C$5:$N$5),""))',
  );
});

test("typing a new number into a staff cell changes every figure that depends on it", () => {
  const parts = seedParts();
  const layout = layoutOf(parts);
  const source = sourceCells(parts);
  const cell = layout.cells.find(({ id }) => id === "예산현황/인력운영비/증감률")!;
  const rate = (): unknown => layoutValues(layout, source).get(`${cell.row},${cell.column}`);
  expect(rate()).toBeCloseTo(-0.80113, 5);
  source.set("예산!13,2", 154346);
  expect(rate()).toBe(0);
});
