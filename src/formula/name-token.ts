/**
 * A quantity's name as a token: where it ends, which brackets are its own, and what is marked on it.
 * In: "이용체감도(60%) + …". Out: the name 이용체감도 with the weight 0.6. In: "특별기사(기고, 인터뷰 등) × …". Out: all before ×.
 */
import { shiftDecimal } from "../text/number";
import { endsOperand, operatorAt, type Surroundings } from "./operators";
import {
  closingOf,
  isBlank,
  isClose,
  isHangul,
  isLetter,
  isOpen,
  isPlain,
  isPower,
  isSum,
  isUnsupported,
  wordJoiner,
} from "./signs";
import type { Token } from "./tokens";

// (t-2)년 체납액, (재)문화재단 지원액: a short bracket with words right behind it opens a name.
/** Whether the bracket that opens at `open` opens a name. */
export function beginsName(text: string, open: number): boolean {
  const close = closingOf(text, open);
  if (close === undefined || isBlank(text.charAt(close + 1))) return false;
  const follows = text.charAt(close + 1);
  const words =
    isHangul(follows) || /[A-Za-z0-9·'"‘’“”「『]/.test(follows)
      ? !/^[xX](?=[\s\d([{〔])/.test(text.slice(close + 1))
      : false;
  if (!words) return false;
  const content = text.slice(open + 1, close).replace(/\s/g, "");
  return (
    /^[tTnNyY](?:[-−–+]\d)?$/.test(content) ||
    (content.length > 0 &&
      content.length <= 6 &&
      !/[-−–×÷*/+=∑Σ]/.test(content) &&
      !/^[\d.,%]+$/.test(content) &&
      !isLetter(content))
  );
}

/** The name that begins at `start`; `isDivisor`: ÷ stands before it. */
export function nameAt(text: string, start: number, surroundings: Surroundings, isDivisor = false): Token {
  let at = start;
  let end = start;
  let passed: number | undefined;
  let weight: number | undefined;
  let tag: string | undefined;
  while (at < text.length) {
    if (isPlain(text, at)) {
      end = ++at;
      continue;
    }
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
  if (weight === undefined && name.includes("00") && /[^\d,.\s][\s·ㆍ∙⋅•]+1,?0{2,}\s*%?$/.test(name))
    return { kind: "stray", problem: "operator-missing", ...place };
  // A(처리건수), 처리건수①, ①처리건수: the letter is a mark on the name.
  const marked = weight === undefined && tag === undefined ? withMark(name) : undefined;
  if (marked) return { kind: "name", ...marked, ...place };
  // 부서평가 50%: a weight without its brackets.
  const loose =
    weight === undefined && name.endsWith("%")
      ? /^(.*[^\d\s].*?)\s+(\d{1,2}(?:\.\d+)?)\s*%$/s.exec(name)
      : null;
  if (loose) return { kind: "name", text: loose[1]!, weight: shiftDecimal(Number(loose[2]), -2), ...place };
  if (weight === undefined && tag === undefined)
    return { kind: "name", text: name, start: place.start, end: place.end };
  return {
    kind: "name",
    text: name,
    ...(weight !== undefined && { weight }),
    ...(tag !== undefined && { tag }),
    ...place,
  };
}

const circled = "[①-⑳⑴-⒇⒜-⒵Ⓐ-ⓩ㉠-㉻]";
const anyMark = new RegExp(`[A-Z]|${circled}`);
const marks: readonly (readonly [RegExp, tag: number, text: number])[] = [
  [/^([A-Z])\s*[([{〔]([^×÷*/+=]*[가-힣][^×÷*/+=]*)[)\]}〕]$/s, 1, 2],
  [new RegExp(`^(${circled})\\s*(.+)$`, "s"), 1, 2],
  [new RegExp(`^(.+?)\\s*(${circled})$`, "s"), 2, 1],
];

function withMark(name: string): { text: string; tag: string } | undefined {
  if (!anyMark.test(name)) return undefined;
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
  const loose = isBlank(text.charAt(open - 1)) && text.charAt(open - 1) !== wordJoiner;
  return !(loose && /\S\s*[/+]\s*\S|\S\s+[-−–]\s+\S|[가-힣)][-−–][가-힣(]/.test(content));
}
