/**
 * What the formula language says of each 측정산식: not computable (error), weights that are not 1, % without × 100 …
 * The findings are the formula's own, with the cell that the formula stands in.
 */
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { indicatorsOf } from "./indicators";

export const formulaComputable: Check = function* ({ plan }) {
  for (const { name, formula, formulaCell } of indicatorsOf(plan)) {
    for (const found of formula?.findings ?? []) {
      yield { ...found, cells: cells(formulaCell), subject: about(name) };
    }
  }
};
