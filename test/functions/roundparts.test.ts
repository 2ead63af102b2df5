/** 단수조정: known cases, its defining properties by exact arithmetic, and its native equal. */
import fc from "fast-check";
import { roundParts } from "../../src/functions/roundparts";
import { planFunctions } from "./support/all";
import { anyCell, calculate, resultOf, sample, type Cell } from "./support/calculation";

const column = (...parts: unknown[]) => parts.map((part) => [part]);
const failure = (compute: () => unknown): string => {
  try {
    return `no error but ${JSON.stringify(compute())}`;
  } catch (error) {
    return `${(error as { code: string }).code} ${(error as Error).message}`;
  }
};

test.each<[number[], number | undefined, number | undefined, number[]]>([
  [[33.33, 33.33, 33.33], undefined, undefined, [34, 33, 33]],
  [[33.33, 33.33, 33.33], 100, undefined, [34, 33, 33]],
  // The change of the published plan, in 백만원.
  [[1.475, -150.631, 0], -149, undefined, [2, -151, 0]],
  [[84.2857, 15.7143, 0], 100, 2, [84.29, 15.71, 0]],
  [[0.1 + 0.2, 0.7], 1, 1, [0.3, 0.7]],
  [[5, 6, 7], undefined, undefined, [5, 6, 7]],
  [[0.5, 0.5], undefined, undefined, [1, 0]],
])("%j to %j with %j decimals is %j", (parts, total, decimals, expected) => {
  const others = [total, decimals].map((one) => (one === undefined ? [[""]] : [[one]]));
  expect(roundParts(column(...parts), ...(others as [])).flat()).toEqual(expected);
  expect(roundParts([parts], ...(others as []))).toEqual([expected]);
});

test.each<[string, () => unknown, string]>([
  ["a total above the sum", () => roundParts(column(1, 2), [[5]]), "#NUM! 부분의 합이 합계와"],
  ["a total below it", () => roundParts(column(1, 2), [[2]]), "#NUM! 부분의 합이 합계와"],
  ["half a decimal", () => roundParts(column(1, 2), [[3]], [[1.5]]), "#NUM! 소수 자릿수"],
  [
    "a block of parts",
    () =>
      roundParts([
        [1, 2],
        [3, 4],
      ]),
    "#VALUE! 부분은 한 줄이나 한 열",
  ],
  ["a text for a part", () => roundParts(column(1, "많음")), "#VALUE! 부분 자리에"],
  ["a text for the total", () => roundParts(column(1, 2), [["많음"]]), "#VALUE! 합계 자리에"],
  ["an error", () => roundParts(column(1, { code: "#N/A" })), "#N/A"],
])("%s is refused with the reason", (_, compute, reason) => {
  expect(failure(compute)).toContain(reason);
});

test("a blank part leaves all of it blank", () => {
  expect(roundParts(column(1.5, "", 2.5))).toEqual([[""]]);
});

/** Parts in thousandths, so that all of it can be counted in whole numbers. */
test("the parts add up to the rounded sum, none moves by a unit, and no other part had the larger remainder", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 9 }),
      (thousandths) => {
        const rounded = roundParts(column(...thousandths.map((part) => part / 1000))).flat() as number[];
        const sum = thousandths.reduce((all, part) => all + part, 0);
        const half = Math.sign(sum) * Math.floor((Math.abs(sum) + 500) / 1000);
        expect(rounded.reduce((all, part) => all + part, 0)).toBe(half === 0 ? 0 : half);
        const floors = thousandths.map((part) => (part - (((part % 1000) + 1000) % 1000)) / 1000);
        const remainders = thousandths.map((part) => ((part % 1000) + 1000) % 1000);
        const given = rounded.map((part, index) => part - floors[index]!);
        expect(given.every((unit) => unit === 0 || unit === 1)).toBe(true);
        for (const [index, unit] of given.entries())
          for (const [other, another] of given.entries())
            if (unit === 1 && another === 0)
              expect(
                remainders[index]! > remainders[other]! ||
                  (remainders[index] === remainders[other] && index < other),
              ).toBe(true);
      },
    ),
  );
});

const part = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 1000) },
  { weight: 3, arbitrary: fc.constantFrom<Cell>(0, 0.5, 1.5, -0.5, 33.33) },
  { weight: 1, arbitrary: anyCell },
);
const other = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Cell>(undefined, "", 0, 1, 2) },
  { weight: 1, arbitrary: anyCell },
);

test.each([
  ["the parts alone", 4, 0],
  ["the parts and a total", 3, 1],
  ["the parts, a total and decimals", 3, 2],
])("its native equal agrees over %s", (_, parts, others) => {
  const cells = Array.from({ length: parts + others }, (__, index) => (index < parts ? part : other));
  const rows = sample(fc.tuple(...cells), 150) as Cell[][];
  const joined = (result: Cell | Cell[]): Cell =>
    Array.isArray(result) ? result.map((one) => Number(Number(one).toPrecision(10))).join("|") : result;
  const argument = (cell: Cell): unknown => (typeof cell === "object" ? { code: cell.error } : (cell ?? ""));
  const expected = rows.map((row) =>
    resultOf(() => {
      const given = row.slice(parts).map((cell) => [[argument(cell)]]);
      const [all] = roundParts([row.slice(0, parts).map(argument)], ...(given as []));
      return all!.length === 1 && all![0] === "" ? "" : joined(all as Cell[]);
    }),
  );
  const native = calculate(
    rows,
    (row) => {
      const given = [row.range(0, parts), ...row.cells.slice(parts)];
      const text = planFunctions.get("ROUNDPARTS")!.native(given, { textAt: () => undefined });
      return `TEXTJOIN("|",FALSE,${text})`;
    },
    "dynamic",
  );
  const plain = (cell: Cell): Cell =>
    typeof cell === "string" && cell !== "" ? joined(cell.split("|").map(Number)) : cell;
  rows.forEach((cells, index) => {
    const shown = { cells, result: plain(native[index]) ?? "" };
    expect(shown).toEqual({ cells, result: expected[index] });
  });
});
