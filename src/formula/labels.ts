/**
 * Labels in front of a formula: ㅇ 측정산식 :, ▪(측정산식), <산출식>, a lone bullet, "- ".
 * In: "ㅇ 측정산식 : (유수수량/총 생산수량)*100". Out: the position of "(".
 */
import { closingOf, skipBlanks } from "./signs";

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
const withSign = new RegExp(
  `\\s*${words}\\s*(?:\\((?:%|단위[^()]*)\\)\\s*)?(?:[:=;](?!=)|→|\\s[-–—]\\s|(?=\\n|$))`,
  "y",
);
const beforeFormula = new RegExp(`\\s*(?:${formulaWord})(?=\\s|[([{〔∑Σ])`, "y");
const bullet =
  /\s*(?:[⇒→➔➜ㅇ○●◦•▪▫■□◇◆◈▣▶►▷▸★☆❍◎◉⊙∙‣⁃·ㆍ‧#◾◽✓✔➢➤❑❖]|[oO](?=\s)|\*+(?!\s*\d)|[-–—−](?!\s*[\d.]|[([{][^()[\]{}]*\S\s*[-–−]\s*[^()[\]{}]*[)\]}])|:|=(?!=))\s*/y;
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
  const rest = text.slice(at + match[0].length);
  // "실적 : 목표 × 100" may be a ratio written with a colon.
  if (/^[^÷/+\-−–]*[×*xX]\s*100\s*%?\s*$/.test(rest)) return at;
  const arithmeticFollows = /[×÷*/+∑Σ]|\d\s*%/.test(rest);
  return arithmeticFollows && !name.includes("/") ? at + match[0].length : at;
}

const unitBehind = String.raw`[([]\s*(?:%|‰|%p|건|명|점|회|일|원|천원|백만원|톤|개소?|대|권)\s*[)\]]`;
const titleLine = new RegExp(`^[^×÷*/+=:∑Σ\\n]{2,40}${unitBehind}[ \\t]*\\n\\s*(?=[([{〔∑Σ])`);
const callLike =
  /^(?=[가-힣A-Za-z])[^×÷*/+=:∑Σ()[\]{}]{2,40}?(?:[([]\s*(?:%|‰|건|명|점|회|일)\s*[)\]])?\s*(?=[([{〔])/;

/**
 * Where a formula begins behind the indicator's name without any sign between: on a line above it with its unit,
 * "처리율(%)⏎(처리건수/접수건수)×100", or right before brackets around the whole formula, "처리율(처리건수/접수건수×100)".
 */
export function afterTitle(text: string, at: number): number {
  const rest = text.slice(at).trimEnd();
  const line = titleLine.exec(rest);
  if (line && /[×÷*/]/.test(rest.slice(line[0].length))) return at + line[0].length;
  const name = callLike.exec(rest);
  if (
    !name ||
    /[-−–—]\s*$|\s[-−–—]|[xX]\s*$/.test(name[0]) ||
    closingOf(rest, name[0].length) !== rest.length - 1
  )
    return at;
  const inside = rest.slice(name[0].length);
  return /[×÷*xX]\s*1?,?0*\d|[÷×]/.test(inside) && /[/÷×*]/.test(inside) ? at + name[0].length : at;
}
