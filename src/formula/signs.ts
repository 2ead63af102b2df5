/**
 * The signs that a measurement formula is written with, in every shape that officers type or paste.
 * In: "×", "ⅹ", "✕", "*". Out: the operator "*". Texts are half-width already (text/spacing).
 */

export type Operator = "+" | "-" | "*" | "/";

const operators = new Map<string, Operator>(
  Object.entries({
    "+": "+",
    "➕": "+",
    "-": "-",
    "−": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "➖": "-",
    "─": "-",
    "━": "-",
    ㅡ: "-",
    "×": "*",
    "*": "*",
    "∗": "*",
    ⅹ: "*",
    Ⅹ: "*",
    "✕": "*",
    "✖": "*",
    "╳": "*",
    "⨉": "*",
    "⨯": "*",
    х: "*",
    Х: "*",
    "÷": "/",
    "/": "/",
    "∕": "/",
    "⁄": "/",
    "➗": "/",
  }),
);

/** The operator that a character always or mostly stands for; x, - , / and * also occur in names (see lexer.ts). */
export function operatorOf(character: string): Operator | undefined {
  return operators.get(character);
}

const brackets: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
  "〔": "〕",
  "【": "】",
  "〘": "〙",
  "⟮": "⟯",
  "⦅": "⦆",
};

export function isOpen(character: string): boolean {
  return (kinds[character.charCodeAt(0)]! & kind.open) !== 0;
}

export function isClose(character: string): boolean {
  return (kinds[character.charCodeAt(0)]! & kind.close) !== 0;
}

/** The closing bracket of an opening one. */
export function closerOf(open: string): string | undefined {
  return brackets[open];
}

/** Signs that begin a line of a list. */
export const bullets = "ㅇ○●◦•▪▫■□◇◆◈▣▶►▷▸★☆❍◎◉⊙∙‣⁃·ㆍ‧#◾◽✓✔➢➤❑❖";

/** ∑ and Σ: the quantity after it is entered as its total. */
export function isSum(character: string): boolean {
  return character === "∑" || character === "Σ";
}

/** Signs with a meaning that this language does not have, so that reading past them would be guessing. */
export function isUnsupported(character: string): boolean {
  return (kinds[character.charCodeAt(0)]! & kind.unsupported) !== 0;
}

/** A power, A²; not the unit m² nor the mark of a footnote, ¹⁾. */
export function isPower(text: string, at: number): boolean {
  return (kinds[text.charCodeAt(at)]! & kind.power) !== 0 && !/m$/i.test(text.slice(0, at));
}

export function isBlank(character: string | undefined): boolean {
  return character !== undefined && (kinds[character.charCodeAt(0)]! & kind.blank) !== 0;
}

/** Whether the character at `at` can be nothing but a part of a name or a number: no blank, bracket, sign or fraction. */
export function isPlain(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at)] === 0;
}

// What a character may be, by its code: most of a formula's characters are asked after several times.
const kind = { blank: 1, open: 2, close: 4, operator: 8, unsupported: 16, power: 32, other: 64 } as const;
const kinds = new Uint8Array(0x10000);
const blanks =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff";
const members: readonly (readonly [number, string])[] = [
  [kind.blank, blanks],
  [kind.open, Object.keys(brackets).join("")],
  [kind.close, Object.values(brackets).join("")],
  [kind.operator, [...operators.keys()].join("") + "xX"],
  [kind.unsupported, "^√|±∏Π≤≥≠<>≒≈"],
  [kind.power, "²³¹⁰⁴⁵⁶⁷⁸⁹"],
  [kind.other, "=∑Σ½¼¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"],
];
for (const [bit, characters] of members)
  for (const character of characters) kinds[character.charCodeAt(0)]! |= bit;

/** What stands in place of a footnote mark between a word and its unit: a blank that is not shown. */
export const wordJoiner = "\u2060";

export function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z]/.test(character);
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

export function isHangul(character: string | undefined): boolean {
  return character !== undefined && /[가-힣\u1100-\u11ff]/.test(character);
}

/** Marks that stand for a quantity defined elsewhere: A, a, B2, ①, ⓐ, ㉠, Ⅱ, ㄱ. (ㅇ is a bullet, ⅹ a times sign.) */
const letter = /^(?:[A-Za-z]\d{0,2}'?|[①-⑳⑴-⒇⒜-⒵Ⓐ-ⓩ㈀-㈛㉠-㉻Ⅰ-ⅨⅪⅫⅰ-ⅸⅺⅻㄱ-ㅅㅈ-ㅎ])$/;

export function isLetter(word: string): boolean {
  return letter.test(word);
}

/** The letters and single syllables (가, 나) that a definition list may begin its lines with, for a RegExp. */
export const letterPattern =
  "(?:[A-Za-z]\\d{0,2}'?|[①-⑳⑴-⒇⒜-⒵Ⓐ-ⓩ㈀-㈛㉠-㉻Ⅰ-ⅨⅪⅫⅰ-ⅸⅺⅻㄱ-ㅅㅈ-ㅎ가나다라마바사아자차카타파하갑을병정])";

/** Deeper brackets than anyone writes. */
export const deepest = 60;

/** Where the bracket that opens at `start` closes, or undefined where it never does or closes as another kind. */
export function closingOf(text: string, start: number): number | undefined {
  const open: string[] = [];
  for (let at = start; at < text.length; at++) {
    if (isPlain(text, at)) continue;
    const character = text.charAt(at);
    if (isOpen(character)) {
      if (open.push(brackets[character]!) > deepest) return undefined;
    }
    if (isClose(character)) {
      if (open.pop() !== character) return undefined;
      if (open.length === 0) return at;
    }
  }
  return undefined;
}

/** The first position at or after `start` that holds no white space. */
export function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && isBlank(text.charAt(at))) at++;
  return at;
}
