/** Tables of results as offices keep them: each with the values that a careful officer would read from it. */
import { readWorkbook } from "./workbooks/frozen";
import { book, type SheetSpec } from "./workbooks/grids";

const read = (rows: SheetSpec["rows"], more: Partial<SheetSpec> = {}) =>
  readWorkbook(book({ 시트: { rows, ...more } }));
const months = Array.from({ length: 12 }, (_, index) => `${index + 1}월`);
const each = (value: number) => months.map(() => value);

/** Values by quantity and year, "~" after those of a year that is not over. */
const plain = ({ parts }: ReturnType<typeof read>) =>
  Object.fromEntries(
    parts.quantities.map(({ name, values }) => [
      name,
      Object.fromEntries(
        Object.entries(values).map(([year, { value, partial }]) => [year, partial ? `${value}~` : value]),
      ),
    ]),
  );

interface Shape {
  readonly name: string;
  readonly rows: SheetSpec["rows"];
  readonly merges?: readonly string[];
  readonly values: Readonly<Record<string, Readonly<Record<number, number | string>>>>;
  /** Kinds of warnings that have to be told, each with one of its cells; none else may be. */
  readonly told?: Readonly<Record<string, string>>;
}

const shapes: readonly Shape[] = [
  {
    name: "of rows 목표 and 실적 the second is what was measured",
    rows: [
      ["2027년 월별 실적"],
      ["지표명", "구분", ...months, "누계"],
      ["캠페인 횟수", "목표", ...each(1), 12],
      [null, "실적", ...each(2), 24],
      ["교육 인원", "목표", ...each(10), 120],
      [null, "실적", ...each(9), 108],
    ],
    values: { "캠페인 횟수": { 2027: 24 }, "교육 인원": { 2027: 108 } },
  },
  {
    name: "of rows 계획 and 실적 below a year, too",
    rows: [
      ["연도", "구분", "참여자수(명)", "집행률(%)"],
      ["2026년", "계획", 100, 95],
      [null, "실적", 110, 97.5],
      ["2027년", "계획", 120, 95],
      [null, "실적", 90, 80],
    ],
    merges: ["A2:A3", "A4:A5"],
    values: { 참여자수: { 2026: 110, 2027: 90 }, 집행률: { 2026: 97.5, 2027: 80 } },
  },
  {
    name: "실적 below each month goes before 계획",
    rows: [
      ["2027년 실적"],
      ["측정항목", "1분기", null, "2분기", null, "3분기", null, "4분기", null],
      [null, "계획", "실적", "계획", "실적", "계획", "실적", "계획", "실적"],
      ["점검 건수", 5, 1, 5, 2, 5, 3, 5, 4],
    ],
    merges: ["A2:A3", "B2:C2", "D2:E2", "F2:G2", "H2:I2"],
    values: { "점검 건수": { 2027: 10 } },
  },
  {
    name: "a quantity below 사업 and 구분 is called by both",
    rows: [
      ["2027년 실적"],
      ["사업", "구분", "단위", ...months, "계"],
      ["체납정리", "건수", "건", ...each(1), 12],
      [null, "금액", "백만원", ...each(10), 120],
      ["부과", "건수", "건", ...each(2), 24],
      [null, "금액", "백만원", ...each(20), 240],
    ],
    merges: ["A3:A4", "A5:A6"],
    values: {
      "체납정리 건수": { 2027: 12 },
      "체납정리 금액": { 2027: 120 },
      "부과 건수": { 2027: 24 },
      "부과 금액": { 2027: 240 },
    },
  },
  {
    name: "columns of one name below two groups are called by both",
    rows: [
      ["연도", "상수도", null, "하수도", null],
      [null, "급수인구(명)", "보급률(%)", "처리인구(명)", "보급률(%)"],
      ["2027년", 1000, 98.5, 900, 88.5],
    ],
    merges: ["A1:A2", "B1:C1", "D1:E1"],
    values: {
      급수인구: { 2027: 1000 },
      "상수도 보급률": { 2027: 98.5 },
      처리인구: { 2027: 900 },
      "하수도 보급률": { 2027: 88.5 },
    },
  },
  {
    name: "a forecast is no result",
    rows: [
      ["기준연도", "접수건수(건)"],
      ["2026년", 100],
      ["2027년(예상)", 130],
    ],
    values: { 접수건수: { 2026: 100 } },
    told: { "no-measure": "시트!A3:B3" },
  },
  {
    name: "a forecast in a column is no result either",
    rows: [
      ["측정항목", "2026년", "2027년(전망)"],
      ["접수건수", 100, 130],
    ],
    values: { 접수건수: { 2026: 100 } },
    told: { "no-measure": "시트!C1:C2" },
  },
  {
    name: "nor is a plan",
    rows: [
      ["측정항목", "2026년", "2027(계획)"],
      ["접수건수", 100, 130],
    ],
    values: { 접수건수: { 2026: 100 } },
    told: { "no-measure": "시트!C1:C2" },
  },
  {
    name: "a year that is not over yet, however it is spelled",
    rows: [
      ["연도", "접수건수(건)"],
      ["2025년", 90],
      ["2026.9월말", 100],
      ["2027년 상반기", 50],
    ],
    values: { 접수건수: { 2025: 90, 2026: "100~", 2027: "50~" } },
  },
  {
    name: "years whose own head is blank",
    rows: [
      ["측정 자료"],
      [],
      [null, "접수건수(건)", "처리건수(건)", "비고"],
      [2026, 100, 90],
      [2027, 120, 110, "3월 개편"],
    ],
    values: { 접수건수: { 2026: 100, 2027: 120 }, 처리건수: { 2026: 90, 2027: 110 } },
  },
  {
    name: "months spelled with their year, over a year's end",
    rows: [
      ["측정항목", "'26.11", "'26.12", "'27.1", "'27.2"],
      ["접수건수", 1, 2, 3, 4],
    ],
    values: { 접수건수: { 2026: "3~", 2027: "7~" } },
  },
  {
    name: "months as bare numbers, and figures that look like them",
    rows: [
      ["2027년 실적"],
      ["측정항목", ...months.map((_, index) => index + 1)],
      ["접수건수", ...months.map((_, index) => index + 1)],
      ["처리건수", ...each(3)],
    ],
    values: { 접수건수: { 2027: 78 }, 처리건수: { 2027: 36 } },
  },
  {
    name: "last year's column stands for last year",
    rows: [["2027년 실적"], ["측정항목", "2026년", ...months], ["접수건수", 500, ...each(3)]],
    values: { 접수건수: { 2026: 500, 2027: 36 } },
  },
  {
    name: "subtotals that agree, of flows, stocks and means, raise no alarm",
    rows: [
      ["2027년 실적"],
      ["측정항목", "1월", "2월", "3월", "1분기", "4월", "5월", "6월", "상반기", "누계"],
      ["접수건수", 1, 2, 3, 6, 4, 5, 6, 21, 21],
      ["회원수", 10, 11, 12, 12, 13, 14, 15, 15, 15],
      ["일평균 방문", 10, 20, 30, 20, 10, 20, 30, 20, 20],
    ],
    values: {
      접수건수: { 2027: "21~" },
      회원수: { 2027: "15~" },
      "일평균 방문": { 2027: "20~" },
    },
  },
  {
    name: "a subtotal that does not agree is told",
    rows: [
      ["2027년 실적"],
      ["측정항목", "1월", "2월", "3월", "1분기", ...months.slice(3), "누계"],
      ["접수건수", 1, 2, 3, 7, ...each(1).slice(3), 15],
    ],
    values: { 접수건수: { 2027: 15 } },
    told: { "cumulative-differs": "시트!E3" },
  },
  {
    name: "members are not added up, whatever formula stands below 누계",
    rows: [["2027년 실적"], ["측정항목", ...months, "누계"], ["구독자수", ...each(10), 120]],
    values: { 구독자수: { 2027: 10 } },
    told: { "cumulative-differs": "시트!N3" },
  },
  {
    name: "a rate's year is what is printed for it",
    rows: [
      ["2027년 실적"],
      ["측정항목", "단위", "1분기", "2분기", "3분기", "4분기", "누계"],
      ["민원 처리", "%", 90, 91, 92, 92, 91.3],
    ],
    values: { "민원 처리": { 2027: 91.3 } },
  },
  {
    name: "of two columns for one month the first is read, told where they differ",
    rows: [
      ["2027년 실적"],
      ["측정항목", "1월", "1월", ...months.slice(1)],
      ["접수건수", 1, 9, ...each(1).slice(1)],
    ],
    values: { 접수건수: { 2027: 12 } },
    told: { "sources-disagree": "시트!C3" },
  },
  {
    name: "quantities below their indicators' names over rows of years",
    rows: [
      ["지표명", "체납징수율", null, "전자고지율", null],
      ["항목", "징수액(백만원)", "체납액\n(백만원)", "신청건수", "이용자\n(천명)"],
      [2026, 3120, 8840, 12000, 88],
      [2027, 3250, 8700, 15100, 89],
      ["계", 6370, 17540, 27100, 177],
    ],
    merges: ["B1:C1", "D1:E1"],
    values: {
      징수액: { 2026: 3120, 2027: 3250 },
      체납액: { 2026: 8840, 2027: 8700 },
      신청건수: { 2026: 12000, 2027: 15100 },
      이용자: { 2026: 88, 2027: 89 },
    },
  },
  {
    name: "members or newcomers: what the name does not tell is asked",
    rows: [["2027년 실적"], ["측정항목", ...months], ["금연클리닉 등록자수", ...each(5)]],
    values: { "금연클리닉 등록자수": { 2027: 5 } },
    told: { "year-of-months-assumed": "시트!A3" },
  },
  {
    name: "rates of one year in two rows are not added up",
    rows: [
      ["연도", "만족도(점)", "접수건수(건)"],
      ["2027년", 80, 5],
      ["2027년", 81, 6],
    ],
    values: { 만족도: { 2027: 80 }, 접수건수: { 2027: 11 } },
    told: { "sources-disagree": "시트!B3", "rows-summed": "시트!C3" },
  },
];

