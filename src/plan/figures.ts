/**
 * Figures put together: sums that remember every cell, and cells that join into blocks.
 * In: 179,000,000 from 예산!C7 and 45,185,000 from 예산!C8. Out: 224,185,000 from 예산!C7:C8.
 */
import { printSheetArea, type SheetArea } from "../sheet/address";
import type { Figure, Term } from "./model";

/** The sum; undefined where nothing is given. Its `from` lists the terms of all. A mean cannot be part of a sum. */
export function sumFigures(figures: readonly (Figure | undefined)[]): Figure | undefined {
  const given = figures.filter((figure) => figure !== undefined);
  if (given.length < 2) return given[0];
  if (given.some((figure) => figure.how === "mean")) throw new Error("a mean cannot be summed by its cells");
  return {
    value: given.reduce((sum, figure) => sum + figure.value, 0),
    from: joinTerms(given.flatMap((figure) => figure.from)),
  };
}

/** Terms whose cells touch, in one column or one row, made one; the order of the rest is kept. */
export function joinTerms(terms: readonly Term[]): Term[] {
  const joined: Term[] = [];
  for (const term of terms) {
    const last = joined[joined.length - 1];
    const block = last && sameReading(last, term) ? touching(last, term) : undefined;
    if (block) joined[joined.length - 1] = { ...last!, ...block };
    else joined.push(term);
  }
  return joined;
}

const sameReading = (a: Term, b: Term): boolean =>
  a.sheet === b.sheet && a.multiplier === b.multiplier && a.spelling === b.spelling;

function touching(above: SheetArea, below: SheetArea): Partial<SheetArea> | undefined {
  if (
    above.column === below.column &&
    above.columns === below.columns &&
    above.row + above.rows === below.row
  ) {
    return { rows: above.rows + below.rows };
  }
  if (above.row === below.row && above.rows === below.rows && above.column + above.columns === below.column) {
    return { columns: above.columns + below.columns };
  }
  return undefined;
}

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
