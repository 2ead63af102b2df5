/**
 * Weighs rival readings by the signs for and against them.
 * In: 천원 by the size of its amounts (a hint), 원 and 백만원 by nothing. Out: 천원, and that the others are near.
 *
 * Candidates are compared by rank: sure signs first, then likely ones, then hints, then the order in which they are given.
 * Several signs of one weight count as one; one against takes away what one for it gave. Nothing is added up.
 */
import type { SignRule } from "../messages/questions";

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

type Standing = Readonly<Record<Weight, number>>;

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
function standingOf(signs: readonly Sign[]): Standing {
  const at = (weight: Weight): number => {
    const own = signs.filter((sign) => sign.weight === weight);
    return Number(own.some((sign) => !sign.isAgainst)) - Number(own.some((sign) => sign.isAgainst));
  };
  return { sure: at("sure"), likely: at("likely"), hint: at("hint") };
}

function compare(one: Standing, other: Standing): number {
  const weight = weights.find((each) => one[each] !== other[each]);
  return weight === undefined ? 0 : one[weight] - other[weight];
}

/** No sure or likely sign sets them apart, or a likely one speaks against what was taken and for the other. */
function isNear(taken: Standing, rival: Standing): boolean {
  if (rival.sure < 0) return false;
  return (
    (taken.sure === rival.sure && taken.likely === rival.likely) || (taken.likely < 0 && rival.likely > 0)
  );
}