test.each(shapes)("$name", ({ rows, merges, values, told = {} }) => {
  const reading = read(rows, merges ? { merges } : {});
  expect(plain(reading)).toEqual(values);
  const warned = reading.findings.filter(
    ({ kind, severity }) => severity !== "note" && kind !== "plan-year-assumed",
  );
  expect(warned.map(({ kind }) => kind).sort()).toEqual(Object.keys(told).sort());
  for (const { kind, cells } of warned) expect(cells).toContain(told[kind]);
  expect(reading.notUnderstood).toEqual([]);
});

test("yearly figures of an indicator on a sheet of results are its results, not quantities", () => {
  const { parts } = readWorkbook(
    book({
      목표: {
        rows: [
          ["지표명", "단위", "가중치", "2026목표", "2027목표"],
          ["참여율", "%", 100, 51, 52],
        ],
      },
      실적: {
        rows: [
          ["지표명", "2025년", "2026년(9월말)"],
          ["참여율", 50.5, 49],
          ["참여 인원", 400, 300],
        ],
      },
    }),
  );
  expect(parts.indicators[0]!.results).toMatchObject({
    2025: { value: 50.5 },
    2026: { value: 49, partial: true },
  });
  expect(parts.quantities.map(({ name }) => name)).toEqual(["참여 인원"]);
});

