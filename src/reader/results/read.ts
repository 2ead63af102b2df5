/**
 * Measured quantities by year: a row per quantity (by-row.ts), or a row per year (by-column.ts).
 * In: "자료제공건수 | 1,840 | …" below "2015년". Out: the quantity with 1,840 for 2015; blank years are pending.
 */
import { overYears, periods } from "../heads/years";
import type { Label } from "../model";
import { readLabel } from "../words/labels";
import { byColumn } from "./by-column";
import { byRow } from "./by-row";
import { figureOf, readCell } from "../cells/figures";
import { stateAchievements, type Achieved } from "../cells/percents";
import { lowest, saidIn } from "../rows";
import type { ReadQuantity } from "./drafts";
import type { Table } from "../table";
import { quantityOf } from "./years";

export function readResults(table: Table): ReadQuantity[] {
  const drafts = isTransposed(table) ? byColumn(table) : byRow(table);
  const read = drafts
    .filter(({ entries }) => entries.length > 0)
    .map((draft) => ({ draft, quantity: quantityOf(table, draft) }));
  const source = { sheet: table.sheet, notes: table.notes.silent() };
  // 목표 and 달성률 beside the measured year: what was reached of the one is compared with the other by the plan's checks.
  const found = read.flatMap(({ draft: { name, stated, entries }, quantity: { values } }): Achieved[] => {
    const { target: goal, achievement } = stated ?? {};
    const [result, ...others] = Object.values(values);
    const row = entries[0]!.row;
    if (goal === undefined || achievement === undefined || others.length > 0) return [];
    const number = readCell(source, row, goal, "");
    const target = number && figureOf(table.sheet, row, goal, number, number.percent ? 100 : 1);
    return [{ name, row, column: achievement, target, result }];
  });
  stateAchievements(table, found);
  return read.map(({ quantity }) => quantity);
}

/** A row per year or month: the first column's rows are periods, the other columns quantities, none of them a month. */
function isTransposed({ region }: Table): boolean {
  const [first, ...others] = region.columns;
  const isOther = ({ field, ordinal }: Label): boolean =>
    field === "quantity" || field === "indicator" || (periods.has(field) && ordinal !== undefined);
  if (!first || others.some(({ labels }) => labels.some(isOther))) return false;
  const [key] = saidIn(region, first.column);
  const said = key === undefined ? undefined : readLabel(key)?.field;
  return overYears.has(lowest(first)) && periods.has(said);
}
