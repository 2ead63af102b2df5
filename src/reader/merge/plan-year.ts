/**
 * The plan year, from the tables' own labels. In: heads "'17예산", "'16예산" and targets '15 to '19. Out: 2017.
 */
import type { SignRule } from "../../messages/questions";
import { printSheetArea } from "../../sheet/address";
import { yearsIn } from "../../text/years-in";
import { isBudget } from "../budget/kind";
import type { Sheet } from "../cells/sheet";
import type { DatedCell } from "../kinds/kind";
import type { Dated } from "../model";
import type { Notebook } from "../notebook";
import { type Candidate, settle, type Sign, usual, type Weight } from "../questions";
import { knownOf } from "../table-kinds";
import { latestHeadYear } from "../words/labels";

/** The plan year; undefined where nothing tells it. What is weak or contradictory is asked. */
export function planYearOf(
  tables: readonly Dated[],
  sheets: readonly Sheet[],
  notes: Notebook,
): number | undefined {
  const stated = statedYears(tables);
  const candidates = stated.length > 0 ? stated : weakYears(tables, sheets);
  const isGuessed = stated.every(({ signs }) => signs.every(({ weight }) => weight === "hint"));
  const guesses = stated.flatMap(({ signs }) => signs);
  const against = candidates.flatMap(({ signs }) => signs.filter(({ isAgainst }) => isAgainst));
  return settle(notes, {
    kind: isGuessed || against.length === 0 ? "plan-year-assumed" : "plan-years-disagree",
    key: "plan-year",
    cells: [...new Set((isGuessed ? guesses : against).flatMap(({ cells = [] }) => cells))],
    candidates,
    answer: notes.answers.planYear,
  });
}

/** A year that something says, and years that it allows as well. */
interface Saying extends Omit<DatedCell, "cell">, Sign {}

/** Years that the tables plan for, the latest first: an earlier budget beside the latest is last year's. */
function statedYears(tables: readonly Dated[]): Candidate<number>[] {
  const of = (weight: Weight): readonly DatedCell[] =>
    tables.flatMap((table) => {
      const years = knownOf(table.kind).planYears;
      return years?.weight === weight ? years.of(table) : [];
    });
  const [budgets, targets] = [of("sure"), of("likely")];
  const sure = budgets.filter(({ isGuess }) => !isGuess);
  const latest = Math.max(...sure.map(({ year }) => year));
  const saying = (rule: SignRule, weight: Weight, { year, also, cell }: DatedCell): Saying => ({
    ...{ year, also, rule, weight, cells: [cell] },
  });
  const guessed = budgets.filter(({ isGuess }) => isGuess);
  const said: readonly Saying[] = [
    ...sure.filter(({ year }) => year === latest).map((one) => saying("year-of-budget", "sure", one)),
    ...guessed.map((one) => saying("year-of-budget", "hint", one)),
    ...targets.map((one) => saying("year-of-targets", one.isGuess ? "hint" : "likely", one)),
    ...tables.flatMap((table) => otherTitle(table, latest)),
  ];
  const years = [...new Set(said.map(({ year }) => year))].sort((a, b) => b - a);
  const isGuessed = said.every(({ weight }) => weight === "hint");
  const beside = new Set(isGuessed ? said.flatMap(({ also = [] }) => also) : []);
  return [...new Set([...years, ...beside])].map((value) => ({
    value,
    signs: said.flatMap(({ year, also = [], ...sign }): Sign[] => {
      if (year === value) return [sign];
      if (also.includes(value) && !isGuessed) return [{ ...sign, weight: "hint" }];
      return sign.weight === "likely" ? [{ ...sign, isAgainst: true }] : [];
    }),
  }));
}

/** The title of the latest budget, where it names another year than the head. */
function otherTitle(dated: Dated, latest: number): Saying[] {
  const { region, context } = dated;
  const { year, yearCell } = context;
  if (!isBudget(dated) || year === undefined || latestHeadYear(region) !== latest) return [];
  const isOther = yearCell ? year !== latest : year > latest;
  if (!isOther) return [];
  const cells = yearCell ? [printSheetArea(yearCell)] : [];
  return [{ year, rule: "year-in-title", weight: "likely", cells }];
}

/** Years that no table plans for, but something names; those beside the likeliest may be meant as well. */
function weakYears(tables: readonly Dated[], sheets: readonly Sheet[]): Candidate<number>[] {
  const spelled = ({ region }: Dated): number[] =>
    region.columns.flatMap(({ labels }) => labels.flatMap((label) => label.year ?? []));
  const grounds: readonly (readonly [SignRule, () => readonly number[]])[] = [
    ["year-in-title", () => tables.flatMap(({ context }) => context.year ?? [])],
    ["year-latest", () => tables.flatMap(spelled)],
    ["year-of-sheet", () => sheets.flatMap(titleYear)],
    ["year-written", () => sheets.flatMap(writtenYears)],
  ];
  for (const [rule, yearsOf] of grounds) {
    const years = yearsOf();
    if (years.length === 0) continue;
    const value = Math.max(...years);
    const others = new Set([...years.filter((year) => year > value - 3), value + 1, value - 1]);
    others.delete(value);
    return usual(value, { rule, weight: "hint" }, ...others);
  }
  return [];
}

function writtenYears(sheet: Sheet): number[] {
  const texts = [...sheet.texts(sheet.top, sheet.top + 40)].filter(({ text }) => text.length < 200);
  return texts.flatMap(({ text }) => yearsIn(text, true).slice(0, 1));
}

/** The one year in a text that has a sheet's first filled row for itself. */
function titleYear(sheet: Sheet): number[] {
  let row = sheet.top;
  while (row < Math.min(sheet.bottom, sheet.top + 10) && sheet.isBlankRow(row)) row++;
  const filled = sheet.filledIn(row);
  const years = filled.length === 1 && row < sheet.top + 10 ? yearsIn(sheet.text(row, filled[0]!)) : [];
  return years.length === 1 ? years : [];
}
