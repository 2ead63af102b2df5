/**
 * Formulas that were read before, by their text: PLAN.MEASURE, the named functions and the plan's own calls ask for the
 * same few texts again and again.
 * In: "처리건수 ÷ 접수건수 × 100". Out: the formula; the second time, the very same one.
 */
import { parseFormula } from "./parse";
import type { Formula } from "./types";

/** So many texts are kept at least; twice as many at most. */
const generation = 256;

let recent = new Map<string, Formula>();
let former = new Map<string, Formula>();

/** What parseFormula gives, from the store where the text was read before with that unit. */
export function knownFormula(source: string, unit?: string): Formula {
  const key = unit === undefined ? source : `${unit}\n${source}`;
  const known = recent.get(key);
  if (known) return known;
  const formula = former.get(key) ?? parseFormula(source, unit);
  if (recent.size >= generation) {
    former = recent;
    recent = new Map();
  }
  recent.set(key, formula);
  return formula;
}
