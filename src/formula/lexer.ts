/**
 * A formula's text as tokens. The hard part is where names begin and end: they hold blanks, commas, digits, hyphens and
 * brackets of their own.
 * In: "(특별기사(기고, 인터뷰 등) × 0.\n5)". Out: ( · name 특별기사(기고, 인터뷰 등) · * · number 0.5 · )
 */
import { shiftDecimal } from "../text/number";
import { beginsName, nameAt } from "./name-token";
import { isFraction, makesName, readNumberAt, readUnit } from "./numbers";
import { endsOperand, operatorAt, type Surroundings } from "./operators";
import {
  isClose,
  isDigit,
  isOpen,
  isPlain,
  isPower,
  isSum,
  isUnsupported,
  operatorOf,
  skipBlanks,
} from "./signs";
import type { Token } from "./tokens";

/** Tokens of `text` between `start` and `end`. Never throws; every round goes forward. */
export function lex(text: string, surroundings: Surroundings, start = 0, end = text.length): Token[] {
  const part = end < text.length ? text.slice(0, end) : text;
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
  // A letter: most tokens are names.
  if (isPlain(text, at) && character > "9") return nameAt(text, at, surroundings, isDivision(last));
  const span = { start: at, end: at + 1 };

  if (behindOperand) {
    const mark = endOfUnitMark(text, at, last);
    if (mark !== undefined) return { kind: "skipped", start: at, end: mark };
    const operator = operatorAt(text, at, surroundings);
    if (operator) return { kind: "operator", operator, start: at, end: at + 1 };
    if (character === "*") return undefined;
  } else {
    if (character === "*" && last === undefined) return undefined;
    const operator = character === "x" || character === "X" ? undefined : operatorOf(character);
    if (operator) return { kind: "operator", operator, start: at, end: at + 1 };
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
          start: at,
          end: at + 1,
        };
  }
  if (isClose(character)) return { kind: "close", bracket: character, start: at, end: at + 1 };
  if (
    isDigit(character) ||
    isFraction(character) ||
    (character === "." && isDigit(text.charAt(skipBlanks(text, at + 1))))
  ) {
    return numberAt(text, at, last, surroundings);
  }
  return nameAt(text, at, surroundings, isDivision(last));
}

const isDivision = (token: Token | undefined): boolean =>
  token?.kind === "operator" && token.operator === "/";

// "%" or "(%)", "(점)" behind a number or a bracket only says the unit.
function endOfUnitMark(text: string, at: number, last: Token): number | undefined {
  if (last.kind === "name") return undefined;
  if (text.charAt(at) === "%" && last.kind === "close") return at + 1;
  if (!isOpen(text.charAt(at))) return undefined;
  unitMark.lastIndex = at;
  return unitMark.test(text) ? unitMark.lastIndex : undefined;
}

const unitMark =
  /[([{〔]\s*(?:%|‰|%p|백\s*분\s*율|퍼\s*센\s*트|프\s*로|천\s*분\s*율|점|건|명|회|일|배|원|천원|백만원)\s*[)\]}〕]/y;

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
