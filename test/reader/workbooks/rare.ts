/**
 * Shapes that few offices have, each with its whole reading (workbooks/lines.ts): what is read, what is told, to the won.
 * Example: 정원 and 현원 with a row per grade are one department's staff, of the department in the title.
 */
import type { Misread } from "./misread";

export const rare: readonly Misread[] = [
  {
    name: "one record a row: its year and month in columns of their own",
    sheets: {
      실적: {
        rows: [
          ["2025년 실적"],
          ["연도", "월", "측정항목", "실적"],
          [2025, "1", "자료제공건수", 160],
          [2025, "2", "자료제공건수", 12],
          [2025, "어느날", "보도건수", 13],
          [2024, "2024.3.15", "보도건수", 9],
        ],
      },
    },
    year: 2025,
    reads: ["수량 자료제공건수 2025=172(잠정)", "수량 보도건수 2024=9(잠정)"],
    tells: ["plan-year-assumed", "row-left-out 실적!D5"],
  },
  {
    name: "a row per grade: one department's staff, of the title",
    sheets: {
      조직: {
        rows: [
          ["홍보실 정·현원"],
          ["구분", "정원", "현원"],
          ["계", 10, 9],
          ["4급이상", 1, 1],
          ["5급", 2, 2],
          ["6급이하", 7, 6],
        ],
      },
    },
    year: undefined,
    reads: ["정원 홍보실 10 9"],
    tells: [],
  },
  {
    name: "국 beside 과: its own rows are named by it, 소계 and 합계 are compared",
    sheets: {
      조직: {
        rows: [
          ["실국명", "부서명", "정원", "현원"],
          ["문화국", "문화과", 10, 9],
          [null, "체육과", 5, 5],
          [null, "소계", 15, 14],
          ["행정국", null, 8, 8],
          ["합계", null, 24, 22],
        ],
      },
    },
    year: undefined,
    reads: ["정원 문화과 10 9", "정원 체육과 5 5"],
    tells: ["rows-differ-from-total 조직!C6 조직!C2:C3", "rows-differ-from-total 조직!D6 조직!D2:D3"],
  },
  {
    name: "two sheets that state one department's staff otherwise",
    sheets: {
      가: {
        rows: [
          ["부서명", "정원", "현원"],
          ["홍보실", 10, 9],
        ],
      },
      나: {
        rows: [
          ["부서명", "정원", "현원"],
          ["홍보실", 11, 9],
        ],
      },
    },
    year: undefined,
    reads: ["정원 홍보실 10 9"],
    tells: ["sources-disagree 가!B2 나!B2"],
  },
  {
    name: "one budget in 백만원 and in 천원: the finer amounts count",
    sheets: {
      가: {
        rows: [
          ["2026년 세출예산 (단위: 백만원)"],
          ["구분", "2026년 예산액", "2025년 예산액"],
          ["정책사업", 396, 300],
          ["구정홍보 활동 강화", 396, 300],
        ],
      },
      나: {
        rows: [
          ["2026년 세출예산 (단위: 천원)"],
          ["구분", "2026년 예산액", "2025년 예산액"],
          ["정책사업", 396185, 300120],
          ["구정홍보 활동 강화", 396185, 300120],
        ],
      },
    },
    year: 2026,
    reads: [
      "policy 정책사업 2025=300,120,000 2026=396,185,000",
      "정책 정책사업>구정홍보 활동 강화 2025=300,120,000 2026=396,185,000",
    ],
    tells: [],
  },
  {
    name: "two budgets that disagree: both cells are told, the first is kept",
    sheets: {
      가: {
        rows: [
          ["2026년 세출예산 (단위: 천원)"],
          ["구분", "2026년 예산액", "2025년 예산액"],
          ["정책사업", 396, 300],
          ["구정홍보 활동 강화", 396, 300],
        ],
      },
      나: {
        rows: [
          ["2026년 세출예산 (단위: 천원)"],
          ["구분", "2026년 예산액", "2025년 예산액"],
          ["정책사업", 397, 300],
          ["구정홍보 활동 강화", 397, 300],
        ],
      },
    },
    year: 2026,
    reads: [
      "policy 정책사업 2025=300,000 2026=396,000",
      "정책 정책사업>구정홍보 활동 강화 2025=300,000 2026=396,000",
    ],
    tells: ["sources-disagree 가!B3 나!B3", "sources-disagree 가!B4 나!B4"],
  },
  {
    name: "an indicator on two sheets, of another weight, formula and target",
    sheets: {
      가: {
        rows: [
          ["2026년 성과지표"],
          ["성과지표(단위)", "가중치", "2026목표", "측정산식"],
          ["보도 건수(건)", 100, 2, "a+b"],
        ],
      },
      나: {
        rows: [
          ["2026년 성과지표"],
          ["성과지표(단위)", "가중치", "2026목표", "측정산식"],
          ["보도 건수(건)", 60, 3, "a+c"],
        ],
      },
    },
    year: 2026,
    reads: ["지표 보도 건수 (건) 1 목표 2026=2 실적"],
    tells: [
      "plan-year-assumed",
      "sources-disagree 가!C3 나!C3",
      "sources-disagree 가!B3 나!B3",
      "sources-disagree 가!D3 나!D3",
    ],
  },
  {
    name: "weights as fractions and points, rates as fractions and percents",
    sheets: {
      가: {
        rows: [
          ["2026년 성과지표"],
          ["성과지표(단위)", "가중치", "2025실적", "2026목표", "측정산식"],
          ["보도율(%)", 50, 0.92, 93, "x"],
          ["참여율", 0.3, "92%", "93%", "x"],
          ["건수(건)", "20%", "5%", 7, "x"],
        ],
      },
    },
    year: 2026,
    reads: [
      "지표 보도율 (%) 0.5 목표 2026=93 실적 2025=92",
      "지표 참여율 (%) 0.3 목표 2026=93 실적 2025=92",
      "지표 건수 (건) 0.2 목표 2026=7 실적 2025=5",
    ],
    tells: ["scale-assumed 가!B3 가!B4 가!B5", "scale-assumed 가!C3", "scale-assumed 가!C5"],
  },
  {
    name: "grounds below the names of their indicators, in a card",
    sheets: {
      카드: {
        rows: [
          ["성과지표명", "보도 건수"],
          ["측정산식", "x"],
          ["목표치 설정근거"],
          ["○ 보도 건수"],
          ["- 전년 대비 5% 증가"],
          ["○ 참여 건수"],
          ["- 신규 지표"],
        ],
      },
    },
    year: undefined,
    reads: ["지표 보도 건수 목표 실적", "지표 참여 건수 목표 실적"],
    tells: [],
  },
  {
    name: "목표(2025) and '24 실적 with their numbers, in a card",
    sheets: {
      카드: {
        rows: [
          ["성과지표명", "보도율(%)"],
          ["측정산식", "a/b*100"],
          ["가중치", 50],
          ["목표(2025)", "91.4"],
          ["'24 실적", "90.1(잠정)"],
        ],
      },
    },
    year: 2025,
    reads: ["지표 보도율 (%) 0.5 목표 2025=91.4 실적 2024=90.1(잠정)"],
    tells: ["plan-year-assumed", "measure-in-words 카드!B5"],
  },
  {
    name: "a list of payments: its budget stands once for each 통계목, what was taken back does not count",
    sheets: {
      내역: {
        rows: [
          ["2026년 지출 (단위: 원)"],
          [
            "정책사업명",
            "단위사업명",
            "세부사업명",
            "통계목명",
            "예산구분",
            "예산현액",
            "지출액",
            "취소여부",
          ],
          ["가 정책", "나 단위", "다 세부", "사무관리비", "본예산", 500000, 1000, "N"],
          ["가 정책", "나 단위", "다 세부", "사무관리비", "본예산", 500000, 2000, "N"],
          ["가 정책", "나 단위", "다 세부", "공공운영비", "추경", 300000, 4000, "Y"],
        ],
      },
    },
    year: 2026,
    reads: [
      "정책 가 정책 2026/available=500,000 2026/executed=3,000",
      "단위 가 정책>나 단위 2026/available=500,000 2026/executed=3,000",
      "세부 가 정책>나 단위>다 세부 2026/available=500,000 2026/executed=3,000",
    ],
    tells: [
      "plan-year-assumed",
      "kinds-summed 내역!E3:E5",
      "row-left-out 내역!F5 내역!G5",
      "budget-repeated 내역!F3 내역!F4",
    ],
  },
  {
    name: "stages below a program: they add up to it, end with it, or are another's",
    sheets: {
      예산: {
        rows: [
          ["2026년 예산 (단위: 천원)"],
          ["사업명", "예산액"],
          ["가로수 정비", 100],
          ["본예산", 60],
          ["추경 1회", 40],
          ["하천 정비", 50],
          ["본예산", 30],
          ["추경 1회", 50],
          ["도로 정비", 70],
          ["본예산", 60],
          ["추경 1회", 5],
        ],
      },
    },
    year: 2026,
    reads: ["세부 가로수 정비 2026=100,000", "세부 하천 정비 2026=50,000", "세부 도로 정비 2026=70,000"],
    tells: ["row-left-out 예산!B10 예산!B11", "level-assumed 예산!A3 예산!A6 예산!A9"],
  },
  {
    name: "groups whose names stand on their first rows only",
    sheets: {
      예산: {
        rows: [
          ["2026년 예산 (단위: 천원)"],
          ["정책사업", "사업명", "예산액"],
          ["가 정책", "가로수 정비", 100],
          [null, "하천 정비", 50],
          ["나 정책", "도로 정비", 10],
          ["합계", null, 160],
        ],
      },
    },
    year: 2026,
    reads: [
      "정책 가 정책 2026=150,000",
      "단위 가 정책>가로수 정비 2026=100,000",
      "단위 가 정책>하천 정비 2026=50,000",
      "정책 나 정책 2026=10,000",
      "단위 나 정책>도로 정비 2026=10,000",
      "계 합계 2026=160,000",
    ],
    tells: [],
  },
  {
    name: "the latest budget beside the first of one year",
    sheets: {
      예산: {
        rows: [
          ["2026년 (단위: 천원)"],
          ["사업명", "예산액", "최종예산액"],
          ["가로수 정비", 100, 120],
          ["하천 정비", 50, 50],
        ],
      },
    },
    year: 2026,
    reads: [
      "세부 가로수 정비 2026=100,000 2026/revised=120,000",
      "세부 하천 정비 2026=50,000 2026/revised=50,000",
    ],
    tells: ["level-assumed 예산!A3:A4"],
  },
  {
    name: "소계 that is wrong, in a table with a column for each level: told with the rows of its own group",
    sheets: {
      예산: {
        rows: [
          ["2026년 예산 (단위: 천원)"],
          ["정책사업", "단위사업", "세부사업", "예산액"],
          ["가 정책", "나 단위", "다 세부", 100],
          [null, null, "라 세부", 50],
          [null, "소계", null, 160],
          [null, "마 단위", "바 세부", 30],
          ["합계", null, null, 180],
        ],
      },
    },
    year: 2026,
    reads: [
      "정책 가 정책 2026=180,000",
      "단위 가 정책>나 단위 2026=150,000",
      "세부 가 정책>나 단위>다 세부 2026=100,000",
      "세부 가 정책>나 단위>라 세부 2026=50,000",
      "단위 가 정책>마 단위 2026=30,000",
      "세부 가 정책>마 단위>바 세부 2026=30,000",
      "계 합계 2026=180,000",
    ],
    tells: ["rows-differ-from-total 예산!D5 예산!D3:D4"],
  },
  {
    name: "a year in each row: 결산액 is of that year, not of two years before",
    sheets: {
      예산: {
        rows: [
          ["(단위: 천원)"],
          ["세부사업", "회계연도", "예산액", "결산액"],
          ["다 세부", 2025, 100, 95],
          ["다 세부", 2026, 120, null],
        ],
      },
    },
    year: 2026,
    reads: ["세부 다 세부 2025=100,000 2026=120,000 2025/settlement=95,000"],
    tells: [],
  },
  {
    name: "payments beside the budget of their program, no column of 통계목: it is counted once",
    sheets: {
      집행: {
        rows: [
          ["2026년 집행 내역 (단위: 원)"],
          ["세부사업명", "결의번호", "결의일자", "결의금액", "예산현액"],
          ["다 세부", "001", "2026.1.3", 120000, 500000],
          ["다 세부", "002", "2026.1.9", 300000, 500000],
          ["라 세부", "003", "2026.2.1", 45000, 90000],
        ],
      },
    },
    year: 2026,
    reads: [
      "세부 다 세부 2026/available=500,000 2026/executed=420,000",
      "세부 라 세부 2026/available=90,000 2026/executed=45,000",
    ],
    tells: ["plan-year-assumed", "budget-repeated 집행!E3 집행!E4"],
  },
  {
    name: "funding marks behind a bullet or with their share: they repeat the program above",
    sheets: {
      예산: {
        rows: [
          ["2026년 예산 (단위: 천원)"],
          ["사업명", "예산액"],
          ["세부사업: 다 세부", 100],
          ["ㅇ국비", 60],
          ["- 도비(20%)", 20],
          ["· 구비", 30],
          ["세부사업: 라 세부", 50],
          ["○ 국 30", null],
          ["○ 구 20", null],
        ],
      },
    },
    year: 2026,
    reads: ["세부 다 세부 2026=100,000", "세부 라 세부 2026=50,000"],
    tells: ["funding-exceeds 예산!B3 예산!B4 예산!B5 예산!B6"],
  },
  {
    name: "계 beside its funding and last year's budget: it is the budget; % alone states nothing that is unknown",
    sheets: {
      예산: {
        rows: [
          ["2026년 예산 (단위: 천원)"],
          ["세부사업", "국비", "군비", "계", "전년도"],
          ["다 세부", 30, 70, 100, 90],
        ],
      },
      총괄: {
        rows: [
          ["2026년 예산 (단위: 천원)"],
          ["구분", "예산(A)", "전년도(B)", "증감(A-B)", "%"],
          ["정책사업", 300, 250, 50, 20],
        ],
      },
    },
    year: 2026,
    reads: ["세부 다 세부 2025=90,000 2026=100,000", "policy 정책사업 2025=250,000 2026=300,000"],
    tells: [],
  },
  {
    name: "국, 과 and 팀 in columns: the teams of a 과 add up to it",
    sheets: {
      정원: {
        rows: [
          ["국", "과", "팀", "정원", "현원"],
          ["행정국", "총무과", "인사팀", 5, 5],
          [null, null, "서무팀", 6, 4],
          [null, null, "계", 11, 9],
          [null, "홍보과", "홍보팀", 4, 4],
          [null, "국 계", null, 15, 13],
        ],
        merges: ["A2:A6", "B2:B4"],
      },
    },
    year: undefined,
    reads: ["정원 총무과 11 9", "정원 홍보과 4 4"],
    tells: [],
  },
  {
    name: "산출항목 of a measurement formula are its quantities",
    sheets: {
      실적: {
        rows: [
          ["지표명", "산출항목", "단위", "2024년", "2025년"],
          ["재활용률", "재활용량", "톤", 10, 20],
          [null, "총배출량", "톤", 100, 110],
        ],
      },
    },
    year: 2025,
    reads: ["수량 재활용량 (톤) 2024=10 2025=20", "수량 총배출량 (톤) 2024=100 2025=110"],
    tells: ["plan-year-assumed"],
  },
  {
    name: "quarters of no year: told once, with all their heads",
    sheets: {
      실적: {
        rows: [
          ["측정항목", "1분기", "2분기", "3분기", "4분기"],
          ["보도건수", 10, 11, 12, 13],
          ["방문자수", 20, 21, 22, 23],
        ],
      },
    },
    year: undefined,
    reads: [],
    tells: ["year-unknown 실적!B1 실적!C1 실적!D1 실적!E1"],
  },
  {
    name: "a program's own amount, and below it what that consists of, under 내역사업 or 편성목: counted once",
    sheets: {
      예산: {
        rows: [
          ["2026년 예산 (단위: 천원)"],
          ["단위사업", "세부사업", "내역사업", "예산액", "전년도예산액"],
          ["녹지 관리", "꽃길", null, 100, 90],
          [null, null, "봄꽃길", 60, 50],
          [null, null, "가을꽃길", 40, 40],
          [null, "화단", null, 50, 40],
          [null, null, "중앙 화단", 55, 40],
        ],
      },
      목별: {
        rows: [
          ["2026년 예산 (단위: 천원)"],
          ["단위사업", "세부사업", "편성목", "예산액"],
          ["숲 관리", "숲길", null, 30],
          [null, null, "일반운영비", 20],
          [null, null, "재료비", 10],
          [null, "산책로", "재료비", 7],
          [null, null, "여비", 1],
        ],
      },
    },
    year: 2026,
    reads: [
      "단위 녹지 관리 2025=130,000 2026=150,000",
      "세부 녹지 관리>꽃길 2025=90,000 2026=100,000",
      "세부 녹지 관리>화단 2025=40,000 2026=50,000",
      "단위 숲 관리 2026=38,000",
      "세부 숲 관리>숲길 2026=30,000",
      "세부 숲 관리>산책로 2026=8,000",
    ],
    tells: ["rows-differ-from-total 예산!D6 예산!D7"],
  },
  {
    name: "내역사업 in rows of their own: their program is what they come to",
    sheets: {
      예산: {
        rows: [
          ["2026년 예산 (단위: 천원)"],
          ["세부사업명", "내역사업명", "예산액"],
          ["꽃길", "봄꽃길", 60],
          ["꽃길", "가을꽃길", 40],
          ["화단", "중앙 화단", 50],
        ],
      },
    },
    year: 2026,
    reads: ["세부 꽃길 2026=100,000", "세부 화단 2026=50,000"],
    tells: [],
  },
  {
    name: "정원 of two years: the later one counts",
    sheets: {
      정원: {
        rows: [
          ["부서명", "2025년 정원", "2026년 정원", "증감", "현원"],
          ["총무과", 19, 20, 1, 18],
          ["재무과", 15, 14, -1, 15],
        ],
      },
    },
    year: 2026,
    reads: ["정원 총무과 20 18", "정원 재무과 14 15"],
    tells: ["plan-year-assumed"],
  },
  {
    name: "결과 of a year beside its 계획 is what was reached",
    sheets: {
      성과지표: {
        rows: [
          ["성과지표명", "단위", "2024년", null, "2025년", null, "2026년"],
          [null, null, "목표", "결과", "목표", "결과", "목표"],
          ["상담 건수", "건", 100, 110, 110, 120, 130],
        ],
        merges: ["C1:D1", "E1:F1"],
      },
    },
    year: 2026,
    reads: ["지표 상담 건수 (건) 목표 2024=100 2025=110 2026=130 실적 2024=110 2025=120"],
    tells: ["plan-year-assumed"],
  },
  {
    name: "names broken over two rows: joined where the first part cannot end so, else told",
    sheets: {
      예산: {
        rows: [
          ["2027년 예산 (단위: 천원)"],
          ["사업명", "예산액"],
          ["농촌 활력 증진", 345],
          ["  농촌 중심지 활성화와", 345],
          ["  기초 생활 거점 육성"],
          ["    남쪽마을 거점 육성 및"],
          ["    주민 역량 강화", 245],
          ["    자투리땅을 활용한 쉼터", 60],
          ["     조성사업(3차년도)"],
          ["    북쪽마을 정비", 40],
        ],
      },
    },
    year: 2027,
    reads: [
      "정책 농촌 활력 증진 2027=345,000",
      "단위 농촌 활력 증진>농촌 중심지 활성화와 기초 생활 거점 육성 2027=345,000",
      "세부 농촌 활력 증진>농촌 중심지 활성화와 기초 생활 거점 육성>남쪽마을 거점 육성 및 주민 역량 강화 2027=245,000",
      "세부 농촌 활력 증진>농촌 중심지 활성화와 기초 생활 거점 육성>자투리땅을 활용한 쉼터 2027=60,000",
      "세부 농촌 활력 증진>농촌 중심지 활성화와 기초 생활 거점 육성>북쪽마을 정비 2027=40,000",
    ],
    tells: ["name-without-amount 예산!A9"],
  },
  {
    name: "the unit in the sheet's title is that of every department's table below it",
    sheets: {
      예산현황: {
        rows: [
          ["2027년도 부서별 예산현황(단위: 백만원)"],
          ["□ 온새미과"],
          ["구분", "2027예산"],
          ["정책사업", 200],
          ["행정운영경비", 110],
          [],
          ["□ 아라과"],
          ["구분", "2027예산"],
          ["정책사업", 300],
          ["행정운영경비", 120],
        ],
      },
    },
    year: 2027,
    reads: [
      "policy 정책사업 2027=200,000,000",
      "administration 행정운영경비 2027=110,000,000",
      "policy 정책사업 2027=300,000,000",
      "administration 행정운영경비 2027=120,000,000",
    ],
    tells: [],
  },
  {
    name: "결과 below 지표유형 is a kind of indicator; a row 합계 counts the indicators and is none",
    sheets: {
      지표: {
        rows: [
          ["2027년 성과지표"],
          ["전략목표", "성과지표", "유형", "단위", "가중치", "구분", "2025", "2026", "2027"],
          ["건강한 학교", "급식 만족도", "결과", "점", 30, "목표", 90, 91, 92],
          [null, null, null, null, null, "실적", 91.5, null, null],
          ["건강한 학교", "위생 점검", "산출", "회", 70, "목표", 12, 12, 24],
          [null, null, null, null, null, "실적", 13, null, null],
          ["합계", "2개", null, null, 100],
        ],
      },
    },
    year: 2027,
    reads: [
      "지표 급식 만족도 (점) 0.3 목표 2025=90 2026=91 2027=92 실적 2025=91.5",
      "지표 위생 점검 (회) 0.7 목표 2025=12 2026=12 2027=24 실적 2025=13",
    ],
    tells: ["plan-year-assumed"],
  },
  {
    name: "the unit that stands in each cell is the indicator's; raised marks of footnotes are none of the number",
    sheets: {
      지표: {
        rows: [
          ["2027년 성과지표"],
          ["성과지표", "2025 실적", "2026 목표", "2027 목표"],
          ["견학 인원", "1,200명", "1,400명", "1,500명"],
          ["상담 건수", "1,200¹⁾", 1300, 1400],
          ["점검 횟수", "12²⁾", 13, 14],
          ["1) 확정치"],
          ["2) 잠정치"],
        ],
      },
    },
    year: 2027,
    reads: [
      "지표 견학 인원 (명) 목표 2026=1400 2027=1500 실적 2025=1200",
      "지표 상담 건수 목표 2026=1300 2027=1400 실적 2025=1200",
      "지표 점검 횟수 목표 2026=13 2027=14 실적 2025=12",
    ],
    tells: [],
  },
  {
    name: "accounts behind any bullet head their programs",
    sheets: {
      예산: {
        rows: [
          ["2027년 예산 (단위: 천원)"],
          ["세부사업", "예산액"],
          ["◆ 일반회계", 300],
          ["정수장 운영", 300],
          ["ㅇ 상수도사업특별회계", 500],
          ["배수지 정비", 500],
        ],
      },
    },
    year: 2027,
    reads: [
      "계 일반회계 (일반회계) 2027=300,000",
      "세부 정수장 운영 (일반회계) 2027=300,000",
      "계 상수도사업특별회계 (상수도사업특별회계) 2027=500,000",
      "세부 배수지 정비 (상수도사업특별회계) 2027=500,000",
    ],
    tells: [],
  },
  {
    name: "정책 계 among the unit programs is its policy program's own amount",
    sheets: {
      예산: {
        rows: [
          ["2027년 예산 (단위: 천원)"],
          ["정책사업", "단위사업", "세부사업", "2027년 예산액"],
          ["바람길 조성", "정책 계", null, 1000],
          [null, "도심 녹화", "소계", 600],
          [null, null, "옥상 녹화", 350],
          [null, null, "벽면 녹화", 250],
          [null, "하천 녹화", "소계", 400],
          [null, null, "둔치 녹화", 400],
        ],
      },
    },
    year: 2027,
    reads: [
      "정책 바람길 조성 2027=1,000,000",
      "단위 바람길 조성>도심 녹화 2027=600,000",
      "세부 바람길 조성>도심 녹화>옥상 녹화 2027=350,000",
      "세부 바람길 조성>도심 녹화>벽면 녹화 2027=250,000",
      "단위 바람길 조성>하천 녹화 2027=400,000",
      "세부 바람길 조성>하천 녹화>둔치 녹화 2027=400,000",
    ],
    tells: [],
  },
  {
    name: "what was spent until a year is no budget of that year",
    sheets: {
      투자: {
        rows: [
          ["2027년 투자계획 (단위: 백만원)"],
          ["세부사업", "총사업비", "2025년까지", "2026년 예산", "2027년 예산", "2028 이후"],
          ["강변 도로 개설", 10, 3, 2, 4, 1],
          ["다리 놓기", 6, 1, 2, 2, 1],
        ],
      },
    },
    year: 2027,
    reads: [
      "세부 강변 도로 개설 2026=2,000,000 2027=4,000,000",
      "세부 다리 놓기 2026=2,000,000 2027=2,000,000",
    ],
    tells: ["column-not-understood 투자!C2", "column-not-understood 투자!F2"],
  },
  {
    name: "halves of two years, each with its total: each year is compared with its own",
    sheets: {
      실적: {
        rows: [
          ["반기별 실적"],
          ["측정항목", "단위", "2024년", null, null, "2025년"],
          [null, null, "상반기", "하반기", "계", "상반기", "하반기", "계"],
          ["교육생 수", "명", 50, 60, 110, 55, 65, 120],
          ["상담 건수", "건", 5, 6, 11, 7, 8, 16],
        ],
        merges: ["C2:E2", "F2:H2"],
      },
    },
    year: 2025,
    reads: ["수량 교육생 수 (명) 2024=110 2025=120", "수량 상담 건수 (건) 2024=11 2025=15"],
    tells: ["plan-year-assumed", "cumulative-differs 실적!H5 실적!A5"],
  },
  {
    name: "what all indicators came to, below them, is none",
    sheets: {
      지표: {
        rows: [
          ["성과지표 달성 현황"],
          ["성과지표", "단위", "2025 목표", "2025 실적", "달성률"],
          ["측정소 점검", "회", 10, 11, 110],
          ["교육 만족도", "점", 80, 88, 110],
          ["평균 달성률", null, null, null, 110],
        ],
      },
    },
    year: 2025,
    reads: [
      "지표 측정소 점검 (회) 목표 2025=10 실적 2025=11",
      "지표 교육 만족도 (점) 목표 2025=80 실적 2025=88",
    ],
    tells: ["plan-year-assumed"],
  },
  {
    name: "기관 beside its departments names their sums; grades that are not understood make no total wrong",
    sheets: {
      정원: {
        rows: [
          ["기관", "부서명", "정원", null, null, null, "현원"],
          [null, null, "계", "5급", "8·9급", "지도사"],
          ["총계", null, 62, 4, 52, 6, 60],
          ["본청", "본청 계", 42, 3, 33, 6, 41],
          [null, "기획실", 22, 1, 15, 6, 22],
          [null, "총무과", 20, 2, 18, null, 19],
          ["사업소", "사업소 계", 20, 1, 19, null, 19],
          [null, "맑은물사업소", 20, 1, 19, null, 19],
        ],
        merges: ["C1:F1", "A3:B3", "A4:A6", "A7:A8"],
      },
    },
    year: undefined,
    reads: ["정원 기획실 22 22", "정원 총무과 20 19", "정원 맑은물사업소 20 19"],
    tells: ["column-not-understood 정원!F2"],
  },
  {
    name: "an amount merged over two programs makes no total wrong that counts it",
    sheets: {
      예산: {
        rows: [
          ["2027년 예산(단위:천원)"],
          ["단위사업", "세부사업", "2027년 예산"],
          ["행사 운영", "여름 축제", 50000],
          [null, "겨울 축제"],
          [null, "봄 축제", 10000],
          ["계", null, 60000],
        ],
        merges: ["A3:A5", "C3:C4"],
      },
    },
    year: 2027,
    reads: ["세부 행사 운영>봄 축제 2027=10,000,000", "계 계 2027=60,000,000"],
    tells: ["amount-merged 예산!C3:C4"],
  },
  {
    name: "sums of a page and what is carried over, on a page that goes on: neither is a program",
    sheets: {
      예산: {
        rows: [
          ["2027년 세부사업 예산 (단위: 천원)"],
          ["정책사업", "세부사업", "2027년 예산"],
          ["푸른 들", "들길 정비", 1000],
          ["푸른 들", "들꽃 심기", 2000],
          ["쪽 계", null, 3000],
          [],
          ["2027년 세부사업 예산(계속)"],
          ["정책사업", "세부사업", "2027년 예산"],
          ["전쪽 이월", null, 3000],
          ["맑은 산", "산길 정비", 500],
          ["총 계", null, 3500],
        ],
      },
    },
    year: 2027,
    reads: [
      "정책 푸른 들 2027=3,000,000",
      "세부 푸른 들>들길 정비 2027=1,000,000",
      "세부 푸른 들>들꽃 심기 2027=2,000,000",
      "정책 맑은 산 2027=500,000",
      "세부 맑은 산>산길 정비 2027=500,000",
      "계 총계 2027=3,500,000",
    ],
    tells: [],
  },
  ...(
    [
      ["들 가꾸기 계"],
      ["들 가꾸기 합계"],
      ["푸른 들 계"],
      ["단위사업 계"],
      ["누계"],
      ["사업비 계", "사업비계"],
      ["2027년 합계", "합계"],
      ["총 예산", "총예산"],
      ["∑", "∑"],
      ["2개 사업", "2개사업"],
    ] as const
  ).map(([sum, total]): Misread => ({
    name: `${sum} is a sum, in columns of levels and in one column of names`,
    sheets: {
      예산: {
        rows: [
          ["2027년 예산 (단위: 천원)"],
          ["정책사업", "단위사업", "세부사업", "2027년 예산"],
          ["푸른 들", "들 가꾸기", "들길 정비", 1000],
          [null, null, "들꽃 심기", 2000],
          [null, null, sum, 3000],
        ],
      },
      목록: {
        rows: [
          ["2027년 예산 (단위: 천원)"],
          ["사업명", "2027년 예산"],
          ["푸른 들", 3000],
          ["  들 가꾸기", 3000],
          ["    들길 정비", 1000],
          ["    들꽃 심기", 2000],
          [`    ${sum}`, 3000],
        ],
      },
    },
    year: 2027,
    reads: [
      "정책 푸른 들 2027=3,000,000",
      "단위 푸른 들>들 가꾸기 2027=3,000,000",
      "세부 푸른 들>들 가꾸기>들길 정비 2027=1,000,000",
      "세부 푸른 들>들 가꾸기>들꽃 심기 2027=2,000,000",
      ...(total === undefined ? [] : [`계 ${total} 2027=3,000,000`]),
    ],
    tells: [],
  })),
  {
    name: "a unit of money in each row, under 단위",
    sheets: {
      예산: {
        rows: [
          ["2027년 예산 현황"],
          ["세부사업", "단위", "2026년 예산", "2027년 예산"],
          ["들길 정비", "백만원", 120, 130],
          ["들꽃 심기", "천원", 20000, 21000],
        ],
      },
    },
    year: 2027,
    reads: [
      "세부 들길 정비 2026=120,000,000 2027=130,000,000",
      "세부 들꽃 심기 2026=20,000,000 2027=21,000,000",
    ],
    tells: [],
  },
  {
    name: "what was asked for a year is its budget where nothing else states it",
    sheets: {
      예산: {
        rows: [
          ["2027년도 예산 (단위: 천원)"],
          ["세부사업", "2026년 예산", "2027년 부서요구액"],
          ["들길 정비", 120, 130],
        ],
      },
    },
    year: 2027,
    reads: ["세부 들길 정비 2026=120,000 2027=130,000"],
    tells: [],
  },
  {
    name: "examples of how to fill a form in are nobody's figures",
    sheets: {
      작성요령: {
        rows: [
          ["□ 작성 예시"],
          ["지표명", "단위", "2026목표", "2027목표"],
          ["(예시) 민원 만족도", "점", 82, 84],
        ],
      },
      지표: {
        rows: [
          ["2027년 성과지표"],
          ["지표명", "단위", "2026실적", "2027목표"],
          ["들길 만족도 <점>", null, 72, 74],
        ],
      },
    },
    year: 2027,
    reads: ["지표 들길 만족도 (점) 목표 2027=74 실적 2026=72"],
    tells: [],
  },
  {
    name: "funding rows that begin in the program's own row make its amount, with or without their 계",
    sheets: {
      예산: {
        rows: [
          ["2027년 예산 (단위: 천원)"],
          ["단위사업", "세부사업", "재원", "2027년"],
          ["들 가꾸기", "들길 정비", "국비", 500],
          [null, null, "시비", 400],
          [null, "들꽃 심기", "시비", 600],
        ],
      },
      목록: {
        rows: [
          ["2027년 예산 (단위: 천원)"],
          ["세부사업", "재원구분", "2027년"],
          ["바다 청소", "국", 500],
          [null, "도", 200],
          [null, "계", 700],
          ["섬 가꾸기", "계", 90],
          [null, "국", 60],
          [null, "시", 30],
        ],
      },
    },
    year: 2027,
    reads: [
      "단위 들 가꾸기 2027=1,500,000",
      "세부 들 가꾸기>들길 정비 2027=900,000",
      "세부 들 가꾸기>들꽃 심기 2027=600,000",
      "세부 바다 청소 2027=700,000",
      "세부 섬 가꾸기 2027=90,000",
    ],
    tells: [],
  },
  {
    name: "사업량 in a row of its own below each program is none of its money",
    sheets: {
      예산: {
        rows: [
          ["2027년 사업계획 (단위: 백만원)"],
          ["세부사업", "구분", "2026년", "2027년"],
          ["들길 정비", "사업량(km)", 5, 6],
          [null, "사업비", 900, 1000],
          ["들꽃 심기", "사업량(본)", 100, 120],
          [null, "사업비", 500, 600],
        ],
        merges: ["A3:A4", "A5:A6"],
      },
    },
    year: 2027,
    reads: [
      "세부 들길 정비 2026=900,000,000 2027=1,000,000,000",
      "세부 들꽃 심기 2026=500,000,000 2027=600,000,000",
    ],
    tells: [],
  },
  {
    name: "읍면동 beside a program break it down: it is their sum",
    sheets: {
      예산: {
        rows: [
          ["2027년 예산 (단위: 천원)"],
          ["세부사업", "읍면동", "2027년"],
          ["들길 정비", "가람면", 500],
          [null, "나루면", 400],
          ["들꽃 심기", "가람면", 600],
        ],
      },
    },
    year: 2027,
    reads: ["세부 들길 정비 2027=900,000", "세부 들꽃 심기 2027=600,000"],
    tells: [],
  },
  {
    name: "levels by the marks of branches",
    sheets: {
      예산: {
        rows: [
          ["2027년 예산 (단위: 천원)"],
          ["사업명", "2027년"],
          ["푸른 들", 1600],
          ["└ 들 가꾸기", 1600],
          [" └ 들길 정비", 1000],
          [" └ 들꽃 심기", 600],
        ],
      },
    },
    year: 2027,
    reads: [
      "정책 푸른 들 2027=1,600,000",
      "단위 푸른 들>들 가꾸기 2027=1,600,000",
      "세부 푸른 들>들 가꾸기>들길 정비 2027=1,000,000",
      "세부 푸른 들>들 가꾸기>들꽃 심기 2027=600,000",
    ],
    tells: [],
  },
  {
    name: "names of levels that go on below beside another program; one without an amount is told",
    sheets: {
      예산: {
        rows: [
          ["2027년 예산 (단위: 천원)"],
          ["정책사업", "단위사업", "세부사업", "2027년"],
          ["푸른 들", "들 가꾸기 및", "들길 정비", 1000],
          ["조성", "꽃 심기", "들꽃 심기와", 600],
          [null, null, "들풀 가꾸기"],
          [null, null, "쉼터 조성", 50],
          [null, null, "넓은 쉼터"],
        ],
      },
    },
    year: 2027,
    reads: [
      "정책 푸른 들 조성 2027=1,650,000",
      "단위 푸른 들 조성>들 가꾸기 및 꽃 심기 2027=1,650,000",
      "세부 푸른 들 조성>들 가꾸기 및 꽃 심기>들길 정비 2027=1,000,000",
      "세부 푸른 들 조성>들 가꾸기 및 꽃 심기>들꽃 심기와 들풀 가꾸기 2027=600,000",
      "세부 푸른 들 조성>들 가꾸기 및 꽃 심기>쉼터 조성 2027=50,000",
    ],
    tells: [],
  },
  {
    name: "a sheet for each program: the sum below its card is its amount",
    sheets: Object.fromEntries(
      [
        ["꽃길 만들기", 100, 150],
        ["꽃밭 가꾸기", 50, 30],
      ].map(([program, before, now]) => [
        String(program),
        {
          rows: [
            ["2027년도 세부사업 설명서"],
            ["세부사업명", program!],
            ["단위사업", "꽃 가꾸기"],
            ["[예산] (단위: 백만원)"],
            ["구분", "2026예산", "2027예산"],
            ["합계", before!, now!],
            ["국비", Number(before) / 2, Number(now) / 2],
            ["시비", Number(before) / 2, Number(now) / 2],
          ],
        },
      ]),
    ),
    year: 2027,
    reads: [
      "세부 꽃 가꾸기>꽃길 만들기 2026=100,000,000 2027=150,000,000",
      "세부 꽃 가꾸기>꽃밭 가꾸기 2026=50,000,000 2027=30,000,000",
    ],
    tells: [],
  },
  {
    name: "a pivot table of Excel",
    sheets: {
      피벗: {
        rows: [
          ["2027년 예산 (단위: 천원)"],
          ["정책사업", "단위사업", "세부사업", "합계 : 2027년 예산"],
          ["푸른 들", "들 가꾸기", "들길 정비", 1000],
          [null, null, "들꽃 심기", 600],
          [null, "들 가꾸기 요약", null, 1600],
          ["푸른 들 요약", null, null, 1600],
          ["총합계", null, null, 1600],
        ],
      },
    },
    year: 2027,
    reads: [
      "정책 푸른 들 2027=1,600,000",
      "단위 푸른 들>들 가꾸기 2027=1,600,000",
      "세부 푸른 들>들 가꾸기>들길 정비 2027=1,000,000",
      "세부 푸른 들>들 가꾸기>들꽃 심기 2027=600,000",
      "계 총합계 2027=1,600,000",
    ],
    tells: [],
  },
  {
    name: "a row that is called like a sum and equals the others is one: told, unless it is called after another row",
    sheets: {
      예산: {
        rows: [
          ["2027년 예산 (금액: 천원)"],
          ["세부사업", "2027년 확보예산", "직전연도 예산"],
          ["들길 정비", 1000, 900],
          ["들꽃 심기", 2000, 1900],
          ["푸른 들 계", 3000, 2800],
        ],
      },
      단위: {
        rows: [
          ["2027년 예산 (단위: 천원)"],
          ["정책사업", "단위사업", "세부사업", "2027년"],
          ["맑은 물", "물 가꾸기 계", null, 70],
          [null, "물 가꾸기", "→ 샘 정비", 30],
          [null, null, "1-1. 우물 정비", 40],
        ],
      },
    },
    year: 2027,
    reads: [
      "세부 들길 정비 2026=900,000 2027=1,000,000",
      "세부 들꽃 심기 2026=1,900,000 2027=2,000,000",
      "정책 맑은 물 2027=70,000",
      "단위 맑은 물>물 가꾸기 2027=70,000",
      "세부 맑은 물>물 가꾸기>샘 정비 2027=30,000",
      "세부 맑은 물>물 가꾸기>우물 정비 2027=40,000",
    ],
    tells: ["row-taken-for-sum 예산!B5 예산!C5"],
  },
  {
    name: "what an indicator's row holds stands in the column that says both, whatever 비고 says",
    sheets: {
      지표: {
        rows: [
          ["2027년 성과지표"],
          ["평가지표명", "단위", "반영비율", "비고", "구분", "2025", "2026", "2027"],
          ["들길 만족도", "점", 40, "실적", "당초목표", 70, 72, 74],
          [null, null, null, null, "달성실적", 71],
          ["들꽃 심기", "본", 60, null, "당초목표", 90, 95, 99],
          [null, null, null, null, "달성실적", 88],
          ["가중치 합계", null, 100],
        ],
      },
    },
    year: 2027,
    reads: [
      "지표 들길 만족도 (점) 0.4 목표 2025=70 2026=72 2027=74 실적 2025=71",
      "지표 들꽃 심기 (본) 0.6 목표 2025=90 2026=95 2027=99 실적 2025=88",
    ],
    tells: ["plan-year-assumed"],
  },
  {
    name: "a department and an indicator whose names go on in the next row",
    sheets: {
      정원: {
        rows: [
          ["2027년 정원"],
          ["부서명", "정원", "현원"],
          ["지역경제"],
          ["활성화과", 12, 11],
          ["산들과", 10, 9],
        ],
      },
      지표: {
        rows: [
          ["2027년 성과지표"],
          ["성과지표", "단위", "2026목표", "2027목표", "측정산식"],
          ["들길 이용자", "점", 72, 74, "(만족 응답자 수 /"],
          ["만족도", null, null, null, "전체 응답자 수) × 100"],
          ["들꽃 심기", "본", 1100, 1200, "식재 본수 합계"],
        ],
      },
    },
    year: 2027,
    reads: [
      "정원 지역경제활성화과 12 11",
      "정원 산들과 10 9",
      "지표 들길 이용자 만족도 (점) 목표 2026=72 2027=74 실적",
      "지표 들꽃 심기 (본) 목표 2026=1100 2027=1200 실적",
    ],
    tells: ["plan-year-assumed"],
  },
];
