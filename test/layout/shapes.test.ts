/** Plans of other shapes than the seed's: nothing depends on its counts. */
import type { PlanParts } from "../../src/plan/model";
import { defaultSettings } from "../../src/plan/settings";
import { columnPoints, type SheetLayout } from "../../src/sheet/layout";
import { lineCount } from "../../src/layout/text-size";
import { layoutOf, printedCells } from "../support/evaluate";
import { aPlan, bullets, detail, goal, indicator, line, unitProgram } from "../support/parts";
import { seedParts } from "../support/seed";

const general = { account: "일반회계" };

/** Two goals, each with its 정책사업, programs and as many indicators as asked for. */
function twoGoals(indicatorsOfFirst: number): PlanParts {
  const indicators = Array.from({ length: indicatorsOfFirst }, (_, index) =>
    indicator(`지표${index + 1}`, 4 + 2 * index, { goal: "안전한 도시", unit: "%" }),
  );
  return aPlan(seedParts())
    .with({ goals: [], unitPrograms: [], quantities: [], indicators, budget: [] })
    .withGoal(
      goal("안전한 도시", { policyProgram: "재난관리" }),
      goal("깨끗한 도시", { policyProgram: "청소행정" }),
    )
    .withIndicator(indicator("수거율", 40, { goal: "깨끗한 도시", unit: "%" }))
    .withBudget(
      line("policyProgram", "재난관리", 5, { 2017: 1000, 2016: 0 }),
      line("unitProgram", "재난예방", 6, { 2017: 1000, 2016: 0 }, { ...general, path: ["재난관리"] }),
      line("policyProgram", "청소행정", 7, { 2017: 2500, 2016: 3000 }),
      line(
        "unitProgram",
        "생활폐기물 처리",
        8,
        { 2017: 2500, 2016: 3000 },
        { ...general, path: ["청소행정"] },
      ),
    )
    .withUnitProgram(unitProgram("재난예방"), unitProgram("생활폐기물 처리"))
    .build();
}

test.each([1, 9])("two goals, the first with %i indicators, are counted each for itself", (count) => {
  const printed = printedCells(twoGoals(count));
  const of = (name: string) =>
    ["성과지표수", "단위사업수", "예산액"].map((column) =>
      printed.get(`정책사업목표 현황/${name}/${column}`),
    );
  expect(of("안전한 도시")).toEqual([String(count), "1", "1"]);
  expect(of("깨끗한 도시")).toEqual(["1", "1", "3"]);
});

test("an amount that was nothing last year prints 순증, or the word that the office chose", () => {
  const parts = aPlan(seedParts())
    .with({ budget: [line("policy", "정책사업", 6, { 2017: 5000, 2016: 0 })] })
    .build();
  expect(printedCells(parts).get("예산현황/정책사업/증감률")).toBe("순증");
  expect(printedCells(parts, { ...defaultSettings, ifNew: "신규" }).get("예산현황/정책사업/증감률")).toBe(
    "신규",
  );
});

test("without a previous year its columns stay blank, and so do change and rate", () => {
  const parts = aPlan(seedParts())
    .with({ budget: [line("policy", "정책사업", 6, { 2017: 5000 })] })
    .build();
  const printed = printedCells(parts);
  expect(printed.get("예산현황/정책사업/예산액")).toBe("5");
  expect(printed.get("예산현황/정책사업/구성비")).toBe("100.00 %");
  for (const column of ["전년도예산액", "전년도구성비", "비교증감", "증감률"]) {
    expect(printed.get(`예산현황/정책사업/${column}`)).toBe("");
  }
});

test("without a staffing table only its header stands", () => {
  const printed = printedCells(aPlan(seedParts()).with({ staffing: [] }).build());
  expect([...printed.keys()].filter((id) => id.startsWith("조직 및 인력현황/"))).toEqual([]);
});

