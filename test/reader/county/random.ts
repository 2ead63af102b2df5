/** A repeatable stream of choices: the same seed gives the same county on every machine. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True in `share` of the cases (0.2: one in five). */
  happens(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32; // The high bits of a linear congruence are the random ones.
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { between, happens: (share) => next() < share, pick: (from) => from[between(0, from.length - 1)]! };
}
