/**
 * A formula's text as tokens. The hard part is where names begin and end: they hold blanks, commas, digits, hyphens and
 * brackets of their own.
 * In: "(특별기사(기고, 인터뷰 등) × 0.\n5)". Out: ( · name 특별기사(기고, 인터뷰 등) · * · number 0.5 · )
 */
import { shiftDecimal } from "../text/number";
import { isFraction, makesName, readNumberAt, readUnit } from "./numbers";
import { operatorAt, type Surroundings } from "./operators";
import {
  closingOf,
  isBlank,
  isClose,
  isDigit,
  isHangul,
  isLetter,
  isOpen,
  isPower,
  isSum,
  isUnsupported,
  operatorOf,
  skipBlanks,
  type Operator,
} from "./signs";

/** A place in the source: [start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Token = Span &
  /** `coefficient`: a letter stands right behind, "2A". */
  (
    | {
        readonly kind: "number";
        readonly value: number;
        readonly percent: boolean;
        readonly coefficient?: boolean;
      }
    /** `weight` is the percent in brackets behind a name, as a fraction; `tag` the letter, "처리건수(A)". */
    | { readonly kind: "name"; readonly text: string; readonly weight?: number; readonly tag?: string }
    | { readonly kind: "operator"; readonly operator: Operator }
    /** `summed`: ∑ stands before the bracket. */
    | { readonly kind: "open" | "close"; readonly bracket: string; readonly summed?: boolean }
    | { readonly kind: "skipped" | "equal" }
    /** Something that cannot be part of a formula; the parser says so unless the text turns out to be words. */
    | {
        readonly kind: "stray";
        readonly problem:
          "operator-missing" | "sign-unsupported" | "number-unreadable" | "unbalanced-bracket";
      }
  );

/** Tokens of `text` between `start` and `end`. Never throws; every round goes forward. */
export function lex(text: string, surroundings: Surroundings, start = 0, end = text.length): Token[] {
  const part = text.slice(0, end);
  const tokens: Token[] = [];
  for (let at = skipBlanks(part, start); at < end; at = skipBlanks(part, at)) {
    const token = next(part, at, tokens, surroundings);
    if (token === undefined) at++;
    else {
      if (token.kind !== "skipped") tokens.push(token);
      at = Math.max(token.end, at + 1);
    }
  }
  return tokens;
}

// The token at `at`; undefined for what is passed over (footnote stars, unit marks are covered by their own tokens).
function next(
  text: string,
  at: number,
  tokens: readonly Token[],
  surroundings: Surroundings,
): Token | undefined {
  const last = tokens[tokens.length - 1];
  const behindOperand =
    last !== undefined && (last.kind === "number" || last.kind === "name" || last.kind === "close");
  const character = text.charAt(at);
  const span = { start: at, end: at + 1 };

  if (behindOperand) {
    const mark = endOfUnitMark(text, at, last);
    if (mark !== undefined) return { kind: "skipped", start: at, end: mark };
    const operator = operatorAt(text, at, surroundings);
    if (operator) return { kind: "operator", operator, ...span };
    if (character === "*") return undefined;
  } else {
    if (character === "*" && last === undefined) return undefined;
    const operator = character === "x" || character === "X" ? undefined : operatorOf(character);
    if (operator) return { kind: "operator", operator, ...span };
  }
  if (isSum(character)) return { kind: "skipped", ...span };
  if (character === "=") return { kind: "equal", ...span };
  if (isUnsupported(character) || isPower(text, at))
    return { kind: "stray", problem: "sign-unsupported", ...span };
  if (isOpen(character)) {
    return !behindOperand && beginsName(text, at)
      ? nameAt(text, at, surroundings)
      : {
          kind: "open",
          bracket: character,
          summed: /[∑Σ]\s*$/.test(text.slice(Math.max(0, at - 9), at)),
          ...span,
        };
  }
  if (isClose(character)) return { kind: "close", bracket: character, ...span };
  if (
    isDigit(character) ||
    isFraction(character) ||
    (character === "." && isDigit(text.charAt(skipBlanks(text, at + 1))))
  ) {
    return numberAt(text, at, last, surroundings);
  }
  return nameAt(text, at, surroundings, last?.kind === "operator" && last.operator === "/");
}

