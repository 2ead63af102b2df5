/** Cells with numbers as staff spell them, "△ 79,392" or "（１，２３４）", and with what is none. */
import fc from "fast-check";
import { anyCell, type Cell } from "./calculation";

const digits = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000_000 }).map((value) => value.toLocaleString("en-US")),
  fc.integer({ min: 0, max: 1_000_000 }).map(String),
  fc.integer({ min: 0, max: 10_000_000 }).map((value) => (value / 100).toLocaleString("en-US")),
  fc.constantFrom(
    ...[
      "79,392",
      "1,23",
      "12,34,567",
      "0123",
      "1.2.3",
      ".5",
      "5.",
      "0.50",
      "1e5",
      "12:30",
      "2017-1-1",
      "1/2",
    ],
    ...["$5", "₩5", "", "999,999,999,999,999", "1234567890123456", "0.000001"],
  ),
);
const wide = (text: string): string =>
  text.replace(/[0-9,.%()+-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const sign = fc.constantFrom("", "", "△", "△ ", "▽", "-", "− ", "–", "+", "Δ", "▲", "--");
const wrap = fc.constantFrom(
  ["", ""],
  ["", ""],
  ["(", ")"],
  ["", "%"],
  ["", " %"],
  ["(", "%)"],
  ["(", ")%"],
  [" ", "\u00a0"],
  ["\u3000", ""],
  ["", "명"],
);
const spelled = fc.tuple(sign, digits, wrap, fc.boolean()).map(([mark, number, [before, after], isWide]) => {
  const text = `${before}${mark}${number}${after}`;
  return isWide ? wide(text) : text;
});
const words = fc.constantFrom<Cell>(
  ...["-", "신규", "순증", "해당없음", "해당 없음", " ", "N/A", "금액", "△", "#REF!", "TRUE", "*", "?"],
);

export const spelledAmounts: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: spelled as fc.Arbitrary<Cell> },
  { weight: 1, arbitrary: words },
  { weight: 1, arbitrary: anyCell },
);
