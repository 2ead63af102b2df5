/** Amounts that are written with their unit, alone and in a table that states no other. */
import fc from "fast-check";
import { readWorkbook } from "./workbooks/frozen";
import { wonIn } from "../../src/text/money";
import { book } from "./workbooks/grids";

test.each([
  ["12억 3,400만원", 1_234_000_000],
  ["3.2억", 320_000_000],
  ["11억원", 1_100_000_000],
  ["1,234천원", 1_234_000],
  ["5백만원", 5_000_000],
  ["3천5백만원", 35_000_000],
  ["1조 2억", 1_000_200_000_000],
  ["△ 79백만원", -79_000_000],
  ["(3억원)", -300_000_000],
  ["900원", 900],
  ["３억", 300_000_000],
  ["12억3400만5천원정", 1_234_005_000],
])("%s is %d won", (text, won) => expect(wonIn(text)).toBe(won));

test.each(["3천", "1,234", "1,2억원", "지원", "억원", "3억 이상", "5만명", "2024년", "1억원 2억원"])(
  "%s is no amount with a unit",
  (text) => expect(wonIn(text)).toBeUndefined(),
);

test("any amount written in 억, 만 and 원 is read back", () => {
  const upTo = (most: number) => fc.integer({ min: 1, max: most });
  fc.assert(
    fc.property(upTo(9999), upTo(9999), upTo(9999), (high, middle, low) => {
      const text = `${high.toLocaleString("en-US")}억 ${middle.toLocaleString("en-US")}만 ${low}원`;
      expect(wonIn(text)).toBe(high * 1e8 + middle * 1e4 + low);
    }),
  );
});

test("a table of such amounts needs no unit note, only a title that says 예산", () => {
  const { parts, findings } = readWorkbook(
    book({
      자료: {
        rows: [
          ["지역경제과 2026년도 예산"],
          ["구분", "2026년도", "2025년도", "비고"],
          ["정책사업", "12억 3,400만원", "11억원", "상권"],
          ["재무활동", "3.2억", "3억", null],
        ],
      },
    }),
  );
  expect(parts.budget.map(({ name, amounts }) => [name, amounts[2026]?.value, amounts[2025]?.value])).toEqual(
    [
      ["정책사업", 1_234_000_000, 1_100_000_000],
      ["재무활동", 320_000_000, 300_000_000],
    ],
  );
  expect(findings).toHaveFinding("unit-in-cell", ["자료!B3"]);
  expect(findings).not.toHaveFinding("unit-assumed");
});
