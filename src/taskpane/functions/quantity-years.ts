/** The cells in which an indicator's quantities stand, year by year, those that still wait for a value included. */
import type { PlanIndicator } from "../../plan/plan";
import type { SheetArea } from "../../sheet/address";

/** Years in which at least one quantity has a cell, ascending. */
export function yearsWithCells({ quantities }: PlanIndicator): number[] {
  const years = quantities.flatMap((quantity) =>
    quantity ? [...Object.keys(quantity.values), ...Object.keys(quantity.pending)] : [],
  );
  return [...new Set(years.map(Number))].sort((one, other) => one - other);
}

/** The year to begin with: the last one up to `fiscalYear` that is measured in full, else the last one with cells. */
export function yearToShow(indicator: PlanIndicator, fiscalYear: number): number | undefined {
  const years = yearsWithCells(indicator);
  const until = years.filter((year) => year <= fiscalYear);
  const measured = until.filter((year) =>
    indicator.quantities.every((quantity) => quantity?.values[year]?.value !== undefined),
  );
  return measured.at(-1) ?? until.at(-1) ?? years[0];
}

/** One per quantity; undefined where it has no single cell in that year. */
export function cellsOfYear(
  { quantities }: PlanIndicator,
  year: number | undefined,
): (SheetArea | undefined)[] {
  return quantities.map((quantity) => {
    if (!quantity || year === undefined) return undefined;
    const from = quantity.values[year]?.from;
    if (from?.length === 1) {
      const { sheet, row, column, rows, columns } = from[0]!;
      return { sheet, row, column, rows, columns };
    }
    return quantity.pending[year];
  });
}
