/** A formula made ready to be computed gives what its tree is worth, to the last bit; the store keeps few texts. */
import fc from "fast-check";
import {
  calculationOf,
  evaluate,
  knownFormula,
  namedFormula,
  namedTexts,
  parseFormula,
} from "../../src/formula";
import { valueOf } from "../../src/formula/evaluate";
import type { Formula, Tree } from "../../src/formula/types";

const quantity = fc.nat(5).map((index): Tree => ({ kind: "quantity", index }));
const number = fc
  .oneof(
    fc.constantFrom(0, 0.1, 0.2, 0.3, 0.7, 1, 2, 3, 12, 100, 1000, 1e300),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  )
  .map((value): Tree => ({ kind: "number", value, percent: false }));
const operation = (operator: "+" | "-" | "*" | "/", left: Tree, right: Tree): Tree => ({
  kind: "operation",
  operator,
  left,
  right,
});
const signs = fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const);
const { any } = fc.letrec<{ any: Tree; operation: Tree; negative: Tree }>((tie) => ({
  any: fc.oneof({ maxDepth: 5 }, quantity, number, tie("operation"), tie("operation"), tie("negative")),
  operation: fc
    .tuple(signs, tie("any"), tie("any"))
    .map(([sign, left, right]) => operation(sign, left, right)),
  negative: tie("any").map((operand): Tree => ({ kind: "negative", operand })),
}));
const term = fc.oneof(
  quantity,
  fc.tuple(quantity, number).map(([one, other]) => operation("*", one, other)),
  fc.tuple(number, quantity).map(([one, other]) => operation("*", one, other)),
);
const weightedSum = fc
  .tuple(term, fc.array(fc.tuple(fc.constantFrom("+" as const, "-" as const), term), { maxLength: 6 }))
  .map(([first, rest]) => rest.reduce((left, [sign, right]) => operation(sign, left, right), first));
const trees = fc.oneof(
  any,
  weightedSum,
  fc.tuple(signs, weightedSum, any).map(([sign, one, other]) => operation(sign, one, other)),
);

// What cells hold: counts, money, rates, nothing, what overflows, and what an error leaves.
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1e9, max: 1e9, noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: -1000, max: 1_000_000 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      0,
      -0,
      1,
      100,
      5e-324,
      1e308,
      -1e308,
      Number.MAX_VALUE,
      NaN,
      Infinity,
      -Infinity,
    ),
  },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const rows = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 5, maxLength: 5 });

test("100,000 pairs of random formulas and values", () => {
  const seen = { finite: 0, infinite: 0, none: 0 };
  fc.assert(
    fc.property(trees, rows, (tree, values) => {
      const calculation = calculationOf(tree);
      for (const row of values) {
        const expected = valueOf(tree, row as number[]);
        if (!Object.is(calculation(row as number[]), expected))
          throw new Error(
            `${JSON.stringify(tree)} of ${JSON.stringify(row)}: ${calculation(row as number[])}, not ${expected}`,
          );
        if (Number.isFinite(expected)) seen.finite++;
        else if (Number.isNaN(expected)) seen.none++;
        else seen.infinite++;
      }
    }),
    { numRuns: Number(process.env["FORMULAS"] ?? 20_000), seed: 2017 },
  );
  expect(seen.finite).toBeGreaterThan(20_000);
  expect(seen.infinite).toBeGreaterThan(2_000);
  expect(seen.none).toBeGreaterThan(5_000);
});

test.each([
  ["an overflow in a divisor", "처리건수 ÷ (접수건수 × 1,000)", [1, 1e308]],
  ["an overflow that another one would undo", "처리건수 × 10 - 접수건수 × 10", [1e308, 1e308]],
  ["an overflow times 0", "(처리건수 × 10) × 접수건수", [1e308, 0]],
  ["0 ÷ 0", "처리건수 ÷ 접수건수 × 100", [0, 0]],
  ["a blank in a product with 0", "처리건수 × 접수건수", [0, undefined]],
])("%s is no value", (_what, text, values) => {
  const formula = parseFormula(text, "건");
  expect(formula.kind).toBe("computed");
  expect(evaluate(formula, values)).toBeUndefined();
});

describe("the store of formulas that were read before", () => {
  test("gives the very same formula for the same text and unit, and what parseFormula gives", () => {
    const text = "처리건수 ÷ 접수건수";
    expect(knownFormula(text, "%")).toBe(knownFormula(text, "%"));
    expect(knownFormula(text, "%")).toEqual(parseFormula(text, "%"));
    expect(knownFormula(text)).toEqual(parseFormula(text));
    expect(namedFormula("PRESSRATE")).toBe(knownFormula(namedTexts.PRESSRATE));
  });

  test("keeps a few hundred texts, and the one that is asked for again and again among them", () => {
    const kept: Formula = knownFormula("처리건수 × 2");
    const first: Formula = knownFormula("수량 0 × 2");
    for (let at = 0; at < 2000; at++) {
      knownFormula(`수량 ${at} × 2`);
      knownFormula("처리건수 × 2");
    }
    expect(knownFormula("처리건수 × 2")).toBe(kept);
    expect(knownFormula("수량 0 × 2")).not.toBe(first);
    expect(knownFormula("수량 0 × 2")).toEqual(first);
  });
});
