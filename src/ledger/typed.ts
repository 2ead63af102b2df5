/**
 * A figure that a person typed as a text into the column 값, where sums pass it over.
 * In: "5,000,000,000원" of an amount, "84.29 %" of a weight, "12명" of staff. Out: 5000000000, 0.8429, 12. "약 50억" and "1.840"
 * are none for sure.
 */
import { wonIn } from "../text/money";
import { readNumber, shiftDecimal } from "../text/number";
import { squeeze, toHalfWidth } from "../text/spacing";
import type { LedgerRow } from "./row";

/** In the row's own unit; undefined where nobody can say which number is meant. */
export function figureIn(text: string, { unit }: Pick<LedgerRow, "unit">): number | undefined {
  const flat = squeeze(toHalfWidth(text)).replace(/^([-△(]?)[₩￦\\](?=\d)/, "$1");
  const won = unit === "원" ? wonIn(flat) : undefined;
  if (won !== undefined) return won;
  const bare = unit !== "" && flat.endsWith(unit) && unit !== "%" ? flat.slice(0, -unit.length) : flat;
  const read = readNumber(bare);
  // 1.840 may be 1,840, and "120 130" two numbers.
  if (/\d\s+\d/.test(text) && !/^\D*\d{1,3}(\s\d{3})+\D*$/.test(text)) return undefined;
  if (read.kind !== "number" || /^\D?\d{1,3}(\.\d{3})+$/.test(bare)) return undefined;
  if (unit === "비율") return read.percent || Math.abs(read.value) <= 1 ? read.value : undefined;
  if (!read.percent) return read.value;
  return unit === "%" ? shiftDecimal(read.value, 2) : undefined;
}
