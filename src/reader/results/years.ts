/**
 * A quantity's entries made into years: whole years as they stand, parts of years by months.ts.
 * In: twelve months of 자료제공건수. Out: their sum, from all twelve cells; blank years are pending.
 */
import type { SheetArea } from "../../sheet/address";
import type { Figure, Measure } from "../../plan/model";
import { sumFigures } from "../cells/figures";
import { endOfPart, type Draft, type Entry, type ReadQuantity } from "./drafts";
import type { Table } from "../table";
import { isMean, yearOf } from "./months";

export function quantityOf(table: Table, draft: Draft): ReadQuantity {
  const { sheet } = table;
  const values: Record<number, Measure> = {};
  const pending: Record<number, SheetArea> = {};
  for (const year of new Set(draft.entries.map((entry) => entry.year))) {
    const entries = draft.entries.filter((entry) => entry.year === year);
    const filled = withoutRepeated(
      table,
      draft,
      entries.filter((entry) => entry.figure !== undefined),
    );
    if (filled.length === 0) {
      pending[year] = sheet.area(entries[0]!.row, entries[0]!.column);
      continue;
    }
    const partial = filled.some((entry) => entry.partial) ? { partial: true } : {};
    if (entries.every((entry) => endOfPart(entry) === undefined)) {
      values[year] = { ...wholeYear(table, draft, filled), ...partial };
      continue;
    }
    for (const { row, column } of filled) sheet.claims.account(sheet.area(row, column), "repeats");
    const sorted = [...filled].sort((a, b) => endOfPart(a)! - endOfPart(b)!);
    values[year] = { ...yearOf(table, draft, sorted), ...partial, ...missing(table, draft, entries, filled) };
  }
  const name = table.answers.quantityNames?.[draft.name] ?? draft.name;
  return {
    name,
    ...(draft.unit && { unit: draft.unit }),
    ...(draft.indicator && { indicator: draft.indicator }),
    ...(draft.isIndicator && { isIndicator: true }),
    values,
    pending,
    cell: draft.cell,
  };
}

const addressOf = ({ sheet }: Table, { row, column }: Entry): string => sheet.address(row, column);

/** Of two columns that stand for one month (or year) the first; where they differ it is told. */
function withoutRepeated(table: Table, { name }: Draft, filled: readonly Entry[]): Entry[] {
  const taken = new Map<string, Entry>();
  for (const entry of filled) {
    const part = endOfPart(entry);
    const key = `${entry.row}|${part}`;
    const first = taken.get(key);
    if (!first) taken.set(key, entry);
    else tellSecond(table, name, first, entry, part === undefined ? "" : ` ${part}월`);
  }
  return [...taken.values()];
}

function tellSecond(table: Table, name: string, first: Entry, second: Entry, part = ""): void {
  table.sheet.claims.account(table.sheet.area(second.row, second.column), "repeats");
  if (first.figure!.value === second.figure!.value) return;
  const [one, other] = [String(first.figure!.value), String(second.figure!.value)];
  table.notes.add(
    "sources-disagree",
    { name, what: `${first.year}년${part} 실적`, first: one, second: other },
    [addressOf(table, first), addressOf(table, second)],
  );
}

/** Rows of one year are added up, told; rates are not. */
function wholeYear(table: Table, draft: Draft, filled: readonly Entry[]): Figure {
  const [first, ...others] = filled;
  if (others.length > 0 && (isMean(draft.name) || draft.unit === "%")) {
    for (const other of others) tellSecond(table, draft.name, first!, other);
    return first!.figure!;
  }
  if (others.length > 0)
    table.notes.add(
      "rows-summed",
      { name: draft.name, count: String(filled.length) },
      filled.map((entry) => addressOf(table, entry)),
      "warning",
    );
  return sumFigures(filled.map((entry) => entry.figure!))!;
}

function missing(
  table: Table,
  draft: Draft,
  entries: readonly Entry[],
  filled: readonly Entry[],
): { partial?: true } {
  const months = entries.some((entry) => entry.month !== undefined)
    ? 1
    : entries.some((entry) => entry.quarter !== undefined)
      ? 3
      : 6;
  const had = new Set(filled.map((entry) => endOfPart(entry)! / months));
  const lacking = Array.from({ length: 12 / months }, (_, index) => index + 1).filter(
    (part) => !had.has(part),
  );
  if (lacking.length === 0) return {};
  const word = { 1: "월", 3: "분기", 6: "반기" }[months];
  table.notes.add(
    "months-missing",
    { name: draft.name, months: lacking.map((part) => `${part}${word}`).join(", ") },
    [table.sheet.address(draft.cell.row, draft.cell.column)],
  );
  return { partial: true };
}
