/**
 * White space and width in staff's text: no-break and ideographic blanks, zero-width marks, full-width digits.
 * In: "정 책　사 업 ", "１，２３４". Out: "정책사업", "1,234".
 */

const anySpace = /[\s\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]+/g;

/** The text without any white space: what names and header words are compared by. */
export function squeeze(text: string): string {
  return text.replace(anySpace, "");
}

/** Outer blanks removed, inner runs of blanks and line breaks made one space: how a name is shown. */
export function tidy(text: string): string {
  return isPlain(text, true) ? text : text.replace(anySpace, " ").trim();
}

const space = 0x20;

/**
 * Whether a text has Hangul and ASCII only, as most have: nothing to be tidied. `spaced`: single blanks between words are
 * taken, too. A long export is asked so of all its cells, which a pattern takes five times as long for.
 */
export function isPlain(text: string, spaced = false): boolean {
  let before = space;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLetter = (code > space && code < 0x7f) || (code >= 0xac00 && code <= 0xd7a3);
    if (!isLetter && !(spaced && code === space && before !== space)) return false;
    before = code;
  }
  return !spaced || before !== space || text === "";
}

/** Full-width letters, digits, signs and brackets (！ to ～) as their ASCII equals; ∼ and ideographic blanks too. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}

/**
 * A label whose letters were spread with blanks, put together: "정 책 사 업" is "정책사업", "행 정 운 영 경 비" too;
 * a text with any longer word in it is only tidied ("구정홍보 활동 강화" stays).
 */
export function unspread(text: string): string {
  const words = tidy(text).split(" ");
  return words.length > 1 && words.every((word) => [...word].length === 1) ? words.join("") : tidy(text);
}
