/**
 * What the press office keeps on its sheets for 2017: the contents of assets/sample.xlsx, cell by cell.
 * A sheet is rows of cells; `merge` names areas, `header` the rows that look like a table's head.
 * Example row: ["   구정홍보추진", 179000, 225000, 195000, "일반회계", ""].
 */

/** A number, a text, or a formula with the value that Excel last computed for it. */
export type Content = string | number | { readonly formula: string; readonly result: number } | undefined;

export interface SampleSheet {
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Content[])[];
  readonly merges: readonly string[];
  /** One-based rows of the sheet's title, table heads and sums. */
  readonly title?: number;
  readonly header: readonly number[];
  readonly sums?: readonly number[];
  /** Address of the block that is ruled. */
  readonly tables: readonly string[];
  /** One-based rows that hold a unit note at their right end. */
  readonly notes?: readonly number[];
}

const sum = (formula: string, result: number): Content => ({ formula, result });

const budget: SampleSheet = {
  name: "예산",
  widths: [44, 16, 16, 16, 12, 14],
  rows: [
    ["2017년도 홍보실 세출예산 현황"],
    [undefined, undefined, undefined, undefined, undefined, "(단위 : 천원)"],
    ["사 업 명", "'17예산", "'16예산", "'15결산", "회계구분", "비고\n(세부사업수)"],
    ["계", sum("B5+B13+B16", 470050), sum("C5+C13+C16", 619206)],
    ["정 책 사 업", sum("B6", 396185), sum("C6", 394710)],
    ["  열린행정 구현으로 참여자치 실현", sum("B7+B9+B11", 396185), 394710, undefined, "일반회계"],
    ["    구정홍보 활동 강화", sum("B8", 179000), sum("C8", 225000), sum("D8", 195000), "일반회계", 1],
    ["      구정홍보추진", 179000, 225000, 195000, "일반회계"],
    ["    뉴미디어를 활용한 주민소통 강화", sum("B10", 45185), sum("C10", 0), sum("D10", 0), "일반회계", 1],
    ["      뉴미디어 활용", 45185, 0, 0, "일반회계"],
    ["    열린 으뜸서구소식지 발행", sum("B12", 172000), sum("C12", 0), sum("D12", 0), "일반회계", 1],
    ["      구정소식지 발행", 172000, 0, 0, "일반회계"],
    ["행 정 운 영 경 비", sum("B14+B15", 73865), sum("C14+C15", 224496), undefined, "일반회계"],
    ["  인 력 운 영 비", 30695, 154346, undefined, "일반회계"],
    ["  기 본 경 비", 43170, 70150, undefined, "일반회계"],
    ["재 무 활 동", 0, 0, undefined, "일반회계"],
  ],
  merges: ["A1:F1"],
  title: 1,
  header: [3],
  sums: [4],
  tables: ["A3:F16"],
  notes: [2],
};

const staff: SampleSheet = {
  name: "조직인력",
  widths: [14, 9, 11, 9, 11, 9, 40],
  rows: [
    ["조직 및 인력현황"],
    [undefined, undefined, undefined, undefined, undefined, undefined, "(단위 : 명)"],
    ["부서명", "정원", undefined, undefined, undefined, "현원", "계단위 직제명"],
    [undefined, "계", "4급이상", "5급", "6급이하"],
    [
      "계",
      sum("SUM(B6:B6)", 10),
      sum("SUM(C6:C6)", 0),
      sum("SUM(D6:D6)", 1),
      sum("SUM(E6:E6)", 9),
      sum("SUM(F6:F6)", 10),
    ],
    ["홍보실", sum("SUM(C6:E6)", 10), 0, 1, 9, 10, "언론홍보담당, 뉴미디어담당, 구보편집담당"],
  ],
  merges: ["A1:G1", "A3:A4", "B3:E3", "F3:F4", "G3:G4"],
  title: 1,
  header: [3, 4],
  sums: [5],
  tables: ["A3:G6"],
  notes: [2],
};

const pressFormula = "(자료제공건수\n× 0.2) + (보도\n건수 × 0.3) + (\n특별기사(기고,\n인터뷰 등) × 0.\n5)";
const snsFormula =
  "(블로그, 페이스\n북, 트위터, 카카\n오스토리등 게재\n건수×0.7)+(블로\n그 일평균 페이\n지 뷰×0.1 + 페\n이스북 좋아요×\n0.1 + 카카오 스\n토리 구독자×0.1\n)";
