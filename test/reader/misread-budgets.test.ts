/** Budgets that were misread once without a word: each is read to the won as it is meant, and nothing besides is told. */
import { readWorkbook } from "../../src/reader";
import { book, type SheetSpec } from "./workbooks/grids";
import { linesOf, toldOf } from "./workbooks/lines";

interface Shape {
  readonly name: string;
  readonly rows: SheetSpec["rows"];
  readonly merges?: readonly string[];
  readonly reads: readonly string[];
  readonly tells?: readonly string[];
}

const title = "2026년 예산 (단위: 백만원)";
const bookTitle = "2026년도 본예산 일반회계 (단위: 천원)";
const bookHead = ["부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목", "예산액"];

const shapes: readonly Shape[] = [
  {
    name: "names that begin with three digits are programs where nothing else says that they are objects",
    rows: [
      [title],
      ["세부사업명", "예산액"],
      ["119 안전센터 지원", 30],
      ["365 돌봄", 40],
      ["511호 관리", 50],
    ],
    reads: [
      "세부 119 안전센터 지원 2026=30,000,000",
      "세부 365 돌봄 2026=40,000,000",
      "세부 511호 관리 2026=50,000,000",
    ],
  },
  {
    name: "codes of programs in a 사업명세서 hold codes of objects, or names without one",
    rows: [
      [bookTitle],
      bookHead,
      ["안전과", 90],
      ["  110 안전한 도시", 90],
      ["    110-01 구급", 90],
      ["      119 의용소방대 지원", 50],
      ["          307 민간이전", 50],
      ["      의용소방대 교육", 40],
      ["          201 일반운영비", 40],
      ["            201-01 사무관리비", 40],
    ],
    reads: [
      "부서 안전과 (일반회계) 2026=90,000",
      "정책 안전과>110 안전한 도시 (일반회계) 2026=90,000",
      "단위 안전과>110 안전한 도시>110-01 구급 (일반회계) 2026=90,000",
      "세부 안전과>110 안전한 도시>110-01 구급>119 의용소방대 지원 (일반회계) 2026=50,000",
      "세부 안전과>110 안전한 도시>110-01 구급>의용소방대 교육 (일반회계) 2026=40,000",
    ],
  },
  {
    name: "a 사업명세서 whose head names 분야 and 부문 has its programs inside these",
    rows: [
      [bookTitle],
      ["분야ㆍ부문ㆍ정책ㆍ단위ㆍ세부사업ㆍ편성목", "예산액"],
      ["복지과", 80],
      ["  080 사회복지", 80],
      ["    081 기초생활보장", 80],
      ["      따뜻한 복지", 80],
      ["        맞춤 지원", 80],
      ["          긴급 지원", 80],
      ["            301 일반보전금", 80],
    ],
    reads: [
      "부서 복지과 (일반회계) 2026=80,000",
      "other 복지과>080 사회복지 (일반회계) 2026=80,000",
      "other 복지과>080 사회복지>081 기초생활보장 (일반회계) 2026=80,000",
      "정책 복지과>080 사회복지>081 기초생활보장>따뜻한 복지 (일반회계) 2026=80,000",
      "단위 복지과>080 사회복지>081 기초생활보장>따뜻한 복지>맞춤 지원 (일반회계) 2026=80,000",
      "세부 복지과>080 사회복지>081 기초생활보장>따뜻한 복지>맞춤 지원>긴급 지원 (일반회계) 2026=80,000",
    ],
  },
  {
    name: "what a 추경 adds stands below 본예산, what comes of both below these",
    rows: [
      [title],
      ["세부사업명", "구분", "예산액"],
      ["청년 창업 지원", "본예산", 500],
      [null, "추경", 60],
      [null, "합계", 560],
      ["청년 공간 운영", "본예산", 220],
      [null, "추경", -5],
      [null, "합계", 215],
    ],
    merges: ["A3:A5", "A6:A8"],
    reads: [
      "세부 청년 창업 지원 2026=500,000,000 2026/revised=560,000,000",
      "세부 청년 공간 운영 2026=220,000,000 2026/revised=215,000,000",
    ],
  },
  {
    name: "예산, 집행 and 잔액 of two years below each name are what they are called",
    rows: [
      [title],
      ["세부사업명", "구분", "2025년", "2026년"],
      ["꽃길", "예산", 90, 100],
      ["꽃길", "집행", 80, null],
      ["꽃길", "잔액", 10, null],
      ["화단", "예산", 40, 50],
      ["화단", "집행", 40, null],
      ["화단", "잔액", 0, null],
    ],
    reads: [
      "세부 꽃길 2025=90,000,000 2026=100,000,000 2025/executed=80,000,000",
      "세부 화단 2025=40,000,000 2026=50,000,000 2025/executed=40,000,000",
    ],
  },
  {
    name: "years and 증감 below each name are columns laid down",
    rows: [
      [title],
      ["단위사업", "세부사업명", "구분", "금액"],
      ["화훼", "꽃길", "2025년", 90],
      [null, null, "2026년", 100],
      [null, null, "증감", 10],
      [null, "화단", "2025년", 40],
      [null, null, "2026년", 50],
      [null, null, "증감", 10],
    ],
    merges: ["A3:A8", "B3:B5", "B6:B8"],
    reads: [
      "단위 화훼 2025=130,000,000 2026=150,000,000",
      "세부 화훼>꽃길 2025=90,000,000 2026=100,000,000",
      "세부 화훼>화단 2025=40,000,000 2026=50,000,000",
    ],
  },
  {
    name: "계 in the column of accounts sums the accounts of its program and is added to none",
    rows: [
      [title],
      ["세부사업명", "회계", "예산액"],
      ["주차장 관리", "계", 400],
      [null, "일반회계", 70],
      [null, "주차장특별회계", 330],
      ["교통시설", "일반회계", 130],
    ],
    reads: [
      "세부 주차장 관리 (일반회계) 2026=70,000,000",
      "세부 주차장 관리 (주차장특별회계) 2026=330,000,000",
      "세부 교통시설 (일반회계) 2026=130,000,000",
    ],
  },
  {
    name: "such a sum that is wrong is told, where each level has its column as well",
    rows: [
      [title],
      ["단위사업", "세부사업명", "회계", "예산액"],
      ["교통", "주차장 관리", "일반회계", 70],
      [null, null, "주차장특별회계", 330],
      [null, null, "소계", 410],
      [null, "교통시설", "일반회계", 130],
    ],
    merges: ["A3:A6", "B3:B5"],
    reads: [
      "단위 교통 (일반회계) 2026=200,000,000",
      "세부 교통>주차장 관리 (일반회계) 2026=70,000,000",
      "단위 교통 (주차장특별회계) 2026=330,000,000",
      "세부 교통>주차장 관리 (주차장특별회계) 2026=330,000,000",
      "세부 교통>교통시설 (일반회계) 2026=130,000,000",
    ],
    tells: ["rows-differ-from-total 예산!D5 예산!D3:D4"],
  },
  {
    name: "a unit note over the last of the years' columns heads none of them, however small the amounts",
    rows: [
      ["2026년 예산"],
      [null, null, null, "(단위: 백만원)"],
      ["정책사업명", "세부사업명", "2025년", "2026년"],
      ["푸른 도시", "꽃길 조성", 24, 30],
      ["푸른 도시", "화단 정비", 10, 12],
    ],
    reads: [
      "정책 푸른 도시 2025=34,000,000 2026=42,000,000",
      "세부 푸른 도시>꽃길 조성 2025=24,000,000 2026=30,000,000",
      "세부 푸른 도시>화단 정비 2025=10,000,000 2026=12,000,000",
    ],
  },
  {
    name: "amounts that count up by one below columns with years of their own are amounts",
    rows: [
      [title],
      ["구분", null, "2024결산", "2025예산", "2026예산"],
      ["계", null, 40, 41, 42],
      ["정책사업", null, 30, 31, 32],
      ["행정운영경비", null, 10, 10, 10],
    ],
    merges: ["A2:B2", "A3:B3", "A4:B4", "A5:B5"],
    reads: [
      "계 계 2024/settlement=40,000,000 2025=41,000,000 2026=42,000,000",
      "policy 정책사업 2024/settlement=30,000,000 2025=31,000,000 2026=32,000,000",
      "administration 행정운영경비 2024/settlement=10,000,000 2025=10,000,000 2026=10,000,000",
    ],
  },
  {
    name: "rows that carry the sum of a page over the head repeated are no programs, whatever they are called",
    rows: [
      [title],
      ["세부사업명", "예산액", "전년도예산액"],
      ["A동 도서관", 300, 280],
      ["B동 도서관", 200, 190],
      ["차면 이월", 500, 470],
      ["세부사업명", "예산액", "전년도예산액"],
      ["앞쪽 누계", 500, 470],
      ["이동도서관", 50, 50],
      ["독서대전", 20, 10],
      ["세부사업명", "예산액", "전년도예산액"],
      ["앞쪽 누계", 570, 530],
      ["책 축제", 30, 30],
      ["합계", 600, 560],
    ],
    reads: [
      "세부 A동 도서관 2025=280,000,000 2026=300,000,000",
      "세부 B동 도서관 2025=190,000,000 2026=200,000,000",
      "세부 이동도서관 2025=50,000,000 2026=50,000,000",
      "세부 독서대전 2025=10,000,000 2026=20,000,000",
      "세부 책 축제 2025=30,000,000 2026=30,000,000",
      "계 합계 2025=560,000,000 2026=600,000,000",
    ],
  },
  {
    name: "two tables of money beside each other are two, each with its unit",
    rows: [
      ["2026년 예산 현황"],
      ["(단위: 백만원)", null, null, "(단위: 천원)", null],
      ["세부사업명", "예산액", null, "구분", "예산액"],
      ["꽃길 조성", 240, null, "인력운영비", 120500],
      ["화단 정비", 100, null, "기본경비", 80400],
    ],
    reads: [
      "세부 꽃길 조성 2026=240,000,000",
      "세부 화단 정비 2026=100,000,000",
      "personnel 인력운영비 2026=120,500,000",
      "basic 기본경비 2026=80,400,000",
    ],
  },
  {
    name: "a quantity below a year beside 사업비 is no amount, nor is it one below another year",
    rows: [
      [title],
      ["세부사업명", "2025년", "2026년", null],
      [null, "연장(km)", "연장(km)", "사업비"],
      ["농로", 12, 15, 300],
      ["용수로", 3, 4, 120],
    ],
    merges: ["A2:A3", "C2:D2"],
    reads: ["세부 농로 2026=300,000,000", "세부 용수로 2026=120,000,000"],
    tells: ["column-not-understood 예산!B3", "column-not-understood 예산!C3"],
  },
  {
    name: "a 정책사업 in a row of its own without an amount holds the 세부사업 below it",
    rows: [
      [title],
      ["세부사업명", "예산액"],
      ["[정책사업] 푸른 도시", null],
      ["꽃길 조성", 240],
      ["화단 정비", 100],
      ["정책사업: 맑은 물", null],
      ["하천 정비", 500],
    ],
    merges: ["A3:B3", "A6:B6"],
    reads: [
      "정책 푸른 도시 2026=340,000,000",
      "세부 푸른 도시>꽃길 조성 2026=240,000,000",
      "세부 푸른 도시>화단 정비 2026=100,000,000",
      "정책 맑은 물 2026=500,000,000",
      "세부 맑은 물>하천 정비 2026=500,000,000",
    ],
  },
];

test.each(shapes)("$name", ({ rows, merges, reads, tells = [] }) => {
  const reading = readWorkbook(book({ 예산: { rows, merges } }));
  expect(linesOf(reading)).toEqual(reads);
  expect(toldOf(reading)).toEqual(tells);
  expect(reading.parts.fiscalYear).toBe(2026);
});
