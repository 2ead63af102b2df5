/** A long text in short is the same text afterwards, and what is no such text stays as it stands. */
import fc from "fast-check";
import { inFull, inShort } from "../../src/excel/in-short";

const long = (piece: string): string => piece.repeat(Math.ceil(41_000 / piece.length));

test("every text comes back, letters in halves as JSON spells them", () => {
  const piece = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(piece, (text) => {
      for (const one of [text, long(text), JSON.stringify([long(text), "\ud83d"])])
        expect(inFull(inShort(one))).toBe(one);
    }),
    { numRuns: 20 },
  );
});

test("a text of which much repeats takes less, a short one stays to be read", () => {
  expect(inShort(long("=예산!$B$6*1000 ¦ ")).length).toBeLessThan(1_000);
  expect(inShort('{"kind":"build"}')).toBe('{"kind":"build"}');
});

const whole = inShort(long("홍보실 "));
test.each([
  ["that lost its end", whole.slice(0, -8)],
  ["of which a letter was lost", whole.slice(0, 20) + whole.slice(21)],
  ["that is longer than it says", whole.replace(/^~\d+/, "~500")],
  ["that says it were of a gigabyte", whole.replace(/^~\d+/, "~999999999")],
  ["that is none", "~12~홍보실"],
])("a text in short %s stays as it stands", (_, text) => {
  expect(inFull(text)).toBe(text);
});
