/**
 * A library's clean worksheets for 2017 as staff keep them: every sum, share, change and rate typed, results beside the
 * quantities that they are computed from. Nothing on it is wrong, nothing is worth a question.
 */
import type { Sheets, Row } from "./sheets";

const totals = { now: 500_000, before: 470_000 };

const percent = (part: number, whole: number): number => Number(((part / whole) * 100).toFixed(2));

/** 사업명, '17예산, 구성비, '16예산, 구성비, 비교증감, 증감률, '15결산, 회계구분. */
const budgetRow = (name: string, now: number, before: number, settled?: number): Row => [
  name,
  now,
  percent(now, totals.now),
  before,
  percent(before, totals.before),
  now - before,
  percent(now - before, before),
  settled ?? null,
  "일반회계",
];

const card = (
  [name, type, weight, formula, source, grounds]: readonly [string, string, number, string, string, string],
  targets: readonly number[],
  results: readonly number[],
): Row[] => [
  [name, type, weight, "목표", ...targets, formula, source, grounds],
  [null, null, null, "실적", ...results],
];

const overview = (unit: string, name: string, content: string): Row => [
  unit,
  name,
  content,
  "2015년 ~ 2020년",
  "직접수행",
  "구비 100%",
  "도서관과",
];

export const library: Sheets = {
  예산: {
    rows: [
      ["2017년도 도서관과 세출예산 현황"],
      [null, null, null, null, null, null, null, null, "(단위 : 천원, %)"],
      ["사업명", "'17예산", "구성비", "'16예산", "구성비", "비교증감", "증감률", "'15결산", "회계구분"],
      budgetRow("계", 500_000, 470_000),
      budgetRow("정책사업", 300_000, 280_000, 250_000),
      budgetRow("  책 읽는 도시 조성", 300_000, 280_000, 250_000),
      budgetRow("    도서관 운영", 180_000, 170_000, 150_000),
      budgetRow("      자료 구입", 100_000, 95_000, 90_000),
      budgetRow("      시설 관리", 80_000, 75_000, 60_000),
      budgetRow("    독서문화 진흥", 120_000, 110_000, 100_000),
      budgetRow("      독서대전", 120_000, 110_000, 100_000),
      budgetRow("행정운영경비", 190_000, 181_000),
      budgetRow("  인력운영비", 150_000, 142_000),
      budgetRow("  기본경비", 40_000, 39_000),
      budgetRow("재무활동", 10_000, 9_000),
    ],
  },
  조직인력: {
    rows: [
      ["조직 및 인력현황"],
      [null, null, null, null, null, null, "(단위 : 명)"],
      ["부서명", "정원", null, null, null, "현원", "계단위 직제명"],
      [null, "계", "4급이상", "5급", "6급이하"],
      ["계", 20, 1, 5, 14, 20],
      ["도서관과", 14, 1, 4, 9, 14, "자료담당, 운영담당"],
      ["독서진흥과", 6, 0, 1, 5, 6, "진흥담당"],
    ],
    merges: ["A3:A4", "B3:E3", "F3:F4", "G3:G4"],
  },
  성과지표: {
    rows: [
      ["정책사업목표 : 책 읽는 도시 조성"],
      [
        ...["성과지표(단위)", "지표유형", "가중치", "구분", "'15", "'16", "'17", "'18", "'19"],
        ...["측정산식", "자료수집 방법/출처", "목표치 설정 근거"],
      ],
      ...card(
        [
          "자료 대출실적(건)",
          "핵심",
          50,
          "(성인자료 대출건수 × 0.4) + (아동자료 대출건수 × 0.6)",
          "도서관리시스템",
          "- 최근 2년 평균 증가율 반영",
        ],
        [10_300, 10_700, 11_200, 11_500, 11_900],
        [10_230.4, 10_822.6],
      ),
      ...card(
        [
          "민원 처리율(%)",
          "핵심",
          30,
          "(민원 처리건수 / 민원 접수건수) × 100",
          "새올행정시스템",
          "- 전년도 실적보다 1%p 이상 높게 설정",
        ],
        [90, 92, 94, 95, 96],
        [91.25, 93.04],
      ),
      ...card(
        ["독서행사 개최실적(건)", "일반", 20, "독서행사 개최건수", "행사결과보고", "- 분기별 행사 계획 반영"],
        [40, 42, 45, 46, 48],
        [41, 44],
      ),
    ],
  },
  실적: {
    rows: [
      ["측정항목별 실적"],
      [],
      ["성과지표", "측정항목", "2015년", "2016년", "2017년", "단위"],
      ["자료 대출실적", "성인자료 대출건수", 9_800, 10_331.5, null, "건"],
      ["자료 대출실적", "아동자료 대출건수", 10_517.333333333334, 11_150, null, "건"],
      ["민원 처리율", "민원 처리건수", 730, 708, null, "건"],
      ["민원 처리율", "민원 접수건수", 800, 761, null, "건"],
      ["독서행사 개최실적", "독서행사 개최건수", 41, 44, null, "건"],
    ],
  },
  사업개요: {
    rows: [
      ["단위사업 목적 및 주요내용"],
      [],
      ["단위사업", "목적", "주요내용"],
      ["도서관 운영", "- 쾌적한 독서환경", "- 장서 확충"],
      ["독서문화 진흥", "- 독서 생활화", "- 독서대전 개최"],
      [],
      ["관련 예산사업 개요"],
      [],
      ["단위사업", "사업명", "사업내용", "사업기간", "지원형태", "지원조건", "시행주체"],
      overview("도서관 운영", "자료 구입", "장서 확충과 보존"),
      overview("도서관 운영", "시설 관리", "열람실 유지 보수"),
      overview("독서문화 진흥", "독서대전", "독서대전 개최"),
    ],
  },
  기본방향: {
    rows: [
      ["제3장 전략목표별 성과계획"],
      [],
      ["전략목표", "배움이 있는 교육도시"],
      ["소관실국", "도서관과"],
      [],
      ["1. 기본방향"],
      [null, "○ 독서환경 개선"],
      [],
      ["정책사업목표", "책 읽는 도시 조성"],
      ["(1) 주요내용"],
      [null, "○ 자료 확충"],
    ],
  },
};
