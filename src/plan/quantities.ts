/**
 * The measured quantities of an indicator's formula, found by name.
 * In: formula quantity 특별기사(기고,인터뷰등), quantity rows of 실적. Out: the row 특별기사(기고, 인터뷰 등).
 */
import type { FormulaQuantity } from "../formula/types";
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import { keyOf } from "../text/name";
import { groupBy } from "./lines";
import type { Indicator, Quantity } from "./model";

/** Quantities by their names, and by what is left of these without brackets and signs. */
export interface KnownQuantities {
  readonly byName: ReadonlyMap<string, readonly Quantity[]>;
  readonly byCore: ReadonlyMap<string, readonly Quantity[]>;
}

const known = new WeakMap<readonly Quantity[], KnownQuantities>();

/** Remembered: the departments of one workbook are offered the same ones. */
export function knownQuantities(quantities: readonly Quantity[]): KnownQuantities {
  const made = known.get(quantities) ?? {
    byName: groupBy(quantities, ({ name }) => key(name)),
    byCore: groupBy(quantities, ({ name }) => core(name)),
  };
  known.set(quantities, made);
  return made;
}

/** What names are compared by: no white space, half width, lower case. */
const key = (name: string): string => keyOf(name).toLowerCase();
/** The name without what stands in brackets and without signs: 특별기사(기고, 인터뷰 등) is 특별기사. */
const core = (name: string): string =>
  key(name)
    .replace(/\([^()]*\)/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * The quantity of each of the formula's names; undefined, with a finding, where no sheet has it (a note where the sheet
 * states the results and no quantity at all). Among several of one
 * name the one that names this indicator beside it comes first. A name that fits only without its brackets is taken and
 * said aloud, and only where one alone fits.
 */
export function findQuantities(
  indicator: Indicator,
  wanted: readonly FormulaQuantity[],
  { byName, byCore }: KnownQuantities,
  report: (found: Finding) => void,
): (Quantity | undefined)[] {
  const own = (quantity: Quantity): boolean =>
    quantity.indicator !== undefined && key(quantity.indicator) === key(indicator.name);
  const pick = (fitting: readonly Quantity[]): readonly Quantity[] => {
    const owned = fitting.filter(own);
    return owned.length > 0 ? owned : fitting;
  };
  const missing: string[] = [];
  const found = wanted.map(({ name, shown }) => {
    const subject = `${key(indicator.name)}/${key(name)}`;
    const exact = pick(byName.get(key(name)) ?? []);
    if (exact.length > 1) {
      const cells = exact.map((quantity) => printSheetArea(quantity.cell));
      report(finding("quantity-twice", { indicator: indicator.name, quantity: shown }, { cells, subject }));
    }
    if (exact[0]) return exact[0];
    const near = core(name) === "" ? [] : pick(byCore.get(core(name)) ?? []);
    if (near.length === 1) {
      const cells = [printSheetArea(near[0]!.cell)];
      const data = { indicator: indicator.name, quantity: shown, taken: near[0]!.name };
      report(finding("quantity-name-differs", data, { cells, subject }));
      return near[0];
    }
    missing.push(shown);
    return undefined;
  });
  // Who states the results and keeps none of the quantities may well mean it so.
  const isStated = missing.length === wanted.length && Object.keys(indicator.results).length > 0;
  for (const quantity of missing) {
    const about = {
      cells: [printSheetArea(indicator.formula?.cell ?? indicator.cell)],
      subject: `${key(indicator.name)}/${key(quantity)}`,
      ...(isStated && { severity: "note" as const }),
    };
    report(finding("quantity-missing", { indicator: indicator.name, quantity }, about));
  }
  return found;
}
