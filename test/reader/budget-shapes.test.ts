/** Shapes of budget tables that once were read wrongly without a word: each is read as a careful officer would. */
import { readWorkbook } from "./workbooks/frozen";
import type { FindingKind } from "../../src/messages/finding";
import { book, type SheetSpec } from "./workbooks/grids";

interface Shape {
  readonly name: string;
  readonly sheet: SheetSpec;
  /** "level name": won of the plan year. */
  readonly lines?: Readonly<Record<string, number>>;
  readonly withoutFindings?: readonly FindingKind[];
  readonly years?: readonly number[];
  /** By name, "year kind": won. */
  readonly kinds?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By name, "-" for none. */
  readonly accounts?: Readonly<Record<string, string>>;
  readonly findings?: readonly (readonly [FindingKind, ...string[]])[];
}

const exportHead = [
  "정책사업명",
  "단위사업명",
  "회계명",
  "세부사업명",
  "부서명",
  "편성목명",
  "통계목명",
  "산출근거명",
  "산출근거식",
  "2026년 예산액",
];
const exportRow = (item: string, basis: string, amount: number) => [
  ...["하천관리", "하천정비", "일반회계", "제방 보수", "하천과"],
  ...[item, item, basis, basis, amount],
];

const shapes: readonly Shape[] = [
  {
    name: "two numbers in one cell are no number",
    sheet: {
      rows: [
        ["2026년도 예산 (단위: 천원)"],
        ["세부사업명", "예산액", "전년도예산액"],
        ["제방 보수", "300\n400", 500],
        ["수문 점검", "122,64\n0", 100],
      ],
    },
    lines: { "detailProgram 수문 점검": 122_640_000 },
    findings: [["amount-is-text", "시트!B3"]],
  },
  {
    name: "years below each other, each with the program's name once more, are one line",
    sheet: {
      rows: [
        ["세출예산 (단위: 천원)"],
        ["사업구분", "사업명", "연도", "예산액"],
        ["단위사업", "도로 유지", 2025, 1000],
        ["단위사업", "도로 유지", 2026, 1200],
        ["세부사업", "포장 보수", 2025, 600],
        ["세부사업", "포장 보수", 2026, 700],
        ["세부사업", "제설", 2025, 400],
        ["세부사업", "제설", 2026, 500],
      ],
    },
    lines: {
      "unitProgram 도로 유지": 1_200_000,
      "detailProgram 포장 보수": 700_000,
      "detailProgram 제설": 500_000,
    },
    years: [2025, 2026],
  },
  {
    name: "a name of a level that is broken over two rows is one name",
    sheet: {
      rows: [
        ["2026년 예산(단위: 천원)"],
        ["사업명", "예산액", "전년도예산액"],
        ["정책사업 : 살기 좋은", null, null],
        ["농촌 만들기", 500, 400],
        ["단위사업 : 농로 포장", 500, 400],
        ["세부사업 : 농로 포장 및", null, null],
        ["배수로 정비", 500, 400],
      ],
    },
    lines: {
      "policyProgram 살기 좋은 농촌 만들기": 500_000,
      "unitProgram 농로 포장": 500_000,
      "detailProgram 농로 포장 및 배수로 정비": 500_000,
    },
  },
  {
    name: "a level's name without a colon is its level, and no part of the program's name",
    sheet: {
      rows: [
        ["2026년 예산(단위: 천원)"],
        ["사업명", "예산액", "전년도예산액"],
        ["단위사업 야간 조명", 1000, 900],
        ["세부사업 가로등 정비", 600, 500],
        ["세부사업 보안등 정비", 400, 400],
      ],
    },
    lines: {
      "unitProgram 야간 조명": 1_000_000,
      "detailProgram 가로등 정비": 600_000,
      "detailProgram 보안등 정비": 400_000,
    },
  },
  {
    name: "a total below blocks of accounts that have their sums above them is of all accounts",
    sheet: {
      rows: [
        ["2026년 예산(단위: 천원)"],
        ["구분", "예산액", "전년도예산액"],
        ["일반회계", 900, 800],
        ["정책사업", 700, 600],
        ["행정운영경비", 200, 200],
        ["상수도특별회계", 500, 400],
        ["정책사업", 400, 300],
        ["재무활동", 100, 100],
        ["총계", 1400, 1200],
      ],
    },
    accounts: { 총계: "-" },
  },
  {
    name: "a total below the last account's 소계 is of all accounts; A-B is a difference",
    sheet: {
      rows: [
        ["2026년 예산(단위: 천원)"],
        ["구분", "2026년(A)", "2025년(B)", "A-B"],
        ["일반회계"],
        ["정책사업", 700, 600, 100],
        ["행정운영경비", 200, 200, 0],
        ["소계", 900, 800, 100],
        ["상수도특별회계"],
        ["정책사업", 400, 300, 100],
        ["재무활동", 100, 100, 0],
        ["소계", 500, 400, 100],
        ["총계", 1400, 1200, 200],
      ],
    },
    accounts: { 총계: "-" },
    withoutFindings: ["column-not-understood"],
  },
  {
    name: "all programs of one year, then all of the next, are one line each",
    sheet: {
      rows: [
        ["세출예산 (단위: 천원)"],
        ["사업구분", "사업명", "연도", "예산액"],
        ["단위사업", "도로 유지", 2025, 1000],
        ["세부사업", "포장 보수", 2025, 1000],
        ["단위사업", "도로 유지", 2026, 1200],
        ["세부사업", "포장 보수", 2026, 1200],
      ],
    },
    lines: { "unitProgram 도로 유지": 1_200_000, "detailProgram 포장 보수": 1_200_000 },
    years: [2025, 2026],
  },
  {
    name: "a unit in the row below an export's head is the unit",
    sheet: {
      rows: [
        exportHead,
        [...exportHead.slice(1).map(() => null), "단위: 원"],
        exportRow("시설비", "제방", 700_000),
      ],
    },
    lines: {
      "policyProgram 하천관리": 700_000,
      "unitProgram 하천정비": 700_000,
      "detailProgram 제방 보수": 700_000,
    },
  },
  {
    name: "소계 under 편성목 is not added to the rows that it sums",
    sheet: {
      rows: [
        exportHead,
        exportRow("시설비", "제방", 700),
        exportRow("감리비", "감리", 50),
        exportRow("소계", "", 750),
      ],
    },
    lines: {
      "policyProgram 하천관리": 750_000,
      "unitProgram 하천정비": 750_000,
      "detailProgram 제방 보수": 750_000,
    },
  },
  {
    name: "names merged down over the rows of an export are those of all its rows",
    sheet: {
      rows: [
        exportHead,
        exportRow("시설비", "제방", 700),
        [null, null, null, null, null, "감리비", "감리비", "감리", "감리", 50],
      ],
      merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3"],
    },
    lines: {
      "policyProgram 하천관리": 750_000,
      "unitProgram 하천정비": 750_000,
      "detailProgram 제방 보수": 750_000,
    },
  },
  {
    name: "a department's 소계 sums the rows right above it, and is no error for not summing all",
    sheet: {
      rows: [
        ["2026년도 예산 (단위: 천원)"],
        ["부서명", "정책사업", "단위사업", "세부사업", "예산액"],
        ["하천과", "하천관리", "하천정비", "제방 보수", 700],
        ["하천과 소계", null, null, null, 700],
        ["공원과", "공원관리", "공원정비", "산책로 정비", 50],
        ["공원과 소계", null, null, null, 50],
        ["합 계", null, null, null, 750],
      ],
    },
    withoutFindings: ["rows-differ-from-total"],
  },
  {
    name: "교통과 is a department, 통과 and 효과 are none",
    sheet: {
      rows: [
        ["2026년도 세출예산사업명세서 (단위: 천원)"],
        ["부서·정책·단위·세부사업", "예산액", "전년도예산액", "비교증감"],
        ["교통과", 900, 800, 100],
        ["  교통안전 효과", 900, 800, 100],
        ["    안전시설(일반회계)", 900, 800, 100],
        ["      신호등 설치", 900, 800, 100],
      ],
    },
    lines: {
      "department 교통과": 900_000,
      "policyProgram 교통안전 효과": 900_000,
      "unitProgram 안전시설": 900_000,
      "detailProgram 신호등 설치": 900_000,
    },
  },
  {
    name: "기본경비 that stands once more as its own 세부사업 is that, and no second 기본경비",
    sheet: {
      rows: [
        ["2026년도 세출예산사업명세서 (단위: 천원)"],
        ["부서·정책·단위·세부사업", "예산액", "전년도예산액", "비교증감"],
        ["하천과", 90, 80, 10],
        ["  행정운영경비", 90, 80, 10],
        ["    기본경비", 90, 80, 10],
        ["      기본경비", 90, 80, 10],
      ],
    },
    lines: {
      "department 하천과": 90_000,
      "administration 행정운영경비": 90_000,
      "basic 기본경비": 90_000,
      "detailProgram 기본경비": 90_000,
    },
  },
  {
    name: "marks of the level before a name are no part of it",
    sheet: {
      rows: [
        ["2026년도 세출예산사업명세서 (단위: 천원)"],
        ["부서·정책·단위·세부사업", "예산액", "전년도예산액", "비교증감"],
        ["[정책] 안전한 도로", 850, 760, 90],
        ["[단위] 도로유지(일반회계)", 850, 760, 90],
        ["[세부] 포장정비", 500, 460, 40],
        ["[세부] 제설", 350, 300, 50],
      ],
    },
    lines: {
      "policyProgram 안전한 도로": 850_000,
      "unitProgram 도로유지": 850_000,
      "detailProgram 포장정비": 500_000,
      "detailProgram 제설": 350_000,
    },
  },
  {
    name: "what comes in (세입) is no program",
    sheet: {
      rows: [
        ["2026년도 세입총괄표 (단위: 백만원)"],
        ["구분", "예산액", "전년도예산액", "증감"],
        ["지방세수입", 500, 450, 50],
        ["세외수입", 100, 90, 10],
        [],
        ["2026년도 세출총괄표 (단위: 백만원)"],
        ["구분", "예산액", "전년도예산액", "증감"],
        ["계", 600, 540, 60],
        ["정책사업", 500, 450, 50],
        ["행정운영경비", 100, 90, 10],
      ],
    },
    lines: {
      "total 계": 600_000_000,
      "policy 정책사업": 500_000_000,
      "administration 행정운영경비": 100_000_000,
    },
  },
  {
    name: "전년도 is the year before the budget beside it; a title of another year is said",
    sheet: {
      rows: [
        ["2027년도 예산현황 (단위: 천원)"],
        ["구분", "2026년 예산액", "전년도예산액"],
        ["계", 30, 20],
        ["정책사업", 30, 20],
      ],
    },
    lines: { "total 계": 30_000, "policy 정책사업": 30_000 },
    years: [2025, 2026],
    findings: [["plan-years-disagree", "시트!A1"]],
  },
  {
    name: "예비비 and 내부거래지출 are no programs of the department",
    sheet: {
      rows: [
        ["2026년도 예산현황 (단위: 백만원)"],
        ["구분", "예산액", "전년도예산액"],
        ["정책사업", 90, 80],
        ["  하천관리", 90, 80],
        ["재무활동", 4, 0],
        ["  내부거래지출", 4, 0],
        ["예비비", 3, 0],
      ],
    },
    lines: {
      "policy 정책사업": 90_000_000,
      "policyProgram 하천관리": 90_000_000,
      "financial 재무활동": 4_000_000,
      "other 내부거래지출": 4_000_000,
      "other 예비비": 3_000_000,
    },
    withoutFindings: ["level-assumed"],
  },
  {
    name: "every row whose level is guessed is named, a mistyped 정책사엄 too",
    sheet: {
      rows: [
        ["2026년도 예산현황 (단위: 백만원)"],
        ["구분", "예산액", "전년도예산액"],
        ["정책사엄", 90, 80],
        ["행정운영경비", 10, 10],
        ["청사 이전", 5, 5],
        ["청사 매각", 2, 1],
      ],
    },
    findings: [["level-assumed", "시트!A3", "시트!A5:A6"]],
  },
  {
    name: "what stands beside 정책사업 and is none of the three kinds of spending is only assumed",
    sheet: {
      rows: [
        ["2026년도 예산현황 (단위: 백만원)"],
        ["구분", "예산액", "전년도예산액"],
        ["정책사업", 90, 80],
        ["행정운영경비", 10, 10],
        ["기타경비", 5, 5],
        ["참고: 2024년", 80, 70],
        ["구성비(%)", 100, 100],
      ],
    },
    lines: {
      "policy 정책사업": 90_000_000,
      "administration 행정운영경비": 10_000_000,
      "other 기타경비": 5_000_000,
    },
    findings: [
      ["level-assumed", "시트!A5"],
      ["row-left-out", "시트!B6", "시트!C6"],
    ],
  },
  {
    name: "(사) before a name is its legal form, 정책사업(2개) still 정책사업",
    sheet: {
      rows: [
        ["2026년도 예산 (단위: 천원)"],
        ["구분", "예산액", "전년도예산액"],
        ["정책사업(2개)", 30, 20],
        ["  (사)장애인협회 지원", 10, 10],
        ["  (2) 노인 일자리", 20, 10],
      ],
    },
    lines: {
      "policy 정책사업": 30_000,
      "policyProgram (사)장애인협회 지원": 10_000,
      "policyProgram 노인 일자리": 20_000,
    },
  },
  {
    name: "marks (A), (B), (A-B) in a row of their own below the head are part of it",
    sheet: {
      rows: [
        ["2026년도 예산현황 (단위: 천원)"],
        ["구분", "예산액", "전년도예산액", "증감", "증감률"],
        [null, "(A)", "(B)", "(A-B)", "(%)"],
        ["계", 30, 20, 10, 50],
        ["정책사업", 30, 20, 10, 50],
      ],
    },
    lines: { "total 계": 30_000, "policy 정책사업": 30_000 },
    withoutFindings: ["amount-is-text"],
  },
  {
    name: "a unit in a row of its own below the years is theirs",
    sheet: {
      rows: [
        ["예산현황"],
        ["구분", "2026년", "2025년"],
        [null, "천원", "(천원)"],
        ["계", " 1,000 ", 900],
        ["정책사업", "1,000", 900],
      ],
    },
    lines: { "total 계": 1_000_000, "policy 정책사업": 1_000_000 },
    withoutFindings: ["unit-assumed"],
  },
  {
    name: "the numbers of an export's columns are no row of it",
    sheet: {
      rows: [exportHead, exportHead.map((_, index) => String(index + 1)), exportRow("시설비", "제방", 700)],
    },
    lines: {
      "policyProgram 하천관리": 700_000,
      "unitProgram 하천정비": 700_000,
      "detailProgram 제방 보수": 700_000,
    },
  },
  {
    name: "the codes of an export's columns are no row of it",
    sheet: {
      rows: [
        exportHead,
        ["PLCY", "UNIT", "ACNT", "DTL", "DEPT", "PYN", "TONG", "NM", "EXPR", "BGT_AMT"],
        exportRow("시설비", "제방", 700),
      ],
    },
    lines: {
      "policyProgram 하천관리": 700_000,
      "unitProgram 하천정비": 700_000,
      "detailProgram 제방 보수": 700_000,
    },
    withoutFindings: ["amount-is-text"],
  },
  {
    name: "the same head below another unit note begins a table in that unit",
    sheet: {
      rows: [
        ["2026년도 예산현황", null, "(단위:천원)"],
        ["구분", "예산액", "전년도예산액"],
        ["정책사업", 1000, 900],
        [null, null, "(단위:백만원)"],
        ["구분", "예산액", "전년도예산액"],
        ["재무활동", 2, 1],
      ],
    },
    lines: { "policy 정책사업": 1_000_000, "financial 재무활동": 2_000_000 },
    withoutFindings: ["amount-is-text"],
  },
  {
    name: "the hierarchy of a 사업명세서 runs on over a page break with its title, department and unit note",
    sheet: {
      rows: [
        ["2026년도 세출예산사업명세서"],
        ["부서: 하천과", null, null, "(단위: 천원)"],
        ["부서·정책·단위·세부사업", "예산액", "전년도예산액", "비교증감"],
        ["하천과", 450, 400, 50],
        ["  하천관리", 450, 400, 50],
        ["    하천정비(일반회계)", 450, 400, 50],
        ["      제방 보수", 300, 280, 20],
        ["- 12 -"],
        ["2026년도 세출예산사업명세서"],
        ["부서: 하천과", null, null, "(단위: 천원)"],
        ["부서·정책·단위·세부사업", "예산액", "전년도예산액", "비교증감"],
        ["      준설", 150, 120, 30],
      ],
    },
    lines: {
      "department 하천과": 450_000,
      "policyProgram 하천관리": 450_000,
      "unitProgram 하천정비": 450_000,
      "detailProgram 제방 보수": 300_000,
      "detailProgram 준설": 150_000,
    },
    withoutFindings: ["rows-differ-from-total", "figures-unread"],
  },
  {
    name: "₩1,200 is read in the table's unit, and told",
    sheet: {
      rows: [
        ["2026년도 예산 (단위: 천원)"],
        ["세부사업명", "예산액", "전년도예산액"],
        ["제방 보수", "₩1,200", 500],
      ],
    },
    lines: { "detailProgram 제방 보수": 1_200_000 },
    findings: [["currency-sign", "시트!B3"]],
    withoutFindings: ["amount-is-text"],
  },
  {
    name: "사업구분, 계상액(A), 최종예산액(B), 비중(%) are header words, 단위:천원 beside the title is none",
    sheet: {
      rows: [
        ["2026년도 예산(안)", null, null, null, "단위:천원"],
        ["사업구분", "계상액\n(A)", "전년도 최종예산액\n(B)", "증감(A-B)", "비중(%)"],
        ["합 계", "1,100", "1,000", "100", "100"],
        ["정 책 사 업", "1,000", "900", "100", "90.9"],
        ["행정운영경비", "100", "100", "0", "9.1"],
      ],
    },
    lines: {
      "total 합계": 1_100_000,
      "policy 정책사업": 1_000_000,
      "administration 행정운영경비": 100_000,
    },
  },
  {
    name: "payments are in won, even beside a budget column",
    sheet: {
      rows: [
        ["정책사업명", "단위사업명", "세부사업명", "통계목명", "2026년 예산현액", "결의금액"],
        ["하천관리", "하천정비", "제방 보수", "시설비", "1,500,000", "1,000,000"],
      ],
    },
    kinds: { "제방 보수": { "2026 available": 1_500_000, "2026 executed": 1_000_000 } },
    findings: [["unit-assumed"]],
  },
  {
    name: "지급액 of programs is what was paid",
    sheet: {
      rows: [
        ["2026년 지출 현황 (단위: 원)"],
        ["정책사업명", "단위사업명", "세부사업명", "지급액"],
        ["하천관리", "하천정비", "제방 보수", "1,000,000"],
      ],
    },
    kinds: { "제방 보수": { "2026 executed": 1_000_000 } },
  },
  {
    name: "names left blank in a table of 통계목 are those of the row above, and a group's 소계 sums its own rows",
    sheet: {
      rows: [
        ["2026년 세출예산 집행현황 (단위: 원)"],
        ["정책사업", "단위사업", "세부사업", "통계목", "예산현액", "지출액"],
        ["하천관리", "하천정비", "제방 보수", "시설비", 100, 70],
        [null, null, null, "감리비", 20, 10],
        [null, null, "소계", null, 120, 80],
        [null, null, "준설", "시설비", 50, 50],
        [null, null, "소계", null, 50, 50],
        ["합계", null, null, null, 170, 130],
      ],
    },
    kinds: {
      "제방 보수": { "2026 available": 120, "2026 executed": 80 },
      준설: { "2026 available": 50, "2026 executed": 50 },
      하천정비: { "2026 available": 170, "2026 executed": 130 },
    },
    withoutFindings: ["row-left-out", "rows-differ-from-total"],
  },
  {
    name: "세부사업 left blank below its repeated groups is the one above",
    sheet: {
      rows: [
        exportHead,
        exportRow("시설비", "제방", 700),
        exportRow("감리비", "감리", 50).map((cell, column) => (column === 3 ? null : cell)),
      ],
    },
    lines: {
      "policyProgram 하천관리": 750_000,
      "unitProgram 하천정비": 750_000,
      "detailProgram 제방 보수": 750_000,
    },
  },
  {
    name: "a group's own row is its line, though only the rows below it name an account",
    sheet: {
      rows: [
        ["2026년도 사업별 예산 (단위: 천원)"],
        ["정책사업", "단위사업", "세부사업", "회계", "예산액"],
        ["합계", null, null, null, 1100],
        ["하천관리", null, null, null, 700],
        [null, "하천정비", null, null, 700],
        [null, null, "제방 보수", "일반회계", 300],
        [null, null, "준설", "일반회계", 400],
        ["공원관리", null, null, null, 400],
        [null, "공원정비", null, null, 400],
        [null, null, "산책로 정비", "일반회계", 400],
      ],
    },
    lines: {
      "total 합계": 1_100_000,
      "policyProgram 하천관리": 700_000,
      "unitProgram 하천정비": 700_000,
      "detailProgram 제방 보수": 300_000,
      "detailProgram 준설": 400_000,
      "policyProgram 공원관리": 400_000,
      "unitProgram 공원정비": 400_000,
      "detailProgram 산책로 정비": 400_000,
    },
    accounts: { 하천관리: "일반회계", 하천정비: "일반회계" },
    withoutFindings: ["rows-differ-from-total"],
  },
  {
    name: "accounts merged beside the rows are those of all of them, and the 소계 that comes first sums the rows below",
    sheet: {
      rows: [
        ["2026년도 세출총괄 (단위: 천원)"],
        ["회계", "구분", "예산액", "전년도"],
        ["총계", null, 500, 450],
        ["일반회계", "소계", 400, 360],
        [null, "정책사업", 350, 320],
        [null, "행정운영경비", 50, 40],
        ["기금", "소계", 100, 90],
        [null, "재무활동", 100, 90],
      ],
      merges: ["A3:B3", "A4:A6", "A7:A8"],
    },
    lines: {
      "total 총계": 500_000,
      "policy 정책사업": 350_000,
      "administration 행정운영경비": 50_000,
      "financial 재무활동": 100_000,
    },
    accounts: { 정책사업: "일반회계", 행정운영경비: "일반회계", 재무활동: "기금" },
    withoutFindings: ["rows-differ-from-total"],
  },
  {
    name: "소계 of the last rows is no error, nor a sum over a figure that was not read; 재무활동 without an amount is a line",
    sheet: {
      rows: [
        ["2026년도 예산현황 (단위: 천원)"],
        ["구분", "예산액", "전년도예산액"],
        ["정책사업", 1000, 900],
        ["인력운영비", 200, "▲50"],
        ["기본경비", 100, 100],
        ["소계", 300, 250],
        ["재무활동", "-", "-"],
        ["합계", 1300, 1250],
      ],
    },
    kinds: { 재무활동: {} },
    withoutFindings: ["rows-differ-from-total"],
  },
  {
    name: "months beside 집행액 are parts of it",
    sheet: {
      rows: [
        ["2026년 월별 집행현황 (단위: 원)"],
        ["세부사업", "예산현액", "1월", "2월", "집행액 계", "집행률"],
        ["제방 보수", 1000, 100, 200, 300, "30%"],
      ],
    },
    kinds: { "제방 보수": { "2026 available": 1000, "2026 executed": 300 } },
    withoutFindings: ["figures-unread"],
  },
  {
    name: "a title over two tables side by side is both tables', unit and year",
    sheet: {
      rows: [
        ["2026년도 예산현황 (단위: 천원)"],
        ["[하천과]", null, null, null, "[공원과]"],
        ["구분", "예산액", "전년도예산액", null, "구분", "예산액", "전년도예산액"],
        ["정책사업", 180, 170, null, "재무활동", 20, 10],
      ],
    },
    lines: { "policy 정책사업": 180_000, "financial 재무활동": 20_000 },
    withoutFindings: ["unit-assumed", "year-assumed"],
  },
  {
    name: "a list two blank rows below a table is no part of it when it names the same again",
    sheet: {
      rows: [
        ["2026년도 예산현황 (단위: 천원)"],
        ["구분", "예산액", "전년도예산액"],
        ["계", 30, 20],
        ["정책사업", 30, 20],
        [],
        [],
        ["정책사업", 30],
      ],
    },
    lines: { "total 계": 30_000, "policy 정책사업": 30_000 },
    withoutFindings: ["rows-differ-from-total"],
  },
  {
    name: "a row without amounts over rows further in is their group",
    sheet: {
      rows: [
        ["2026년 세부사업별 예산 (단위: 천원)"],
        ["사업명", "예산액", "전년도예산액"],
        ["1. 하천정비", null, null],
        ["  가. 제방 보수", 300, 200],
        ["  나. 준설", 10, 10],
      ],
    },
    lines: {
      "unitProgram 하천정비": 310_000,
      "detailProgram 제방 보수": 300_000,
      "detailProgram 준설": 10_000,
    },
  },
  {
    name: "funding rows that fall short of their amount together are told",
    sheet: {
      rows: [
        ["2026년도 세출예산사업명세서 (단위: 천원)"],
        ["부서·정책·단위·세부사업", "예산액", "전년도예산액", "비교증감"],
        ["하천과", 300, 280, 20],
        ["국", 100, 80, 20],
        ["구", 190, 200, -10],
      ],
    },
    lines: { "department 하천과": 300_000 },
    findings: [["funding-short", "시트!B3", "시트!B4", "시트!B5"]],
  },
  {
    name: "two units above one table are told; the nearer one is taken",
    sheet: {
      rows: [
        ["2026년도 예산현황 (단위: 원)"],
        [null, null, "(단위: 천원)"],
        ["구분", "예산액", "전년도예산액"],
        ["정책사업", 30, 20],
      ],
    },
    lines: { "policy 정책사업": 30_000 },
    findings: [["unit-notes-disagree", "시트!C2", "시트!A1"]],
  },
  {
    name: "단위/천원 is a unit note",
    sheet: {
      rows: [
        ["2026년도 예산현황", null, "(단위/천원)"],
        ["구분", "예산액", "전년도예산액"],
        ["정책사업", 30, 20],
      ],
    },
    lines: { "policy 정책사업": 30_000 },
    withoutFindings: ["unit-assumed"],
  },
  {
    name: "구분 beside the programs' names that holds accounts is the account",
    sheet: {
      rows: [
        ["2026년 세부사업별 예산 (단위: 천원)"],
        ["사업명", "구분", "예산액", "전년도예산액"],
        ["제방 보수", "일반회계", 30, 20],
        ["주차장 정비", "주차장특별회계", 10, 10],
      ],
    },
    accounts: { "제방 보수": "일반회계", "주차장 정비": "주차장특별회계" },
  },
  {
    name: "a title of an earlier year than the head's is said too",
    sheet: {
      rows: [["2025년도 예산현황 (단위: 천원)"], ["구분", "2026년 예산액", "전년도예산액"], ["계", 30, 20]],
    },
    years: [2025, 2026],
    findings: [["plan-years-disagree", "시트!A1"]],
  },
  {
    name: "in a 추경 document 예산액 is the year's amount, 기정액 what it was before",
    sheet: {
      rows: [
        ["2026년도 제1회 추가경정예산 세출예산사업명세서 (단위: 천원)"],
        ["부서·정책·단위·세부사업", "예산액", "기정액", "비교증감"],
        ["하천과", 90, 80, 10],
        ["  하천관리", 90, 80, 10],
      ],
    },
    kinds: { 하천과: { "2026 revised": 90_000, "2026 former": 80_000 } },
    withoutFindings: ["year-assumed"],
  },
  {
    name: "추경예산액 that only adds to 본예산액 is no budget of its own",
    sheet: {
      rows: [
        ["2026년 세부사업별 예산 (단위: 천원)"],
        ["세부사업명", "본예산액", "추경예산액", "예산액"],
        ["제방 보수", 100, 20, 120],
        ["수문 점검", 50, "△5", 45],
      ],
    },
    kinds: { "수문 점검": { "2026 budget": 50_000, "2026 revised": 45_000 } },
    withoutFindings: ["column-repeated", "figures-unread"],
  },
  {
    name: "추경예산액 below zero is not taken for the budget after it, and told",
    sheet: {
      rows: [
        ["2026년 세부사업별 예산 (단위: 천원)"],
        ["세부사업명", "본예산액", "추경예산액"],
        ["제방 보수", 100, 20],
        ["수문 점검", 50, "△5"],
      ],
    },
    kinds: { "수문 점검": { "2026 budget": 50_000 } },
    findings: [["column-not-understood", "시트!C2"]],
  },
  {
    name: "지출액 under the title 결산 is the settlement",
    sheet: {
      rows: [
        ["2026회계연도 결산 (단위: 원)"],
        ["정책사업", "단위사업", "세부사업", "예산현액", "지출액"],
        ["하천관리", "하천정비", "제방 보수", 700, 600],
      ],
    },
    kinds: { "제방 보수": { "2026 available": 700, "2026 settlement": 600 } },
    withoutFindings: ["year-assumed"],
  },
  {
    name: "a date under 예산액 is no amount",
    sheet: {
      rows: [
        ["2026년도 예산 (단위: 천원)"],
        ["세부사업명", "예산액", "전년도예산액"],
        ["제방 보수", 46_143, 500],
        ["수문 점검", 46_143, 100],
      ],
      formats: [[], [], ["", "yyyy-mm-dd"], ["", "#,##0"]],
    },
    lines: { "detailProgram 수문 점검": 46_143_000 },
    findings: [["amount-is-text", "시트!B3"]],
  },
  {
    name: "an amount merged over two programs is nobody's, and told",
    sheet: {
      rows: [
        ["2026년도 예산 (단위: 천원)"],
        ["세부사업명", "예산액", "전년도예산액"],
        ["제방 보수", 300, 200],
        ["수문 점검", null, 50],
        ["준설", 10, 10],
      ],
      merges: ["B3:B4"],
    },
    lines: { "detailProgram 준설": 10_000 },
    findings: [["amount-merged", "시트!B3:B4"]],
  },
  {
    name: "a cancelled payment is left out and named; a negative one takes an earlier one back itself",
    sheet: {
      rows: [
        ["2026년 지출결의 현황 (단위: 원)"],
        ["회계연도", "세부사업명", "통계목", "결의금액", "상태"],
        ["2026", "제방 보수", "시설비", 100, "지급완료"],
        ["2026", "제방 보수", "시설비", 200, "취소"],
        ["2026", "제방 보수", "시설비", 300, "지급완료"],
        ["2026", "제방 보수", "시설비", -300, "지급취소"],
      ],
    },
    lines: { "detailProgram 제방 보수": 100 },
    findings: [["row-left-out", "시트!D4"]],
  },
  {
    name: "the date of writing is no budget year: it is only assumed, and said",
    sheet: {
      rows: [
        ["예산현황 (2025. 10. 20. 작성)"],
        ["(단위: 천원)"],
        ["구분", "예산액", "전년도예산액"],
        ["계", 30, 20],
        ["정책사업", 30, 20],
      ],
    },
    findings: [["plan-year-assumed"]],
  },
];

