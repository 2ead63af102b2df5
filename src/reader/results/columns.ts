/**
 * What the columns of a table of results mean: periods (years, months, quarters), names, the one column of values; and what they
 * call a row: its quantity, the indicator or program that it belongs to, whether it holds measured values at all.
 * In: heads "지표명", "단위", "1월" … "12월", "누계". Out: the name's column, twelve months, the year's total.
 * In: "체납정리" (사업) with "건수" (구분) beside it. Out: the quantity "체납정리 건수". In: 목표 beside 캠페인 횟수: not measured.
 */
import { bareName } from "../../text/bare-name";
import { indicatorName, nameAndUnit } from "../../text/measure-name";
import type { HeaderColumn, Label } from "../model";
import { datedIn, hasRow, headAt, headCell, headOf, lowest, saidIn, says } from "../rows";
import { filledRow, filledText, type Table, tellUnknown } from "../table";
import { type Field, fieldSet } from "../words/fields";
import { isPart, readLabel, withParts } from "../words/labels";
import { isOtherAspect, ownMonthRow, runningRow } from "../words/measures";
import { yearFor } from "./years";

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

const parts = fieldSet("month quarter half cumulative sum");
const noResults: readonly Field[] = ["target", "achievement", "difference", "rate"];
const wholeYears = fieldSet("year result amount value");

/** Whether a label names a year, a part of one, or what they come to. */
export const isPeriod = (label: Label | undefined): boolean =>
  label !== undefined &&
  (parts.has(label.field) || (wholeYears.has(label.field) && datedIn([label]) !== undefined));

export function resultColumns(table: Table): ResultColumns {
  const { sheet, region, notes } = table;
  const at: Record<string, number> = {};
  const periods: Period[] = [];
  const stated: { target?: number; achievement?: number } = {};
  const targets: HeaderColumn[] = [];
  let values: number | undefined;
  const several = withParts(region.columns.map(({ labels }) => ownLabel(labels)));
  for (const [index, column] of region.columns.entries()) {
    const { labels } = column;
    const field = lowest(column);
    const part = [several[index], ownLabel(labels)].find((label) => label && parts.has(label.field));
    const dated = datedIn(labels);
    const header = headOf(column);
    const yearOf = (): number | undefined => yearFor(table, dated, header, headCell(region, column));
    const place = { column: column.column, header };
    if (says(column, ...noResults)) {
      if (field === "target" || field === "achievement") stated[field] ??= column.column;
      if (field === "target") targets.push(column);
      else table.say(column, "ignored");
    } else if (labels.some((label) => label.forecast)) {
      const { body, bottom } = region;
      const figures = sheet.address(body - 1, column.column, bottom - body + 1);
      notes.add("no-measure", { text: header }, [figures], "warning");
      table.say(column, "ignored");
    } else if (part) {
      periods.push({ ...place, label: part, year: dated && yearOf() });
      table.say(column, part.field);
    } else if (dated && wholeYears.has(field)) {
      const year = yearOf();
      const partial = labels.some((label) => label.partial);
      if (year !== undefined) periods.push({ ...place, label: { field: "year", partial }, year });
      table.say(column, "year", { year });
    } else if (field === "result" || field === "value") {
      values ??= column.column;
      table.say(column, "value");
    } else {
      table.say(column, field ?? "unknown");
      if (field === undefined) tellUnknown(table, column);
      else if (!["note", "number", "item"].includes(field)) at[field] ??= column.column;
    }
  }
  // A target of the measured year is compared with what was reached; of another, it is the plan's and not to be passed over.
  const measured = new Set(periods.map(({ year }) => year));
  for (const column of targets) {
    const { year } = datedIn(column.labels) ?? {};
    table.say(column, year === undefined || measured.has(year) ? "ignored" : "target");
  }
  // 연간실적 beside months or quarters is what they come to, no record of its own.
  const total = periods.some(({ label }) => isPart(label)) ? headAt(region, values) : undefined;
  if (!total) return { at, periods, stated, values };
  const year: Period = { column: total.column, label: { field: "cumulative" }, header: headOf(total) };
  return { at, periods: [...periods, year], stated };
}

/** What the lowest labels of a column say of its year: "1월" over "실적", "1분기" over "계"; 누계 and 계 alone are of the year. */
function ownLabel(labels: readonly Label[]): Label | undefined {
  const [own, over] = [labels.at(-1), labels.at(-2)];
  const isOfOver = own?.field === "sum" || own?.field === "result";
  return isOfOver && over && (parts.has(over.field) || over.until) ? over : own;
}

/** Those that make the year's value, its subtotals and its total, and other whole years. */
type SortedPeriods = Readonly<Record<"used" | "subtotals" | "totals" | "years", readonly Period[]>>;

