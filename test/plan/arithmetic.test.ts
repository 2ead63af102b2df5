import fc from "fast-check";
import { achievement, change, changeRate, share } from "../../src/plan/arithmetic";
import { roundHalfAway } from "../../src/plan/rounding";

// 예산현황 of the example plan, in 천원, with what the document prints.
const budget = [
  { row: "계", current: 470_050, previous: 619_206, share: 1, before: 1, rate: -0.2409 },
  { row: "정책사업", current: 396_185, previous: 394_710, share: 0.8429, before: 0.6374, rate: 0.0037 },
  { row: "행정운영경비", current: 73_865, previous: 224_496, share: 0.1571, before: 0.3626, rate: -0.671 },
  { row: "인력운영비", current: 30_695, previous: 154_346, share: 0.0653, before: 0.2493, rate: -0.8011 },
  { row: "기본경비", current: 43_170, previous: 70_150, share: 0.0918, before: 0.1133, rate: -0.3846 },
  { row: "재무활동", current: 0, previous: 0, share: 0, before: 0, rate: 0 },
];

describe("the figures of 예산현황", () => {
  test.each(budget)("$row: share of both years and the change rate, as printed", (line) => {
    const rounded = (value: number | undefined) => roundHalfAway(value ?? NaN, 4);
    expect(rounded(share(line.current, 470_050))).toBe(line.share);
    expect(rounded(share(line.previous, 619_206))).toBe(line.before);
    expect(rounded(changeRate(line.current, line.previous))).toBe(line.rate);
  });
});

describe("what does not exist is undefined, not a number", () => {
  test("a share of nothing, except a zero row", () => {
    expect(share(5, 0)).toBeUndefined();
    expect(share(0, 0)).toBe(0);
  });
  test("the rate of a new program (순증), except from 0 to 0", () => {
    expect(changeRate(45_185, 0)).toBeUndefined();
    expect(changeRate(0, 0)).toBe(0);
  });
  test("anything with a missing figure", () => {
    expect([share(undefined, 1), share(1, undefined), change(undefined, 1), change(1, undefined)]).toEqual(
      Array(4).fill(undefined),
    );
    expect([
      changeRate(undefined, 1),
      changeRate(1, undefined),
      achievement(undefined, 1),
      achievement(1, undefined),
    ]).toEqual(Array(4).fill(undefined));
  });
  test("achievement of a target of 0, and by ratio of a result of 0", () => {
    expect(achievement(0, 5)).toBeUndefined();
    expect(achievement(5, 0, "lower", "ratio")).toBeUndefined();
    expect(achievement(5, 0)).toBe(0);
  });
});

describe("achievement", () => {
  test.each([
    [2128, 1840, "higher", "difference", 1840 / 2128],
    [10, 8, "lower", "difference", 1.2],
    [10, 25, "lower", "difference", -0.5],
    [10, 8, "lower", "ratio", 1.25],
    [-10, -5, "higher", "difference", 1.5],
    [-10, -15, "higher", "difference", 0.5],
    [-10, -15, "lower", "difference", 1.5],
    [-10, -15, "lower", "ratio", 1.5],
  ] as const)("target %p, result %p, %s by %s: %p", (target, result, direction, method, expected) => {
    expect(achievement(target, result, direction, method)).toBeCloseTo(expected, 12);
  });
});

describe("laws", () => {
  const amount = fc.integer({ min: 0, max: 1e12 });
  test("shares of parts add up to the whole", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        fc.pre(total > 0);
        expect(parts.reduce((sum, part) => sum + share(part, total)!, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
  test("last year × (1 + rate) is this year; the rate has the change's sign", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: -1e12, max: 1e12 }),
        (current, previous) => {
          fc.pre(previous !== 0);
          const rate = changeRate(current, previous)!;
          expect(Math.sign(rate) + 0).toBe(Math.sign(change(current, previous)!) + 0);
          const back = previous + rate * Math.abs(previous);
          expect(Math.abs(back - current)).toBeLessThanOrEqual(
            1e-9 * (Math.abs(current) + Math.abs(previous)),
          );
        },
      ),
    );
  });
  test("meeting the target is 1 by every direction and method; a better result is never less", () => {
    const target = fc.integer({ min: -1e6, max: 1e6 }).filter((value) => value !== 0);
    const ways = fc.constantFrom(
      ["higher", "difference"],
      ["lower", "difference"],
      ["lower", "ratio"],
    ) as fc.Arbitrary<["higher" | "lower", "difference" | "ratio"]>;
    fc.assert(
      fc.property(
        target,
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        ways,
        (aim, one, step, way) => {
          expect(achievement(aim, aim, ...way)).toBe(1);
          const [better, worse] = way[0] === "higher" ? [one + step, one] : [one, one + step];
          expect(achievement(aim, better, ...way)!).toBeGreaterThanOrEqual(achievement(aim, worse, ...way)!);
        },
      ),
    );
  });
});