test.each(shapes)(
  "$name",
  ({ sheet, lines, years, kinds = {}, accounts = {}, findings = [], withoutFindings = [] }) => {
    const reading = readWorkbook(book({ 시트: sheet }));
    if (lines) {
      const read = reading.parts.budget.flatMap((line) => {
        const won = line.amounts[2026]?.value;
        return won === undefined ? [] : [[`${line.level} ${line.name}`, won] as const];
      });
      expect(Object.fromEntries(read)).toEqual(lines);
      expect(read).toHaveLength(Object.keys(lines).length);
    }
    if (years) expect(Object.keys(reading.parts.budget[0]!.amounts).map(Number)).toEqual(years);
    for (const [name, amounts] of Object.entries(kinds)) {
      const line = reading.parts.budget.find((one) => one.name === name);
      expect(line).toBeDefined();
      const all = [...Object.values(line!.amounts), ...line!.more];
      expect(Object.fromEntries(all.map(({ year, kind, value }) => [`${year} ${kind}`, value]))).toEqual(
        amounts,
      );
    }
    for (const [name, account] of Object.entries(accounts))
      expect(reading.parts.budget.find((one) => one.name === name)?.account ?? "-").toBe(account);
    for (const [kind, ...cells] of findings)
      expect(reading.findings).toHaveFinding(kind, cells.length > 0 ? cells : undefined);
    for (const kind of withoutFindings) expect(reading.findings).not.toHaveFinding(kind);
  },
);

