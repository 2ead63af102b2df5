/**
 * A clean plan of another kind: a bureau of two departments, three goals, 2026; indicators in %, in days, lower-is-better,
 * and one that is new. Money in 천원, shares and rates typed beside it. No figure is wrong; a good review has little to say.
 */
import type { Row, Sheet, Sheets } from "./sheets";

const budgetRow = (
  name: string,
  now: number,
  before: number,
  settled: number | null,
  account = "일반회계",
): Row => [
  name,
  now,
  before,
  settled,
  now - before,
  Number((((now - before) / before) * 100).toFixed(2)),
  account,
];

const budget: Sheet = {
  rows: [
    ["2026년도 복지환경국 세출예산 현황"],
    [null, null, null, null, null, null, "(단위 : 천원, %)"],
    ["사업명", "2026예산", "2025예산", "2024결산", "비교증감", "증감률", "회계구분"],
    budgetRow("계", 9_873_200, 9_401_350, null),
    budgetRow("정책사업", 9_520_000, 9_061_000, 8_522_415),
    budgetRow("  취약계층 생활 안정", 4_520_000, 4_310_000, 4_105_120),
    budgetRow("    기초생활 보장", 4_200_000, 4_020_000, 3_850_020),
    budgetRow("      생계급여 지원", 3_900_000, 3_740_000, 3_590_000),
    budgetRow("      자활사업 운영", 300_000, 280_000, 260_020),
    budgetRow("    위기가구 발굴", 320_000, 290_000, 255_100),
    budgetRow("      명예사회복지공무원 운영", 320_000, 290_000, 255_100),
    budgetRow("  활기찬 노후 지원", 3_300_000, 3_121_000, 2_917_295),
    budgetRow("    노인 일자리 확대", 2_100_000, 1_981_000, 1_847_295),
    budgetRow("      공익활동 일자리", 1_500_000, 1_421_000, 1_330_295),
    budgetRow("      시장형 일자리", 600_000, 560_000, 517_000),
    budgetRow("    노인 돌봄 강화", 1_200_000, 1_140_000, 1_070_000),
    budgetRow("      맞춤돌봄서비스", 1_200_000, 1_140_000, 1_070_000),
    budgetRow("  깨끗한 생활환경 조성", 1_700_000, 1_630_000, 1_500_000),
    budgetRow("    생활폐기물 감량", 1_700_000, 1_630_000, 1_500_000),
    budgetRow("      재활용 선별시설 운영", 1_150_000, 1_110_000, 1_020_000),
    budgetRow("      음식물류폐기물 감량기 보급", 550_000, 520_000, 480_000),
    budgetRow("행정운영경비", 353_200, 340_350, null),
    budgetRow("  인력운영비", 251_800, 243_150, null),
    budgetRow("  기본경비", 101_400, 97_200, null),
    ["재무활동", 0, 0, null, 0, 0, "일반회계"],
  ],
};

const staff: Sheet = {
  rows: [
    ["조직 및 인력현황 (2025. 9. 30. 기준)"],
    [null, null, null, null, null, null, "(단위 : 명)"],
    ["부서명", "정원", null, null, null, "현원", "계단위 직제명"],
    [null, "계", "4급이상", "5급", "6급이하"],
    ["계", 46, 1, 2, 43, 44],
    ["복지정책과", 24, 1, 1, 22, 23, "복지정책팀, 생활보장팀, 노인복지팀"],
    ["환경위생과", 22, 0, 1, 21, 21, "환경정책팀, 자원순환팀"],
  ],
  merges: ["A3:A4", "B3:E3", "F3:F4", "G3:G4"],
};

interface Card {
  readonly name: string;
  readonly type: string;
  readonly weight: number;
  readonly targets: readonly (number | string | null)[];
  readonly results: readonly (number | string | null)[];
  readonly formula: string;
  readonly source: string;
  readonly grounds: string;
}

