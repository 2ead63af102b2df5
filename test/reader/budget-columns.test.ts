/** Columns of budget tables that stand beside the budget: known ones are passed over without a word, rivals are told. */
import { readWorkbook } from "./workbooks/frozen";
import type { FindingKind } from "../../src/messages/finding";
import { book, type SheetSpec } from "./workbooks/grids";

interface Shape extends SheetSpec {
  readonly name: string;
  /** Of the first line, "year kind": won. */
  readonly amounts: Readonly<Record<string, number>>;
  readonly findings?: readonly (readonly [FindingKind, ...string[]])[];
}

const budgetTitle = ["2026년도 예산 (단위: 천원)"];

const shapes: readonly Shape[] = [
  {
    name: "비율(%) and 증감 below a year's head are no amounts",
    rows: [
      budgetTitle,
      ["구분", "2026년 예산", null, "2025년 예산", null, "증 감", null],
      [null, "금 액", "비율(%)", "금 액", "비율(%)", "금 액", "증감률(%)"],
      ["정책사업", 90, 90, 80, 88.9, 10, 12.5],
      ["행정운영경비", 10, 10, 10, 11.1, 0, 0],
    ],
    merges: ["A2:A3", "B2:C2", "D2:E2", "F2:G2"],
    amounts: { "2026 budget": 90_000, "2025 budget": 80_000 },
  },
  {
    name: "요구액 and 조정액 are stages before 예산액",
    rows: [
      budgetTitle,
      ["세부사업", "요구액", "조정액", "예산액", "전년도예산액"],
      ["제방 보수", 30, -5, 25, 20],
    ],
    amounts: { "2026 budget": 25_000, "2025 budget": 20_000 },
  },
  {
    name: "계상금액 and 편성액 are rivals; bare 금액 is the last to be meant",
    rows: [budgetTitle, ["세부사업", "금액", "계상금액", "편성액"], ["제방 보수", 30, 25, 20]],
    amounts: { "2026 budget": 25_000 },
    findings: [["column-repeated", "시트!C2", "시트!D2", "시트!B2"]],
  },
  {
    name: "계 below a head is meant, wherever it stands, and its accounts are its parts",
    rows: [
      budgetTitle,
      ["구분", "2026년 예산", null, null],
      [null, "일반회계", "특별회계", "계"],
      ["정책사업", 22, 46, 68],
    ],
    merges: ["A2:A3", "B2:D2"],
    amounts: { "2026 budget": 68_000 },
  },
  {
    name: "what was carried over from last year is no 예산현액",
    rows: [
      ["2026회계연도 예산집행 결과 (단위: 천원)"],
      ["세부사업", "예산현황", null, null, "지출액"],
      [null, "예산액", "예산현액", null, null],
      [null, null, "전년이월", "계", null],
      ["제방 보수", 100, 20, 120, 90],
    ],
    merges: ["A2:A4", "B2:D2", "B3:B4", "C3:D3", "E2:E4"],
    amounts: { "2026 budget": 100_000, "2026 available": 120_000, "2026 executed": 90_000 },
  },
  {
    name: "a year merged over a spacer column is one column",
    rows: [
      budgetTitle,
      ["세부사업", "예산액", null, null],
      [null, "2026", null, "2025"],
      ["제방 보수", 30, null, 20],
    ],
    merges: ["A2:A3", "B2:D2", "B3:C3"],
    amounts: { "2026 budget": 30_000, "2025 budget": 20_000 },
  },
  {
    name: "(억원) in the head's second row, beside 구성비(%), is the unit",
    rows: [
      ["2026년도 예산"],
      ["구분", "2026예산액", null, "2025예산액", null],
      [null, "(억원)", "구성비(%)", "(억원)", "구성비(%)"],
      ["정책사업", 12.5, 99, 11, 99],
    ],
    merges: ["A2:A3", "B2:C2", "D2:E2"],
    amounts: { "2026 budget": 1_250_000_000, "2025 budget": 1_100_000_000 },
  },
  {
    name: "추경차수 and 지급금액 are usual columns of exports",
    rows: [
      ["2026년 지출집행현황 (단위: 원)"],
      ["회계연도", "추경차수", "세부사업구분", "세부사업명", "통계목명", "결의금액", "지급금액"],
      ["2026", "0", "1", "제방 보수", "시설비", 500, 400],
      ["2026", "0", "1", "제방 보수", "감리비", 30, 0],
    ],
    amounts: { "2026 executed": 530 },
    findings: [["plan-year-assumed"]],
  },
  {
    name: "a unit note below the table is its unit",
    rows: [["2026년도 예산"], ["구분", "예산액"], ["정책사업", 450_000], ["(단위: 천원)"]],
    amounts: { "2026 budget": 450_000_000 },
  },
  {
    name: "편성목 below funding rows is passed over",
    rows: [
      ["2026년도 세출예산사업명세서 (단위: 천원)"],
      ["부서·정책·단위·세부사업·편성목", "예산액"],
      ["하천과", 70],
      [" 하천관리", 70],
      ["  하천정비(일반회계)", 70],
      ["   제방 보수", 70],
      ["   국", 35],
      ["   구", 35],
      ["    하천시설법정운영비보조", 70],
    ],
    amounts: { "2026 budget": 70_000 },
  },
];

test.each(shapes)("$name", ({ amounts, findings = [], ...sheet }) => {
  const reading = readWorkbook(book({ 시트: sheet }));
  const line = reading.parts.budget[0]!;
  const all = [...Object.values(line.amounts), ...line.more];
  expect(Object.fromEntries(all.map(({ year, kind, value }) => [`${year} ${kind}`, value]))).toEqual(amounts);
  const told = reading.findings.filter(({ severity }) => severity !== "note");
  expect(told.map(({ kind }) => kind)).toEqual(findings.map(([kind]) => kind));
  for (const [kind, ...cells] of findings)
    expect(reading.findings).toHaveFinding(kind, cells.length > 0 ? cells : undefined);
});

test("단위 and 세부 beside 정책 are levels, no unit of measure", () => {
  const { parts, findings } = readWorkbook(
    book({
      시트: {
        rows: [
          budgetTitle,
          ["조직", "정책", "단위", "세부", "예산액"],
          ["홍보실", "열린 행정", "구정 홍보", "소식지 발행", 1000],
          ["홍보실", "열린 행정", "구정 홍보", "누리집 운영", 500],
          ["홍보실", "열린 행정", "미디어", "영상 제작", 300],
        ],
      },
    }),
  );
  expect(parts.budget.map(({ level, name, amounts }) => [level, name, amounts[2026]!.value])).toEqual([
    ["policyProgram", "열린 행정", 1_800_000],
    ["unitProgram", "구정 홍보", 1_500_000],
    ["detailProgram", "소식지 발행", 1_000_000],
    ["detailProgram", "누리집 운영", 500_000],
    ["unitProgram", "미디어", 300_000],
    ["detailProgram", "영상 제작", 300_000],
  ]);
  expect(findings).not.toHaveFinding("column-not-understood");
});
