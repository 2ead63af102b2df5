/**
 * Where a formula ends and remarks on it begin: ※ lines, "- 수료자 : …", ": 5점 척도로 …", "* 주민등록 통계", "(용어: …)".
 * In: "수강 수료자/수강 정원\n×100\n - 수강 수료자 : 출석률 80% 이상". Out: the end of "×100".
 */
import { endsInAmount } from "./amounts";
import { isFactor } from "./footnotes";
import { isLabel } from "./labels";
import { bullets, isBlank, isClose, isOpen, operatorOf, skipBlanks } from "./signs";

// Marks that begin a remark wherever they stand: ※, (단, …), "…으로 산출", "◦ 자료 : …", "- 자료출처: …" on the formula's line.
const anywhere = new RegExp(
  [
    String.raw`\(?\s*[※☞†‡]`,
    String.raw`\(\s*(?:단|다만|예|예시|참고|주\d?)\s*[,:)]`,
    String.raw`(?<=[\s)\]}])(?:단|다만)\s*,`,
    String.raw`(?<=\s)예\s*\)`,
    String.raw`(?<=\d\s*%?)(?:으로|로)\s*(?:산출|환산|계산|산정|표시)`,
    String.raw`(?<=[\d)\]}%])\s*[○◦ㅇ•▪■□]\s*[^×÷*/+=:]{1,20}:`,
    String.raw`(?<=\S)[ \t]+[-–—][ \t]+[^×÷*/+=:()\n]{1,20}(?<!\d)\s*:\s`,
  ].join("|"),
);

// What every one of them has.
const mayBegin = /[※☞†‡:]|(?:단|다만|예시?|참고|주\d?)\s*[,)]|로\s*[산환계표]/;

/** Whether a remark may begin inside a line of `text`. */
export const mayBeginRemark = (text: string): boolean => mayBegin.test(text);

const openingWord = /^(?:단|다만|예|예시|참고|비고|출처|자료|기준|설명|여기서|주\s*\d?)\s*[,:)\]]/;
const remarkWord =
  /기준|제외|포함|적용|의미|말함|산출|참조|참고|반올림|절사|이내|이상|이하|경우|환산|(?:[함임음됨]|다)\.?\s*$/;
const term = /^[^:×÷*/+=]{1,40}(?<!\d)\s*:\s*\S/;
const arithmetic = /[×÷*/+=∑Σ]|[xX]\s*\d/;

// 측정방법, 측정대상기간, 자료수집방법/출처: a block of its own below the formula.
const block =
  /^[<([【]?\s*(?:(?:측정|산출|산정|평가|조사|자료|증빙|통계|수집|검증|점검|실적|추진)\s*(?:\S{1,6}\s*)?(?:방법|방식|대상|시기|기간|주기|기관|출처|근거|시점|자료|부서|서류)|출처|비고|참고|기타|정의|개념)(?=\s*[:(=>)/·\]】]|\s*$|\s)/;

/** Where the formula ends, and the line of a "-" behind it that may have been a minus. */
export interface FormulaEnd {
  readonly end: number;
  readonly doubtful?: { readonly start: number; readonly end: number };
}

/** The end of the formula that begins at `start`; what lies behind is remarks. */
export function formulaEnd(text: string, start: number): FormulaEnd {
  const mark = mayBeginRemark(text) ? anywhere.exec(text.slice(start)) : null;
  let end = mark && text.slice(start, start + mark.index).trim() !== "" ? start + mark.index : text.length;
  let doubtful: FormulaEnd["doubtful"];
  const bullet = bulletBefore(text, start);
  for (let line = nextLine(text, start, end); line < end; line = nextLine(text, line, end)) {
    if (text.slice(start, line).trim() === "") continue;
    const stop = text.indexOf("\n", skipBlanks(text, line));
    const lineEnd = stop < 0 ? end : Math.min(stop, end);
    const [formula, remark] = [text.slice(start, line), text.slice(line, lineEnd).trim()];
    if (isRemark(formula, remark, bullet)) {
      if (isDash(remark) && !term.test(remark) && isSubtractable(formula, remark, bullet))
        doubtful = { start: line, end: lineEnd };
      end = line;
      break;
    }
  }
  return { end: withoutClosingRemark(text, start, end), ...(doubtful && { doubtful }) };
}

// The bullet that the formula's line begins with, or a label alone on the line above it.
function bulletBefore(text: string, start: number): string | undefined {
  return [...text.slice(0, start)].reverse().find((sign) => bullets.includes(sign));
}

function nextLine(text: string, from: number, end: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? end : at + 1;
}

// Whether `line` is a remark on the formula `before` it, or goes on with that formula.
function isRemark(before: string, line: string, bullet: string | undefined): boolean {
  const formula = before.trimEnd();
  if (isUnfinished(formula)) return false;
  const tagged = /^[([]([A-Z①-⑳㉠-㉻])[)\]]\s*:?\s*[가-힣]/.exec(line)?.[1];
  if (tagged !== undefined && formula.includes(`(${tagged})`)) return true;
  const mark = line.charAt(0);
  const rest = line.slice(1).trim();
  if (mark === ":" || "→⇒➔➜⇨".includes(mark) || openingWord.test(line) || line.startsWith("**")) return true;
  if (mark === "*" || isDash(line)) {
    if (rest === "" || isFactor(rest)) return false;
    if (mark === "*" || term.test(rest) || endsInHundred(formula) || remarkWord.test(rest)) return true;
    if (arithmetic.test(formula) || !isBlank(line.charAt(1))) return false;
    // Under words without arithmetic: below a bullet "- …" explains; elsewhere a minus stands between amounts.
    return bullet !== undefined || !areAmounts(formula, line);
  }
  const [, numbered] = /^(?:주\s?)?\d{1,2}[.)]\s*(\D.*|\d{2,}\D.*)$/.exec(line) ?? [];
  if (bullets.includes(mark) || numbered !== undefined) {
    const words = numbered ?? rest;
    if (block.test(words)) return true;
    if (arithmetic.test(words)) return false;
    if (arithmetic.test(formula)) return true;
    return term.test(words) || remarkWord.test(words) || numbered !== undefined || (bullet ?? mark) !== mark;
  }
  return block.test(line) || (arithmetic.test(formula) && (isLabel(line, 0) || term.test(line)));
}

