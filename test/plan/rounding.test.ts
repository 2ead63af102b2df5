import fc from "fast-check";
import { roundHalfAway } from "../../src/plan/rounding";

describe("rounding half away from zero", () => {
  test.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [0.49999999999999994, 0, 0],
    [1234567890123.565, 2, 1234567890123.57],
    [4503599627370497.5, 0, 4503599627370498],
    [149.156, -1, 150],
    [4, -1, 0],
    [5, -1, 10],
    [95, -1, 100],
    [9.995, 2, 10],
    [-0.24085, 4, -0.2409],
    [1e21, 2, 1e21],
    [1e-9, 2, 0],
    [5e-324, 0, 0],
  ])("%p to %p decimals is %p", (value, digits, expected) => {
    expect(roundHalfAway(value, digits)).toBe(expected);
  });

  test("never gives -0", () => {
    expect(Object.is(roundHalfAway(-0.004, 2), 0)).toBe(true);
    expect(Object.is(roundHalfAway(-0, 2), 0)).toBe(true);
  });

  test("what has no decimal value stays", () => {
    expect(roundHalfAway(Infinity, 2)).toBe(Infinity);
    expect(roundHalfAway(NaN, 2)).toBeNaN();
  });

  // An exact judge: the value as an integer of ten-thousandths, rounded in integers.
  test("agrees with integer arithmetic on every amount of four decimals", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 4 }),
        (tenThousandths, digits) => {
          const step = 10 ** (4 - digits);
          const magnitude = Math.abs(tenThousandths);
          const steps = Math.trunc(magnitude / step) + (2 * (magnitude % step) >= step ? 1 : 0);
          const expected = Number(`${steps}e${-digits}`);
          const rounded = roundHalfAway(Number(`${tenThousandths}e-4`), digits);
          expect(rounded).toBe(tenThousandths < 0 && expected !== 0 ? -expected : expected);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("moves no value by more than half a step, turns no sign, and rounds once", () => {
    const amounts = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 6 }), (value, digits) => {
        const rounded = roundHalfAway(value, digits);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(
          0.5 * 10 ** -digits * (1 + 1e-9) + Math.abs(value) * 1e-15,
        );
        expect(rounded * value).toBeGreaterThanOrEqual(0);
        expect(roundHalfAway(rounded, digits)).toBe(rounded);
        expect(roundHalfAway(value === 0 ? 0 : -value, digits)).toBe(rounded === 0 ? 0 : -rounded);
      }),
      { numRuns: 5000 },
    );
  });
});