test("a program under two accounts has a row for each, and its goal counts it once", () => {
  const both = (account: string, row: number, amount: number) => [
    line("unitProgram", "주차장 조성", row, { 2017: amount, 2016: 0 }, { account }),
    line(
      "detailProgram",
      "공영주차장",
      row + 1,
      { 2017: amount, 2016: 0 },
      { account, path: ["주차장 조성"] },
    ),
  ];
  const parts = aPlan(seedParts())
    .with({ unitPrograms: [unitProgram("주차장 조성", { details: [detail("공영주차장", 9)] })] })
    .with({ budget: [...both("일반회계", 6, 3000), ...both("주차장특별회계", 8, 7000)] })
    .build();
  const printed = printedCells(parts);
  expect(printed.get("예산사업 내역/주차장 조성/일반회계/예산")).toBe("3");
  expect(printed.get("예산사업 내역/주차장 조성/주차장특별회계/공영주차장/예산")).toBe("7");
  expect(printed.get("정책사업목표 현황/열린행정 구현으로 참여자치 실현/단위사업수")).toBe("1");
  expect(printed.get("예산현황/계/예산액")).toBe("10");
});

test("results with decimals show them, whole numbers none", () => {
  const parts = aPlan(seedParts())
    .with({ quantities: [] })
    .with({
      indicators: [indicator("만족도", 4, { targets: { 2015: 90, 2016: 92.5 }, results: { 2015: 91.257 } })],
    })
    .build();
  const printed = printedCells(parts);
  expect(printed.get("성과지표/만족도/'15/목표")).toBe("90.0");
  expect(printed.get("성과지표/만족도/'16/목표")).toBe("92.5");
  expect(printed.get("성과지표/만족도/'15/실적")).toBe("91.26");
});

test("columns of years are as wide as the widest figure in them, decimals and results included", () => {
  const widthWith = (results: Record<number, number>): number => {
    const indicators = [indicator("처리량", 4, { targets: { 2015: 10 }, results })];
    return layoutOf(aPlan(seedParts()).with({ quantities: [], indicators }).build()).columns[4]!;
  };
  expect(widthWith({ 2015: 12 })).toBe(widthWith({}));
  expect(widthWith({ 2015: 1_234_567.25 })).toBeGreaterThanOrEqual("1,234,567.25".length + 1);
});

test("the sources line names sheet and cells under each table, only where it is wanted", () => {
  const texts = (sources: boolean) =>
    layoutOf(seedParts(), { ...defaultSettings, sources }).cells.flatMap(({ content }) =>
      typeof content === "string" && content.startsWith("출처: ") ? [content] : [],
    );
  expect(texts(false)).toEqual([]);
  expect(texts(true)).toContain("출처: 예산!C5:D16");
  expect(texts(true)).toContain("출처: 조직인력!A5:G5");
});

describe("row heights", () => {
  /** Cells of texts whose area is lower than their wrapped lines at the given size. */
  function cut(layout: SheetLayout): string[] {
    return layout.cells.flatMap(({ row, column, content, style }) => {
      if (typeof content !== "string" || !style?.wrap) return [];
      const area = layout.merges.find((merge) => merge.row === row && merge.column === column);
      const width = layout.columns
        .slice(column, column + (area?.columns ?? 1))
        .reduce((sum, characters) => sum + columnPoints(characters), -6 - 8 * (style.indent ?? 0));
      const height = layout.rows.slice(row, row + (area?.rows ?? 1)).reduce((sum, points) => sum + points, 0);
      const size = style.font!.size!;
      return lineCount(content, size, width) * size * 1.4 > height ? [content.slice(0, 20)] : [];
    });
  }
  const long = "주민과 함께하는 안전하고 쾌적한 생활환경을 조성하기 위하여 ".repeat(120);
  const longWord = "구정홍보".repeat(200);

  test("no text of the seed is cut", () => {
    expect(cut(layoutOf(seedParts()))).toEqual([]);
  });

  test("very long texts get rows enough, none higher than Excel allows", () => {
    const parts = aPlan(seedParts())
      .with({
        goals: [
          goal("아주 긴 목표 ".repeat(20), { contents: bullets(`○ ${long}\n- ${longWord}`, "기본방향!A10") }),
        ],
        indicators: [indicator("지표", 4, { formula: long, source: longWord, unit: "건" })],
        unitPrograms: [
          unitProgram("구정홍보 활동 강화", {
            details: [detail("구정홍보추진", 9, [long, longWord, "", "", ""])],
          }),
        ],
      })
      .build();
    const layout = layoutOf(parts);
    expect(cut(layout)).toEqual([]);
    expect(Math.max(...layout.rows)).toBeLessThanOrEqual(409);
  });
});
