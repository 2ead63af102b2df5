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
  readonly half?: number;
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

/** What is counted anew each month: a sum of these needs no question. */
const flows =
  /건수|횟수|[회건편매부권]수?$|실적|금액|[액비]$|제공|보도|발행|게재|참여|참석|참가|방문|처리|접수|교육|상담|점검|단속|개최|설치|정비|수거|민원|발급|이용|신청|지원|판매|관람|대출|홍보|기고|인터뷰|특별기사/;

type How = "sum" | "last" | "mean";
const howKo = { sum: "합", last: "마지막 값", mean: "평균" } as const;

export function quantityOf(table: Table, draft: Draft): Quantity {
  const { sheet, notes } = table;
  const values: Record<number, Measure> = {};
  const pending: Record<number, SheetArea> = {};
  for (const year of new Set(draft.entries.map((entry) => entry.year))) {
    const entries = draft.entries.filter((entry) => entry.year === year);
    const filled = entries.filter((entry) => entry.figure !== undefined);
    const inParts = entries.some((entry) => partOf(entry) !== undefined);
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
    const sorted = [...filled].sort((a, b) => partOf(a)! - partOf(b)!);
    for (const { row, column } of filled) sheet.passOver(sheet.area(row, column));
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

/** The month that an entry ends with. */
function partOf({ month, quarter, half }: Entry): number | undefined {
  return month ?? (quarter !== undefined ? quarter * 3 : half !== undefined ? half * 6 : undefined);
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
  const byName = howByName(table, draft);
  const stated = draft.cumulative;
  if (stated) {
    const fits = ([byName, "sum", "last", "mean"] as const).find(
      (how) =>
        Math.abs(inYear(figures, how).value - stated.figure.value) <
        0.006 * Math.max(1, how === "mean" ? 100 : 1),
    );
    if (fits) {
      table.sheet.passOver(table.sheet.area(stated.row, stated.column));
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
  const isSure = byName === "sum" && (stated !== undefined || flows.test(keyOf(draft.name)));
  if (!isSure || (stated === undefined && onlyRises(figures)))
    table.notes.add("year-of-months-assumed", { name: draft.name, how: howKo[byName], howEn: byName }, where);
  return byName;
}

/** Running totals are told by their title, else averages and stocks by the quantity's name. */
function howByName(table: Table, { name, unit }: Draft): How {
  const { sheet, context } = table;
  const around = [sheet.name, ...context.titles.map(({ text }) => text)];
  const said = [name, unit ?? "", ...(hasOwnMonths(table) ? [] : around)].map(keyOf);
  if (said.some((text) => /누계|누적/.test(text))) return "last";
  if (means.test(keyOf(name))) return "mean";
  return stocks.test(keyOf(name)) ? "last" : "sum";
}

/** Rows of 당월 beside rows of 누계: the title's 누계 speaks of the latter. */
function hasOwnMonths({ sheet, region }: Table): boolean {
  for (let row = region.body; row < region.bottom; row++)
    for (let column = region.left; column < Math.min(region.left + 5, region.right); column++)
      if (/^당월|^월계$/.test(sheet.key(row, column))) return true;
  return false;
}

/** Months that rise from the first to the last may be running totals. */
function onlyRises(figures: readonly Figure[]): boolean {
  return (
    figures.length >= 4 && figures.every((one, index) => index === 0 || one.value > figures[index - 1]!.value)
  );
}

function missing(
  table: Table,
  draft: Draft,
  entries: readonly Entry[],
  filled: readonly Entry[],
): { partial?: true } {
  const months = entries.some((entry) => entry.month !== undefined)
    ? 1
    : entries.some((entry) => entry.quarter !== undefined)
      ? 3
      : 6;
  const had = new Set(filled.map((entry) => partOf(entry)! / months));
  const lacking = Array.from({ length: 12 / months }, (_, index) => index + 1).filter(
    (part) => !had.has(part),
  );
  if (lacking.length === 0) return {};
  const word = { 1: "월", 3: "분기", 6: "반기" }[months];
  table.notes.add(
    "months-missing",
    { name: draft.name, months: lacking.map((part) => `${part}${word}`).join(", ") },
    [table.sheet.address(draft.cell.row, draft.cell.column)],
  );
  return { partial: true };
}
