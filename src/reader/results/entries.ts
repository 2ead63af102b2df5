/** One cell of a table of results, with the year that it stands for. */
import { figureOf } from "../cells/figures";
import { readMeasure } from "../cells/measures";
import type { Label } from "../model";
import type { Table } from "../table";
import { tableYear } from "../table-year";
import type { Entry } from "./drafts";

/** The cell as an entry; without a figure where it is blank. */
export function entryOf(
  table: Table,
  row: number,
  column: number,
  name: string,
  unit: string | undefined,
  at: Pick<Entry, "year" | "month" | "quarter" | "half" | "partial">,
): Entry {
  const read = readMeasure(table.sheet, row, column, name, unit, table.notes, table.answers);
  // 0.935 shown as 93.5 % is printed as 93.5.
  const figure = read && figureOf(table.sheet, row, column, read, read.percent ? 100 : 1);
  return { ...at, row, column, ...(figure && { figure }), ...(read?.partial && { partial: true }) };
}

/** The year that a label names, or the table's own. */
export function yearFor(
  table: Table,
  label: Label | undefined,
  header: string,
  where: string,
): number | undefined {
  if (label?.year !== undefined) return label.year;
  const base = tableYear(table, table.planYear, table.notes, table.answers, [where]);
  if (base === undefined) table.notes.add("year-unknown", { header }, [where]);
  return base === undefined ? undefined : base + (label?.shift ?? 0);
}