function cards(goal: string, list: readonly Card[]): Row[] {
  return [
    [`정책사업목표 : ${goal}`],
    [
      "성과지표(단위)",
      "지표유형",
      "가중치",
      "구분",
      "'24",
      "'25",
      "'26",
      "'27",
      "'28",
      "측정산식",
      "자료수집 방법/출처",
      "목표치 설정 근거",
    ],
    ...list.flatMap((card): Row[] => [
      [card.name, card.type, card.weight, "목표", ...card.targets, card.formula, card.source, card.grounds],
      [null, null, null, "실적", ...card.results],
    ]),
    [],
  ];
}

const indicators: Sheet = {
  rows: [
    ...cards("취약계층 생활 안정", [
      {
        name: "복지급여 적기 지급률(%)",
        type: "핵심",
        weight: 40,
        targets: [97, 97.5, 98, 98.2, 98.5],
        results: [97.31, 97.62, null, null, null],
        formula: "(기한 내 지급건수 / 전체 지급건수) × 100",
        source: "행복이음",
        grounds: "- 최근 2년 실적과 지급기한 단축 추세 반영",
      },
      {
        name: "위기가구 발굴건수(건)",
        type: "핵심",
        weight: 35,
        targets: [1150, 1200, 1260, 1300, 1340],
        results: [1172, 1231, null, null, null],
        formula: "위기가구 발굴건수",
        source: "복지사각지대 발굴시스템",
        grounds: "- 명예사회복지공무원 증원에 따른 증가분 반영",
      },
      {
        name: "복지민원 처리기간(일)",
        type: "일반",
        weight: 25,
        targets: [5.2, 5, 4.8, 4.6, 4.5],
        results: [5.1, 4.9, null, null, null],
        formula: "총 처리일수 / 처리건수",
        source: "새올행정시스템",
        grounds: "- 법정처리기간 7일 대비 단축 추세 반영",
      },
    ]),
    ...cards("활기찬 노후 지원", [
      {
        name: "노인일자리 참여자수(명)",
        type: "핵심",
        weight: 60,
        targets: [2400, 2500, 2600, 2700, 2800],
        results: [2431, 2522, null, null, null],
        formula: "공익활동 참여자수 + 시장형 참여자수",
        source: "노인일자리 업무시스템",
        grounds: "- 일자리 배정 계획 반영",
      },
      {
        name: "돌봄 어르신 안전사고 발생건수(건)",
        type: "일반",
        weight: 40,
        targets: [30, 28, 26, 25, 24],
        results: [29, 27, null, null, null],
        formula: "안전사고 발생건수",
        source: "맞춤돌봄 운영일지",
        grounds: "- 3년 평균 감소율 적용",
      },
    ]),
    ...cards("깨끗한 생활환경 조성", [
      {
        name: "1인당 생활폐기물 배출량(kg)",
        type: "핵심",
        weight: 50,
        targets: [312, 306, 300, 295, 290],
        results: [310.4, 304.9, null, null, null],
        formula: "생활폐기물 배출량 / 주민등록인구",
        source: "폐기물 처리실적",
        grounds: "- 감량기 보급 효과 반영",
      },
      {
        name: "재활용 선별률(%)",
        type: "일반",
        weight: 30,
        targets: [68, 70, 72, 74, 75],
        results: [68.4, 70.6, null, null, null],
        formula: "(재활용 선별량 / 재활용품 반입량) × 100",
        source: "선별시설 운영일지",
        grounds: "- 선별시설 개선 반영",
      },
      {
        name: "감량기 이용 만족도(점)",
        type: "일반",
        weight: 20,
        targets: ["신규", "신규", 80, 82, 84],
        results: [null, null, null, null, null],
        formula: "만족도 조사 평균점수",
        source: "만족도 조사",
        grounds: "- 신규 지표, 유사 지자체 평균 79점 반영",
      },
    ]),
  ],
};

