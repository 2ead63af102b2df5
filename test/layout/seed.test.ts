/** The published plan of the press office, figure by figure and text by text, as it is printed. */
import { squeeze } from "../../src/text/spacing";
import { layoutOf, printedCells, printedSheet, sourceCells } from "../support/evaluate";
import { seedParts } from "../support/seed";

const printed = printedCells(seedParts());
const row = (id: string, columns: readonly string[]): (string | undefined)[] =>
  columns.map((column) => printed.get(`${id}/${column}`));

const budgetRows: [string, string[]][] = [
  ["계", ["470", "100.00 %", "619", "100.00 %", "△149", "△24.09%"]],
  ["정책사업", ["396", "84.29 %", "395", "63.74 %", "1", "0.37%"]],
  ["행정운영경비", ["74", "15.71 %", "224", "36.26 %", "△151", "△67.10%"]],
  ["인력운영비", ["31", "6.53 %", "154", "24.93 %", "△124", "△80.11%"]],
  ["기본경비", ["43", "9.18 %", "70", "11.33 %", "△27", "△38.46%"]],
  ["재무활동", ["0", "0.00 %", "0", "0.00 %", "0", "0.00%"]],
];

describe("the seed's tables", () => {
  test.each(budgetRows)("예산현황 prints the row %s", (name, figures) => {
    const columns = ["예산액", "구성비", "전년도예산액", "전년도구성비", "비교증감", "증감률"];
    expect(row(`예산현황/${name}`, columns)).toEqual(figures);
  });

  test("정책사업목표 현황 counts indicators and programs and prints the budget", () => {
    const goal = "정책사업목표 현황/열린행정 구현으로 참여자치 실현";
    expect(row(goal, ["성과지표수", "단위사업수", "예산액"])).toEqual(["3", "3", "396"]);
  });

  test("조직 및 인력현황 prints the department under the row of sums", () => {
    const columns = ["계", "4급이상", "5급", "6급이하", "현원"];
    expect(row("조직 및 인력현황/계", columns)).toEqual(["10", "0", "1", "9", "10"]);
    expect(row("조직 및 인력현황/홍보실", columns)).toEqual(["10", "0", "1", "9", "10"]);
  });

  const indicators: [string, string, string[], string[]][] = [
    ["언론매체보도율", "50", ["2,128", "1,908", "1,914", "1,926", "1,926"], ["2,128", "", "", "", ""]],
    [
      "SNS운영실적",
      "30",
      ["122,640", "133,010", "133,010", "133,010", "133,010"],
      ["122,640", "133,010", "", "", ""],
    ],
    ["기획홍보실적", "20", ["170", "165", "170", "170", "170"], ["170", "165", "", "", ""]],
  ];
  test.each(indicators)(
    "성과지표 %s prints its weight, targets and results",
    (name, weight, targets, results) => {
      const years = ["'15", "'16", "'17", "'18", "'19"];
      expect(printed.get(`성과지표/${name}/가중치`)).toBe(weight);
      expect(years.map((year) => printed.get(`성과지표/${name}/${year}/목표`))).toEqual(targets);
      expect(years.map((year) => printed.get(`성과지표/${name}/${year}/실적`))).toEqual(results);
    },
  );

  const programs: [string, string, string[]][] = [
    ["구정홍보 활동 강화", "구정홍보추진", ["195", "225", "179"]],
    ["뉴미디어를 활용한 주민소통 강화", "뉴미디어 활용", ["0", "0", "45"]],
    ["열린 으뜸서구소식지 발행", "구정소식지 발행", ["0", "0", "172"]],
  ];
  test.each(programs)("관련 예산사업 내역 of %s prints three years of both rows", (unit, detail, amounts) => {
    const columns = ["결산", "전년도예산", "예산"];
    expect(row(`예산사업 내역/${unit}`, columns)).toEqual(amounts);
    expect(row(`예산사업 내역/${unit}/${detail}`, columns)).toEqual(amounts);
    expect(row(`예산사업 내역/${unit}`, ["회계구분", "세부사업수"])).toEqual(["일반회계", "1"]);
  });
});

test("the document's texts stand in its order, line wraps aside", () => {
  const expected = [
    "제2장 전략목표별 성과계획 추진계획",
    "전략목표",
    "적극적인 구정홍보와 주민소통 활성화로 신뢰와 소통의 구정 구현",
    "[소관실국] 홍보실",
    "1. 기본방향",
    "○ 적극적인 구정홍보 추진",
    "< 정책사업목표 현황 >",
    "(단위:개, 백만원)",
    "2. 조직 및 인력현황",
    "(단위 : 명)",
    "계단위 직제명",
    "언론홍보담당, 뉴미디어담당, 구보편집담당",
    "3. 예산현황",
    "(단위: 백만원, %)",
    "예 산 액",
    "전년도예산액",
    "비교증감",
    "정 책 사 업",
    "정책사업목표",
    "(1) 주요내용",
    "○ 구정홍보 강화",
    "- 신문스크랩 및 보도 분석",
    "(2) 성과지표 및 목표치 설정",
    "< 성과지표별 목표치 설정 >",
    "실적 및 목표치",
    "'15",
    "언론매체보도율(건)",
    "(자료제공건수 × 0.2) + (보도건수 × 0.3) + (특별기사(기고, 인터뷰 등) × 0.5)",
    "< 성과지표별 목표치 설정 근거 >",
    "○ SNS운영실적",
    "- SNS 운영 실적",
    "단위사업",
    "구정홍보 활동 강화",
    "□ 목적 및 주요내용",
    "○ 목적",
    "- 전략적인 언론매체 활용으로 주요현안, 시책에 대한 구정홍보 극대화",
    "○ 주요내용",
    "□ 관련 예산사업 내역",
    "'15결산",
    "비고(세부사업수)",
    "□ 관련 예산사업 개요",
    "사업기간",
    "2017년01월01일 ∼ 2021년12월31일",
    "열린 으뜸서구소식지 발행",
    "발행 : 매월 25일, 연 12회 내용 : 구정주요시책 홍보",
  ].map(squeeze);
  const shown = [...printedSheet(layoutOf(seedParts()), sourceCells(seedParts())).values()].map(squeeze);
  let from = 0;
  const missing = expected.filter((text) => {
    const found = shown.indexOf(text, from);
    from = found < 0 ? from : found + 1;
    return found < 0;
  });
  expect(missing).toEqual([]);
});
