/** Amounts in words: official cases, a reading back by another way, and the native equal. */
import fc from "fast-check";
import { koreanAmount } from "../../src/functions/koreanamount";
import { functionAgrees } from "./support/agreement";
import { anyCell } from "./support/calculation";

const spelled = (value: unknown): unknown => koreanAmount([[value]]);

test.each([
  [113_560, "금113,560원(금일십일만삼천오백육십원)"],
  [0, "금0원(금영원)"],
  [1, "금1원(금일원)"],
  [10, "금10원(금일십원)"],
  [10_000, "금10,000원(금일만원)"],
  [200_000, "금200,000원(금이십만원)"],
  [100_000_000, "금100,000,000원(금일억원)"],
  [1_000_000_000_000, "금1,000,000,000,000원(금일조원)"],
  [300_500_000_007, "금300,500,000,007원(금삼천오억칠원)"],
  [
    999_999_999_999_999,
    "금999,999,999,999,999원(금구백구십구조구천구백구십구억구천구백구십구만구천구백구십구원)",
  ],
  [1234.5, "금1,235원(금일천이백삼십오원)"],
])("%d is %s", (won, expected) => {
  expect(spelled(won)).toBe(expected);
});

test.each([
  [-1, "0원부터"],
  [1e15, "1,000조 원 미만"],
])("%d is no amount to be spelled", (won, reason) => {
  expect(() => spelled(won)).toThrow(reason);
});

/** Words back to the number: each digit times its place, each group times its name. */
function read(words: string): number {
  const groups = ["", "만", "억", "조"];
  let rest = words;
  let value = 0;
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const at = index === 0 ? rest.length : rest.indexOf(groups[index]!);
    if (at < 0) continue;
    const group = rest.slice(0, at);
    rest = rest.slice(at + 1);
    for (const [, digit, place] of group.matchAll(/([영일이삼사오육칠팔구])([십백천]?)/g))
      value +=
        "영일이삼사오육칠팔구".indexOf(digit!) * 10 ** " 십백천".indexOf(place || " ") * 10_000 ** index;
  }
  return value;
}

test("the words of any amount, read back, are the amount", () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(), fc.integer({ min: 0, max: 999_999_999_999_999 })), (won) => {
      const [, digits, words] = /^금([\d,]+)원\(금(.+)원\)$/.exec(String(spelled(won)))!;
      expect(Number(digits!.replace(/,/g, ""))).toBe(won);
      expect(read(words!)).toBe(won);
    }),
    { numRuns: 1000 },
  );
});

const amounts = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 999_999_999_999_999 }) },
  { weight: 3, arbitrary: fc.tuple(fc.nat(99), fc.nat(14)).map(([digits, zeros]) => digits * 10 ** zeros) },
  { weight: 1, arbitrary: fc.nat(20_000) },
  { weight: 2, arbitrary: anyCell },
);
functionAgrees({ name: "KOREANAMOUNT", compute: koreanAmount, rows: fc.tuple(amounts), count: 3000 });