const results: Sheet = {
  rows: [
    ["측정항목별 실적"],
    [],
    ["성과지표", "측정항목", "2024년", "2025년", "2026년", "단위"],
    ["복지급여 적기 지급률", "기한 내 지급건수", 48_655, 49_786, null, "건"],
    [null, "전체 지급건수", 50_000, 51_000, null, "건"],
    ["위기가구 발굴건수", "위기가구 발굴건수", 1172, 1231, null, "건"],
    ["복지민원 처리기간", "총 처리일수", 15_300, 15_190, null, "일"],
    [null, "처리건수", 3000, 3100, null, "건"],
    ["노인일자리 참여자수", "공익활동 참여자수", 1801, 1852, null, "명"],
    [null, "시장형 참여자수", 630, 670, null, "명"],
    ["돌봄 어르신 안전사고 발생건수", "안전사고 발생건수", 29, 27, null, "건"],
    ["1인당 생활폐기물 배출량", "생활폐기물 배출량", 62_080_000, 60_980_000, null, "kg"],
    [null, "주민등록인구", 200_000, 200_000, null, "명"],
    ["재활용 선별률", "재활용 선별량", 13_680, 14_120, null, "톤"],
    [null, "재활용품 반입량", 20_000, 20_000, null, "톤"],
    ["감량기 이용 만족도", "만족도 조사 평균점수", null, null, null, "점"],
  ],
  merges: ["A4:A5", "A7:A8", "A9:A10", "A12:A13", "A14:A15"],
};

const overview = (unit: string, name: string, content: string, period = "2024년 ~ 계속"): Row => [
  unit,
  name,
  content,
  period,
  "직접수행",
  "시비 100%",
  "복지환경국",
];

const programs: Sheet = {
  rows: [
    ["단위사업 목적 및 주요내용"],
    [],
    ["단위사업", "목적", "주요내용"],
    ["기초생활 보장", "- 저소득층의 기본생활 보장", "- 생계급여 지급\n- 자활근로 운영"],
    ["위기가구 발굴", "- 복지 사각지대 해소", "- 명예사회복지공무원 운영"],
    ["노인 일자리 확대", "- 어르신 소득 보장과 사회참여", "- 공익활동, 시장형 일자리 제공"],
    ["노인 돌봄 강화", "- 홀몸 어르신 안전한 생활 지원", "- 안부 확인, 가사 지원"],
    ["생활폐기물 감량", "- 자원이 순환되는 도시 조성", "- 재활용 선별, 감량기 보급"],
    [],
    ["관련 예산사업 개요"],
    [],
    ["단위사업", "사업명", "사업내용", "사업기간", "지원형태", "지원조건", "시행주체"],
    overview("기초생활 보장", "생계급여 지원", "생계급여 지급", "계속"),
    overview("기초생활 보장", "자활사업 운영", "자활근로사업단 운영"),
    overview("위기가구 발굴", "명예사회복지공무원 운영", "위기가구 발굴 활동 지원"),
    overview("노인 일자리 확대", "공익활동 일자리", "공익활동형 일자리 제공"),
    overview("노인 일자리 확대", "시장형 일자리", "시장형 사업단 운영", "2024. 1. ~ 2028. 12."),
    overview("노인 돌봄 강화", "맞춤돌봄서비스", "안전지원, 사회참여, 일상생활 지원", "매년"),
    overview("생활폐기물 감량", "재활용 선별시설 운영", "선별시설 민간위탁 운영"),
    overview("생활폐기물 감량", "음식물류폐기물 감량기 보급", "공동주택 감량기 설치 지원", "2023년 ~ 2027년"),
  ],
};

const goal = (name: string, contents: readonly string[]): Row[] => [
  ["정책사업목표", name],
  ["(1) 주요내용"],
  ...contents.map((line): Row => [null, line]),
];

const outline: Sheet = {
  rows: [
    ["제4장 전략목표별 성과계획"],
    [],
    ["전략목표", "더불어 사는 따뜻하고 깨끗한 도시"],
    ["소관실국", "복지환경국"],
    [],
    ["1. 기본방향"],
    [null, "○ 촘촘한 복지안전망 구축"],
    [null, "○ 지속 가능한 생활환경 조성"],
    [],
    ...goal("취약계층 생활 안정", ["○ 기초생활 보장", "○ 위기가구 상시 발굴"]),
    ...goal("활기찬 노후 지원", ["○ 노인 일자리 확대", "○ 노인 돌봄 강화"]),
    ...goal("깨끗한 생활환경 조성", ["○ 생활폐기물 감량"]),
  ],
};

/** Sheet names and what stands on them. */
export const city: Sheets = {
  예산: budget,
  조직인력: staff,
  성과지표: indicators,
  실적: results,
  사업개요: programs,
  기본방향: outline,
};
