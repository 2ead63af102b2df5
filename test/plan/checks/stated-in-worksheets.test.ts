/**
 * A typed share, change, rate or count beside a budget's amounts, a typed 달성률 beside targets and results: each is compared
 * with what the plan computes, from the sheet on; whichever of them is broken is told where it stands.
 */
import { readWorkbook } from "../../../src/reader";
import { book } from "../../reader/workbooks/grids";
import { review } from "./review";
import { edit, type Sheets } from "./workbooks/sheets";

const budget: Sheets = {
  예산: {
    rows: [
      ["2027년도 예산현황 (단위: 천원)"],
      ["구분", "예산액", "구성비", "전년도예산액", "구성비", "비교증감", "증감률"],
      ["계", 120_000, "100%", 100_000, "100%", 20_000, "20.00%"],
      ["정책사업", 100_000, "83.33%", 80_000, "80%", 20_000, "25.00%"],
      ["행정운영경비", 20_000, "16.67%", 20_000, "20%", 0, "0%"],
      ["인력운영비", 5000, "4.17%", 8000, "8%", "△3,000", "△37.50%"],
      ["기본경비", 15_000, "12.5%", 12_000, "12%", 3000, "25%"],
    ],
  },
};
const withCell = (row: number, column: number, value: string | number): Sheets => ({
  예산: {
    rows: budget["예산"]!.rows.map((cells, index) =>
      index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells,
    ),
  },
});
const stated = (sheets: Sheets): string[] =>
  review(readWorkbook(book(sheets)).parts).flatMap(({ kind, cells }) =>
    kind.startsWith("stated-") ? [`${kind} ${cells[0]}`] : [],
  );

test("a table that is right in every column states nothing wrong", () => {
  expect(stated(budget)).toEqual([]);
});

test.each([
  ["a share of 38 % where 83.33 is right", 3, 2, "38%", "stated-share-wrong 예산!C4"],
  ["last year's share", 3, 4, "8%", "stated-share-wrong 예산!E4"],
  ["a change with two digits turned", 3, 5, 200_000, "stated-change-wrong 예산!F4"],
  ["a change without its mark", 5, 5, 3000, "stated-change-wrong 예산!F6"],
  ["a rate over this year instead of last", 3, 6, "20.00%", "stated-rate-wrong 예산!G4"],
] as const)("%s is told where it stands", (_what, row, column, value, finding) => {
  const found = stated(withCell(row, column, value));
  expect(found).toEqual([finding]);
});

test("a row of 달성률 in an indicator's card is compared with the targets and results above it", () => {
  const sheets = (rate: string): Sheets => ({
    ...budget,
    지표: {
      rows: [
        ["성과지표명", "보도 건수"],
        ["측정산식", "보도 건수"],
        ["구분", "2024년", "2025년", "2026년"],
        ["목표", 40, 50, 60],
        ["실적", 41, 55, 66],
        ["달성률", "102.5%", "110%", rate],
      ],
    },
  });
  expect(stated(sheets("110%"))).toEqual([]);
  expect(stated(sheets("101%"))).toEqual(["stated-achievement-wrong 지표!D6"]);
});

test("a typed 세부사업수 is compared with the rows inside", () => {
  const sheets = (count: number): Sheets => ({
    예산: {
      rows: [
        ["2027년 세부사업별 예산 (단위: 천원)"],
        ["정책사업", "단위사업", "세부사업", "예산액", "전년도예산액", "세부사업수"],
        ["둘레길 가꾸기", null, null, 60, 50, 2],
        [null, "둘레길 정비", null, 60, 50, count],
        [null, null, "길 넓히기", 40, 30, null],
        [null, null, "쉼터 만들기", 20, 20, null],
      ],
    },
  });
  expect(stated(sheets(2))).toEqual([]);
  expect(stated(sheets(3))).toEqual(["stated-count-wrong 예산!F4"]);
});

const months = Array.from({ length: 12 }, (_, index) => `${index + 1}월`);
const tens = months.map(() => 10);

