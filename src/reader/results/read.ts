/**
 * Measured quantities by year: a row per quantity (by-row.ts), or a row per year (by-column.ts).
 * In: "자료제공건수 | 1,840 | …" below "2015년". Out: the quantity with 1,840 for 2015; blank years are pending.
 */
import { overYears } from "../heads/years";
import type { Label } from "../model";
import { readLabel } from "../words/labels";
import { byColumn } from "./by-column";
import { byRow } from "./by-row";
import { figureOf, readCell } from "../cells/figures";
import { achievementsAt, type Achieved } from "../cells/percents";
import { Notebook } from "../notebook";
import type { Draft, ReadQuantity } from "./drafts";
import type { Table } from "../table";
import { quantityOf } from "./years";

export function readResults(table: Table): ReadQuantity[] {
  const drafts = isTransposed(table) ? byColumn(table) : byRow(table);
  const filled = drafts.filter((draft) => draft.entries.length > 0);
  const quantities = filled.map((draft) => quantityOf(table, draft));
  stateAchievements(
    table,
    filled.map((draft, index) => [draft, quantities[index]!]),
  );
  return quantities;
}

/** 목표 and 달성률 beside the measured year: what was reached of the one is compared with the other by the plan's checks. */
function stateAchievements(
  { sheet, notes, answers }: Table,
  read: readonly (readonly [Draft, ReadQuantity])[],
): void {
  const found = read.flatMap(([{ name, stated, entries }, { values }]): Achieved[] => {
    const { target, achievement } = stated ?? {};
    const [result, ...others] = Object.values(values);
    const row = entries[0]!.row;
    if (target === undefined || achievement === undefined || others.length > 0) return [];
    const number = readCell(sheet, row, target, "", new Notebook(), answers);
    const goal = number && figureOf(sheet, row, target, number, number.percent ? 100 : 1);
    return [{ name, row, column: achievement, target: goal, result }];
  });
  for (const statement of achievementsAt(sheet, found, answers)) notes.state(statement);
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
