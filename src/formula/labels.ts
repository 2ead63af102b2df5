/**
 * Labels in front of a formula: ㅇ 측정산식 :, ▪(측정산식), <산출식>, a lone bullet, "- ".
 * In: "ㅇ 측정산식 : (유수수량/총 생산수량)*100". Out: the position of "(".
 */
import { skipBlanks } from "./signs";

const spread = (word: string): string => [...word].join("\\s*");
const oneOf = (words: readonly string[]): string => `(?:${words.map(spread).join("|")})`;

const kinds = [
  "성과지표",
  "지표",
  "목표치",
  "목표",
  "측정",
  "산출",
  "산정",
  "계산",
  "평가",
  "달성률",
  "달성도",
];
const formulaWord = `(?:${oneOf(kinds)}\\s*){0,2}${oneOf(["산식", "공식", "수식"])}|${oneOf(["측정", "산출", "산정", "계산"])}\\s*식`;
const methodWord = `${oneOf(["측정", "산출", "산정", "계산", "평가"])}\\s*${oneOf(["방법", "방식", "기준"])}`;
const word = `(?:${formulaWord}|${methodWord})`;
const words = `${word}(?:\\s*(?:${spread("또는")}|${spread("및")}|[/·,(])\\s*${word}\\s*\\)?)?`;

const inBrackets = new RegExp(
  `\\s*[<(\\[{【〔「『《〈]\\s*${words}\\s*[>)\\]}】〕」』》〉]\\s*(?:[:=](?!=))?`,
  "y",
);
const withSign = new RegExp(`\\s*${words}\\s*(?:\\((?:%|단위[^()]*)\\)\\s*)?(?:[:=;](?!=)|→|(?=\\n|$))`, "y");
const beforeFormula = new RegExp(`\\s*(?:${formulaWord})(?=\\s|[([{〔∑Σ])`, "y");
const bullet =
  /\s*(?:[ㅇ○●◦•▪▫■□◇◆◈▣▶►▷▸★☆❍◎◉⊙∙‣⁃·ㆍ‧#]|[oO](?=\s)|\*+(?!\s*\d)|[-–—−](?!\s*[\d.])|:|=(?!=))\s*/y;
const numbering = /\s*(?:\(\d{1,2}\)|\d{1,2}[.)]|[가-하][.)])\s+(?=[가-힣<[(【〔])/y;

/** Where the formula begins at or after `start`: labels, bullets and numbering are passed over. */
export function afterLabels(text: string, start: number): { at: number; labelled: boolean } {
  let at = start;
  let labelled = false;
  for (let moved = true; moved;) {
    moved = false;
    for (const pattern of [inBrackets, withSign, bullet, numbering]) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match || match[0].length === 0) continue;
      at += match[0].length;
      labelled ||= pattern === inBrackets || pattern === withSign;
      moved = true;
    }
    beforeFormula.lastIndex = at;
    const match = moved ? null : beforeFormula.exec(text);
    if (match && /[×÷*/+]/.test(text.slice(at))) {
      at += match[0].length;
      labelled = moved = true;
    }
  }
  return { at: skipBlanks(text, at), labelled };
}

/** Whether a label such as "측정산식 :" begins at `at`. */
export function isLabel(text: string, at: number): boolean {
  return [inBrackets, withSign].some((pattern) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  });
}

/**
 * Where a formula begins behind the indicator's own name and a colon, "급수보급률 : (급수인구/총인구)×100"; `at` where
 * there is no such name, where it holds arithmetic itself, or where none follows.
 */
export function afterNameAndColon(text: string, at: number): number {
  const match = /^[^:=×÷*+∑Σ]{1,60}?(?<!\d)\s*:\s*(?=\S)/.exec(text.slice(at));
  if (!match) return at;
  const name = match[0].replace(/\([^()]*\)/g, "");
  const arithmeticFollows = /[×÷*/+∑Σ]|\d\s*%/.test(text.slice(at + match[0].length));
  return arithmeticFollows && !name.includes("/") ? at + match[0].length : at;
}
