/** Shapes of results and indicator tables that once were read wrongly without a word. */
import { readWorkbook } from "./workbooks/frozen";
import { book, type SheetSpec } from "./workbooks/grids";

const read = (rows: SheetSpec["rows"], more: Partial<SheetSpec> = {}) =>
  readWorkbook(book({ 시트: { rows, ...more } }));
const valuesOf = (reading: ReturnType<typeof read>, year: number) =>
  Object.fromEntries(
    reading.parts.quantities.map(({ name, values }) => [name, values[year] && values[year].value]),
  );

test("halves of a year are added up", () => {
  const reading = read([
    ["2025년 측정값"],
    ["측정항목", "상반기", "하반기", "계"],
    ["상담건수", 120, 130, 250],
    ["방문건수", 0, 0, 0],
  ]);
  expect(valuesOf(reading, 2025)).toEqual({ 상담건수: 250, 방문건수: 0 });
});

test("quarters in rows under a merged year make the year; a year of two quarters is partial", () => {
  const reading = read(
    [
      ["연도", "분기", "민원건수", "회원수"],
      ["2024년", 1, 10, 100],
      [null, 2, 20, 110],
      [null, 3, 30, 120],
      [null, 4, 40, 130],
      ["2025년", 1, 15, 140],
      [null, 2, 25, 150],
    ],
    { merges: ["A2:A5", "A6:A7"] },
  );
  expect(valuesOf(reading, 2024)).toEqual({ 민원건수: 100, 회원수: 130 });
  expect(valuesOf(reading, 2025)).toEqual({ 민원건수: 40, 회원수: 150 });
  expect(reading.parts.quantities.map(({ values }) => values[2025]!.partial)).toEqual([true, true]);
});

test("months of running totals end in the year's value, and that is said", () => {
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}월`);
  const totals = months.map((_, index) => (index + 1) * 20);
  const reading = read([
    ["2025년 월별 실적(누계 기준)"],
    ["측정항목", ...months],
    ["번호판 영치", ...totals],
  ]);
  expect(valuesOf(reading, 2025)).toEqual({ "번호판 영치": 240 });
  expect(reading.findings).toHaveFinding("year-of-months-assumed");
});

test("a sum over months that only rise, under a name that tells nothing, is said", () => {
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}월`);
  const reading = read([
    ["2025년 월별 실적"],
    ["측정항목", ...months],
    ["나눔 이웃", ...months.map((_, index) => 10 + index)],
  ]);
  expect(reading.findings).toHaveFinding("year-of-months-assumed");
});

test("a rate shown in percent is read as printed", () => {
  const reading = read(
    [
      ["연도", "환급금 반환율(%)"],
      ["2025년", 0.935],
    ],
    {
      formats: [
        ["", ""],
        ["", "0.0%"],
      ],
    },
  );
  expect(valuesOf(reading, 2025)).toEqual({ "환급금 반환율": 93.5 });
});

test("years with 실적 and 목표 in brackets are results and targets, and the first target is the plan year", () => {
  const { parts } = read([
    ["성과지표"],
    ["지표명", "단위", "2024(실적)", "2025(실적)", "2026(목표)", "2027(목표)", "가중치"],
    ["참여율", "%", 50.1, 52.3, 55, 56, 100],
  ]);
  const [indicator] = parts.indicators;
  const plain = (of: Readonly<Record<number, { value: number }>>) =>
    Object.fromEntries(Object.entries(of).map(([year, { value }]) => [year, value]));
  expect([parts.fiscalYear, plain(indicator!.results), plain(indicator!.targets)]).toEqual([
    2026,
    { 2024: 50.1, 2025: 52.3 },
    { 2026: 55, 2027: 56 },
  ]);
});

