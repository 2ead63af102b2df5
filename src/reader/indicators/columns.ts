/**
 * What the columns of a table of indicators mean: fields by their first column, and the columns of years, which may be bare;
 * money beside indicators is a table of its own.
 * In: heads "'16실적", "'17목표", "가중치". Out: results of 2016, targets of 2017, weight.
 * In: heads "23년", "24년", "25년", "26년(목표)", "27년". Out: results of 2023 to 2025, targets of 2026 and 2027, asked.
 */
import type { SignRule } from "../../messages/questions";
import { groupBy } from "../../plan/lines";
import { hasNumbers, isFigure } from "../cells/figures";
import type { HeaderColumn, Region } from "../model";
import { settle, usual } from "../questions";
import { yearFor } from "../results/years";
import {
  columnsOf,
  datedIn,
  hasRow,
  headArea,
  headCell,
  headOf,
  lowest,
  rowsOf,
  saidIn,
  says,
  withColumns,
} from "../rows";
import { columnMeant, type Table, tellUnknown } from "../table";
import type { Field } from "../words/fields";
import { partFields } from "../words/labels";
import { aspectOf } from "../words/measures";

export interface YearColumn {
  readonly column: number;
  readonly year: number;
  readonly what?: "target" | "result";
  readonly partial?: boolean;
}

interface IndicatorColumns {
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
  const parts: HeaderColumn[] = [];
  const weight = weightByShare(region.columns, isReadAsMoney);
  for (const head of region.columns) {
    const { column, labels } = head;
    const dated = datedIn(labels);
    const own = planYear !== undefined && dated?.shift !== undefined ? planYear + dated.shift : undefined;
    const year = dated?.year ?? own;
    const what = labels.map(({ field }) => field).filter((field) => field === "target" || field === "result");
    const last = lowest(head);
    if (says(head, "achievement")) {
      achieved.push({ column, year });
      table.say(head, "achievement");
    } else if (isMoney(head)) {
      table.say(head, "ignored");
      if (!isReadAsMoney) tellUnknown(table, head);
    } else if (says(head, ...partFields)) {
      parts.push(head);
      table.say(head, "ignored");
    } else if (head === weight) {
      at.weight = column;
      table.say(head, "weight");
    } else if (year !== undefined && (what.length > 0 || ofYears.has(last))) {
      const partial = labels.some((label) => label.partial || label.forecast);
      years.push({ column, year, what: what.at(-1), partial });
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
  // A target's quarters repeat the year's, where that stands beside them.
  const isWhole = [...plain, ...years].some(({ what }) => what === "target");
  for (const head of parts)
    if (!isWhole || says(head, "result")) tellUnknown(table, head);
    else for (const row of rowsOf(region)) sheet.claims.account(sheet.area(row, head.column), "repeats");
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

/** Of several columns for one year that one which is meant. */
function onePerYear(table: Table, years: readonly YearColumn[]): YearColumn[] {
  const words = { target: "목표", result: "실적" };
  return [...groupBy(years, ({ year, what }) => `${year}|${what ?? ""}`)].map(([key, rivals]) => {
    const [first] = rivals as [YearColumn];
    const about = `${first.year}년${first.what ? ` ${words[first.what]}` : ""}`;
    const matter = { kind: "year-column-repeated", key: `year-column:${table.id}:${key}`, about } as const;
    return rivals.length === 1 ? first : columnMeant(table, matter, rivals);
  });
}

/** The column whose cells say 목표 or 실적; 결과 below 지표유형 is a kind of indicator. */
export function aspectColumnOf({ region }: Table, name: number): number | undefined {
  const isType = (column: number): boolean =>
    region.columns.some((head) => head.column === column && says(head, "type"));
  const others = columnsOf(region).flatMap((column) => {
    const aspects = new Set([...saidIn(region, column, 30)].map(aspectOf).filter(Boolean));
    return column === name || isType(column) || aspects.size === 0 ? [] : [{ column, aspects }];
  });
  return (others.find(({ aspects }) => aspects.size > 1) ?? others[0])?.column;
}

const programs: readonly Field[] = ["policy", "unitProgram", "detail", "program"];
const beside: readonly Field[] = ["department", "account", "fiscalYear", "difference", "remainder"];

/** A column of 예산현액 or 결산액; "2026 계" and 원 alone may be an indicator's own. */
function isMoney(column: HeaderColumn): boolean {
  const isNamed = column.labels.some(({ field, rank = 4 }) => field === "amount" && rank < 4);
  return isNamed && !says(column, "target", "result");
}

/** The budget among indicators; undefined where no program or no money stands there. */
export function moneyBeside(region: Region): Region | undefined {
  const isOne = (head: HeaderColumn, fields: readonly Field[]): boolean =>
    fields.includes(lowest(head) ?? "number");
  const columns = region.columns.filter((head) => isMoney(head) || isOne(head, [...programs, ...beside]));
  const hasAmounts = columns.some((head) => isMoney(head) && hasNumbers(region, head.column));
  if (!hasAmounts || !columns.some((head) => isOne(head, programs))) return undefined;
  return { ...withColumns(region, columns), isPart: true };
}

/**
 * The columns of years with 목표 or 실적 for those whose heads say neither: what lies before the first target, or before the
 * plan year, was measured. For tables whose rows do not say it either.
 */
export function settleYears(table: Table, years: readonly YearColumn[], name: number): readonly YearColumn[] {
  const bare = years.filter(({ what }) => what === undefined);
  if (bare.length === 0 || hasSecondRows(table, bare, name)) return years;
  const from = firstTarget(table, years);
  if (from === undefined) return years;
  const { region, notes, id } = table;
  const last = Math.max(...bare.map(({ year }) => year));
  // Years of one kind only, all from the plan year on, can be nothing but targets.
  const areTargets = bare.every(({ year }) => year >= from.value);
  const others = [...bare.map(({ year }) => year), last + 1].filter((year) => year !== from.value);
  const first = settle(notes, {
    ...{ kind: "years-of-results-assumed", key: `targets-from:${id}`, at: headArea(region) },
    cells: bare.map((column) => headCell(region, column)),
    candidates: usual(from.value, { rule: from.rule, weight: areTargets ? "likely" : "hint" }, ...others),
  })!;
  return years.map((one) =>
    one.what === undefined ? { ...one, what: one.year < first ? "result" : "target" } : one,
  );
}

// Figures below an indicator's own row: targets and results below each other, without their words.
function hasSecondRows({ sheet, region }: Table, years: readonly YearColumn[], name: number): boolean {
  const holds = (row: number): boolean => years.some(({ column }) => isFigure(sheet, row, column));
  return hasRow(region, (row) => row > region.body && sheet.value(row, name) === undefined && holds(row));
}

function firstTarget(
  { planYear }: Table,
  years: readonly YearColumn[],
): { readonly value: number; readonly rule: SignRule } | undefined {
  const of = (kind: "target" | "result"): number[] =>
    years.filter(({ what }) => what === kind).map(({ year }) => year);
  const [targets, results] = [of("target"), of("result")];
  if (targets.length > 0) return { value: Math.min(...targets), rule: "first-target" };
  if (results.length > 0) return { value: Math.max(...results) + 1, rule: "after-results" };
  return planYear === undefined ? undefined : { value: planYear, rule: "follows-plan-year" };
}
