/**
 * Quantities while their table is read, a cell for each year or part of a year; and the years that these come to: whole years as
 * they stand, months or quarters added up (flows), or by their last value or mean (stocks), as the user said, as the year's total
 * shows, or by the quantity's name.
 * In: 1,840 below "2015년" beside 자료제공건수. Out: 2015 with that figure. In: its twelve months. Out: their sum, from all twelve
 * cells; blank years are pending. In: months of 구독자. Out: December, told.
 */
import {
  fits,
  type How,
  hows,
  inYear,
  isRounded,
  isSame,
  judgeYear,
} from "../../plan/checks/cumulative-fits";
import { judgeTwice } from "../../plan/checks/sources-agree";
import { sumFigures } from "../../plan/figures";
import type { Figure, Measure, Quantity } from "../../plan/model";
import { printSheetArea, type SheetArea } from "../../sheet/address";
import { lastWhere } from "../../text/last";
import { keyOf } from "../../text/name";
import type { Part } from "../../text/part-of-year";
import { measureAt } from "../cells/measures";
import type { Label } from "../model";
import { settle, type Sign } from "../questions";
import { type Table, tableYear } from "../table";
import { flowName, meanName, runningTotal, stockName } from "../words/measures";
import { isPart } from "../words/labels";

/** One cell that holds a value of a quantity, or is ready for one. */
interface Entry {
  readonly year: number;
  /** undefined: the whole year. */
  readonly part?: Part;
  readonly row: number;
  readonly column: number;
  readonly figure?: Figure;
  readonly partial?: boolean;
}

