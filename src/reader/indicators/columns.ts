/**
 * What the columns of a table of indicators mean: fields by their first column, and the columns of years.
 * In: heads "'16실적", "'17목표", "가중치". Out: results of 2016, targets of 2017, weight.
 */
import { lastWhere } from "../../text/last";
import { hasNumbers } from "../cells/numbers";
import { isMoney, moneyBeside } from "../kinds/mixed";
import type { HeaderColumn } from "../model";
import { yearFor } from "../results/drafts";
import { hasRow, headCell, headOf, lowest } from "../rows";
import { tellUnknown, type Table } from "../table";
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
  const { sheet, region, notes, planYear } = table;
  const at: Record<string, number> = {};
  const years: YearColumn[] = [];
  const isReadAsMoney = moneyBeside(region) !== undefined;
  const plain: Omit<YearColumn, "year">[] = [];
  const achieved: { column: number; year?: number }[] = [];
  const weight = weightByShare(region.columns, isReadAsMoney);
  for (const head of region.columns) {
    const { column, labels } = head;
    const dated = lastWhere(labels, (label) => label.year !== undefined || label.shift !== undefined);
    const own = planYear !== undefined && dated?.shift !== undefined ? planYear + dated.shift : undefined;
    const year = dated?.year ?? own;
    const what = labels.map(({ field }) => field).filter((field) => field === "target" || field === "result");
    const last = lowest(head);
    if (labels.some(({ field }) => field === "achievement")) {
      achieved.push({ column, ...(year !== undefined && { year }) });
      table.say(head, "achievement");
    } else if (isMoney(head)) {
      table.say(head, "ignored");
      if (!isReadAsMoney) tellUnknown(table, head);
    } else if (head === weight) {
      at.weight = column;
      table.say(head, "weight");
    } else if (year !== undefined && (what.length > 0 || ofYears.has(last))) {
      const partial = labels.some((label) => label.partial || label.forecast) && { partial: true };
      years.push({ column, year, ...(what.length > 0 && { what: what.at(-1)! }), ...partial });
      table.say(head, what.at(-1) ?? "target", { year });
    } else if (last === "target" || last === "result") {
      plain.push({ column, what: last });
      table.say(head, last);
    } else if (last === "targets" && hasNumbers(region, column)) {
      table.say(head, "unknown");
      notes.add("year-unknown", { header: headOf(head) }, [headCell(region, head)]);
    } else {
      table.say(head, last ?? "unknown");
      if (last === undefined) tellUnknown(table, head);
      else if (!["note", "number", "item", "sum"].includes(last)) at[last] ??= column;
    }
  }
  if (at.fiscalYear !== undefined) {
    const values = at.value === undefined ? [] : [{ column: at.value }];
    return { at, years: onePerYear(table, years), byRow: [...plain, ...values], achieved };
  }
  for (const one of plain) {
    const header = sheet.text(region.body - 1, one.column) || one.what!;
    const year = yearFor(table, undefined, header, headCell(region, one));
    if (year !== undefined) years.push({ ...one, year });
  }
  return { at, years: onePerYear(table, years), byRow: [], achieved };
}

const ofYears = new Set<string | undefined>(["year", "targets", "amount"]);

/** 비중(%) among indicators is what each of them weighs; beside programs' money it is the money's. */
function weightByShare(columns: readonly HeaderColumn[], isBesideMoney: boolean): HeaderColumn | undefined {
  if (isBesideMoney || columns.some((column) => lowest(column) === "weight")) return undefined;
  return columns.find((column) => lowest(column) === "share" && column.labels.length === 1);
}

/** Of two columns for the same year the first; the other is told. */
function onePerYear({ region, notes }: Table, years: readonly YearColumn[]): YearColumn[] {
  const taken = new Map<string, YearColumn>();
  for (const one of years) {
    const key = `${one.year}|${one.what ?? ""}`;
    const first = taken.get(key) ?? one;
    taken.set(key, first);
    if (first === one) continue;
    const [head, other] = [first, one].map(({ column }) =>
      headOf(region.columns.find((each) => each.column === column)!),
    );
    const cells = [first, one].map((column) => headCell(region, column));
    notes.add("year-column-repeated", { taken: head!, left: other! }, cells);
  }
  return [...taken.values()];
}

/** The column whose cells say 목표 or 실적. */
export function findAspect({ sheet, region }: Table, division: number | undefined): number | undefined {
  const columns = [division, ...region.columns.map(({ column }) => column)];
  const says = (key: string): boolean => key.length <= 4 && aspectOf(key) !== undefined;
  return columns.find(
    (column) => column !== undefined && hasRow(region, (row) => says(sheet.key(row, column)), 30),
  );
}
