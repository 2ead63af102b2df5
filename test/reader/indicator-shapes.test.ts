/** Shapes of indicators' tables that once were read wrongly without a word: each is read as a careful officer would. */
import { directionOf } from "../../src/plan/checks/direction";
import { indicatorName } from "../../src/text/measure-name";
import { readWorkbook } from "./workbooks/frozen";
import { book, type SheetSpec } from "./workbooks/grids";

const read = (rows: SheetSpec["rows"], more: Partial<SheetSpec> = {}) =>
  readWorkbook(book({ 성과지표: { rows, ...more } }));
const plain = (of: Readonly<Record<number, { value: number }>>) =>
  Object.fromEntries(Object.entries(of).map(([year, { value }]) => [year, value]));
const told = (reading: ReturnType<typeof read>) =>
  reading.findings.filter(({ severity }) => severity !== "note").map(({ kind }) => kind);

test.each([
  ["식중독 발생건수(건)\n[하향지표]", "식중독 발생건수", "건", "하향지표"],
  ["민원 처리기간(일)(하향지표)", "민원 처리기간", "일", "하향지표"],
  ["민원 처리기간(일, 하향)", "민원 처리기간", "일", "하향"],
  ["보도자료 제공(건) 신규", "보도자료 제공", "건", "신규"],
  ["보도자료 제공(건)*", "보도자료 제공", "건", "*"],
  ["보도자료 제공 [신규] ※", "보도자료 제공", undefined, "신규, ※"],
  ["장서수\n(천권)", "장서수", "천권", undefined],
  ["일자리 수(신규)", "일자리 수(신규)", undefined, undefined],
  ["대기질 개선도(미세먼지)", "대기질 개선도(미세먼지)", undefined, undefined],
])("%j is a name with its unit and mark", (text, name, unit, mark) => {
  expect(indicatorName(text)).toEqual({ name, ...(unit && { unit }), ...(mark && { mark }) });
});

test("an indicator marked 하향지표 is better the lower it is", () => {
  const { parts } = read([
    ["2026년 성과지표"],
    ["성과지표(단위)", "가중치", "'25실적", "'26목표"],
    ["대기인원(명) [하향지표]", 100, 20, 18],
  ]);
  const { name, unit, mark } = parts.indicators[0]!;
  expect([name, unit]).toEqual(["대기인원", "명"]);
  expect(directionOf({ name, ...(mark && { mark }) })).toBe("lower");
});

test("a column 정책목표 merged over its indicators is their goal", () => {
  const { parts } = read(
    [
      ["2026년 성과지표"],
      ["정책목표", "지표명", "단위", "'25실적", "'26목표", "산출식"],
      ["재난 없는 도시", "교육 이수자수", "명", 10, 11, "이수자수"],
      [null, "점검 건수", "건", 20, 21, "점검 건수"],
    ],
    { merges: ["A3:A4"] },
  );
  expect(parts.indicators.map(({ goal }) => goal)).toEqual(["재난 없는 도시", "재난 없는 도시"]);
  expect(parts.goals.map(({ name }) => name)).toEqual(["재난 없는 도시"]);
});

const head = ["성과지표", "유형", "가중치(%)", "구분", "2017년", "2018년", "2019년", "2020년", "2021년"];
const rowsOf = (name: string) => [
  [name, "핵심", 100, "목표", 10, 11, 12, 13, 14],
  [null, null, null, "실적", 10, 11],
];

test.each([
  ["right", []],
  ["after a blank row", [[]]],
])("a goal above a second table's head, %s below the first, is no indicator", (_where, between) => {
  const reading = read([
    ["정책사업목표", "깨끗한 환경"],
    head,
    ...rowsOf("감량률(%)"),
    ...between,
    ["정책사업목표", "자원순환"],
    head,
    ...rowsOf("재활용률(%)"),
  ]);
  expect(reading.parts.indicators.map(({ name, goal }) => [name, goal])).toEqual([
    ["감량률", "깨끗한 환경"],
    ["재활용률", "자원순환"],
  ]);
  expect(told(reading)).not.toContain("row-left-out");
});

