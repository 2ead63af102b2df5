/** How many lines a text takes in a column. */
import fc from "fast-check";
import { lineCount, textWidth } from "../../src/layout/text-size";

test.each([
  ["목표", 10, 30, 1],
  ["단위사업 예산액", 10, 45, 2],
  ["가나다라마바사아자차", 10, 40, 4],
  ["한 줄\n두 줄", 10, 200, 2],
  ["", 10, 100, 1],
])("%j at %d points in %d points of width takes %d lines", (text, size, width, lines) => {
  expect(lineCount(text, size, width)).toBe(lines);
});

test("a narrower column never takes fewer lines, and there is always room for the text", () => {
  const words = fc.array(fc.constantFrom("성과", "계획서", "a", "2,128", "구정홍보활동강화", " "), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 300 }), (parts, width) => {
      const text = parts.join("");
      const lines = lineCount(text, 10, width);
      expect(lineCount(text, 10, width + 40)).toBeLessThanOrEqual(lines + 1);
      // At the end of each line but the last, one blank takes no room.
      const room = lines * width + (lines - 1) * textWidth(" ", 10);
      expect(room).toBeGreaterThanOrEqual(textWidth(text.trimEnd(), 10) - 1);
    }),
  );
});
