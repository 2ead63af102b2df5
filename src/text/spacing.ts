/**
 * White space and width in staff's text: no-break and ideographic blanks, zero-width marks, full-width digits.
 * In: "정 책　사 업 ", "１，２３４". Out: "정책사업", "1,234".
 */

/** What most texts are made of: nothing to be tidied. */
const plain = /^[\x21-\x7e가-힣]*$/;
const anySpace = /[\s\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]+/g;

/** The text without any white space: what names and header words are compared by. */
export function squeeze(text: string): string {
  return text.replace(anySpace, "");
}

/** Outer blanks removed, inner runs of blanks and line breaks made one space: how a name is shown. */
export function tidy(text: string): string {
  return plain.test(text) ? text : text.replace(anySpace, " ").trim();
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
