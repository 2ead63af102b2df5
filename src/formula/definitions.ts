/**
 * Letters that a formula uses instead of names, and what the text says they mean.
 * In: "(A/B)×100\n  A: 기한 내 회신한 전화문의, B: 접수된 전화문의". Out: A → [10, 28), B → [31, 41), and where the list stands.
 *
 * A list is believed only where the formula really uses one of its letters: "(A/B)", "2a+b", "①÷②".
 */
import { headsIn } from "./heads";
import { closingOf, isBlank, isClose, isLetter, isOpen, operatorOf, skipBlanks } from "./signs";

/** One letter's definition as a part of the text, [start, end), blanks trimmed. */
export interface Definition {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

export interface Definitions {
  readonly list: readonly Definition[];
  /** Parts of the text that hold definitions, bullets and brackets around them included. */
  readonly regions: readonly { readonly start: number; readonly end: number }[];
}

const bullets = "*-–—·ㆍ•○●◦▪■□※,;:/";

// What every head has: a letter that is no syllable, or a syllable by itself before a sign.
const mayDefine =
  /[A-Za-z①-⓿㈀-㋿Ⅰ-ⅿㄱ-ㅎ⑴-⒵]|(?<![가-힣])[가나다라마바사아자차카타파하갑을병정]\s*(?:[:=.)-]|[은는란]\s)/;

/** All definitions of letters that the rest of the text computes with; `text` is half-width. */
export function findDefinitions(text: string): Definitions {
  const candidates = mayDefine.test(text) ? headsIn(text) : [];
  const places = new Set(candidates.map((head) => head.at));
  const letters = new Set(candidates.map((head) => head.letter));
  const used = new Set([...letters].filter((letter) => isUsed(text, letter, places)));
  const first = candidates.findIndex((head) => used.has(head.letter));
  if (first < 0) return { list: [], regions: [] };

  const heads = candidates.slice(first);
  const list: Definition[] = [];
  const regions: { start: number; end: number }[] = [];
  let group: { start: number; end: number } | undefined;
  heads.forEach((head, index) => {
    if (group && head.at > group.end) group = undefined;
    if (head.opens === undefined) group ??= groupAround(text, head.at);
    const following = heads[index + 1];
    const limit = Math.min(
      following?.opens ?? following?.at ?? text.length,
      head.closes ?? text.length,
      group?.end ?? text.length,
    );
    const end = trimEnd(text, head.textAt, definitionEnd(text, head.textAt, limit));
    if (!list.some((known) => known.letter === head.letter)) {
      list.push({ letter: head.letter, start: head.textAt, end });
    }
    const start = group?.start ?? bulletStart(text, head.opens ?? head.at);
    const closed = head.closes === undefined ? Math.max(end, head.textAt) : head.closes + 1;
    regions.push({ start, end: group ? group.end + 1 : closed });
  });
  return { list, regions };
}

// A letter is used where it stands alone beside an operator or a bracket, not as the head of a definition.
function isUsed(text: string, letter: string, heads: ReadonlySet<number>): boolean {
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
    if (heads.has(at)) continue;
    if (standsAlone(text, at, letter.length)) return true;
  }
  return false;
}

/** Whether the letter at `at` is an operand by itself, as in "(A", "2A+", "Bx100", "÷ ②". */
export function standsAlone(text: string, at: number, length: number): boolean {
  const left = text.charAt(at - 1);
  const right = text.charAt(at + length);
  const timesAfter = /^[xX](?:\s*[\d.([{]|\s|[A-Z](?![A-Za-z]))/.test(text.slice(at + length));
  const timesBefore =
    /(?:^|[^A-Za-z])[xX]$/.test(text.slice(0, at)) || /(?:^|[^A-Za-z])[A-Z][xX]$/.test(text.slice(0, at));
  if (/[A-Za-z가-힣]/.test(left) && !timesBefore) return false;
  if (/[A-Za-z0-9가-힣']/.test(right) && !timesAfter) return false;
  const before = text.slice(0, at).trimEnd();
  const next = skipBlanks(text, at + length);
  const startsLine = before === "" || text.slice(before.length, at).includes("\n");
  const endsLine = next >= text.length || text.slice(at + length, next).includes("\n");
  const beside = (character: string): boolean =>
    operatorOf(character) !== undefined ||
    isOpen(character) ||
    isClose(character) ||
    /[∑Σ=xX]/.test(character);
  const opens = startsLine || beside(before.charAt(before.length - 1)) || /[:\d⇒→➔]$/.test(before);
  const closes = endsLine || beside(text.charAt(next)) || /[,;%]/.test(text.charAt(next));
  const [first, last] = [before.charAt(before.length - 1), text.charAt(next)];
  return opens && closes && (beside(first) || /\d/.test(left) || beside(last));
}

// The bracket that a list of definitions was put into: "(A: 처리건수, B: 접수건수)".
function groupAround(text: string, at: number): { start: number; end: number } | undefined {
  const start = bulletStart(text, at) - 1;
  if (start < 0 || !isOpen(text.charAt(start))) return undefined;
  const end = closingOf(text, start);
  return end === undefined ? undefined : { start, end };
}

// Where the bullets and separators before a definition's letter begin.
function bulletStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && (isBlank(text.charAt(start - 1)) || bullets.includes(text.charAt(start - 1)))) start--;
  return start;
}

// A definition ends before a note, a bulleted line, or the formula itself where that comes after the list.
function definitionEnd(text: string, from: number, limit: number): number {
  const part = text.slice(from, limit);
  const stops = [
    part.search(/\n\s*[A-Z①-⑳]\s*(?:[,·ㆍ~]|와|및)\s/),
    part.search(/※|☞|[⇒→➔]|[,;]\s*(?:단|다만)[\s,]|\n\s*[○●◦▪■□ㅇ*]|\n\s*-\s/),
    part.search(/\n\s*(?:측정|산출|계산)?\s*산\s*식\s*[:=]/),
    [...part.matchAll(/[,;\n]\s*[([{〔]*([A-Za-z]\d?|[①-⑳ⓐ-ⓩ㉠-㉻])\s*[/÷×*+\-xX]/g)].find((match) =>
      isLetter(match[1]!),
    )?.index ?? -1,
  ].filter((at) => at >= 0);
  return from + Math.min(part.length, ...stops);
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && (isBlank(text.charAt(last - 1)) || `${bullets}.`.includes(text.charAt(last - 1))))
    last--;
  return last;
}
