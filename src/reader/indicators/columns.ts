/**
 * What the columns of a table of indicators mean: fields by their first column, and the columns of years.
 * In: heads "'16실적", "'17목표", "가중치". Out: results of 2016, targets of 2017, weight.
 */
import { lastWhere } from "../../text/last";
import { isMoney, moneyBeside } from "../kinds/mixed";
import { hasNumbers } from "../cells/numbers";
import type { HeaderColumn } from "../model";
import { yearFor } from "../results/entries";
import type { Table } from "../table";
import { aspectOf } from "../words/aspects";

export interface YearColumn {
  readonly column: number;
  readonly year: number;
  readonly what?: "target" | "result";
  readonly partial?: boolean;
}

export interface IndicatorColumns {
  readonly at: Readonly<Record<string, number>>;
  readonly years: readonly YearColumn[];
  /** Columns whose year stands in the row, below 회계연도. */
  readonly byRow: readonly Omit<YearColumn, "year">[];
  /** Columns of 달성률, with the year that their head names. */
  readonly achieved: readonly { readonly column: number; readonly year?: number }[];
}

export function indicatorColumns(table: Table): IndicatorColumns {
  const { sheet, region, notes } = table;
  const at: Record<string, number> = {};
  const years: YearColumn[] = [];
  const isReadAsMoney = moneyBeside(region) !== undefined;
  const plain: { column: number; what: "target" | "result" }[] = [];
  const achieved: { column: number; year?: number }[] = [];
  const weight = weightByShare(region.columns, isReadAsMoney);
  for (const column of region.columns) {
    const labels = column.labels;
    const dated = lastWhere(labels, (label) => label.year !== undefined || label.shift !== undefined);
    const year =
      dated?.year ??
      (dated?.shift !== undefined && table.planYear !== undefined ? table.planYear + dated.shift : undefined);
    const what = lastWhere(labels, (label) => label.field === "target" || label.field === "result")?.field as
      | "target"
      | "result"
      | undefined;
    const last = labels.at(-1)?.field;
    if (labels.some((label) => label.field === "achievement")) {
      achieved.push({ column: column.column, ...(year !== undefined && { year }) });
      table.say(column, "achievement");
    } else if (isMoney(column)) {
      table.say(column, "ignored");
      if (!isReadAsMoney && hasNumbers(region, column.column)) tellUnknown(column);
    } else if (column === weight) {
      at.weight = column.column;
      table.say(column, "weight");
    } else if (year !== undefined && (what || last === "year" || last === "targets" || last === "amount")) {
      years.push({
        column: column.column,
        year,
        ...(what && { what }),
        ...(labels.some((label) => label.partial || label.forecast) && { partial: true }),
      });
      table.say(column, what ?? "target", { year });
    } else if (last === "target" || last === "result") {
      plain.push({ column: column.column, what: last });
      table.say(column, last);
    } else if (last === "targets" && hasNumbers(region, column.column)) {
      table.say(column, "unknown");
      notes.add("year-unknown", { header: column.texts.join(" ") }, [
        sheet.address(region.body - 1, column.column),
      ]);
    } else if (last !== undefined && !["note", "number", "item", "sum"].includes(last)) {
      at[last] ??= column.column;
      table.say(column, last);
    } else {
      table.say(column, last ?? "unknown");
      if (last === undefined && hasNumbers(region, column.column)) tellUnknown(column);
    }
  }
  if (at.fiscalYear !== undefined) {
    const values = at.value === undefined ? [] : [{ column: at.value }];
    return { at, years: onePerYear(table, years), byRow: [...plain, ...values], achieved };
  }
  for (const { column, what } of plain) {
    const header = sheet.text(region.body - 1, column) || what;
    const year = yearFor(table, undefined, header, sheet.address(region.body - 1, column));
    if (year !== undefined) years.push({ column, year, what });
  }
  return { at, years: onePerYear(table, years), byRow: [], achieved };

  function tellUnknown({ column, texts }: HeaderColumn): void {
    notes.add("column-not-understood", { header: texts.join(" ") }, [sheet.address(region.body - 1, column)]);
  }
}

/** 비중(%) among indicators is what each of them weighs; beside programs' money it is the money's. */
function weightByShare(columns: readonly HeaderColumn[], isBesideMoney: boolean): HeaderColumn | undefined {
  const last = ({ labels }: HeaderColumn): string | undefined => labels.at(-1)?.field;
  if (isBesideMoney || columns.some((column) => last(column) === "weight")) return undefined;
  return columns.find((column) => last(column) === "share" && column.labels.length === 1);
}

/** Of two columns for the same year the first; the other is told. */
function onePerYear({ sheet, region, notes }: Table, years: readonly YearColumn[]): YearColumn[] {
  const taken = new Map<string, YearColumn>();
  for (const one of years) {
    const key = `${one.year}|${one.what ?? ""}`;
    const first = taken.get(key);
    if (!first) {
      taken.set(key, one);
      continue;
    }
    const head = (column: number): string =>
      region.columns.find((other) => other.column === column)!.texts.join(" ");
    notes.add(
      "year-column-repeated",
      { taken: head(first.column), left: head(one.column) },
      [first, one].map(({ column }) => sheet.address(region.body - 1, column)),
    );
  }
  return [...taken.values()];
}

/** The column whose cells say 목표 or 실적. */
export function findAspect(table: Table, division: number | undefined): number | undefined {
  const { sheet, region } = table;
  const columns =
    division === undefined
      ? region.columns.map(({ column }) => column)
      : [division, ...region.columns.map(({ column }) => column)];
  return columns.find((column) => {
    for (let row = region.body; row < Math.min(region.bottom, region.body + 30); row++) {
      if (aspectOf(sheet.key(row, column)) && sheet.key(row, column).length <= 4) return true;
    }
    return false;
  });
}
