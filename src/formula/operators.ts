/**
 * Whether a sign is an operator here or part of a name. Officers write Wi-Fi, e-호조, 1-3등급, EXPO, 1/4분기 and A/S, and also
 * 접수건수-중복건수, 이행도x0.3 and A/B.
 * In: the "-" of "코로나-19". Out: undefined. In: the "-" of "접수건수-중복건수". Out: "-".
 */
import {
  isBlank,
  isClose,
  isDigit,
  isHangul,
  isLatin,
  isOpen,
  operatorOf,
  skipBlanks,
  type Operator,
} from "./signs";

/** What the lexer knows while it looks at a sign. */
export interface Surroundings {
  /** Letters that the text defines. */
  readonly letters: ReadonlySet<string>;
  /** Whether lines of footnotes stand below, so that a * at the end points to one. */
  readonly footnotes: boolean;
  /** Places of the slashes that list words: "인터넷/모바일 접수건수". */
  readonly lists: ReadonlySet<number>;
}

/** The operator at `at` where an operand stands before it; undefined where the sign belongs to a name or is a footnote. */
export function operatorAt(text: string, at: number, surroundings: Surroundings): Operator | undefined {
  const sign = text.charAt(at);
  if (sign === "x" || sign === "X") return isTimes(text, at, surroundings) ? "*" : undefined;
  const operator = operatorOf(sign);
  if (sign === "*") return isFootnote(text, at, surroundings) ? undefined : "*";
  if (operator === "-") return isHyphen(text, at, surroundings) ? undefined : "-";
  if (sign === "/")
    return surroundings.lists.has(at) || isSlashInName(text, at, surroundings.letters) ? undefined : "/";
  return operator;
}

// The Latin letters directly before and after a position.
const latinBefore = (text: string, at: number): string =>
  /[A-Za-z]*$/.exec(text.slice(Math.max(0, at - 20), at))![0];
const latinAfter = (text: string, at: number): string => /^[A-Za-z]*/.exec(text.slice(at, at + 20))![0];

function isTimes(text: string, at: number, { letters }: Surroundings): boolean {
  if (text.charAt(at - 1) === "/") return false;
  const [left, right] = [latinBefore(text, at), latinAfter(text, at + 1)];
  const single = (word: string): boolean => word.length === 1 && (letters.has(word) || /[A-Z]/.test(word));
  if (left !== "" || right !== "") {
    const leftFits =
      left === "" ||
      single(left) ||
      (/^[A-Z]+$/.test(left) && text.charAt(at) === "x" && isDigit(text.charAt(at + 1)));
    return (
      leftFits &&
      (right === "" ||
        (single(right) && left !== "" && !isHangul(text.charAt(at + 1 + right.length))) ||
        letters.has(right))
    );
  }
  if (skipBlanks(text, at + 1) >= text.length) return true;
  const nameOfItsOwn =
    /^[xX](?:선|레이|배너|밴드|축|-)/.test(text.slice(at)) &&
    !isHangul(text.charAt(at - 1)) &&
    !isClose(text.charAt(at - 1));
  return !nameOfItsOwn;
}

// 참여인원*) / …: no operand follows the star. 참여인원** is always a footnote.
function isFootnote(text: string, at: number, { footnotes }: Surroundings): boolean {
  if (text.charAt(at + 1) === "*" || text.charAt(at - 1) === "*") return true;
  const next = text.charAt(skipBlanks(text, at + 1));
  if (next === "") return footnotes;
  return (
    isClose(next) ||
    next === "=" ||
    (operatorOf(next) !== undefined && !/^\s*[-−–+]\s*\d/.test(text.slice(at + 1)))
  );
}