test("a second row without 목표 or 실적 is no second series of targets", () => {
  const reading = read([
    ["2026년 성과지표"],
    ["지표명", "단위", "가중치", "'24", "'25", "'26", "'27", "'28", "측정산식"],
    ["참여 건수", "건", 100, 10, 11, 12, 13, 14, "참여 건수"],
    [null, null, null, 9, 8],
  ]);
  expect(reading.parts.indicators[0]!.targets[2024]!.value).toBe(10);
  expect(reading.findings.some(({ cells }) => cells.join().includes("시트!D4"))).toBe(true);
});

test("a schedule is no table of results and blocks nothing", () => {
  const reading = read([
    ["2026년 추진일정"],
    ["사업명", "1분기", "2분기", "3분기", "4분기"],
    ["봄꽃 축제", "계획", "홍보", "개최", "정산"],
  ]);
  expect(reading.parts.quantities).toEqual([]);
  expect(reading.parts.unitPrograms).toEqual([]);
  expect(reading.findings.filter(({ kind }) => kind === "amount-is-text")).toEqual([]);
});

test("the one department that a column 부서 names is the workbook's", () => {
  const { parts } = read([
    ["2025년 실적"],
    ["부서", "측정항목", "1월", "2월", "누계"],
    ["공원녹지과", "점검 건수", 1, 2, 3],
  ]);
  expect(parts.department).toBe("공원녹지과");
});

test("figures under no head at all are told, cell by cell", () => {
  const reading = read([
    ["2026년 성과지표"],
    ["지표명", "단위", "가중치", "구분", null, null, "측정산식"],
    ["참여 건수", "건", 100, "목표", 10, 11, "참여 건수"],
    [null, null, null, "실적", 9, null],
  ]);
  const told = reading.findings.filter(({ kind }) => kind === "figures-unread");
  expect(told.map(({ cells }) => cells)).toEqual([["시트!E3:F3", "시트!E4"]]);
});

test("of two columns for one year the first is read and both are told", () => {
  const reading = read([
    ["2026년 성과지표"],
    ["지표명", "단위", "가중치", "'24목표", "'24목표", "'26목표"],
    ["참여 건수", "건", 100, 10, 11, 12],
  ]);
  expect(reading.parts.indicators[0]!.targets[2024]!.value).toBe(10);
  const told = reading.findings.find(({ kind }) => kind === "year-column-repeated");
  expect(told!.cells).toEqual(["시트!D2", "시트!E2"]);
});

test.each([
  ["'24. 9월말", 2024],
  ["2024년 9월말", 2024],
  ["2024.9월", 2024],
  ["2024. 1~9월", 2024],
  ["2024년 상반기", 2024],
  ["2024.9.30. 현재", 2024],
])("the row %s below whole years is a year that is not over", (label, year) => {
  const reading = read([
    ["도서관 이용"],
    ["연도", "대출권수(권)"],
    ["2022년", "160,120"],
    ["2023년", "171,400"],
    [label, "130,900"],
    ["평균", "154,140"],
  ]);
  const { values } = reading.parts.quantities[0]!;
  expect(Object.keys(values)).toEqual(["2022", "2023", `${year}`]);
  expect(values[year]).toMatchObject({ value: 130900, partial: true });
  expect(values[2023]!.partial).toBeUndefined();
  expect(reading.findings).not.toHaveFinding("row-left-out");
});

test.each([
  ["months", ["2024년 1월", "2024년 2월", "2024년 3월"], true],
  ["quarters", ["'24년 1분기", "'24년 2분기", "'24년 3분기", "'24년 4분기"], undefined],
  ["halves", ["2024년 상반기", "2024년 하반기"], undefined],
])("rows and columns that are %s of one year make that year", (_what, labels, partial) => {
  const rows = read([["연도", "상담건수"], ...labels.map((label) => [label, 10])]);
  const columns = read([
    ["측정항목", ...labels],
    ["상담건수", ...labels.map(() => 10)],
  ]);
  for (const { parts } of [rows, columns]) {
    expect(Object.keys(parts.quantities[0]!.values)).toEqual(["2024"]);
    expect(parts.quantities[0]!.values[2024]!.value).toBe(10 * labels.length);
    expect(parts.quantities[0]!.values[2024]!.partial).toBe(partial);
  }
});