test.each([
  ["연도", ["2022년", "2023년"]],
  ["항목", [2022, 2023]],
])(
  "names of indicators over a head of years (%s) are the quantities', and make no empty indicator",
  (over, years) => {
    const { parts } = read(
      [
        ["성과지표별 측정값"],
        ["성과지표", "자활성공률", null, "탈수급률", null],
        [over, "참여자수(명)", "취업자수(명)", "탈수급 가구(가구)", "전체 가구(가구)"],
        [years[0]!, "310", "55", "20", "402"],
        [years[1]!, "322", "60", "22", "410"],
        ["계", "632", "115", "42", "812"],
      ],
      { merges: ["B2:C2", "D2:E2"] },
    );
    expect(parts.indicators).toEqual([]);
    expect(parts.quantities.map(({ name, indicator, values }) => [indicator, name, plain(values)])).toEqual([
      ["자활성공률", "참여자수", { 2022: 310, 2023: 322 }],
      ["자활성공률", "취업자수", { 2022: 55, 2023: 60 }],
      ["탈수급률", "탈수급 가구", { 2022: 20, 2023: 22 }],
      ["탈수급률", "전체 가구", { 2022: 402, 2023: 410 }],
    ]);
  },
);

const report = (first: string): SheetSpec["rows"] => [
  ["2019년도 성과보고서", null, null, null, null, null, "(단위: 원, %)"],
  [first, "성과지표명", "단위", "성과", null, null, "예산", null],
  [null, null, null, "목표", "실적", "달성률", "예산현액", "결산액"],
  [null, null, null, "2019", "2019", "2019", "2019", "2019"],
  ["주거 안정", "주택 지원건수", "건", "30", "32", "106.7", "1,500,000,000", "1,444,555,666"],
  [null, "주택 정비율", "%", "85", "83.1", "97.8", null, null],
];
const merges = ["A2:A4", "B2:B4", "C2:C4", "D2:F2", "G2:H2", "A5:A6", "G5:G6", "H5:H6"];

test("money beside indicators is their program's, never a target", () => {
  const reading = read(report("정책사업명"), { merges });
  const { indicators, budget } = reading.parts;
  expect(indicators.map(({ name, targets, results }) => [name, plain(targets), plain(results)])).toEqual([
    ["주택 지원건수", { 2019: 30 }, { 2019: 32 }],
    ["주택 정비율", { 2019: 85 }, { 2019: 83.1 }],
  ]);
  const amounts = budget.flatMap(({ amounts, more }) => [...Object.values(amounts), ...more]);
  expect(budget.map(({ name, level }) => [name, level])).toEqual([["주거 안정", "policyProgram"]]);
  expect(Object.fromEntries(amounts.map(({ kind, value }) => [kind, value]))).toEqual({
    available: 1_500_000_000,
    settlement: 1_444_555_666,
  });
  expect(told(reading)).toEqual(["plan-year-assumed"]);
});

test("money beside indicators of no program is told column by column", () => {
  const reading = read(report("연번"), { merges });
  expect(reading.parts.indicators.map(({ targets }) => plain(targets))).toEqual([{ 2019: 30 }, { 2019: 85 }]);
  const unknown = reading.findings.filter(({ kind }) => kind === "column-not-understood");
  expect(unknown.flatMap(({ cells }) => cells)).toEqual(["성과지표!G4", "성과지표!H4"]);
});

test.each([
  ["억원(국비10억원당)", "억원(국비10억원당)"],
  ["(명/국비10억원당)(명)", "(명/국비10억원당)(명)"],
  ["(건)", "건"],
  ["(억원(국비 10억원당))", "억원(국비 10억원당)"],
  ["건(누계)", "건(누계)"],
])("the unit %s is printed as %s", (cell, unit) => {
  const { parts } = read([
    ["2026년 성과지표"],
    ["성과지표", "단위", "구분", "'24", "'25", "'26"],
    ["누리 매출", cell, "목표", 1, 2, 3],
    [null, null, "실적", 1, 2],
  ]);
  expect(parts.indicators[0]!.unit).toBe(unit);
});

