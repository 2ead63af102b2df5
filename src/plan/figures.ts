/**
 * Figures put together: sums that remember every cell, and cells that join into blocks.
 * In: 179,000,000 from 예산!C7 and 45,185,000 from 예산!C8. Out: 224,185,000 from 예산!C7:C8.
 */
import { printSheetArea } from "../sheet/address";
import { joinAreas } from "../sheet/rectangles";
import type { Figure, Term } from "./model";

/** The sum; undefined where nothing is given. Its `from` lists the terms of all. A mean cannot be part of a sum. */
export function sumFigures(figures: readonly (Figure | undefined)[]): Figure | undefined {
  const given = figures.filter((figure) => figure !== undefined);
  if (given.length < 2) return given[0];
  const terms: Term[] = [];
  for (const { from, how } of given) {
    if (how === "mean") throw new Error("a mean cannot be summed by its cells");
    for (const term of from) terms.push(term);
  }
  return { value: sumOf(given), from: joinTerms(terms) };
}

/** The sum without its cells, and without the dust that adding binary fractions leaves (0.1 + 0.2). */
export function sumOf(figures: readonly Figure[]): number {
  let sum = 0;
  for (const { value } of figures) sum += value;
  return Number.isInteger(sum) || Math.abs(sum) > 2 ** 53 ? sum : Number(sum.toPrecision(15));
}

/** Terms whose cells touch, in one column or one row, made one; the order of the rest is kept. */
export const joinTerms = (terms: readonly Term[]): Term[] =>
  joinAreas(terms, (a, b) => a.multiplier === b.multiplier && a.spelling === b.spelling);

/** The figure's cells as findings spell them, one address a block. */
export function cellsOf(...figures: readonly (Figure | undefined)[]): string[] {
  return figures.flatMap((figure) => (figure ? joinTerms(figure.from).map(printSheetArea) : []));
}

/** Excel takes formulas of 8,192 characters; the rest of a formula needs some of them. */
const longestReferences = 7500;

/** Whether the figure's cells are too many and too scattered to be named in one formula. */
export function isTooScattered(figure: Figure): boolean {
  const signs = 6;
  const length = joinTerms(figure.from).reduce(
    (sum, term) =>
      sum +
      (term.spelling === "text" ? term.rows * term.columns * 2 : 1) * (printSheetArea(term).length + signs),
    0,
  );
  return length > longestReferences;
}
