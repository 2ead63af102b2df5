/**
 * Weighs rival readings by the signs for and against them, lets an answer go before them, and keeps what was decided: where a
 * rival was near it is a question.
 * In: 천원 by the size of its amounts (a hint), 원 and 백만원 by nothing, for the table 사업명|예산액. Out: 천원, the others near: the
 * question "unit:1x2y3z" with its choices, told once.
 *
 * Candidates are compared by rank: sure signs first, then likely ones, then hints, then the order in which they are given.
 * Several signs of one weight count as one; one against takes away what one for it gave. Nothing is added up.
 *
 * A key holds the kind of guess and what it is about, by words of the sheet: it stays when rows are added, when the sheet is
 * renamed or moved. Answers are kept under these keys.
 */
import type { QuestionKind, SignRule } from "../messages/questions";
import type { Severity } from "../messages/template";
import { questionWords } from "../messages/templates";
import type { SheetArea } from "../sheet/address";
import type { Decided } from "./model";
import type { Notebook } from "./notebook";

/** How much a sign says: all sure signs go before all likely ones, and these before hints. */
export type Weight = "sure" | "likely" | "hint";

export interface Sign {
  readonly rule: SignRule;
  readonly weight: Weight;
  /** Figures or words that belong to it: "중앙값 4,500". */
  readonly about?: string;
  /** Where it stands: "예산!F2". */
  readonly cells?: readonly string[];
  /** It speaks against the candidate. */
  readonly isAgainst?: true;
}

export interface Candidate<T> {
  readonly value: T;
  readonly signs: readonly Sign[];
}

interface Decision<T> {
  readonly taken: T;
  /** What speaks for it. */
  readonly signs: readonly Sign[];
  /** Rivals that only a hint, the order, or a contradicted sign sets apart: what was taken is to be asked. */
  readonly near: readonly T[];
}

/** One candidate for each value, with all its signs; undefined for a value that may be meant though nothing says so. */
export function candidatesOf<T>(said: readonly (readonly [T, Sign | undefined])[]): Candidate<T>[] {
  const values = [...new Set(said.map(([value]) => value))];
  return values.map((value) => ({
    value,
    signs: said.flatMap(([its, sign]) => (its === value && sign ? [sign] : [])),
  }));
}

/** What is usual, by its sign, and others that may be meant though nothing says so. */
export const usual = <T>(value: T, sign: Sign, ...others: readonly T[]): Candidate<T>[] => [
  { value, signs: [sign] },
  ...others.map((other) => ({ value: other, signs: [] })),
];

export const weights = ["sure", "likely", "hint"] as const satisfies readonly Weight[];

/** The candidate with the weightiest signs; an answer leaves one. undefined where there is no candidate. */
export function decide<T>(candidates: readonly Candidate<T>[], answer?: T): Decision<T> | undefined {
  if (answer !== undefined) {
    return { taken: answer, signs: [{ rule: "answered", weight: "sure" }], near: [] };
  }
  const standings = candidates.map(({ signs }) => standingOf(signs));
  let best = 0;
  for (let index = 1; index < candidates.length; index++)
    if (compare(standings[index]!, standings[best]!) > 0) best = index;
  const taken = candidates[best];
  if (taken === undefined) return undefined;
  return {
    taken: taken.value,
    signs: taken.signs.filter(({ isAgainst }) => !isAgainst),
    near: candidates
      .filter((_, index) => index !== best && isNear(standings[best]!, standings[index]!))
      .map(({ value }) => value),
  };
}

/** By weight: 1 where a sign speaks for it, -1 where one speaks against it, 0 where none or both do. */
const standingOf = (signs: readonly Sign[]): readonly number[] =>
  weights.map((weight) => {
    const own = signs.filter((sign) => sign.weight === weight);
    return Number(own.some((sign) => !sign.isAgainst)) - Number(own.some((sign) => sign.isAgainst));
  });

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}

/** No sure or likely sign sets them apart, or a likely one speaks against what was taken and for the other. */
function isNear(taken: readonly number[], rival: readonly number[]): boolean {
  const [[sure, likely], [itsSure, itsLikely]] = [taken, rival] as [[number, number], [number, number]];
  return itsSure >= 0 && ((sure === itsSure && likely === itsLikely) || (likely < 0 && itsLikely > 0));
}

export interface Matter<T> {
  readonly kind: QuestionKind;
  readonly key: string;
  /** The name of the column or row that it is about. */
  readonly about?: string;
  readonly at?: SheetArea;
  readonly cells: readonly string[];
  /** In the order that decides among equals. */
  readonly candidates: readonly Candidate<T>[];
  readonly severity?: Severity;
  /** What a person said of it elsewhere than in a question. */
  readonly answer?: T;
}

/** What is taken; undefined where there is no candidate. */
export function settle<T extends string | number>(
  notes: Notebook,
  { kind, key, about = "", at, cells, candidates, severity, answer }: Matter<T>,
): T | undefined {
  const chosen = notes.answers.chosen?.[key];
  const answered = answer ?? candidates.find(({ value }) => String(value) === chosen)?.value;
  const decision = decide(candidates, answered);
  if (decision === undefined) return undefined;
  const { taken, signs, near } = decision;
  const words = questionWords();
  const values = [...new Set([...candidates.map(({ value }) => value), taken])].map(String);
  const decided: Decided = {
    ...{ key, kind, at, cells, what: words.what(kind, about), taken: String(taken) },
    choices: values.map((value) => ({ value, ...words.choice(kind, value) })),
    signs: signs.map((sign) => ({ ...words.sign(sign.rule, sign.about), cells: sign.cells ?? [] })),
    state: answered !== undefined ? "answered" : near.length > 0 ? "open" : "sure",
  };
  notes.decide(decided);
  if (decided.state === "open") {
    const data = {
      key,
      what: decided.what,
      taken: words.choice(kind, String(taken)),
      why: words.joined(decided.signs),
    };
    notes.add(kind, data, cells, severity);
  }
  return taken;
}

/** A short word for a head: the same head gives the same word on whatever sheet it stands. */
export function wordFor(head: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < head.length; index++)
    hash = Math.imul(hash ^ head.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}