function isHyphen(text: string, at: number, { letters }: Surroundings): boolean {
  const tightLeft = !isBlank(text.charAt(at - 1));
  const next = skipBlanks(text, at + 1);
  const broken = next > at + 1 && /^\s*\n\s*$/.test(text.slice(at + 1, next));
  if (!tightLeft || (next > at + 1 && !(broken && isLatin(text.charAt(at - 1))))) return false;
  const [left, right] = [latinBefore(text, at), latinAfter(text, next)];
  const rest = text.slice(next);
  if (left !== "") {
    if (
      letters.has(left) ||
      (left.length === 1 && (letters.has(right) || (right.length === 1 && !isHangul(text.charAt(next + 1)))))
    ) {
      return false;
    }
    return right !== "" || isHangul(text.charAt(next)) || isDigit(text.charAt(next));
  }
  // 북-카페, 원-스톱: one syllable is no quantity; 집 수-, 아닌 자-, A형- are.
  const syllable = /(?:^|[^가-힣\d)\]}%])([가-힣])$/.exec(text.slice(Math.max(0, at - 3), at))?.[1];
  if (syllable && !"총계합".includes(syllable) && !letters.has(syllable) && !endsNoun(text, at, syllable))
    return isHangul(rest.charAt(0)) && !followsMinus(text, at);
  if (/코로나$/.test(text.slice(0, at))) return isDigit(rest.charAt(0));
  const numberBefore = /(?:^|[^\d.,])(\d{1,4})$/.exec(text.slice(Math.max(0, at - 6), at));
  if (!numberBefore) return false;
  if (/^[A-Z](?![A-Za-z])/.test(rest) && !letters.has(rest.charAt(0)) && numberBefore[1]!.length === 1)
    return true;
  const numberAfter = /^(\d{1,4})\s?(?=[가-힣A-Za-z])(?![xX])/.exec(rest);
  return numberAfter !== null && Number(numberBefore[1]) < Number(numberAfter[1]);
}

// 수, 자, 것 behind a blank, 형 behind a letter: the end of a noun that other words make.
function endsNoun(text: string, at: number, syllable: string): boolean {
  const before = text.charAt(at - 2);
  return isBlank(before)
    ? "수자것곳분액량건명값점율률비등".includes(syllable)
    : /[A-Z]/.test(before) && "형급반조군".includes(syllable);
}

// 총 수입-교부금-빌린 돈-이월금: behind a minus as tight as itself, in one part of the formula, a "-" is one too.
function followsMinus(text: string, at: number): boolean {
  const part = /[^×÷*/+=:()[\]{}〔〕]*$/.exec(text.slice(0, at))![0];
  return isBlank(text.charAt(at - 2)) && /[가-힣]{2}-[가-힣]|\s[수자것곳분등]-[가-힣]/.test(part);
}

const units = String.raw`(?:kg|g|t|톤|㎏|㎎|mg|㎥|㎡|m[23]|L|l|ℓ|㎘|kWh|MWh|km|㎞|km2|건|명|인|회|년|월|일|주|시간|분|원|천원|대|개소|가구|세대|개)`;
const unitBefore = new RegExp(`(?:^|[\\s\\d(])${units}$`);
const unitAfter = new RegExp(`^${units}(?=$|[\\s)\\]])`);

/** Whether a slash belongs to a name by what stands right beside it: 1/4분기, 건/년, A/S, 2026/12/31. */
export function isSlashInName(text: string, at: number, letters: ReadonlySet<string>): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  if (/\d\s*$/.test(before) && /^\s*4\s*분\s*기/.test(after)) return true;
  if (
    /(?:\d{4}|\d\/\d{1,2})$/.test(before) &&
    /^\d{1,2}(?:\/\d|(?=\D|$))/.test(after) &&
    /^\d{1,2}\/\d|\/\d{1,2}$/.test(after.slice(0, 5) + "|" + before)
  )
    return true;
  if (/(?:^|\D)\d{1,2}$/.test(before) && /^\d{1,2}\s*(?:기준|현재|까지|말)/.test(after)) return true;
  if (/및$/.test(before) && /^또는/.test(after)) return true;
  if (unitBefore.test(before) && unitAfter.test(after)) return true;
  const [left, right] = [latinBefore(text, at), latinAfter(text, at + 1)];
  if (/^and$/i.test(left) && /^or$/i.test(right)) return true;
  if (left.length === 1 && right.length === 1 && !letters.has(left) && !letters.has(right)) {
    const behind = after.slice(1);
    return /^\s?[가-힣]|^\s\d/.test(behind) && !isHangul(before.charAt(before.length - 2));
  }
  return false;
}

/** Whether an operand may end at `at`: an operator, a bracket, an equal sign, a footnote or nothing follows. */
export function endsOperand(text: string, at: number, surroundings: Surroundings): boolean {
  const behind = skipBlanks(text, at);
  const character = text.charAt(behind);
  if (character === "" || character === "=" || isOpen(character) || isClose(character)) return true;
  return operatorAt(text, behind, surroundings) !== undefined || (character === "*" && at === behind);
}