test.each([
  ["가람 매출(억원(국비10억원당))", "가람 매출", "억원(국비10억원당)"],
  ["가람 매출(억원)", "가람 매출", "억원"],
  ["청년 고용(만 19~39세)(명)", "청년 고용(만 19~39세)", "명"],
  ["가람 매출(국비(보조금))", "가람 매출(국비(보조금))", undefined],
])("%j keeps its brackets", (text, name, unit) => {
  expect(indicatorName(text)).toEqual({ name, ...(unit && { unit }) });
});

test("what an export wrote for a blank cell is no text of an indicator", () => {
  const { parts } = read([
    ["2026년 성과지표"],
    ["성과지표", "단위", "측정산식", "자료출처", "'25실적", "'26목표"],
    ["누리 만족도", "점", "null", "NULL", "null", 80],
  ]);
  const [indicator] = parts.indicators;
  expect([indicator!.formula, indicator!.source, indicator!.results[2025]]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

describe("years that say neither target nor result", () => {
  const bare = (heads: string[], values: number[], unit = "건") =>
    read([
      ["<2026년 성과지표>"],
      ["지표명(단위)", ...heads, "산식", "비중(%)"],
      [`가람 발굴 건수(${unit})`, ...values, "발굴건수", 60],
      [`누리 참여 건수(${unit})`, ...values, "참여건수", 40],
    ]);
  const told = "years-of-results-assumed";

  test("are results before the first target and targets behind it, told with their heads", () => {
    const reading = bare(["23년", "24년", "25년", "26년(목표)", "27년"], [12, 13, 14, 15, 16]);
    const [one, other] = reading.parts.indicators;
    expect(plain(one!.results)).toEqual({ 2023: 12, 2024: 13, 2025: 14 });
    expect(plain(one!.targets)).toEqual({ 2026: 15, 2027: 16 });
    expect([one!.weight!.value, other!.weight!.value]).toEqual([0.6, 0.4]);
    expect(reading.findings).toHaveFinding(told, [
      "성과지표!B2",
      "성과지표!C2",
      "성과지표!D2",
      "성과지표!F2",
    ]);
  });

  test("are targets behind the last result", () => {
    const reading = bare(["24년 실적", "25년 실적", "26년", "27년"], [12, 13, 14, 15]);
    expect(plain(reading.parts.indicators[0]!.targets)).toEqual({ 2026: 14, 2027: 15 });
    expect(reading.findings).not.toHaveFinding(told);
  });

  test("are parted by the plan year where no head says more", () => {
    const reading = bare(["2024", "2025", "2026"], [12, 13, 14]);
    expect(plain(reading.parts.indicators[0]!.results)).toEqual({ 2024: 12, 2025: 13 });
    expect(plain(reading.parts.indicators[0]!.targets)).toEqual({ 2026: 14 });
    expect(reading.findings).toHaveFinding(told);
  });
});

test("비중 beside programs' money is no weight of indicators", () => {
  const { parts } = read([
    ["2026년 성과보고"],
    ["정책사업명", "성과지표명", "목표", "실적", "예산현액(천원)", "비중(%)"],
    ["맑은 물 공급", "수질 적합률(%)", 99, 98, 5000, 40],
  ]);
  expect(parts.indicators[0]!.weight).toBeUndefined();
});

describe("a row for each indicator and year", () => {
  const rows = [
    ["성과지표"],
    ["회계연도", "성과지표명", "단위", "가중치", "목표치", "실적치", "측정산식"],
    [2025, "가람 도착비율", "%", 60, 51.7, 49.6, "도착/전체×100"],
    [2026, "가람 도착비율", "%", 60, 52.7, null, null],
    [2025, "누리 만족도", "점", 40, 74, "(81.7)", "만족도 조사"],
    [2026, "누리 만족도", "점", 40, 75, "null", null],
  ];

  test("is one indicator with its years, in whatever order the rows stand", () => {
    for (const body of [rows.slice(2), [rows[2]!, rows[4]!, rows[3]!, rows[5]!]]) {
      const { parts, findings } = read([...rows.slice(0, 2), ...body]);
      expect(parts.indicators.map(({ name }) => name)).toEqual(["가람 도착비율", "누리 만족도"]);
      const [one, other] = parts.indicators;
      expect([plain(one!.targets), plain(one!.results)]).toEqual([
        { 2025: 51.7, 2026: 52.7 },
        { 2025: 49.6 },
      ]);
      expect([plain(other!.targets), plain(other!.results)]).toEqual([
        { 2025: 74, 2026: 75 },
        { 2025: 81.7 },
      ]);
      expect([one!.weight!.value, one!.formula!.text]).toEqual([0.6, "도착/전체×100"]);
      expect(parts.fiscalYear).toBe(2026);
      expect(findings).not.toHaveFinding("year-assumed");
    }
  });

  test("with the year merged over its indicators", () => {
    const { parts } = read(
      [
        ["성과지표"],
        ["연도", "지표명", "단위", "목표", "실적"],
        ["2025년", "상담 건수", "건", 10, 9],
        [null, "교육 인원", "명", 20, 21],
        ["2026년", "상담 건수", "건", 11],
        [null, "교육 인원", "명", 22],
      ],
      { merges: ["A3:A4", "A5:A6"] },
    );
    expect(parts.indicators.map(({ targets }) => plain(targets))).toEqual([
      { 2025: 10, 2026: 11 },
      { 2025: 20, 2026: 22 },
    ]);
  });

  test("a year that comes twice keeps its first figure, and the other is told", () => {
    const { parts, findings } = read([...rows, [2026, "누리 만족도", "점", 40, 99, null, null]]);
    expect(plain(parts.indicators[1]!.targets)).toEqual({ 2025: 74, 2026: 75 });
    expect(findings).toHaveFinding("row-left-out", ["성과지표!E7"]);
  });

  test("a row without its year is told", () => {
    const { parts, findings } = read([
      ...rows.slice(0, 2),
      [null, "누리 만족도", "점", 40, 74, 73, null],
      ...rows.slice(2, 4),
    ]);
    expect(plain(parts.indicators[0]!.targets)).toEqual({});
    expect(findings).toHaveFinding("row-left-out", ["성과지표!A3:G3"]);
  });
});

describe("the plan year that indicators tell", () => {
  const years = (results: number[], title = "성과지표") =>
    read([
      [title],
      ["성과지표", "단위", "구분", "'22", "'23", "'24", "'25", "'26"],
      ["가람 만족도", "점", "목표", 70, 71, 72, 73, 74],
      [null, null, "실적", ...results],
    ]).parts.fiscalYear;

  test.each([
    ["the title", [70, 71, 72, 73], "2026년도 성과지표", 2026],
    ["the first year without a result", [70, 71, 72, 73], "성과지표", 2026],
    ["the third from the end, as in the plan's own form", [70, 71], "성과지표", 2024],
    ["the third from the end where nothing was measured yet", [], "성과지표", 2024],
    ["the last where all are measured", [70, 71, 72, 73, 74], "성과지표", 2026],
  ])("by %s", (_how, results, title, year) => expect(years(results, title)).toBe(year));

  test("by the first year without a result, where results stand in columns beside targets", () => {
    const { parts } = read([
      ["성과지표"],
      ["성과지표", "단위", "'23 목표", "'23 실적", "'24 목표", "'24 실적", "'25 목표", "'26 목표"],
      ["가람 만족도", "점", 70, 71, 72, 73, 74, 75],
    ]);
    expect(parts.fiscalYear).toBe(2025);
  });

  test("targets from this year on are no contradiction to next year's budget", () => {
    const { parts, findings } = readWorkbook(
      book({
        예산: { rows: [["(단위: 천원)"], ["세부사업", "'26예산", "'25예산"], ["대기질 측정", 500, 450]] },
        성과지표: {
          rows: [
            ["성과지표"],
            ["지표", "단위", "'24실적", "'25목표", "'26목표", "산식"],
            ["재활용률", "%", 58.2, 60, 62, "재활용량 ÷ 총배출량 × 100"],
          ],
        },
      }),
    );
    expect(parts.fiscalYear).toBe(2026);
    expect(findings).not.toHaveFinding("plan-years-disagree");
  });
});