test("a row 달성률 and money beside the indicators are neither target nor result", () => {
  const { parts, findings } = read(
    [
      ["2027년 성과보고"],
      ["성과지표", "단위", "구분", "성과", null, "예산"],
      [null, null, null, "2026년", "2027년", "결산액 2026"],
      ["하수도 보급률\n[상향지표]", "%", "목표", 90, 91, 15000],
      [null, null, "실적", 92],
      [null, null, "달성률(%)", 102.2],
    ],
    { merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "A4:A6", "B4:B6"] },
  );
  const [indicator, ...others] = parts.indicators;
  expect(others).toEqual([]);
  expect(indicator!.name).toBe("하수도 보급률");
  expect(Object.values(indicator!.targets).map(({ value }) => value)).toEqual([90, 91]);
  expect(Object.values(indicator!.results).map(({ value }) => value)).toEqual([92]);
  const warned = findings.filter(({ kind, severity }) => severity !== "note" && kind !== "plan-year-assumed");
  expect(warned.map(({ kind, cells }) => [kind, ...cells])).toEqual([["column-not-understood", "시트!F3"]]);
});

test("one indicator's name below two goals is two indicators", () => {
  const { parts, findings } = read([
    ["정책사업목표", "지표명", "단위", "가중치", "2026실적", "2027목표"],
    ["노인복지", "만족도", "점", 100, 80, 81],
    ["아동복지", "만족도", "점", 100, 90, 91],
  ]);
  expect(parts.indicators.map(({ goal, targets }) => [goal, targets[2027]!.value])).toEqual([
    ["노인복지", 81],
    ["아동복지", 91],
  ]);
  expect(findings).not.toHaveFinding("sources-disagree");
});

test("a budget turned round, years down and kinds of spending across, is a budget and holds no quantities", () => {
  const { parts, notUnderstood, findings } = read([
    ["2027년 예산편성 현황 (단위: 천원)"],
    ["구 분", "계", "정책사업", "행정운영경비", null, "재무활동"],
    [null, null, null, "인력운영비", "기본경비", null],
    ["2027년", 500_000, 450_000, 30_000, 20_000, 0],
    ["2026년", 480_000, 432_000, 29_000, 19_000, 0],
  ]);
  expect(parts.quantities).toEqual([]);
  expect(notUnderstood).toEqual([]);
  expect(findings).toEqual([]);
  expect(parts.fiscalYear).toBe(2027);
  const said = parts.budget.map(({ level, amounts }) => [level, amounts[2027]?.value, amounts[2026]?.value]);
  expect(said).toEqual([
    ["total", 500_000_000, 480_000_000],
    ["policy", 450_000_000, 432_000_000],
    ["administration", 50_000_000, 48_000_000],
    ["personnel", 30_000_000, 29_000_000],
    ["basic", 20_000_000, 19_000_000],
    ["financial", 0, 0],
  ]);
});

test("bare numbers down a column 월 are the months of the title's year", () => {
  const rows = months.map((_, index) => [index + 1, 10, index === 11 ? 25 : 20]);
  const reading = read([["2025년 홍보 실적"], ["월", "보도건수", "방문자 수"], ...rows]);
  expect(plain(reading)).toEqual({ 보도건수: { 2025: 120 }, "방문자 수": { 2025: 245 } });
  expect(reading.findings).not.toHaveFinding("nothing-read");
});
