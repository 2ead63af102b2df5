/**
 * Marks of footnotes on the words of a formula, told from times signs and brackets by the lines below that they point to.
 * In: "다친 사람수*(명) ÷ 전체 주민수\n* 마을 통계". Out: the same text, a blank in place of the first *.
 *
 * "*" is a mark before a unit in brackets; where a line explains the word before it; and, where such lines stand below,
 * where it hangs on a word and a blank follows. It multiplies where the line explains the word behind it.
 */
import { closingOf, isDigit, isHangul, isOpen, skipBlanks, wordJoiner } from "./signs";
import { isUnitInBrackets } from "./units";

/** The text, as long as before, with a blank (or a word joiner) for each mark; the lines of notes keep theirs. */
export function withoutFootnoteMarks(text: string): string {
  return withoutNumbers(withoutSigns(withoutStars(text)));
}

const starLine = /^[^\S\n]*\*{1,3}[^\S\n]*(\S[^\n]*)$/gm;

function withoutStars(text: string): string {
  if (!text.includes("*")) return text;
  const notes = [...text.matchAll(starLine)].map((match) => match[1]!).filter((note) => !isFactor(note));
  const inBrackets = /[([{]\s*\*{1,3}\s*[가-힣\d]/.test(text);
  const terms = notes.map(termOf).filter((term) => term !== "");
  return text.replace(/(?<=[가-힣A-Za-z\d)\]}%])\*{1,3}/g, (stars, at: number) =>
    isMark(text, at, stars.length, { terms, pointsSomewhere: notes.length > 0 || inBrackets })
      ? gap(stars, text.charAt(at + stars.length))
      : stars,
  );
}

// Between a word and its unit no blank is shown: a word joiner stands there.
function gap(mark: string, next: string): string {
  return (isOpen(next) || isHangul(next) ? wordJoiner : " ").repeat(mark.length);
}

interface Notes {
  /** What the notes explain, without blanks. */
  readonly terms: readonly string[];
  readonly pointsSomewhere: boolean;
}

function isMark(text: string, at: number, length: number, { terms, pointsSomewhere }: Notes): boolean {
  const behind = text.slice(at + length);
  const next = text.charAt(skipBlanks(text, at + length));
  if (isUnitInBrackets(behind)) return true;
  if (isDigit(next)) return false;
  if (length > 1) return next !== "" && !/[×÷*/+\-–−]/.test(next);
  if (!pointsSomewhere) return false;
  if (next === "" || next === "*" || /^\s*[([]\s*\*/.test(behind)) return true;
  const word = /^\s*([가-힣A-Za-z][^\s×÷*/+()=-]*)/.exec(behind)?.[1] ?? "";
  const before = text.slice(0, at).replace(/\s/g, "");
  if (terms.some((term) => before.endsWith(term))) return true;
  if (word !== "" && terms.some((term) => term.startsWith(word) || word.startsWith(term))) return false;
  if (isOpen(next)) return /^\s*\([^()×÷*/+=]*(?:포함|제외|기준|누계|이상|이하|미만|등|중)\s*\)/.test(behind);
  return word !== "" && /^\s/.test(behind);
}

// What a note is about: "돌봄기관 = 요양시설 + …", "대상자 : 65세 이상", "수료자는 …".
function termOf(note: string): string {
  const term = /^([^:=(),]{1,30}?)\s*(?:[:=(]|[은는]\s|이?란\s)/.exec(note)?.[1] ?? "";
  return term.replace(/\s/g, "");
}

const number =
  /^\d[\d,.]*\s*(?:%|‰)?\s*(?:개\s*월|일|월|분기|명|점|회|년)?\s*(?:\([^()가-힣]*\))?\s*(?=$|[×÷*/+\-–−)\]}=])/;

/** Whether what follows a "*" or "-" at a line's head is a number or brackets to compute with, "* 100(%)", "* (A/B)". */
export function isFactor(rest: string): boolean {
  if (number.test(rest) || /^[∑Σ]/.test(rest)) return true;
  if (!isOpen(rest.charAt(0))) return false;
  const close = closingOf(rest, 0);
  if (close === undefined) return true;
  const behind = rest.slice(close + 1).trim();
  return /^(?:$|[×÷*/+\-–−)\]}=])/.test(behind);
}

// † ‡ § and bare ² behind a word, where a line below begins with the same.
function withoutSigns(text: string): string {
  if (!/[†‡§¹²³⁴-⁹]/.test(text)) return text;
  return text.replace(/(?<=[가-힣A-Za-z\d)\]}])[†‡§¹²³⁴-⁹](?!⁾)/g, (sign) =>
    new RegExp(`^[^\\S\\n]*${sign}`, "m").test(text) ? " " : sign,
  );
}

// 수료자 수1), where a line below begins with "1)": the bracket closes nothing.
function withoutNumbers(text: string): string {
  if (!text.includes("\n")) return text;
  const numbers = [...text.matchAll(/\n[^\S\n]*(?:주\s?)?(\d{1,2})\)[^\S\n]*\S/g)].map((match) => match[1]!);
  if (numbers.length === 0) return text;
  const marks = new RegExp(
    `(?<=[가-힣A-Za-z)\\]])(?<!\\n[^\\S\\n]*주\\s?)(?:[^\\S\\n]?주\\s?)?(?:${numbers.join("|")})\\)`,
    "g",
  );
  const without = text.replace(marks, (mark) => " ".repeat(mark.length));
  return without !== text && isBalanced(without) ? without : text;
}

// Brackets of the lines above the notes.
function isBalanced(text: string): boolean {
  const formula = text.replace(/\n[^\S\n]*(?:주\s?)?\d{1,2}\)[^]*$/, "");
  let depth = 0;
  for (const sign of formula) {
    if (sign === "(") depth++;
    if (sign === ")" && --depth < 0) return false;
  }
  return depth === 0;
}
