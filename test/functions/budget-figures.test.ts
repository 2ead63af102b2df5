/** 집행률, 이월률, 집행잔액: published figures, what has no result, and the native equals. */
import fc from "fast-check";
import { balance } from "../../src/functions/balance";
import { carryRate } from "../../src/functions/carryrate";
import { execRate } from "../../src/functions/execrate";
import { functionAgrees } from "./support/agreement";
import { anyCell } from "./support/calculation";

const cell = (value: unknown) => [[value]];
const percent = (rate: unknown): string => `${((rate as number) * 100).toFixed(2)}%`;

test("the rates of a city's settlement", () => {
  const available = cell(456_655_487_710);
  expect(percent(execRate(cell(371_564_477_330), available))).toBe("81.37%");
  expect(percent(carryRate(cell(36_943_218_570), available))).toBe("8.09%");
});

test("the rates are the quotient, as long division of whole numbers has it", () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000_000_000 });
  fc.assert(
    fc.property(amount, amount, (part, available) => {
      const digits = 10n ** 40n;
      const exact = Number((BigInt(part) * digits) / BigInt(available)) / Number(digits);
      for (const rate of [execRate, carryRate])
        expect(Math.abs((rate(cell(part), cell(available)) as number) / exact - 1)).toBeLessThan(1e-14);
    }),
  );
});

test("nothing of nothing is 0, something of nothing does not exist, blank is blank", () => {
  for (const rate of [execRate, carryRate]) {
    expect(rate(cell(0), cell(0))).toBe(0);
    expect(() => rate(cell(5), cell(0))).toThrow("예산현액이 0이어서");
    expect([rate(cell(""), cell(5)), rate(cell(5), cell(null))]).toEqual(["", ""]);
  }
});

test("what is left of the budget, with and without returned subsidies, to the won", () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat(), { minLength: 4, maxLength: 4 }), (amounts) => {
      const [available, spent, carried, returned] = amounts.map(
        (amount) => amount % 1_000_000_000_000_000,
      ) as [number, number, number, number];
      const exact = BigInt(available) - BigInt(spent) - BigInt(carried);
      expect(BigInt(balance(cell(available), cell(spent), cell(carried)) as number)).toBe(exact);
      expect(balance(cell(available), cell(spent), cell(carried), cell(""))).toBe(Number(exact));
      expect(BigInt(balance(cell(available), cell(spent), cell(carried), cell(returned)) as number)).toBe(
        exact - BigInt(returned),
      );
    }),
  );
  expect(balance(cell(1000), cell(700), cell(""))).toBe("");
  expect(() => balance(cell(1000), cell(700), cell(0), cell("많음"))).toThrow(
    "반납금 자리에 숫자가 아닌 ‘많음’",
  );
});

const small = fc.oneof(fc.integer({ min: -1, max: 3 }), anyCell);
for (const [name, compute] of [
  ["EXECRATE", execRate],
  ["CARRYRATE", carryRate],
] as const)
  functionAgrees({ name, compute, rows: fc.tuple(small, small), count: 3000 });
functionAgrees({ name: "BALANCE", compute: balance, rows: fc.tuple(small, small, small), count: 3000 });
functionAgrees({
  name: "BALANCE",
  compute: balance,
  rows: fc.tuple(small, small, small, small),
  count: 3000,
});
