/** 연평균증가율, 3년 평균, 추세치: known cases, what has no result, an oracle of another kind, and the native equals. */
import fc from "fast-check";
import { cagr } from "../../src/functions/cagr";
import { pastMean } from "../../src/functions/pastmean";
import { trend } from "../../src/functions/trend";
import { planFunctions } from "./support/all";
import { disagreements, functionAgrees } from "./support/agreement";
import { anyCell, calculate, resultOf, sample, type Cell } from "./support/calculation";

const cell = (value: unknown) => [[value]];
const row = (...values: unknown[]) => [[values]];
const failure = (compute: () => unknown): string => {
  try {
    return `no error but ${String(compute())}`;
  } catch (error) {
    return `${(error as { code: string }).code} ${(error as Error).message}`;
  }
};

test.each([
  [100, 121, 2, 0.1],
  [2128, 1926, 4, -0.0246],
  [5, 0, 3, -1],
  [7, 7, 10, 0],
])("from %d to %d in %d years is %d a year", (first, last, years, expected) => {
  expect(cagr(cell(first), cell(last), cell(years))).toBeCloseTo(expected, 4);
});

test.each([
  [0, 5, 2],
  [-1, 5, 2],
  [5, -1, 2],
  [5, 6, 0],
  [5, 6, -1],
])("from %d to %d in %d years there is no rate", (first, last, years) => {
  expect(failure(() => cagr(cell(first), cell(last), cell(years)))).toMatch(/^#NUM! 연평균증가율은/);
});

test("growth by that rate, year after year, leads from the first to the last", () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000 });
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 1, max: 30 }), (first, last, years) => {
      const rate = cagr(cell(first), cell(last), cell(years)) as number;
      let grown = first;
      for (let year = 0; year < years; year += 1) grown *= 1 + rate;
      // Near -100 % few digits of 1 + rate are left.
      expect(Math.abs(grown / last - 1)).toBeLessThan(1e-12 + (years * 1e-15) / (1 + rate));
    }),
  );
});

test.each<[Cell[], Cell]>([
  [[160, 165, 170], 165],
  [[1, 160, 165, 170], 165],
  [[160, "", 170], 165],
  [["", "", 170], ""],
  [[160, 165, "", ""], ""],
  [[0, 0, 0], 0],
  [[160], ""],
])("the mean of %j is %j", (years, expected) => {
  expect(pastMean(row(...years))).toBe(expected);
  expect(pastMean(years.map((year) => cell(year)))).toBe(expected);
});

test.each<[Cell[], Cell]>([
  [[120, 130, 133], 422 / 3],
  [[10, 20, 30, 40], 50],
  [[10, "", 30, 40], 50],
  [["", 20, 30, 40], 50],
  [[10, 20, "", ""], ""],
  [[10, 20], ""],
  [[5, 5, 5, ""], 5],
])("the trend of %j is %j", (years, expected) => {
  const result = trend(row(...years));
  if (typeof expected === "number") expect(result).toBeCloseTo(expected, 9);
  else expect(result).toBe(expected);
});

/** The line of least squares through the points is the one with the least squares: no line near it has less. */
test("no line fits the results better than the one that the trend lies on", () => {
  const years = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: undefined, freq: 4 }), {
    minLength: 3,
    maxLength: 9,
  });
  fc.assert(
    fc.property(
      years,
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
      (all, up, tilt) => {
        const points = all.flatMap((y, x) => (y === undefined ? [] : [{ x, y }]));
        const value = trend(row(...all.map((year) => year ?? "")));
        if (points.length < 3) return expect(value).toBe("");
        // The best line goes through the middle of the points.
        const middle = {
          x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
          y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
        };
        const slope = ((value as number) - middle.y) / (all.length - middle.x);
        const squares = (a: number, b: number): number =>
          points.reduce((sum, { x, y }) => sum + (y - middle.y - a - b * (x - middle.x)) ** 2, 0);
        expect(squares(0, slope)).toBeLessThanOrEqual(squares(up, slope + tilt) * (1 + 1e-9) + 1e-6);
      },
    ),
  );
});

test.each<[string, () => unknown, string]>([
  ["a text among the results", () => pastMean(row(1, "많음", 3)), "#VALUE! 실적에 숫자가 아닌 ‘많음’"],
  ["an error", () => trend(row(1, 2, { code: "#N/A" })), "#N/A"],
  ["a text for the first year", () => cagr(cell("많음"), cell(1), cell(1)), "#VALUE! 처음 값 자리에"],
])("%s is refused with the reason", (_, compute, reason) => {
  expect(failure(compute)).toContain(reason);
});

const small = fc.oneof(fc.integer({ min: -2, max: 4 }), fc.integer({ min: 1, max: 10_000 }), anyCell);
functionAgrees({ name: "CAGR", compute: cagr, rows: fc.tuple(small, small, small), count: 3000 });

const repeating =
  (compute: (blocks: never) => unknown) =>
  (...blocks: unknown[]) =>
    compute(blocks as never);
const years = (count: number) => fc.array(small, { minLength: count, maxLength: count });
functionAgrees({
  name: "PASTMEAN",
  compute: repeating(pastMean),
  rows: years(4),
  count: 3000,
  hasLambda: false,
});
functionAgrees({ name: "TREND", compute: repeating(trend), rows: years(5), count: 3000, hasLambda: false });

test.each([
  ["PASTMEAN", pastMean],
  ["TREND", trend],
] as const)("%s and its native equal agree over a range", (name, compute) => {
  const rows = sample(years(5), 60);
  const expected = rows.map((cells) =>
    resultOf(() =>
      compute(row(...cells.map((one) => (typeof one === "object" ? { code: one.error } : (one ?? ""))))),
    ),
  );
  const native = calculate(
    rows,
    ({ range }) => planFunctions.get(name)!.native([range(0, 5)], { textAt: () => undefined }),
    true,
  );
  expect(disagreements(rows, native, expected)).toEqual([]);
});
