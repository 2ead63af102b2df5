/**
 * A quantity's entries made into years: whole years as they stand, parts of years by months.ts.
 * In: twelve months of 자료제공건수. Out: their sum, from all twelve cells; blank years are pending.
 */
import type { SheetArea } from "../../sheet/address";
import type { Figure, Measure } from "../../plan/model";
import { sumFigures } from "../cells/figures";
import { endOfPart, monthsOf, type Draft, type Entry, type Filled, type ReadQuantity } from "./drafts";
import type { Table } from "../table";
import { isMean, yearOf } from "./months";

export function quantityOf(table: Table, draft: Draft): ReadQuantity {
  const { sheet } = table;
  const values: Record<number, Measure> = {};
  const pending: Record<number, SheetArea> = {};
  for (const year of new Set(draft.entries.map((entry) => entry.year))) {
    const entries = draft.entries.filter((entry) => entry.year === year);
    const filled = withoutRepeated(table, draft, entries);
    if (filled.length === 0) {
      pending[year] = sheet.area(entries[0]!.row, entries[0]!.column);
      continue;
    }
    const partial = filled.some((entry) => entry.partial) ? { partial: true } : {};
    if (entries.every(({ part }) => part === undefined)) {
      values[year] = { ...wholeYear(table, draft, filled), ...partial };
      continue;
    }
    for (const { row, column } of filled) sheet.claims.account(sheet.area(row, column), "repeats");
    const sorted = [...filled].sort((a, b) => endOfPart(a)! - endOfPart(b)!);
    values[year] = { ...yearOf(table, draft, sorted), ...partial, ...missing(table, draft, entries, filled) };
  }
  const { name, unit, indicator, isIndicator, cell } = draft;
  return {
    ...{ name: table.notes.answers.quantityNames?.[name] ?? name, values, pending, cell },
    ...(unit && { unit }),
    ...(indicator && { indicator }),
    ...(isIndicator && { isIndicator }),
  };
}

/** Of two columns that stand for one month (or year) the first; where they differ it is told. */
function withoutRepeated(table: Table, { name }: Draft, entries: readonly Entry[]): Filled[] {
  const taken = new Map<string, Filled>();
  for (const entry of entries.filter((one): one is Filled => one.figure !== undefined)) {
    const part = endOfPart(entry);
    const key = `${entry.row}|${part}`;
    const first = taken.get(key);
    if (!first) taken.set(key, entry);
    else tellSecond(table, name, first, entry, part === undefined ? "" : ` ${part}월`);
  }
  return [...taken.values()];
}

function tellSecond({ sheet, notes }: Table, name: string, one: Filled, other: Filled, part = ""): void {
  sheet.claims.account(sheet.area(other.row, other.column), "repeats");
  const [first, second] = [String(one.figure.value), String(other.figure.value)];
  const what = `${one.year}년${part} 실적`;
  const cells = [one, other].map(({ row, column }) => sheet.address(row, column));
  if (first !== second) notes.add("sources-disagree", { name, what, first, second }, cells);
}

/** Rows of one year are added up, told; rates are not. */
function wholeYear(table: Table, { name, unit }: Draft, filled: readonly Filled[]): Figure {
  const [first, ...others] = filled as readonly [Filled, ...Filled[]];
  if (others.length > 0 && (isMean(name) || unit === "%")) {
    for (const other of others) tellSecond(table, name, first, other);
    return first.figure;
  }
  const cells = filled.map(({ row, column }) => table.sheet.address(row, column));
  if (others.length > 0)
    table.notes.add("rows-summed", { name, count: String(filled.length) }, cells, "warning");
  return sumFigures(filled.map(({ figure }) => figure))!;
}

/** Parts of the year that have no figure are told. */
function missing(
  { sheet, notes }: Table,
  { name, cell }: Draft,
  entries: readonly Entry[],
  filled: readonly Entry[],
): { partial?: true } {
  const field = (["month", "quarter", "half"] as const).find((one) =>
    entries.some(({ part }) => part?.field === one),
  )!;
  const had = new Set(filled.map((entry) => endOfPart(entry)! / monthsOf[field]));
  const parts = Array.from({ length: 12 / monthsOf[field] }, (_, index) => index + 1);
  const lacking = parts.filter((part) => !had.has(part));
  if (lacking.length === 0) return {};
  const word = { month: "월", quarter: "분기", half: "반기" }[field];
  const months = lacking.map((part) => `${part}${word}`).join(", ");
  notes.add("months-missing", { name, months }, [sheet.address(cell.row, cell.column)]);
  return { partial: true };
}
