/**
 * A quantity's entries made into years: months and quarters as a sum (flows), last value or mean (stocks).
 * In: twelve months of 자료제공건수. Out: their sum, from all twelve cells; blank years are pending.
 */
import type { SheetArea } from "../../sheet/address";
import type { Figure, Measure, Quantity } from "../../plan/model";
import { sumFigures } from "../cells";
import { keyOf } from "../sheet";
import type { Table } from "./table";

/** One cell that holds a value of a quantity, or is ready for one. */
export interface Entry {
  readonly year: number;
  /** undefined: the whole year. */
  readonly month?: number;
  readonly quarter?: number;
  readonly row: number;
  readonly column: number;
  readonly figure?: Figure;
  readonly partial?: boolean;
}

/** A quantity while its table is read. */
export interface Draft {
  readonly name: string;
  unit?: string;
  indicator?: string;
  readonly cell: SheetArea;
  readonly entries: Entry[];
  cumulative?: { readonly figure: Figure; readonly row: number; readonly column: number };
}

const means = /일평균|월평균|평균|[율률]$|비율/;
const stocks =
  /구독자|팔로워|팔로어|친구수|회원|가입자|좋아요|이웃|누적|보유|현재|현원|인구|잔액|등록자|이용자풀|재적|총수|가입수|구독/;

type How = "sum" | "last" | "mean";
const howKo = { sum: "합", last: "마지막 값", mean: "평균" } as const;

export function quantityOf(table: Table, draft: Draft): Quantity {
  const { sheet, notes } = table;
  const values: Record<number, Measure> = {};
  const pending: Record<number, SheetArea> = {};
  for (const year of new Set(draft.entries.map((entry) => entry.year))) {
    const entries = draft.entries.filter((entry) => entry.year === year);
    const filled = entries.filter((entry) => entry.figure !== undefined);
    const inParts = entries.some((entry) => entry.month !== undefined || entry.quarter !== undefined);
    if (filled.length === 0) {
      pending[year] = sheet.area(entries[0]!.row, entries[0]!.column);
      continue;
    }
    const partial = filled.some((entry) => entry.partial) ? { partial: true } : {};
    if (!inParts) {
      if (filled.length > 1)
        notes.add(
          "rows-summed",
          { name: draft.name, count: String(filled.length) },
          filled.map(({ row, column }) => sheet.address(row, column)),
          "warning",
        );
      values[year] = { ...sumFigures(filled.map((entry) => entry.figure!))!, ...partial };
      continue;
    }
    const sorted = [...filled].sort((a, b) => (a.month ?? a.quarter! * 3) - (b.month ?? b.quarter! * 3));
    const figures = sorted.map((entry) => entry.figure!);
    const how = howOf(table, draft, figures);
    values[year] = { ...inYear(figures, how), ...partial, ...missing(table, draft, entries, filled) };
  }
  const name = table.answers.quantityNames?.[draft.name] ?? draft.name;
  return {
    name,
    ...(draft.unit && { unit: draft.unit }),
    ...(draft.indicator && { indicator: draft.indicator }),
    values,
    pending,
    cell: draft.cell,
  };
}

function inYear(figures: readonly Figure[], how: How): Figure {
  if (how === "last") return figures.at(-1)!;
  const sum = sumFigures(figures)!;
  return how === "sum" ? sum : { ...sum, value: sum.value / figures.length, how: "mean" };
}

/** How months make the year: as the user said, as the 누계 column shows, or by the quantity's name. */
function howOf(table: Table, draft: Draft, figures: readonly Figure[]): How {
  const answer = table.answers.quantityYears?.[draft.name];
  if (answer) return answer;
  const where = [table.sheet.address(draft.cell.row, draft.cell.column)];
  const byName: How = means.test(keyOf(draft.name))
    ? "mean"
    : stocks.test(keyOf(draft.name))
      ? "last"
      : "sum";
  const stated = draft.cumulative;
  if (stated) {
    const fits = ([byName, "sum", "last", "mean"] as const).find(
      (how) =>
        Math.abs(inYear(figures, how).value - stated.figure.value) <
        0.006 * Math.max(1, how === "mean" ? 100 : 1),
    );
    if (fits === byName || (fits && byName === "sum")) {
      if (fits !== byName)
        table.notes.add("year-of-months-assumed", { name: draft.name, how: howKo[fits], howEn: fits }, where);
      return fits;
    }
    const computed = inYear(figures, byName).value;
    table.notes.add(
      "cumulative-differs",
      { name: draft.name, stated: String(stated.figure.value), computed: String(computed) },
      [table.sheet.address(stated.row, stated.column), ...where],
    );
  }
  if (byName !== "sum")
    table.notes.add("year-of-months-assumed", { name: draft.name, how: howKo[byName], howEn: byName }, where);
  return byName;
}

function missing(
  table: Table,
  draft: Draft,
  entries: readonly Entry[],
  filled: readonly Entry[],
): { partial?: true } {
  const monthly = entries.some((entry) => entry.month !== undefined);
  const of = (list: readonly Entry[]): Set<number> =>
    new Set(list.map((entry) => entry.month ?? entry.quarter!));
  const had = of(filled);
  const lacking = Array.from({ length: monthly ? 12 : 4 }, (_, index) => index + 1).filter(
    (part) => !had.has(part),
  );
  if (lacking.length === 0) return {};
  const word = monthly ? "월" : "분기";
  table.notes.add(
    "months-missing",
    { name: draft.name, months: lacking.map((part) => `${part}${word}`).join(", ") },
    [table.sheet.address(draft.cell.row, draft.cell.column)],
  );
  return { partial: true };
}
