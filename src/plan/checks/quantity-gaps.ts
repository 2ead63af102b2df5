/** A quantity's years have no gap. Example: 2014 and 2016 without 2015 → warning. */
import { finding } from "../../messages/finding";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { indicatorsOf } from "./indicators";

export const quantityGaps: Check = function* ({ plan }) {
  const quantities = new Set(indicatorsOf(plan).flatMap((indicator) => indicator.quantities));
  for (const quantity of quantities) {
    if (!quantity) continue;
    const years = Object.keys(quantity.values).map(Number);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const missing: number[] = [];
    for (let year = first + 1; year < last; year++) if (!quantity.values[year]) missing.push(year);
    if (years.length === 0 || missing.length === 0) continue;
    yield finding(
      "quantity-gap",
      { quantity: quantity.name, years: missing },
      {
        cells: cells(
          ...missing.map((year) => quantity.pending[year] ?? quantity.cell),
          quantity.values[missing[0]! - 1],
          quantity.values[missing.at(-1)! + 1],
        ),
        subject: about(quantity.name, missing.join()),
      },
    );
  }
};