// A line that was left out under words alone, although it holds signs or an amount of its own.
function isSubtractable(formula: string, line: string, bullet: string | undefined): boolean {
  if (arithmetic.test(formula) || remarkWord.test(line.slice(1))) return false;
  return (
    /\s[-–−+×÷/]\s|[×÷]/.test(line.slice(1)) ||
    (bullet !== undefined && areAlike(formula, line.slice(1).trim()))
  );
}

// Single amounts that end alike, 신규 일자리 수 and 민간 일자리 수; "5개 문항 점수의 평균" is none.
function areAlike(formula: string, line: string): boolean {
  const isOne = !/^\d|[,:~]|의\s?(?:가중\s?)?(?:평균|합계?)/.test(line);
  return isOne && endsInAmount(formula) && endsInAmount(line) && formula.trim().at(-1) === line.at(-1);
}

const isDash = (line: string): boolean => "-–—−".includes(line.charAt(0));

// 전입 인구⏎- 전출 인구: what a minus stands between.
const areAmounts = (formula: string, line: string): boolean => endsInAmount(formula) && endsInAmount(line);

function endsInHundred(formula: string): boolean {
  return (
    /[×*xXⅹ]\s*1,?0{2,5}\s*(?:\(?%\)?)?[\])}]*$/.test(formula) ||
    /^[([{]*\s*1,?0{2,5}\s*[×*xXⅹ]/.test(formula)
  );
}

function isUnfinished(formula: string): boolean {
  let depth = 0;
  for (const character of formula) depth += isOpen(character) ? 1 : isClose(character) ? -1 : 0;
  const last = formula.charAt(formula.length - 1);
  const marksFootnote = /[^\s*]\*{1,3}$/.test(formula);
  return (
    depth > 0 || last === "=" || (operatorOf(last) !== undefined && !marksFootnote) || /\s[xX]$/.test(formula)
  );
}

// A bracket at the end that explains a term, "(수료자: 출석 80% 이상)", begins with a word of remarks, or says how to round.
function withoutClosingRemark(text: string, start: number, end: number): number {
  let last = end;
  for (;;) {
    while (last > start && (isBlank(text.charAt(last - 1)) || ",;".includes(text.charAt(last - 1)))) last--;
    const open = isClose(text.charAt(last - 1)) ? openingOf(text, start, last - 1) : undefined;
    if (open === undefined || text.slice(start, open).trim() === "") return last;
    if (!explains(text.slice(open + 1, last - 1).trim(), text.slice(start, open).trimEnd())) return last;
    last = open;
  }
}

function explains(content: string, formula: string): boolean {
  if (
    /^[^:\d(×÷*/+=][^:(×÷*/+=]{0,30}:\s*\S/.test(content) ||
    openingWord.test(content) ||
    content.startsWith("*")
  )
    return true;
  // (처리건수 = 완료 + 불가): what a name of the formula is made of.
  const [, name] = /^([가-힣][^×÷*/+=]{0,30}?)\s*=\s*\S/.exec(content) ?? [];
  if (name !== undefined && formula.includes(name)) return true;
  if (!/[가-힣]/.test(content) || /[×÷*/+=∑Σ]/.test(content)) return false;
  // Behind ×100 nothing can be multiplied any more; behind another bracket an operator may have been lost.
  return /\d%?$/.test(formula) && endsInHundred(formula)
    ? remarkWord.test(content) || /초과|시\s|소수/.test(content)
    : isClose(formula.charAt(formula.length - 1)) && /반올림|절사|제외|포함/.test(content);
}

function openingOf(text: string, start: number, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= start; at--) {
    if (isClose(text.charAt(at))) depth++;
    if (isOpen(text.charAt(at)) && --depth === 0) return at;
  }
  return undefined;
}