/** Quarters beside months, and halves beside quarters, repeat them; so does 누계. */
export function sortPeriods(periods: readonly Period[], ownYear: number | undefined): SortedPeriods {
  const of = (field: string): Period[] => periods.filter(({ label }) => label.field === field);
  const years = of("year");
  const used = ["month", "quarter", "half"]
    .map((field) => of(field).filter(({ label }) => label.ordinal !== undefined))
    .find((list) => list.length > 0);
  if (!used) return { used: years, subtotals: [], totals: [], years: [] };
  const isOwn = ({ year }: Period): boolean => year === ownYear || used.some((one) => one.year === year);
  const all = [...of("cumulative"), ...of("sum"), ...years.filter(isOwn)];
  const totals = all.filter((one, index) => !all.slice(index + 1).some(({ year }) => year === one.year));
  const subtotals = [...of("quarter"), ...of("half"), ...all];
  return {
    ...{ used, totals },
    subtotals: subtotals.filter((one) => !totals.includes(one) && !used.includes(one)),
    years: years.filter((one) => !isOwn(one)),
  };
}

export interface ResultNames {
  /** The column of the quantities' names. */
  readonly name: number;
  /** Rows of 목표 and 실적, or of 당월 and 누계, stand below each other. */
  readonly hasAspect: boolean;
  /** Whether the row holds running totals. */
  readonly isRunning: (row: number) => boolean;
  /** Whether the row holds a target or a rate of achievement. */
  readonly isOther: (row: number) => boolean;
  readonly indicatorOf: (row: number) => string | undefined;
  /** What stands before the name, with a blank: "체납정리 "; "" where the name stands for itself. */
  readonly groupOf: (row: number) => string;
}

export function namesOf(table: Table, { at, periods, values }: ResultColumns): ResultNames | undefined {
  const { sheet } = table;
  const figures = new Set([...periods.map(({ column }) => column), values]);
  const isText = (column: number): boolean => !figures.has(column);
  const aspect = aspectColumn(table, isText);
  const isRunning = (key: string): boolean => runningRow.test(key);
  const running = columnSaying(table, isText, isRunning, (key) => ownMonthRow.test(key));
  const division = [aspect, running].includes(at.division) ? undefined : at.division;
  const program = at.program ?? at.detail ?? at.unitProgram ?? at.policy;
  const within = division !== undefined && at.quantity === undefined ? (at.indicator ?? program) : undefined;
  const parted = within !== undefined && hasSeveral(table, within, division!);
  const usual = at.quantity ?? at.indicator ?? division ?? program ?? at.contents ?? at.description;
  const name = parted ? division : usual;
  if (name === undefined) return undefined;
  const ofIndicator = name === at.indicator ? undefined : at.indicator;
  const group = parted && within !== at.indicator ? within : undefined;
  return {
    name,
    hasAspect: aspect !== undefined || running !== undefined,
    isRunning: (row) => runningRow.test(sheet.key(row, running)),
    isOther: (row) => isOtherAspect(sheet.key(row, aspect)),
    indicatorOf: (row) => {
      const text = filledText(table, row, ofIndicator);
      return text ? indicatorName(text).name : undefined;
    },
    groupOf: (row) => {
      const text = filledText(table, row, group);
      return text === undefined ? "" : `${nameAndUnit(bareName(text)).name} `;
    },
  };
}

/** The column whose rows say 목표 (or 계획) here and 실적 there. */
export function aspectColumn(table: Table, isCandidate: (column: number) => boolean): number | undefined {
  const is = (field: string) => (key: string) => readLabel(key)?.field === field;
  return columnSaying(table, isCandidate, is("target"), is("result"));
}

/** The column with a row of the one kind and a row of the other. */
function columnSaying(
  { region }: Table,
  isCandidate: (column: number) => boolean,
  one: (key: string) => boolean,
  other: (key: string) => boolean,
): number | undefined {
  return region.columns.find(({ column }) => {
    if (!isCandidate(column)) return false;
    const keys = [...saidIn(region, column, 30)];
    return keys.some(one) && keys.some(other);
  })?.column;
}

/** Whether a group holds several rows that 구분 tells apart. */
function hasSeveral(table: Table, group: number, division: number): boolean {
  const { sheet, region } = table;
  const seen = new Set<string>();
  return hasRow(region, (row) => {
    const of = filledRow(table, row, group);
    if (sheet.value(row, division) === undefined || of === undefined) return false;
    const key = sheet.key(of, group);
    const isSecond = seen.has(key) || of !== row;
    seen.add(key);
    return isSecond;
  });
}
