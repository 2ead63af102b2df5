/**
 * Names without what staff put around them: a bullet or a number before, brackets around, the mark of a footnote behind.
 * In: "1. 안전한 보행환경", "【정책사업】", "홍보실1)", "인력운영비*". Out: 안전한 보행환경, 정책사업, 홍보실, 인력운영비.
 */

/** "【정책사업】" → "정책사업"; a name that only begins or ends in brackets stays. */
export const unwrapped = (text: string): string => inner.exec(text)?.slice(1).find(Boolean) ?? text;

const inner =
  /^\s*(?:【([^【】]+)】|《([^《》]+)》|〈([^〈〉]+)〉|「([^「」]+)」|\[([^[\]]+)\]|<([^<>]+)>)\s*$/;

const footnoteMark =
  /^(.*?[^\s*※])\s*(?:\*{1,3}|※|(?<=[가-힣)\]]\s*)[¹²³⁴-⁹]+\)?|(?<=[가-힣)\]]\s*)(?:주\s?\d{0,2}|\d{1,2})\))$/s;

/**
 * A name without the mark of a footnote behind it: "홍보실1)", "인력운영비*", "총무과 주2)". What closes a bracket of the name
 * itself stays: "체육대회(제12)".
 */
export function withoutFootnote(name: string): string {
  const bare = footnoteMark.exec(name)?.[1];
  return bare === undefined || /\([^()]*$/.test(bare) ? name : bare;
}

/** "1. ", "가. ", "(2) ", "① ", "[0101]" before a name; "3.1절 행사" keeps its number, "(사)장애인협회" its legal form. */
const numbering =
  /^\s*(?:\[\d{2,}\]|\(?\d{1,2}[.)](?!\d)|(?!\(사\))\(?[가나다라마바사아자차카타파하][.)]|[①-⑳㉮-㉻ⓐ-ⓩ]|\d{1,2}(?:-\d{1,2})+[.)]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[.)])\s*(?=\D)/;

/** A name without the bullet or number before it, on one line: "1. 안전한 보행환경" → "안전한 보행환경". */
export function bareName(text: string): string {
  return unwrapped(text.trim())
    .replace(/^[\s\u00a0\u3000]*[└ㄴ∟→☞▶▷▣■□●◆◇◎○◦ㅇ•‣\-–·ㆍ*>]+\s*(?=\S)/, "")
    .replace(/\s*\n\s*/g, " ")
    .replace(numbering, "");
}
