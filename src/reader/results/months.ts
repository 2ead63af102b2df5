/**
 * How months or quarters make a year: added up (flows), their last value or mean (stocks), as the user said, as the
 * year's total shows, or by the quantity's name.
 * In: twelve months of 자료제공건수. Out: their sum. In: months of 구독자. Out: December, told.
 */
import type { Figure } from "../../plan/model";
import { sumFigures } from "../cells/figures";
import type { Sign } from "../evidence";
import type { Region } from "../model";
import { settle } from "../questions";
import { keyOf } from "../../text/name";
import { columnsOf, hasRow } from "../rows";
import { endOfPart, type Draft, type Entry, type Filled, type Stated } from "./drafts";
import type { Table } from "../table";
import { flowName, meanName, runningTotal, stockName } from "../words/aspects";

/** New ones of each month, or all there are: the name does not tell. */
const unsure = /등록(자|인원)/;

type How = "sum" | "last" | "mean";
const hows: readonly How[] = ["sum", "last", "mean"];

/** Whether the name speaks of a rate or a mean: such figures are never added up. */
export function isMean(name: string): boolean {
  return meanName.test(keyOf(name));
}

/** The year's figure from its parts in their order. */
export function yearOf(table: Table, draft: Draft, parts: readonly Filled[]): Figure {
  const figures = parts.map(({ figure }) => figure);
  const how = howOf(table, draft, figures);
  checkSubtotals(table, draft, parts);
  const year = inYear(figures, how);
  const stated = draft.total?.figure;
  // A rate's printed total is its rounded mean: as printed, it is the year's.
  return how === "mean" && stated && isRounded(year.value, stated.value) ? stated : year;
}

function inYear(figures: readonly Figure[], how: How): Figure {
  if (how === "last") return figures.at(-1)!;
  const sum = sumFigures(figures)!;
  return how === "sum" ? sum : { ...sum, value: sum.value / figures.length, how: "mean" };
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));

/** Whether `stated` is `value` rounded to the decimals that it shows. */
function isRounded(value: number, stated: number): boolean {
  const decimals = (String(stated).split(".")[1] ?? "").length;
  return !isSame(value, stated) && Math.abs(value - stated) <= 0.5 * 10 ** -decimals + 1e-9;
}

const fits = (figures: readonly Figure[], how: How, { figure }: Stated): boolean => {
  const { value } = inYear(figures, how);
  return isSame(value, figure.value) || isRounded(value, figure.value);
};

/** What speaks for each way; ways that come to the same figure are no rivals. */
function howOf(table: Table, draft: Draft, figures: readonly Figure[]): How {
  const { sheet, notes } = table;
  const byName = howByName(table, draft);
  const stated = draft.total;
  if (stated) sheet.claims.account(sheet.area(stated.row, stated.column), "total");
  const key = keyOf(draft.name);
  const mayBeNew = unsure.test(key);
  const isSummed = byName === "sum";
  const yearBy = (how: How): number => inYear(figures, how).value;
  const ways = [byName, ...hows].filter(
    (how, index, all) => all.findIndex((other) => isSame(yearBy(other), yearBy(how))) === index,
  );
  const how = settle(notes, {
    ...{ kind: "year-of-months-assumed", key: `months:${key}`, about: draft.name, at: draft.cell },
    cells: [sheet.address(draft.cell.row, draft.cell.column)],
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
  if (stated && !fits(figures, how, stated)) tellDifference(table, draft, draft.name, stated, yearBy(how));
  return how;
}

function tellDifference(
  { sheet, notes }: Table,
  { cell }: Draft,
  name: string,
  stated: Stated,
  value: number,
): void {
  const computed = String(Number(value.toPrecision(12)));
  const cells = [stated, cell].map(({ row, column }) => sheet.address(row, column));
  notes.add("cumulative-differs", { name, stated: String(stated.figure.value), computed }, cells);
}

/** Running totals are told by their title, else averages and stocks by the quantity's name. */
function howByName(table: Table, { name, unit, isRunning }: Draft): How {
  if (isRunning) return "last";
  const { sheet, context } = table;
  const around = [sheet.name, ...context.titles.map(({ text }) => text)];
  const said = [name, unit ?? "", ...(hasOwnMonths(table) ? [] : around)].map(keyOf);
  if (said.some((text) => runningTotal.test(text))) return "last";
  if (isMean(name) || /^(%|퍼센트)$/.test(unit ?? "")) return "mean";
  return stockName.test(keyOf(name)) ? "last" : "sum";
}

const withOwnMonths = new WeakMap<Region, boolean>();

/** Rows of 당월 beside rows of 누계: the title's 누계 speaks of the latter. */
function hasOwnMonths({ region }: Table): boolean {
  const saysSo = (row: number): boolean =>
    columnsOf(region).some(
      (column, index) => index < 5 && /^당월|^월계$/.test(region.sheet.key(row, column)),
    );
  if (!withOwnMonths.has(region)) withOwnMonths.set(region, hasRow(region, saysSo));
  return withOwnMonths.get(region)!;
}

/** Months that rise from the first to the last may be running totals. */
function onlyRises(figures: readonly Figure[]): boolean {
  return (
    figures.length >= 4 && figures.every((one, index) => index === 0 || one.value > figures[index - 1]!.value)
  );
}

/** A quarter is the sum, last value or mean of its months, or of all months so far. */
function checkSubtotals(table: Table, draft: Draft, parts: readonly Filled[]): void {
  let before = -1;
  for (const stated of draft.subtotals) {
    const { column, label, header } = stated;
    const isOwn = (entry: Entry): boolean =>
      label.ordinal === undefined
        ? entry.column > before && entry.column < column
        : Math.ceil(endOfPart(entry)! / (label.field === "half" ? 6 : 3)) === label.ordinal;
    const [own, soFar] = [isOwn, (entry: Entry) => entry.column < column].map((is) =>
      parts.filter(is).map(({ figure }) => figure),
    ) as [Figure[], Figure[]];
    before = column;
    const fit = [own, soFar].some((list) => list.length > 0 && hows.some((how) => fits(list, how, stated)));
    table.sheet.claims.account(table.sheet.area(stated.row, column), "total");
    if (fit || (own.length === 0 && stated.figure.value === 0)) continue;
    const computed = own.length === 0 ? 0 : inYear(own, howByName(table, draft)).value;
    tellDifference(table, draft, `${draft.name} ${header}`, stated, computed);
  }
}