/** An entry whose cell is filled. */
type Filled = Entry & { readonly figure: Figure };

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
  /** The total of a year beside its months; of the only year where it says none. */
  readonly totals: { readonly year: number | undefined; readonly figure: Figure }[];
  /** Quarters beside the months, halves beside quarters. */
  readonly subtotals: {
    readonly year?: number | undefined;
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

const monthsOf = { month: 1, quarter: 3, half: 6 } as const satisfies Record<Part["field"], number>;

/** The month that an entry ends with; undefined for a whole year. */
const endOfPart = ({ part }: Entry): number | undefined => part && part.ordinal * monthsOf[part.field];

/** Adds a cell to a quantity, without a figure where it is blank; `header` says in findings what it is. */
export function addEntry(
  table: Table,
  draft: Draft,
  { row, column, header }: { readonly row: number; readonly column: number; readonly header: string },
  year: number,
  label?: Label,
): void {
  const figure = measureAt(table, { row, column }, `${draft.name} ${header}`, draft.unit);
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

export function quantityOf(table: Table, draft: Draft): ReadQuantity {
  const { sheet } = table;
  const values: Record<number, Measure> = {};
  const pending: Record<number, SheetArea> = {};
  for (const year of new Set(draft.entries.map((entry) => entry.year))) {
    const entries = draft.entries.filter((entry) => entry.year === year);
    const filled = withoutRepeated(table, draft, entries);
    if (filled.length === 0) {
      pending[year] = sheet.area(entries[0]!.row, entries[0]!.column);
      continue;
    }
    const partial = filled.some((entry) => entry.partial) ? { partial: true } : {};
    if (entries.every(({ part }) => part === undefined)) {
      values[year] = { ...wholeYear(table, draft, filled), ...partial };
      continue;
    }
    for (const { row, column } of filled) sheet.claims.account(sheet.area(row, column), "repeats");
    const sorted = [...filled].sort((a, b) => endOfPart(a)! - endOfPart(b)!);
    values[year] = {
      ...yearOf(table, ofYear(draft, year), sorted),
      ...partial,
      ...missing(table, draft, entries, filled),
    };
  }
  const { unit, indicator, isIndicator, cell } = draft;
  const name = table.notes.answers.quantityNames?.[draft.name] ?? draft.name;
  return { name, unit, indicator, isIndicator, values, pending, cell };
}

/** Of two columns that stand for one month (or year) the first; where they differ it is told. */
function withoutRepeated(table: Table, { name }: Draft, entries: readonly Entry[]): Filled[] {
  const { sheet } = table;
  const taken = new Map<string, Filled>();
  for (const entry of entries.filter((one): one is Filled => one.figure !== undefined)) {
    const part = endOfPart(entry);
    const key = `${sheet.area(entry.row, entry.column).row}|${part}`;
    const first = taken.get(key);
    if (!first) taken.set(key, entry);
    else tellSecond(table, name, first, entry, part);
  }
  return [...taken.values()];
}

function tellSecond({ sheet, notes }: Table, name: string, one: Filled, other: Filled, month?: number): void {
  sheet.claims.account(sheet.area(other.row, other.column), "repeats");
  const what = { of: "result", year: one.year, ...(month !== undefined && { month }) } as const;
  notes.tell(judgeTwice(name, what, one.figure, other.figure));
}

/** Rows of one year are added up, told; rates are not. */
function wholeYear(table: Table, { name, unit }: Draft, filled: readonly Filled[]): Figure {
  const [first, ...others] = filled as readonly [Filled, ...Filled[]];
  if (others.length > 0 && (isMean(name) || unit === "%")) {
    for (const other of others) tellSecond(table, name, first, other);
    return first.figure;
  }
  const cells = filled.map(({ row, column }) => table.sheet.address(row, column));
  if (others.length > 0)
    table.notes.add("rows-summed", { name, count: String(filled.length) }, cells, "warning");
  return sumFigures(filled.map(({ figure }) => figure))!;
}

/** Parts of the year that have no figure are told. */
function missing(
  { notes }: Table,
  { name, cell }: Draft,
  entries: readonly Entry[],
  filled: readonly Entry[],
): { partial?: true } {
  const field = (["month", "quarter", "half"] as const).find((one) =>
    entries.some(({ part }) => part?.field === one),
  )!;
  const had = new Set(filled.map((entry) => endOfPart(entry)! / monthsOf[field]));
  const parts = Array.from({ length: 12 / monthsOf[field] }, (_, index) => index + 1);
  const lacking = parts.filter((part) => !had.has(part));
  if (lacking.length === 0) return {};
  const word = { month: "월", quarter: "분기", half: "반기" }[field];
  const months = lacking.map((part) => `${part}${word}`).join(", ");
  notes.add("months-missing", { name, months }, [printSheetArea(cell)]);
  return { partial: true };
}

/** New ones of each month, or all there are: the name does not tell. */
const unsure = /등록(자|인원)/;

/** Whether the name speaks of a rate or a mean: such figures are never added up. */
const isMean = (name: string): boolean => meanName.test(keyOf(name));

/** A quantity with what stands beside the months of one year. */
type YearDraft = Draft & { readonly total?: Figure | undefined };

function ofYear(draft: Draft, year: number): YearDraft {
  const isIts = (one: { readonly year?: number | undefined }): boolean =>
    one.year === undefined || one.year === year;
  const total = lastWhere(draft.totals, isIts)?.figure;
  return { ...draft, total, subtotals: draft.subtotals.filter(isIts) };
}

/** The year's figure from its parts in their order. */
function yearOf(table: Table, draft: YearDraft, parts: readonly Filled[]): Figure {
  const figures = parts.map(({ figure }) => figure);
  const how = howOf(table, draft, figures);
  checkSubtotals(table, draft, parts);
  const year = inYear(figures, how);
  const stated = draft.total;
  // A rate's printed total is its rounded mean: as printed, it is the year's.
  return how === "mean" && stated && isRounded(year.value, stated.value) ? stated : year;
}

/** What speaks for each way; ways that come to the same figure are no rivals. */
function howOf(table: Table, draft: YearDraft, figures: readonly Figure[]): How {
  const { sheet, notes } = table;
  const byName = howByName(draft);
  const stated = draft.total;
  if (stated) sheet.claims.accountFor(stated, "total");
  const key = keyOf(draft.name);
  const mayBeNew = unsure.test(key);
  const isSummed = byName === "sum";
  const yearBy = (how: How): number => inYear(figures, how).value;
  const ways = [byName, ...hows].filter(
    (how, index, all) => all.findIndex((other) => isSame(yearBy(other), yearBy(how))) === index,
  );
  const how = settle(notes, {
    ...{ kind: "year-of-months-assumed", key: `months:${key}`, about: draft.name, at: draft.cell },
    cells: [printSheetArea(draft.cell)],
    candidates: ways.map((value) => {
      const isSum = value === "sum";
      const signs: readonly (Sign | false | undefined)[] = [
        value === byName && { rule: "name-of-quantity", weight: "hint" },
        isSum && isSummed && flowName.test(key) && { rule: "flow-name", weight: "likely" },
        isSum && isSummed && stated && { rule: "has-cumulative", weight: "likely" },
        stated && fits(figures, value, stated) && { rule: "fits-cumulative", weight: "likely" },
        // A rate or a number of members is never a sum, whatever formula stands below 누계.
        isSum && !isSummed && !mayBeNew && { rule: "never-summed", weight: "sure", isAgainst: true },
        isSum && !stated && onlyRises(figures) && { rule: "only-rises", weight: "likely", isAgainst: true },
      ];
      return { value, signs: signs.filter((sign) => sign !== false && sign !== undefined) };
    }),
    severity: mayBeNew ? "warning" : "note",
  })!;
  const { name, cell } = draft;
  if (stated) notes.tell(judgeYear({ name, cell, stated, parts: [figures], ways: [how] }));
  return how;
}

/** Running totals are told by their row or their table's title, else averages and stocks by the quantity's name. */
function howByName({ name, unit = "", isRunning }: Draft): How {
  if (isRunning || runningTotal.test(keyOf(name)) || runningTotal.test(keyOf(unit))) return "last";
  if (isMean(name) || /^(%|퍼센트)$/.test(unit)) return "mean";
  return stockName.test(keyOf(name)) ? "last" : "sum";
}

/** Months that rise from the first to the last may be running totals. */
function onlyRises(figures: readonly Figure[]): boolean {
  return (
    figures.length >= 4 && figures.every((one, index) => index === 0 || one.value > figures[index - 1]!.value)
  );
}

/** A quarter is the sum, last value or mean of its months, or of all months so far. */
function checkSubtotals({ sheet, notes }: Table, draft: Draft, parts: readonly Filled[]): void {
  let before = -1;
  for (const { column, label, header, figure: stated } of draft.subtotals) {
    const isOwn = (entry: Entry): boolean =>
      label.ordinal === undefined
        ? entry.column > before && entry.column < column
        : Math.ceil(endOfPart(entry)! / (label.field === "half" ? 6 : 3)) === label.ordinal;
    const own = parts.filter(isOwn);
    const soFar = parts.filter((entry) => entry.column < column);
    before = column;
    sheet.claims.accountFor(stated, "total");
    const name = `${draft.name} ${header}`;
    const lists = [own, soFar].map((list) => list.map(({ figure }) => figure));
    notes.tell(
      judgeYear({ name, cell: draft.cell, stated, parts: lists, ways: [howByName(draft), ...hows] }),
    );
  }
}
