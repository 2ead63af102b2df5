/**
 * A year that has some of a formula's quantities has all of them.
 * Example: 2016 with 게재건수 176,300 and 좋아요 blank → warning. (A quantity on no sheet is named by the assembly.)
 */
import { finding } from "../../messages/finding";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { indicatorsOf } from "./indicators";

export const quantitiesComplete: Check = function* ({ plan }) {
  for (const { name, quantities } of indicatorsOf(plan)) {
    const known = quantities.filter((quantity) => quantity !== undefined);
    for (const year of new Set(known.flatMap((quantity) => Object.keys(quantity.values).map(Number)))) {
      const present = known.filter((quantity) => quantity.values[year]);
      const missing = known.filter((quantity) => !quantity.values[year]);
      if (missing.length === 0) continue;
      yield finding(
        "quantity-year-missing",
        {
          indicator: name,
          year,
          missing: missing.map((one) => one.name),
          present: present.map((one) => one.name),
        },
        {
          cells: cells(
            ...missing.map((one) => one.pending[year] ?? one.cell),
            ...present.map((one) => one.values[year]),
          ),
          subject: about(name, year),
        },
      );
    }
  }
};
