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
import { endOfPart, type Draft, type Entry, type Stated } from "./drafts";
import type { Table } from "../table";
import { flowName, meanName, runningTotal, stockName } from "../words/results";

/** New ones of each month, or all there are: the name does not tell. */
const unsure = /등록(자|인원)/;

type How = "sum" | "last" | "mean";
const hows: readonly How[] = ["sum", "last", "mean"];

/** Whether the name speaks of a rate or a mean: such figures are never added up. */
export function isMean(name: string): boolean {
  return meanName.test(keyOf(name));
}

/** The year's figure from its parts in their order. */
export function yearOf(table: Table, draft: Draft, parts: readonly Entry[]): Figure {
  const figures = parts.map((entry) => entry.figure!);
  const how = howOf(table, draft, figures);
  checkSubtotals(table, draft, parts);
  const stated = draft.total;
  const year = inYear(figures, how);
  // A rate's printed total is its rounded mean: as printed, it is the year's.
  return how === "mean" && stated && isRounded(year.value, stated.figure.value) ? stated.figure : year;
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
  const { sheet, notes, answers } = table;
  const byName = howByName(table, draft);
  const stated = draft.total;
  if (stated) sheet.claims.account(sheet.area(stated.row, stated.column), "total");
  const isFlow = byName === "sum" && flowName.test(keyOf(draft.name));
  const mayBeNew = unsure.test(keyOf(draft.name));
  const signsOf = (how: How): Sign[] => [
    ...(how === byName ? [{ rule: "name-of-quantity", weight: "hint" } as const] : []),
    ...(how === "sum" && isFlow ? [{ rule: "flow-name", weight: "likely" } as const] : []),
    ...(how === "sum" && byName === how && stated
      ? [{ rule: "has-cumulative", weight: "likely" } as const]
      : []),
    ...(stated && fits(figures, how, stated) ? [{ rule: "fits-cumulative", weight: "likely" } as const] : []),
    // A rate or a number of members is never a sum, whatever formula stands below 누계.
    ...(how === "sum" && byName !== how && !mayBeNew
      ? [{ rule: "never-summed", weight: "sure", isAgainst: true } as const]
      : []),
    ...(how === "sum" && !stated && onlyRises(figures)
      ? [{ rule: "only-rises", weight: "likely", isAgainst: true } as const]
      : []),
  ];
  const yearBy = (how: How): number => inYear(figures, how).value;
  const ways = [byName, ...hows].filter(
    (how, index, all) => all.findIndex((other) => isSame(yearBy(other), yearBy(how))) === index,
  );
  const how = settle(notes, answers, {
    ...{ kind: "year-of-months-assumed", key: `months:${keyOf(draft.name)}`, about: draft.name },
    at: sheet.area(draft.cell.row, draft.cell.column),
    cells: [sheet.address(draft.cell.row, draft.cell.column)],
    candidates: ways.map((value) => ({ value, signs: signsOf(value) })),
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
) {
  const computed = String(Number(value.toPrecision(12)));
  notes.add("cumulative-differs", { name, stated: String(stated.figure.value), computed }, [
    sheet.address(stated.row, stated.column),
    sheet.address(cell.row, cell.column),
  ]);
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
  if (!withOwnMonths.has(region)) withOwnMonths.set(region, saysOwnMonths(region));
  return withOwnMonths.get(region)!;
}

function saysOwnMonths({ sheet, body, bottom, left, right }: Region): boolean {
  for (let row = body; row < bottom; row++)
    for (let column = left; column < Math.min(left + 5, right); column++)
      if (/^당월|^월계$/.test(sheet.key(row, column))) return true;
  return false;
}

/** Months that rise from the first to the last may be running totals. */
function onlyRises(figures: readonly Figure[]): boolean {
  return (
    figures.length >= 4 && figures.every((one, index) => index === 0 || one.value > figures[index - 1]!.value)
  );
}

/** A quarter is the sum, last value or mean of its months, or of all months so far. */
function checkSubtotals(table: Table, draft: Draft, parts: readonly Entry[]): void {
  let before = -1;
  for (const stated of draft.subtotals) {
    const { column, label, header } = stated;
    const length = label.field === "half" ? 6 : 3;
    const isOwn = (entry: Entry): boolean =>
      label.ordinal === undefined
        ? entry.column > before && entry.column < column
        : Math.ceil(endOfPart(entry)! / length) === label.ordinal;
    const figuresOf = (list: readonly Entry[]) => list.map((entry) => entry.figure!);
    const own = figuresOf(parts.filter(isOwn));
    const soFar = figuresOf(parts.filter((entry) => entry.column < column));
    before = column;
    const fit = [own, soFar].some(
      (figures) => figures.length > 0 && hows.some((how) => fits(figures, how, stated)),
    );
    table.sheet.claims.account(table.sheet.area(stated.row, column), "total");
    if (fit || (own.length === 0 && stated.figure.value === 0)) continue;
    const how = howByName(table, draft);
    const computed = own.length === 0 ? 0 : inYear(own, how).value;
    tellDifference(table, draft, `${draft.name} ${header}`, stated, computed);
  }
}
