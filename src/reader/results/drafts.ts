/** Quantities while their table is read: a cell for each year or part of a year, and the totals that repeat them. */
import type { Figure, Quantity } from "../../plan/model";
import type { SheetArea } from "../../sheet/address";
import type { Label } from "../model";

/** One cell that holds a value of a quantity, or is ready for one. */
export interface Entry {
  readonly year: number;
  /** undefined: the whole year. */
  readonly month?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly row: number;
  readonly column: number;
  readonly figure?: Figure;
  readonly partial?: boolean;
}

/** A figure that repeats others of its row. */
export interface Stated {
  readonly figure: Figure;
  readonly row: number;
  readonly column: number;
}

export interface Draft {
  readonly name: string;
  readonly unit?: string;
  readonly indicator?: string;
  readonly cell: SheetArea;
  readonly entries: Entry[];
  /** Yearly figures below 지표명: an indicator's results where there is one of that name. */
  readonly isIndicator?: boolean;
  /** One record a row: several of one month add up as a matter of course. */
  readonly isRecords?: boolean;
  /** A row of running totals (누계) beside one of months (당월). */
  readonly isRunning?: boolean;
  /** Columns of its target, and of what was reached of it. */
  readonly stated?: { readonly target?: number; readonly achievement?: number };
  /** The year's total beside its months. */
  total?: Stated;
  /** Quarters beside the months, halves beside quarters. */
  readonly subtotals: (Stated & { readonly header: string; readonly label: Label })[];
}

/** A quantity as a table of results states it. */
export interface ReadQuantity extends Quantity {
  readonly isIndicator?: boolean;
}

/** The month that an entry ends with; undefined for a whole year. */
export function endOfPart({
  month,
  quarter,
  half,
}: Pick<Entry, "month" | "quarter" | "half">): number | undefined {
  return month ?? (quarter !== undefined ? quarter * 3 : half !== undefined ? half * 6 : undefined);
}
