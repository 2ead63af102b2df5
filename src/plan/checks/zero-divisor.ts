/**
 * A formula divides by no zero in any year whose quantities are there.
 * Example: 처리건수 / 접수건수 × 100 with 접수건수 0 in 2016 → error.
 */
import { evaluate } from "../../formula";
import { finding } from "../../messages/finding";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { indicatorsOf } from "./indicators";

export const zeroDivisor: Check = function* ({ plan }) {
  for (const { name, formula, quantities } of indicatorsOf(plan)) {
    if (formula?.kind !== "computed" || quantities.some((quantity) => quantity === undefined)) continue;
    for (const year of new Set(quantities.flatMap((quantity) => Object.keys(quantity!.values).map(Number)))) {
      const figures = quantities.flatMap((quantity) => quantity!.values[year] ?? []);
      if (figures.length < quantities.length) continue;
      const value = evaluate(
        formula,
        figures.map((figure) => figure.value),
      );
      if (value !== undefined && Number.isFinite(value)) continue;
      yield finding(
        "formula-divides-by-zero",
        {
          indicator: name,
          year,
          values: figures.map((figure, index) => ({
            name: formula.quantities[index]!.shown,
            value: figure.value,
          })),
        },
        { cells: cells(...figures), subject: about(name, year) },
      );
    }
  }
};
