/**
 * What the columns of a table of results mean: periods (years, months, quarters), names, the one column of values.
 * In: heads "지표명", "단위", "1월" … "12월", "누계". Out: the name's column, twelve months, the year's total.
 */
import { lastWhere } from "../../text/last";
import type { HeaderColumn, Label } from "../model";
import { isPart, withParts } from "../words/periods";
import { keyOf } from "../../text/name";
import { readLabel } from "../words/labels";
import { hasNumbers } from "../cells/numbers";
import { yearFor } from "./entries";
import type { Table } from "../table";

export interface Period {
  readonly column: number;
  readonly label: Label;
  readonly year?: number;
  readonly header: string;
}

export interface ResultColumns {
  /** Other fields by their first column. */
  readonly at: Readonly<Record<string, number>>;
  readonly periods: readonly Period[];
  /** The column of values where each row is one record. */
  readonly values?: number;
  /** Columns of the year's target, and of what was reached of it. */
  readonly stated: { readonly target?: number; readonly achievement?: number };
}

const parts: readonly string[] = ["month", "quarter", "half", "cumulative", "sum"];
const noResults: readonly string[] = ["target", "achievement", "difference", "rate"];
const wholeYears: readonly string[] = ["year", "result", "amount", "value"];

export function resultColumns(table: Table): ResultColumns {
  const { sheet, region, notes } = table;
  const at: Record<string, number> = {};
  const periods: Period[] = [];
  const stated: { target?: number; achievement?: number } = {};
  let values: number | undefined;
  const several = withParts(region.columns.map(({ texts }) => readLabel(keyOf(texts.at(-1)!))));
  for (const [index, column] of region.columns.entries()) {
    const field = column.labels.at(-1)?.field;
    const ofSeveral = several[index];
    const part = isPart(ofSeveral) ? ofSeveral : partOf(column.labels);
    const dated = lastWhere(column.labels, (label) => label.year !== undefined || label.shift !== undefined);
    const where = sheet.address(region.body - 1, column.column);
    const header = column.texts.join(" ");
    if (column.labels.some((label) => noResults.includes(label.field))) {
      if (field === "target" || field === "achievement") stated[field] ??= column.column;
      table.say(column, "ignored");
    } else if (column.labels.some((label) => label.forecast)) {
      notes.add("no-measure", { text: header }, [figuresOf(table, column)], "warning");
      table.say(column, "ignored");
    } else if (part) {
      periods.push({
        ...{ column: column.column, label: part, header },
        ...(dated?.year !== undefined && { year: dated.year }),
      });
      table.say(column, part.field);
    } else if (dated && wholeYears.includes(field!)) {
      const year = yearFor(table, dated, header, where);
      const partial = column.labels.some((label) => label.partial) && { partial: true };
      if (year !== undefined)
        periods.push({ column: column.column, label: { field: "year", ...partial }, year, header });
      table.say(column, "year", { ...(year !== undefined && { year }) });
    } else if (field === "result" || field === "value") {
      values ??= column.column;
      table.say(column, "value");
    } else if (field !== undefined && !["note", "number", "item"].includes(field)) {
      at[field] ??= column.column;
      table.say(column, field);
    } else {
      table.say(column, field ?? "unknown");
      if (field === undefined && hasNumbers(region, column.column))
        notes.add("column-not-understood", { header }, [where]);
    }
  }
  return { at, periods, stated, ...(values !== undefined && { values }) };
}

const figuresOf = ({ sheet, region }: Table, { column }: HeaderColumn): string =>
  sheet.address(region.body - 1, column, region.bottom - region.body + 1);

/** The month or quarter of a column: "1월" over "실적", "1분기" over "계"; 누계 and 계 alone are of the year. */
function partOf(labels: readonly Label[]): Label | undefined {
  const [own, over] = [labels.at(-1), labels.at(-2)];
  if (own?.field === "sum" || own?.field === "result") {
    if (over && parts.includes(over.field)) return over;
  }
  return own && parts.includes(own.field) ? own : undefined;
}

export interface SortedPeriods {
  /** Those that make the year's value. */
  readonly used: readonly Period[];
  /** Subtotals: quarters beside months, halves beside quarters. */
  readonly repeating: readonly Period[];
  /** Other whole years beside this year's months. */
  readonly years: readonly Period[];
  /** The year's own total beside its months. */
  readonly total?: Period;
}

export function sortPeriods(periods: readonly Period[], ownYear: number | undefined): SortedPeriods {
  const of = (field: string): Period[] => periods.filter(({ label }) => label.field === field);
  const ordinal = (list: readonly Period[]) => list.filter(({ label }) => label.ordinal !== undefined);
  const years = of("year");
  const used = [of("month"), of("quarter"), of("half")].map(ordinal).find((list) => list.length > 0);
  if (!used) return { used: years, repeating: [], years: [] };
  const isOwn = ({ year }: Period): boolean => year === ownYear || used.some((one) => one.year === year);
  const totals = [...of("cumulative"), ...of("sum"), ...years.filter(isOwn)];
  const total = totals.at(-1);
  return {
    used,
    repeating: [...of("quarter"), ...of("half"), ...totals].filter(
      (one) => one !== total && !used.includes(one),
    ),
    years: years.filter((one) => !isOwn(one)),
    ...(total && { total }),
  };
}