// "%" or "(%)", "(점)" behind a number or a bracket only says the unit.
function endOfUnitMark(text: string, at: number, last: Token): number | undefined {
  if (last.kind === "name") return undefined;
  if (text.charAt(at) === "%" && last.kind === "close") return at + 1;
  const mark =
    /^[([{〔]\s*(?:%|‰|%p|백\s*분\s*율|퍼\s*센\s*트|프\s*로|천\s*분\s*율|점|건|명|회|일|배|원|천원|백만원)\s*[)\]}〕]/.exec(
      text.slice(at),
    );
  return mark ? at + mark[0].length : undefined;
}

function numberAt(text: string, at: number, last: Token | undefined, surroundings: Surroundings): Token {
  const number = readNumberAt(text, at);
  if (!number) return { kind: "stray", problem: "number-unreadable", start: at, end: endOfDigits(text, at) };
  if (isRange(text, number.end, surroundings)) return nameAt(text, at, surroundings);

  const scaled = last?.kind === "operator" && (last.operator === "*" || last.operator === "/");
  const behind = skipBlanks(text, number.end);
  if (text.charAt(behind) === "%" && endsOperand(text, behind + 1, surroundings)) {
    return {
      kind: "number",
      value: shiftDecimal(number.value, -2),
      percent: true,
      start: at,
      end: behind + 1,
    };
  }
  // × 1,000‰ multiplies by 1,000, as × 100% does by 100; any other ‰ is a thousandth.
  if (text.charAt(behind) === "‰" && endsOperand(text, behind + 1, surroundings)) {
    const value = number.value === 1000 ? 1000 : shiftDecimal(number.value, -3);
    return { kind: "number", value, percent: false, start: at, end: behind + 1 };
  }
  if (endsOperand(text, number.end, surroundings))
    return { kind: "number", value: number.value, percent: false, start: at, end: number.end };
  const unit = readUnit(text, number, scaled);
  if (unit) return { kind: "number", value: unit.value, percent: false, start: at, end: unit.end };
  if (isCoefficient(text, number.end, surroundings)) {
    return {
      kind: "number",
      value: number.value,
      percent: false,
      coefficient: true,
      start: at,
      end: number.end,
    };
  }
  if (text.charAt(behind) === "%" || makesName(text, number)) return nameAt(text, at, surroundings);
  return { kind: "stray", problem: "operator-missing", start: at, end: number.end };
}

// 2A is 2 × A, where A is defined or stands alone; 3D 프린터 and 5G are names.
function isCoefficient(text: string, at: number, surroundings: Surroundings): boolean {
  const letter = /^([A-Za-z]\d?|[^\sA-Za-z0-9])/.exec(text.slice(at))?.[1];
  if (letter === undefined || !endsOperand(text, at + letter.length, surroundings)) return false;
  return surroundings.letters.has(letter) || /^[a-cA-CxyzXYZ]$/.test(letter);
}

function endOfDigits(text: string, at: number): number {
  return at + Math.max(1, /^[\d.,]*/.exec(text.slice(at))![0].length);
}

// 1-3등급, 1/4분기: the sign behind the number is part of a name that goes on.
function isRange(text: string, end: number, surroundings: Surroundings): boolean {
  const sign = text.charAt(end);
  return operatorOf(sign) !== undefined && sign !== "*" && operatorAt(text, end, surroundings) === undefined;
}

function endsOperand(text: string, at: number, surroundings: Surroundings): boolean {
  const behind = skipBlanks(text, at);
  const character = text.charAt(behind);
  if (character === "" || character === "=" || isOpen(character) || isClose(character)) return true;
  return operatorAt(text, behind, surroundings) !== undefined || (character === "*" && at === behind);
}

