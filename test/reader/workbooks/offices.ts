/** Three departments with their figures in 천원: what the layouts of layouts.ts spell out in staff's various ways. */
export interface Program {
  readonly name: string;
  readonly now: number;
  readonly before: number;
}

export interface Office {
  readonly year: number;
  readonly department: string;
  readonly policy: string;
  readonly account: string;
  readonly units: readonly { readonly name: string; readonly details: readonly Program[] }[];
  readonly personnel: Program;
  readonly basic: Program;
  readonly staff: readonly {
    readonly department: string;
    readonly grades: readonly [number, number, number];
    readonly current: number;
  }[];
  readonly indicators: readonly {
    readonly name: string;
    readonly unit: string;
    readonly weight: number;
    readonly targets: readonly number[];
    readonly result: number;
  }[];
  /** Twelve months each; how they make a year. */
  readonly quantities: readonly {
    readonly name: string;
    readonly how: "sum" | "last" | "mean";
    readonly months: readonly number[];
  }[];
}

const months = (first: number, step: number): number[] =>
  Array.from({ length: 12 }, (_, month) => first + step * month);

export const offices: readonly Office[] = [
  {
    year: 2017,
    department: "홍보실",
    policy: "열린행정 구현으로 참여자치 실현",
    account: "일반회계",
    units: [
      {
        name: "구정홍보 활동 강화",
        details: [
          { name: "구정홍보추진", now: 150000, before: 200000 },
          { name: "광고 추진", now: 29000, before: 25000 },
        ],
      },
      {
        name: "뉴미디어를 활용한 주민소통 강화",
        details: [{ name: "뉴미디어 활용", now: 45185, before: 12000 }],
      },
    ],
    personnel: { name: "인력운영비", now: 30695, before: 154346 },
    basic: { name: "기본경비", now: 43170, before: 70150 },
    staff: [
      { department: "홍보실", grades: [0, 1, 9], current: 10 },
      { department: "소통담당관", grades: [1, 2, 5], current: 7 },
    ],
    indicators: [
      {
        name: "언론매체보도율",
        unit: "건",
        weight: 60,
        targets: [2128, 1908, 1914, 1926, 1930],
        result: 2130,
      },
      { name: "주민 만족도", unit: "%", weight: 40, targets: [82.5, 83, 84.2, 85, 86], result: 81.7 },
    ],
    quantities: [
      { name: "자료제공건수", how: "sum", months: months(100, 3) },
      { name: "카카오 스토리 구독자", how: "last", months: months(30000, 250) },
    ],
  },
  {
    year: 2019,
    department: "도서관과",
    policy: "책 읽는 도시 조성",
    account: "일반회계",
    units: [
      {
        name: "공공도서관 운영",
        details: [
          { name: "도서관 자료 확충", now: 812340, before: 790110 },
          { name: "도서관 시설 관리", now: 55120, before: 61030 },
          { name: "독서문화 행사", now: 20450, before: 0 },
        ],
      },
      {
        name: "작은도서관 지원",
        details: [
          { name: "작은도서관 육성", now: 98760, before: 95000 },
          { name: "순회문고 운영", now: 14300, before: 13900 },
        ],
      },
    ],
    personnel: { name: "인력운영비", now: 120450, before: 118200 },
    basic: { name: "기본경비", now: 31870, before: 30990 },
    staff: [
      { department: "도서관과", grades: [0, 1, 14], current: 14 },
      { department: "중앙도서관", grades: [0, 2, 20], current: 21 },
      { department: "어린이도서관", grades: [0, 1, 8], current: 9 },
    ],
    indicators: [
      {
        name: "도서 대출 권수",
        unit: "권",
        weight: 50,
        targets: [310000, 315000, 320000, 325000, 330000],
        result: 318210,
      },
      { name: "상호대차 처리율", unit: "%", weight: 50, targets: [90, 91, 92, 93, 94], result: 91.2 },
    ],
    quantities: [
      { name: "상호대차 처리권수", how: "sum", months: months(400, 11) },
      { name: "일평균 이용자수", how: "mean", months: months(820, 4) },
    ],
  },
  {
    year: 2021,
    department: "맑은물과",
    policy: "안정적인 상수도 공급",
    account: "상수도특별회계",
    units: [
      {
        name: "상수도 시설 정비",
        details: [
          { name: "노후관 교체", now: 4512300, before: 3987600 },
          { name: "배수지 관리", now: 771200, before: 765400 },
        ],
      },
      {
        name: "누수 저감",
        details: [
          { name: "누수 탐사", now: 233100, before: 240500 },
          { name: "유수율 제고 사업", now: 1250000, before: 990000 },
        ],
      },
    ],
    personnel: { name: "인력운영비", now: 320110, before: 310050 },
    basic: { name: "기본경비", now: 88120, before: 85010 },
    staff: [
      { department: "맑은물과", grades: [1, 3, 28], current: 31 },
      { department: "정수과", grades: [0, 2, 17], current: 18 },
    ],
    indicators: [
      { name: "유수율", unit: "%", weight: 70, targets: [84.1, 84.5, 85, 85.5, 86], result: 84.3 },
      { name: "누수 탐사 건수", unit: "건", weight: 30, targets: [410, 420, 430, 440, 450], result: 433 },
    ],
    quantities: [
      { name: "유수수량", how: "sum", months: months(18250, 40) },
      { name: "급수 인구", how: "last", months: months(210300, 120) },
    ],
  },
];

export const sumOf = (programs: readonly Program[], when: "now" | "before"): number =>
  programs.reduce((sum, one) => sum + one[when], 0);
