/**
 * Where a text begins to say what a letter stands for, in each of the ways that officers write it.
 * In: "(A/B)×100\nA: 처리건수, B: 접수건수". Out: A at 10, its meaning from 13; B at 18, its meaning from 21.
 */
import { closingOf, isHangul, letterPattern, skipBlanks } from "./signs";

export interface Head {
  readonly letter: string;
  readonly at: number;
  readonly textAt: number;
  /** Where the bracket before the letter opens, "(A) 처리건수", and where the one around its meaning closes, "A(처리건수)". */
  readonly opens?: number;
  readonly closes?: number;
}

// The character is looked at first: looking back over blanks from each of them would take the square of their number.
const before = String.raw`(?<=^|[\s,;(\[{〔*·ㆍ•○●◦▪■□※:\-–—/])`;
// "A(분자) : 채용인원"
const withRole = new RegExp(`${before}(?=[A-Z])([A-Z]\\d?)\\s*\\([^()\\n]{1,20}\\)\\s*[:=](?!=)`, "g");
const withSign = new RegExp(`${before}(${letterPattern})\\s*(?:[:=](?!=)|[은는란]\\s)`, "g");
const atLineStart = new RegExp(
  `(?=[A-Za-z0-9가-힣ㄱ-ㅎ①-⓿㈀-㋿Ⅰ-ⅿ])(?<=(?:^|\\n)[\\s*·ㆍ•○●◦▪※\\-–—]*)(${letterPattern})(?:[.)]|\\s*-)\\s+(?=\\S)`,
  "g",
);
const circled =
  /(?=[①-⓿㉠-㉻])(?<=(?:^|\n|[,;])[\s*·ㆍ•○●◦▪※\-–—]*|[가-힣)\]][ \t]+)([①-⑳⑴-⒇⒜-⒵Ⓐ-ⓩ㉠-㉻])\s*(?=[가-힣A-Za-z0-9'’‘])/g;

// "A 신고건수, B 단속건수": no sign at all, at the start of a line or behind another.
const withoutSign = /(?=[A-Z])(?<=\n[\s*·ㆍ•○●◦▪※\-–—(]*|\n[^\n]*[,;]\s*)([A-Z])[ \t]+(?=[가-힣]{2})/g;

// "A(처리건수), B(접수건수)" and "(A) 처리건수" on lines below the formula.
const beforeBracket =
  /(?=[A-Z①-⓿㉠-㉻])(?<=\n[\s*·ㆍ•○●◦▪※\-–—]*|\n[^\n]*[,;]\s*)([A-Z]\d?|[①-⑳⑴-⒇Ⓐ-ⓩ㉠-㉻])\s*[([{〔]/g;
const inBrackets =
  /(?=[([])(?<=\n[\s*·ㆍ•○●◦▪※\-–—]*)[([]([A-Z]\d?|[①-⑳⑴-⒇Ⓐ-ⓩ㉠-㉻])[)\]]\s*[:=]?\s*(?=[가-힣])/g;

/** All heads in `text`, from left to right, whether the formula uses their letters or not. */
export function headsIn(text: string): Head[] {
  const heads = new Map<number, Head>();
  for (const pattern of [withSign, withRole, atLineStart, circled, withoutSign]) {
    for (const match of text.matchAll(pattern)) {
      if (isHangul(match[1]!) && !/(?:^|[\n,;(\[{*·ㆍ•○●◦▪※])\s*$/.test(text.slice(0, match.index))) continue;
      const textAt = skipBlanks(text, match.index + match[0].length);
      if (!heads.has(match.index)) heads.set(match.index, { letter: match[1]!, at: match.index, textAt });
    }
  }
  for (const match of text.matchAll(beforeBracket)) {
    const open = match.index + match[0].length - 1;
    const closes = closingOf(text, open);
    if (heads.has(match.index) || closes === undefined || !/^\s*(?:[,;\n]|$)/.test(text.slice(closes + 1)))
      continue;
    if (!/[가-힣]/.test(text.slice(open, closes)) || /[×÷*/+=]/.test(text.slice(open, closes))) continue;
    heads.set(match.index, { letter: match[1]!, at: match.index, textAt: open + 1, closes });
  }
  for (const match of text.matchAll(inBrackets)) {
    const textAt = match.index + match[0].length;
    heads.set(match.index + 1, { letter: match[1]!, at: match.index + 1, textAt, opens: match.index });
  }
  return [...heads.values()].sort((one, other) => one.at - other.at);
}