test("a department after one program's name is that line's, not the workbook's", () => {
  const programs = [
    ["2026년 세부사업별 예산 (단위: 천원)"],
    ["세부사업명", "예산액", "전년도예산액"],
    ["제방 보수", 30, 20],
    ["주민참여예산(자치행정과)", 10, 10],
  ];
  const { department, budget } = readWorkbook(book({ 시트: { rows: programs } })).parts;
  expect(department).toBeUndefined();
  expect(budget.map((line) => line.department)).toEqual([undefined, "자치행정과"]);
});

test("other bodies' budgets are no part of the plan", () => {
  const rows = [
    ["타 자치구 홍보예산 비교 (2026년, 단위: 백만원)"],
    ["구분", "예산액", "전년도예산액"],
    ["동구", 100, 90],
    ["남구", 120, 95],
  ];
  const { parts, notUnderstood } = readWorkbook(book({ 참고: { rows } }));
  expect(parts.budget).toEqual([]);
  expect(notUnderstood.map(({ range }) => [range.row, range.rows])).toEqual([[2, 2]]);
});

test("a table of what comes in is listed as not understood", () => {
  const { sheet } = shapes.find(({ name }) => name.includes("세입"))!;
  const { notUnderstood } = readWorkbook(book({ 시트: sheet }));
  expect(notUnderstood.map(({ range }) => [range.row, range.rows])).toEqual([[2, 2]]);
});

