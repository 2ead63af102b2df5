/**
 * Measured figures as staff spell them: with a unit, a bound, a bracket or the mark of a footnote beside the number, or in words that
 * say that there is none. The unit is the one that the figure's row or column states.
 * In: "5일 이하", "≥ 87", "91,200(9월말)", "(49.6)", "집계중". Out: 5 and 87 in words; 91,200, unfinished; 49.6 in brackets; absent.
 * In: "1.300" of what is counted in 명. Out: dotted, since it may be 1,300.
 */
import { keyOf } from "./name";
import { readNumber } from "./number";
import { unfinished, unmeasured } from "./unfinished-year";
import { countedUnit } from "./unit";

/** What a text says as a measure; numbers that stand alone are `plain`, for readNumber. */
export type MeasureReading =
  | { readonly kind: "plain" | "dotted" | "absent" | "unmeasured" | "text" }
  | { readonly kind: "bracketed"; readonly value: number; readonly percent: boolean }
  | {
      readonly kind: "words";
      readonly value: number;
      readonly percent: boolean;
      /** What stands around the number: "이하", "(9월말)". */
      readonly words: string;
      /** The unit among them: "1,200명". */
      readonly unit: string | undefined;
      /** They change what the number means: a bound. */
      readonly isBound: boolean;
      /** A bracket says that it is not the whole year's or not final. */
      readonly isUnfinished: boolean;
      /** The mark of a footnote, which may say so as well; "" where there is none. */
      readonly mark: string;
    };

/** before, number, percent or unit, bound, bracket, mark of a footnote */
const form =
  /^(≥|≤|≧|≦|>=|<=|>|<)?([△\-−]?\d[\d,]*(?:\.\d+)?%?)([^\d()%]*?)(이상|이하|미만|초과|이내)?(?:\(([^()]+)\))?((?:\*+|[①-⑳]|주\d?\)|\d\))*)$/;
/** "1,200¹⁾" */
const raisedMark = /^(.*\d%?)\s*([¹²³⁴-⁹]+[⁾)]?)$/s;
const absent =
  /^(미실시|미시행|미개최|미추진|미측정|미집계|미정|미발표|집계중|조사중|추진중|진행중|측정불가|산출불가|해당무|없음|예정|추후(집계|측정|발표)|\d{1,2}월(예정|발표|집계)|[….]+)$/;
const scaled = /^(십|백|천|만|백만|억|조)/;
/**
 * "(49.6)", "[81.7%]": how a result is written that is not final. In a table of money brackets mean a loss; a measure that
 * is below zero has a △ or a minus.
 */
const inBrackets = /^[([](\d[\d,]*(?:\.\d+)?%?)[)\]]$/;

export function readMeasureText(text: string, unit: string | undefined): MeasureReading {
  const [, bare = text, raised] = raisedMark.exec(text) ?? [];
  const key = keyOf(bare);
  const bracketed = readNumber(inBrackets.exec(key)?.[1] ?? "");
  if (bracketed.kind === "number") return { ...bracketed, kind: "bracketed" };
  if (countedUnit.test(keyOf(unit ?? "")) && /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(key))
    return { kind: "dotted" };
  if (!raised && readNumber(text).kind !== "text") return { kind: "plain" };
  if (absent.test(key)) return { kind: "absent" };
  const [, before, digits = "", own = "", bound, bracket, level] = form.exec(key) ?? [];
  const mark = raised ? keyOf(raised) : (level ?? "");
  const read = readNumber(digits);
  if (read.kind !== "number" || !fits(own, unit, read.percent) || own.includes("(")) return { kind: "text" };
  if (bracket !== undefined && unmeasured.test(bracket)) return { kind: "unmeasured" };
  const isUnfinished = bracket !== undefined && unfinished.test(bracket);
  if (bracket !== undefined && !isUnfinished && keyOf(unit ?? "") !== bracket) return { kind: "text" };
  return {
    ...{ kind: "words", value: read.value, percent: read.percent, mark, isUnfinished },
    unit: own || undefined,
    words: [before, own, bound, bracket && `(${bracket})`, mark].filter(Boolean).join(" "),
    isBound: before !== undefined || bound !== undefined,
  };
}

/** Whether the text holds one measure, with or without words beside it. */
export function isMeasure(text: string, unit: string | undefined): boolean {
  const [, , digits, own = ""] = form.exec(keyOf(text)) ?? [];
  return digits !== undefined && fits(own, unit, digits.endsWith("%"));
}

/** The unit in the cell is the indicator's, or counts in the same ones; 명 is not 천명. */
function fits(own: string, unit: string | undefined, percent: boolean): boolean {
  const stated = keyOf(unit ?? "");
  if (percent) return own === "";
  if (own === "" || own === stated) return true;
  return (countedUnit.test(own) || /^(점|시간|일|원)$/.test(own)) && !scaled.test(stated) && stated !== "%";
}
