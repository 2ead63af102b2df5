/** A typed share, change, rate or count beside a budget's amounts is compared with what the plan computes, from the sheet on. */
import { reviewed, type Sheets } from "./workbooks/sheets";

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
const stated = async (sheets: Sheets) =>
  (await reviewed(sheets)).flatMap(({ kind, cells }) =>
    kind.startsWith("stated-") ? [`${kind} ${cells[0]}`] : [],
  );

test("a table that is right in every column states nothing wrong", async () => {
  expect(await stated(budget)).toEqual([]);
});

test.each([
  ["a share of 38 % where 83.33 is right", 3, 2, "38%", "stated-share-wrong 예산!C4"],
  ["last year's share", 3, 4, "8%", "stated-share-wrong 예산!E4"],
  ["a change with two digits turned", 3, 5, 200_000, "stated-change-wrong 예산!F4"],
  ["a change without its mark", 5, 5, 3000, "stated-change-wrong 예산!F6"],
  ["a rate over this year instead of last", 3, 6, "20.00%", "stated-rate-wrong 예산!G4"],
] as const)("%s is told where it stands", async (_what, row, column, value, finding) => {
  const found = await stated(withCell(row, column, value));
  expect(found).toEqual([finding]);
});

test("a typed 세부사업수 is compared with the rows inside", async () => {
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
  expect(await stated(sheets(2))).toEqual([]);
  expect(await stated(sheets(3))).toEqual(["stated-count-wrong 예산!F4"]);
});