// (t-2)년 체납액, (재)문화재단 지원액: a short bracket with words right behind it opens a name.
function beginsName(text: string, open: number): boolean {
  const close = closingOf(text, open);
  if (close === undefined) return false;
  const content = text.slice(open + 1, close).replace(/\s/g, "");
  const follows = text.charAt(close + 1);
  const words =
    isHangul(follows) || /[A-Za-z0-9·'"‘’“”「『]/.test(follows)
      ? !/^[xX](?=[\s\d([{〔])/.test(text.slice(close + 1))
      : false;
  if (!words) return false;
  return (
    /^[tTnNyY](?:[-−–+]\d)?$/.test(content) ||
    (content.length > 0 &&
      content.length <= 6 &&
      !/[-−–×÷*/+=∑Σ]/.test(content) &&
      !/^[\d.,%]+$/.test(content) &&
      !isLetter(content))
  );
}

function nameAt(text: string, start: number, surroundings: Surroundings, isDivisor = false): Token {
  let at = start;
  let end = start;
  let passed: number | undefined;
  let weight: number | undefined;
  let tag: string | undefined;
  while (at < text.length) {
    const character = text.charAt(at);
    if (isOpen(character)) {
      const close = closingOf(text, at);
      if (close === undefined) {
        if (end === start) return { kind: "stray", problem: "unbalanced-bracket", start: at, end: at + 1 };
        break;
      }
      const content = text.slice(at + 1, close);
      const percent = /^\s*(?:(\d+(?:\.\d+)?)\s*%|(0\.\d+))\s*$/.exec(content);
      // 예산현액(=예산액+이월액) explains the name; 집행액/예산액(%) tells the unit of the whole.
      const explains =
        /^\s*=/.test(content) ||
        (isDivisor &&
          /^\s*(?:%|백분율|퍼센트)\s*$/.test(content) &&
          !/[율률]\s*$/.test(text.slice(start, at)));
      if (explains && end > start && endsOperand(text, close + 1, surroundings)) {
        passed = at = close + 1;
        break;
      }
      if (percent && end > start && endsOperand(text, close + 1, surroundings)) {
        weight = percent[1] === undefined ? Number(percent[2]) : shiftDecimal(Number(percent[1]), -2);
        at = close + 1;
        break;
      }
      if (end > start && isLetter(content.trim()) && endsOperand(text, close + 1, surroundings)) {
        tag = content.trim();
        at = close + 1;
        break;
      }
      if (end > start && !belongsToName(text, at, close, surroundings)) break;
      at = end = close + 1;
      continue;
    }
    if (isClose(character) || character === "=" || isSum(character)) break;
    if ((isUnsupported(character) || isPower(text, at)) && at > start) break;
    if (at > start && operatorAt(text, at, surroundings) !== undefined) break;
    if (character === "*") break;
    if (!isBlank(character)) end = at + 1;
    at++;
  }
  const name = text.slice(start, Math.max(end, start + 1));
  const place = {
    start,
    end: Math.max(weight === undefined && tag === undefined ? (passed ?? end) : at, start + 1),
  };
  // 처리건수/접수건수 100: the sign before 100 was lost.
  if (weight === undefined && /[^\d,.\s][\s·ㆍ∙⋅•]+1,?0{2,}\s*%?$/.test(name))
    return { kind: "stray", problem: "operator-missing", ...place };
  // A(처리건수), 처리건수①, ①처리건수: the letter is a mark on the name.
  const marked = weight === undefined && tag === undefined ? withMark(name) : undefined;
  if (marked) return { kind: "name", ...marked, ...place };
  // 부서평가 50%: a weight without its brackets.
  const loose = weight === undefined ? /^(.*[^\d\s].*?)\s+(\d{1,2}(?:\.\d+)?)\s*%$/s.exec(name) : null;
  if (loose) return { kind: "name", text: loose[1]!, weight: shiftDecimal(Number(loose[2]), -2), ...place };
  return {
    kind: "name",
    text: name,
    ...(weight !== undefined && { weight }),
    ...(tag !== undefined && { tag }),
    ...place,
  };
}

const circled = "[①-⑳⑴-⒇⒜-⒵Ⓐ-ⓩ㉠-㉻]";
const marks: readonly (readonly [RegExp, tag: number, text: number])[] = [
  [/^([A-Z])\s*[([{〔]([^×÷*/+=]*[가-힣][^×÷*/+=]*)[)\]}〕]$/s, 1, 2],
  [new RegExp(`^(${circled})\\s*(.+)$`, "s"), 1, 2],
  [new RegExp(`^(.+?)\\s*(${circled})$`, "s"), 2, 1],
];

function withMark(name: string): { text: string; tag: string } | undefined {
  for (const [pattern, tag, text] of marks) {
    const match = pattern.exec(name);
    if (match && /[가-힣A-Za-z]/.test(match[text]!)) return { text: match[text]!.trim(), tag: match[tag]! };
  }
  return undefined;
}

// Whether the bracket behind a name is its own, (기고, 인터뷰 등), or the next part of a formula that lost its operator.
function belongsToName(text: string, open: number, close: number, { letters }: Surroundings): boolean {
  const content = text.slice(open + 1, close);
  if (/[×÷∑Σ*=]/.test(content)) return false;
  const parts = content.split(/[-−–+/(),]/).map((part) => part.trim());
  if (parts.length > 1 && parts.some((part) => letters.has(part))) return false;
  const loose = isBlank(text.charAt(open - 1));
  return !(loose && /\S\s*[/+]\s*\S|\S\s+[-−–]\s+\S|[가-힣)][-−–][가-힣(]/.test(content));
}