test.each(["#REF!", "▲50", "미정"])("a group's sum without its row %s is not stated", (unread) => {
  const rows = [
    ["2026년 세부사업별 예산 (단위: 천원)"],
    ["단위사업", "세부사업", "2025년 예산액", "2026년 예산액"],
    ["하천 관리", "제방 보수", 30, unread],
    [null, "준설", 10, 20],
    ["도로 관리", "포장", 5, 6],
  ];
  const { budget } = readWorkbook(book({ 시트: { rows } })).parts;
  const groups = budget.filter(({ level }) => level === "unitProgram");
  expect(groups.map(({ name, amounts }) => [name, amounts[2025]?.value, amounts[2026]?.value])).toEqual([
    ["하천 관리", 40_000, undefined],
    ["도로 관리", 5000, 6000],
  ]);
});

/** Names and levels of a table 세부사업별 예산 without indents, whose rows are given. */
function levelsOf(...rows: (string | number | null)[][]): [string, string][] {
  const { budget } = readWorkbook(
    book({ 시트: { rows: [["2026년 세부사업별 예산 (단위: 천원)"], ...rows] } }),
  ).parts;
  return budget.map(({ name, level }) => [name, level]);
}

describe("rows without indents that happen to add up to the one above", () => {
  const neighbours = [
    ["재산세 고지서 제작", 30, 30],
    ["주민세 고지서 제작", 30, 30],
    ["납세자 홍보", 20, 10],
  ];
  const flat = neighbours.map(([name]) => [name, "detailProgram"]);

  test("are a list where all of them make the stated total", () => {
    const rows = [["사업명", "예산액", "전년도예산액"], ...neighbours, ["계", 80, 70]];
    expect(levelsOf(...rows)).toEqual([...flat, ["계", "total"]]);
  });

  test("are a list where the head calls them 세부사업", () => {
    expect(levelsOf(["세부사업명", "예산액", "전년도예산액"], ...neighbours)).toEqual(flat);
  });

  test("belong to the rows that say how many they hold", () => {
    const rows = [
      ["사업명", "예산액", "전년도예산액", "비고(세부사업수)"],
      ["여권 발급", 100, 90, 2],
      ["여권 홍보", 60, 50, null],
      ["여권 장비", 40, 40, null],
      ["지적 관리", 40, 40, 1],
      ["지적 측량", 40, 40, null],
    ];
    expect(levelsOf(...rows)).toEqual([
      ["여권 발급", "unitProgram"],
      ["여권 홍보", "detailProgram"],
      ["여권 장비", "detailProgram"],
      ["지적 관리", "unitProgram"],
      ["지적 측량", "detailProgram"],
    ]);
  });
});