/** Every kind of typed figure in its usual places. */
const typed: Sheets = {
  ...budget,
  세부: {
    rows: [
      ["2027년 세부사업별 예산 (단위: 천원)"],
      ["정책사업", "단위사업", "세부사업", "예산액", "전년도예산액", "세부사업수"],
      ["둘레길 가꾸기", null, null, 100_000, 80_000, 2],
      [null, "둘레길 정비", null, 100_000, 80_000, 2],
      [null, null, "길 넓히기", 60_000, 50_000, null],
      [null, null, "쉼터 만들기", 40_000, 30_000, null],
    ],
  },
  조직: {
    rows: [
      ["부서", "정원", "현원"],
      ["계", 30, 28],
      ["길가꿈과", 30, 28],
    ],
  },
  지표: {
    rows: [
      ["2027년도 성과지표"],
      ["성과지표", "단위", "가중치", "구분", "'23", "'24", "'25", "'26", "'27"],
      ["이용 만족도", "점", "60%", "목표", 40, 41, 42, 43, 44],
      [null, null, null, "실적", 41, 41, 43, null, null],
      [null, null, null, "달성률", "102.5%", "100%", "102.4%", null, null],
      ["참여율", "%", "40%", "목표", 50, 50, 50, 53, 55],
      [null, null, null, "실적", 45, 55, 50, null, null],
      [null, null, null, "달성률", "90%", "110%", "100%", null, null],
    ],
  },
  실적: {
    rows: [
      ["2025년 실적"],
      ["연번", "지표명", "단위", ...months, "누계", "목표", "달성률"],
      [1, "방문자수", "명", ...tens, 120, 100, 120],
      [2, "참여자수", "명", ...tens, 120, 150, 80],
    ],
  },
};

const typedCells: Readonly<Record<string, readonly string[]>> = {
  "stated-share-wrong": ["C3", "C4", "C5", "C6", "C7", "E3", "E4", "E5", "E6", "E7"].map(
    (at) => `예산!${at}`,
  ),
  "stated-change-wrong": ["F3", "F4", "F5", "F6", "F7"].map((at) => `예산!${at}`),
  "stated-rate-wrong": ["G3", "G4", "G5", "G6", "G7"].map((at) => `예산!${at}`),
  "stated-count-wrong": ["세부!F3", "세부!F4"],
  "stated-total-wrong": ["조직!B2", "조직!C2"],
  "stated-achievement-wrong": [
    ...["E5", "F5", "G5", "E8", "F8", "G8"].map((at) => `지표!${at}`),
    ...["실적!R3", "실적!R4"],
  ],
};

const breakages: Readonly<Record<string, (number: number) => number>> = {
  "seven more": (number) => number + 7,
  "a digit too many": (number) => number * 10 + 1,
  "another sign": (number) => -number,
};

const valueAt = (address: string) => {
  const [sheet, cell] = address.split("!") as [string, string];
  return typed[sheet]!.rows[Number(cell.slice(1)) - 1]![cell.charCodeAt(0) - 65]!;
};

/** The cell's number changed, spelled as before: "△3,000" stays with its mark, "25%" with its sign. */
function broken(value: string | number | boolean, change: (number: number) => number): string | number {
  if (typeof value === "number") return change(value);
  const number = Number(String(value).replace(/[%,]/g, "").replace("△", "-"));
  const after = change(number);
  return `${after < 0 ? "△" : ""}${Math.abs(after)}${String(value).endsWith("%") ? "%" : ""}`;
}

test("what is typed rightly is told nowhere", () => {
  expect(stated(typed)).toEqual([]);
});

describe.each(Object.entries(typedCells))("%s", (kind, addresses) => {
  test.each(addresses)("%s, broken in several ways, is told", (address) => {
    for (const [name, change] of Object.entries(breakages)) {
      const after = broken(valueAt(address), change);
      // 0 times ten and one is a rounding of 0.
      if (after === valueAt(address) || String(after).startsWith("0") || after === 1) continue;
      expect([name, ...stated(edit(typed, { [address]: after }))]).toContain(`${kind} ${address}`);
    }
  });
});