const plannedFormula = "기획홍보건수(언\n론매체 인터뷰,\n기고, 축사 등)";

const indicators: SampleSheet = {
  name: "성과지표",
  widths: [20, 9, 9, 8, 11, 11, 11, 11, 11, 26, 15, 40],
  rows: [
    ["정책사업목표 : 열린행정 구현으로 참여자치 실현"],
    ["< 성과지표별 목표치 설정 >"],
    [
      "성과지표(단위)",
      "지표유형",
      "가중치",
      "구분",
      "실적 및 목표치",
      undefined,
      undefined,
      undefined,
      undefined,
      "측정산식\n또는 측정방법",
      "자료수집\n방법/출처",
      "목표치 설정 근거",
    ],
    [undefined, undefined, undefined, undefined, "'15", "'16", "'17", "'18", "'19"],
    [
      "언론매체보도율(건)",
      "핵심",
      50,
      "목표",
      2128,
      1908,
      1914,
      1926,
      1926,
      pressFormula,
      "내부보고자료",
      "- 보도자료 언론사 제공건수 및 언론매체 보도건수",
    ],
    [undefined, undefined, undefined, "실적"],
    [
      "SNS운영실적(건)",
      "핵심",
      30,
      "목표",
      122640,
      133010,
      133010,
      133010,
      133010,
      snsFormula,
      "내부보고자료",
      "- SNS 운영 실적",
    ],
    [undefined, undefined, undefined, "실적"],
    [
      "기획홍보실적(건)",
      "일반",
      20,
      "목표",
      170,
      165,
      170,
      170,
      170,
      plannedFormula,
      "내부보고자료",
      "- 구정이나 주요시책에 대한 언론매체 인터뷰,기고문,축고사 건수",
    ],
    [undefined, undefined, undefined, "실적"],
    ["※ 실적은 ‘실적’ 시트의 측정값으로 산출"],
  ],
  merges: [
    ...["A", "B", "C", "D", "J", "K", "L"].map((column) => `${column}3:${column}4`),
    "E3:I3",
    ...[5, 7, 9].flatMap((row) =>
      ["A", "B", "C", "J", "K", "L"].map((column) => `${column}${row}:${column}${row + 1}`),
    ),
  ],
  header: [3, 4],
  tables: ["A3:L10"],
};

const results: SampleSheet = {
  name: "실적",
  widths: [18, 48, 12, 12, 12, 8],
  rows: [
    ["성과지표 측정항목별 실적"],
    [],
    ["성과지표", "측정항목", "2015년", "2016년", "2017년", "단위"],
    ["언론매체보도율", "자료제공건수", 1840, undefined, undefined, "건"],
    [undefined, "보도건수", 5400, undefined, undefined, "건"],
    [undefined, "특별기사(기고, 인터뷰 등)", 280, undefined, undefined, "건"],
    ["SNS운영실적", "블로그, 페이스북, 트위터, 카카오스토리등 게재건수", 162400, 176300, undefined, "건"],
    [undefined, "블로그 일평균 페이지 뷰", 12600, 13200, undefined, "건"],
    [undefined, "페이스북 좋아요", 41000, 44300, undefined, "건"],
    [undefined, "카카오 스토리 구독자", 36000, 38500, undefined, "명"],
    ["기획홍보실적", "기획홍보건수(언론매체 인터뷰, 기고, 축사 등)", 170, 165, undefined, "건"],
  ],
  merges: ["A1:F1", "A4:A6", "A7:A10"],
  title: 1,
  header: [3],
  tables: ["A3:F11"],
};

