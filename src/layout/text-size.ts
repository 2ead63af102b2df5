/**
 * How much room a text takes, without a screen: Excel does not fit the height of merged cells, so the layout has to.
 * In: "구정 시책과 유익한 생활정보 제공", 120 points wide, 10 points high. Out: 2 lines, 36 points.
 */

/** A character's width against the font's size, on the safe side: Hangul is nearly as wide as it is high. */
function emOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x1100) return 0.96;
  if (/[0-9,.:;'!|il() -]/.test(character)) return /[0-9]/.test(character) ? 0.56 : 0.36;
  return /[A-Z%&@WMmw]/.test(character) ? 0.85 : 0.6;
}

/** Width in points on one line. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += emOf(character) * size;
  return width;
}

/** How many lines the text takes: broken at blanks, and inside a word only where the word alone is too wide. */
export function lineCount(text: string, size: number, points: number): number {
  return text.split("\n").reduce((lines, paragraph) => lines + paragraphLines(paragraph, size, points), 0);
}

function paragraphLines(paragraph: string, size: number, points: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<= )/)) {
    const width = textWidth(word, size);
    const bare = textWidth(word.trimEnd(), size);
    if (used > 0 && used + bare > points) {
      lines += 1;
      used = 0;
    }
    // A character that no longer fits starts a line, so each broken line may lose up to one character's width.
    const usable = Math.max(points - size, size);
    if (bare > points) {
      const broken = Math.ceil(bare / usable);
      lines += broken - 1;
      used = width - (broken - 1) * usable;
    } else {
      used += width;
    }
  }
  return lines;
}

/** Height in points of so many lines of a font size, with `air` above and below them together. */
export function linesHeight(lines: number, size: number, air: number): number {
  return Math.ceil(lines * size * 1.45 + air);
}