test("a target of another year than those that were measured is told, not passed over", () => {
  const rows = [
    ["지표", "단위", "1분기", "2분기", "3분기", "4분기", "2025 실적", "2026 목표"],
    ["신고 처리 건수", "건", 10, 12, 9, 11, 42, 45],
  ];
  expect(readWorkbook(book({ 성과: { rows } })).findings).toHaveFinding("figures-unread", ["성과!H2"]);
});

test("a quarter alone among years is no year: its row is told", () => {
  const reading = read([
    ["연도", "상담건수"],
    ["2023년", 40],
    ["2024년 2분기", "10"],
  ]);
  expect(Object.keys(reading.parts.quantities[0]!.values)).toEqual(["2023"]);
  expect(reading.findings).toHaveFinding("row-left-out");
});

const months = Array.from({ length: 12 }, (_, index) => index + 1);

test.each([
  ["numbers", ["지표명", "측정항목", ...months, "계"]],
  ["texts", ["지표명", "측정항목", ...months.map(String), "계"]],
  [
    "numbers with sums between",
    ["지표명", "측정항목", ...months.flatMap((month) => (month % 3 ? [month] : [month, "소계"])), "계"],
  ],
])("months that are written as %s make the year, and none is a year", (_how, head) => {
  const figures = head.slice(2).map((cell) => (cell === "계" ? 120 : cell === "소계" ? 30 : 10));
  for (const rows of [
    [["2019년 월별 실적"], head, ["예방접종률", "접종 건수", ...figures]],
    [
      ["2019년"],
      [...head.slice(0, 2), "월별 실적", ...head.slice(3).map(() => null)],
      [null, null, ...head.slice(2)],
      ["예방접종률", "접종 건수", ...figures],
    ],
  ]) {
    const reading = read(rows, { merges: rows.length > 3 ? [`C2:${head.length > 16 ? "S" : "O"}2`] : [] });
    expect(reading.parts.quantities.map(({ values }) => Object.keys(values))).toEqual([["2019"]]);
    expect(valuesOf(reading, 2019)).toEqual({ "접종 건수": 120 });
    expect(reading.findings).not.toHaveFinding("column-not-understood");
  }
});

test("figures that happen to count from 1 to 12 head no table", () => {
  const reading = read([
    ["2019년 월별 실적"],
    ["측정항목", ...months.map((month) => `${month}월`), "계"],
    ["접종 건수", ...months, 78],
    ["상담 건수", ...months.map(() => 2), 24],
  ]);
  expect(valuesOf(reading, 2019)).toEqual({ "접종 건수": 78, "상담 건수": 24 });
});

test("months whose heads are dates belong to the dates' year", () => {
  const dates = months.map((month) => Date.UTC(2024, month - 1, 1) / 864e5 + 25569);
  const reading = read([["대출 실적"], ["측정항목", ...dates], ["대출권수", ...months.map(() => 5)]], {
    formats: [[], ["", ...months.map(() => 'yyyy"년" m"월"')], []],
  });
  expect(valuesOf(reading, 2024)).toEqual({ 대출권수: 60 });
});

test("months beside a column of years are of their row's year", () => {
  const months = Array.from({ length: 12 }, (_, month) => `${month + 1}월`);
  const { parts, findings } = read([
    ["월별 실적"],
    ["연도", "측정항목", "단위", ...months],
    [2024, "상담 건수", "건", ...months.map(() => 1)],
    [2025, "상담 건수", "건", ...months.map(() => 2)],
  ]);
  expect(parts.quantities).toHaveLength(1);
  const { values } = parts.quantities[0]!;
  expect([values[2024]!.value, values[2025]!.value]).toEqual([12, 24]);
  expect(findings).not.toHaveFinding("year-unknown");
});
