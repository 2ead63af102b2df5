/**
 * Measured quantities by year: a row per quantity (by-row.ts), or a row per year (by-column.ts).
 * In: "자료제공건수 | 1,840 | …" below "2015년". Out: the quantity with 1,840 for 2015; blank years are pending.
 */
import { overYears } from "../heads/years";
import type { Label } from "../model";
import { readLabel } from "../words/labels";
import { byColumn } from "./by-column";
import { byRow } from "./by-row";
import type { ReadQuantity } from "./drafts";
import type { Table } from "../table";
import { quantityOf } from "./years";

export function readResults(table: Table): ReadQuantity[] {
  const drafts = isTransposed(table) ? byColumn(table) : byRow(table);
  return drafts.filter((draft) => draft.entries.length > 0).map((draft) => quantityOf(table, draft));
}

const periods = new Set<string>(["year", "month", "quarter", "half"]);

/** A row per year or month: the first column's rows are periods, the other columns quantities, none of them a month. */
function isTransposed({ sheet, region }: Table): boolean {
  const first = region.columns[0];
  const labels = region.columns.slice(1).flatMap((column) => column.labels);
  const isOther = ({ field, ordinal }: Label): boolean =>
    field === "quantity" || field === "indicator" || (periods.has(field) && ordinal !== undefined);
  if (!first || labels.some(isOther)) return false;
  if (!overYears.has(first.labels.at(-1)?.field ?? "")) return false;
  for (let row = region.body; row < region.bottom; row++) {
    if (sheet.value(row, first.column) === undefined) continue;
    return periods.has(readLabel(sheet.key(row, first.column))?.field ?? "");
  }
  return false;
}