const period = "2017년01월01일 ∼ 2021년12월31일";
const programs: SampleSheet = {
  name: "사업개요",
  widths: [30, 20, 44, 32, 12, 12, 18],
  rows: [
    ["단위사업 목적 및 주요내용"],
    [],
    ["단위사업", "목적", undefined, "주요내용"],
    [
      "구정홍보 활동 강화",
      "- 전략적인 언론매체 활용으로 주요현안, 시책에 대한 구정홍보 극대화",
      undefined,
      "- 기획홍보 및 광고, 언론과의 유대 강화로 역점사업 집중 홍보\n- 언론사 취재 지원 및 기자실 운영\n- 구정행사 사진 촬영 및 기록 보존 관리\n- 구정시책과 유익한 생활정보 제공으로 주민 알권리 충족",
    ],
    [
      "뉴미디어를 활용한 주민소통 강화",
      "뉴미디어를 활성화하여 주민들과의 소통을 증진시키고 신속 정확한 정보 전달을 통해 구정 신뢰도 향상",
      undefined,
      "- 구청 SNS를 통한 다양한 소식 제공 및 구정홍보\n- 소통담당관제 운영\n- 구정행사 동영상 촬영 및 기록 보존 관리\n- 구정 주요뉴스 영상물 제작 상영",
    ],
    [
      "열린 으뜸서구소식지 발행",
      "- 구정소식지와 다양한 구정홍보물 제작으로 구민에게 유익한 정보 제공, 구정이미지 및 브랜드가치 제고",
      undefined,
      "- 열린 으뜸서구소식지 제작 발행\n- 명예기자단 운영",
    ],
    [],
    ["관련 예산사업 개요"],
    [],
    ["단위사업", "사업명", "사업내용", "사업기간", "지원형태", "지원조건", "시행주체"],
    [
      "구정홍보 활동 강화",
      "구정홍보추진",
      "다각적인 홍보방안 강구, 안정적인 구정홍보를 위한 간담회 운영",
      period,
      "직접수행",
      "구비 100%",
      "광주광역시 서구",
    ],
    [
      "뉴미디어를 활용한 주민소통 강화",
      "뉴미디어 활용",
      "영상편집 제작, sns 홍보관리",
      period,
      "직접수행",
      "구비100%",
      "광주광역시 서구",
    ],
    [
      "열린 으뜸서구소식지 발행",
      "구정소식지 발행",
      "발행 : 매월 25일, 연 12회\n내용 : 구정주요시책 홍보",
      period,
      "직접수행",
      "구비 100%",
      "광주광역시 서구",
    ],
  ],
  merges: ["A1:G1", "A8:G8", ...[3, 4, 5, 6].flatMap((row) => [`B${row}:C${row}`, `D${row}:G${row}`])],
  title: 1,
  header: [3, 10],
  tables: ["A3:G6", "A10:G13"],
};

const outline: SampleSheet = {
  name: "기본방향",
  widths: [18, 80],
  rows: [
    ["제2장 전략목표별 성과계획 추진계획"],
    [],
    ["전략목표", "적극적인 구정홍보와 주민소통 활성화로 신뢰와 소통의 구정 구현"],
    ["소관실국", "홍보실"],
    [],
    ["1. 기본방향"],
    [undefined, "○ 적극적인 구정홍보 추진"],
    [undefined, "○ 뉴미디어를 활용한 주민소통강화"],
    [undefined, "○ 열린 으뜸서구 소식지 발행"],
    [],
    ["정책사업목표", "열린행정 구현으로 참여자치 실현"],
    ["(1) 주요내용"],
    ...[
      "○ 구정홍보 강화",
      "  - 구정 시책과 유익한 생활정보 제공으로 주민 알권리 충족",
      "  - 구정홍보 자료수집 및 제공",
      "  - 언론사 취재 지원 및 기자실 운영",
      "  - 구정행사 사진 촬영 및 기록 보존 관리",
      "  - 신문스크랩 및 보도 분석",
      "○ 뉴미디어 활용",
      "  - 구청 SNS 통한 다양한 소식 제공 및 구정홍보",
      "  - 소통담당관제 운영",
      "  - 구정행사 동영상 촬영 및 기록 보존 관리",
      "  - 구정주요 뉴스 영상물 제작 상영",
      "○ 열린 으뜸서구소식지 발행",
      "  - 으뜸서구소식지 발행",
      "  - 기자단 운영",
    ].map((line) => [undefined, line]),
  ],
  merges: ["A1:B1"],
  title: 1,
  header: [],
  tables: ["A3:B4", "A11:B11"],
};

export const sampleSheets: readonly SampleSheet[] = [budget, staff, indicators, results, programs, outline];
