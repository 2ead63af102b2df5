/**
 * Quantities while their table is read: a cell for each year or part of a year, and the totals that repeat them.
 * In: 1,840 below "2015년" beside 자료제공건수. Out: an entry of 2015 with that figure.
 */
import type { Figure, Quantity } from "../../plan/model";
import type { SheetArea } from "../../sheet/address";
import { measureAt } from "../cells/measures";
import type { Part } from "../../text/year";
import type { Label } from "../model";
import { type Table, tableYear } from "../table";
import { isPart } from "../words/years";

/** One cell that holds a value of a quantity, or is ready for one. */
export interface Entry {
  readonly year: number;
  /** undefined: the whole year. */
  readonly part?: Part;
  readonly row: number;
  readonly column: number;
  readonly figure?: Figure;
  readonly partial?: boolean;
}

/** An entry whose cell is filled. */
export type Filled = Entry & { readonly figure: Figure };

export interface Draft {
  readonly name: string;
  readonly unit?: string;
  readonly indicator?: string;
  readonly cell: SheetArea;
  readonly entries: Entry[];
  /** Yearly figures below 지표명: an indicator's results where there is one of that name. */
  readonly isIndicator?: boolean;
  /** A row of running totals (누계) beside one of months (당월). */
  readonly isRunning?: boolean;
  /** Columns of its target, and of what was reached of it. */
  readonly stated?: { readonly target?: number; readonly achievement?: number };
  /** The year's total beside its months. */
  total?: Figure;
  /** Quarters beside the months, halves beside quarters. */
  readonly subtotals: {
    readonly figure: Figure;
    readonly column: number;
    readonly header: string;
    readonly label: Label;
  }[];
}

/** A quantity as a table of results states it. */
export interface ReadQuantity extends Quantity {
  readonly isIndicator?: boolean;
}

export const monthsOf = { month: 1, quarter: 3, half: 6 } as const satisfies Record<Part["field"], number>;

/** The month that an entry ends with; undefined for a whole year. */
export const endOfPart = ({ part }: Entry): number | undefined => part && part.ordinal * monthsOf[part.field];

/** Adds a cell to a quantity, without a figure where it is blank; `header` says in findings what it is. */
export function addEntry(
  table: Table,
  draft: Draft,
  { row, column, header }: { readonly row: number; readonly column: number; readonly header: string },
  year: number,
  label?: Label,
): void {
  const figure = measureAt(table, row, column, `${draft.name} ${header}`, draft.unit);
  draft.entries.push({
    ...{ year, row, column, figure, partial: label?.partial || figure?.partial },
    part: isPart(label) ? label : undefined,
  });
}

/** The year that a label names, or the table's own. */
export function yearFor(
  table: Table,
  label: Label | undefined,
  header: string,
  where: string,
): number | undefined {
  if (label?.year !== undefined) return label.year;
  const base = tableYear(table, [where]);
  if (base === undefined) table.notes.add("year-unknown", { header }, [where]);
  return base === undefined ? undefined : base + (label?.shift ?? 0);
}
