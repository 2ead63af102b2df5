/**
 * Figures as formulas over the staff's cells.
 * In: 396,185,000 from 예산!C6 in 천원. Out: =예산!$C$6*1000.
 */
import { isTooScattered, joinTerms } from "../plan/figures";
import type { Figure, Measure, Term } from "../plan/model";
import type { PlanIndicator } from "../plan/plan";
import type { Settings } from "../plan/settings";
import { cellsIn, type SheetArea } from "../sheet/address";
import {
  call,
  excel,
  inGroups,
  joined,
  list,
  orNumber,
  reference,
  sum,
  text,
  times,
  unlessBlank,
  whereAllNumbers,
  whereAnyNumber,
  whereOnlyNumbers,
  type Expression,
} from "../sheet/expression";
import { evaluate, namedFormulaFor } from "../formula";
import { wonPer } from "../text/unit";

/**
 * The figure times `factor`, blank where its cells are; undefined where there is none. Cells too scattered for one formula
 * give their number, and so do cells whose number stands among words. It is printed in another unit than its cells': a text
 * that comes to stand in them is read, shown where no digit is in it, or an error.
 */
export const figureFormula = (figure: Figure | undefined, factor = 1): Expression | undefined =>
  formulaFor(figure, factor, flagged);

/** What is shown where cells that held numbers hold texts. */
interface Texts {
  /** Of a figure's only cell; `won`: what its number is multiplied by. */
  inOneCell(cell: Expression, won: number): Expression;
  /** The formula over several cells, some of which may hold texts. */
  amongOthers(cells: readonly Expression[], formula: Expression): Expression;
}

function formulaFor(figure: Figure | undefined, factor: number, texts: Texts): Expression | undefined {
  if (!figure) return undefined;
  const value = decimal(figure.value * factor);
  if (isTooScattered(figure) || isAmongWords(figure)) return { kind: "number", value };
  const terms = joinTerms(figure.from);
  return terms.length === 0 ? undefined : orNumber(formulaOver(terms, figure, factor, texts), value);
}

const isAmongWords = (figure: Figure): boolean => figure.from.some(({ spelling }) => spelling === "words");

function formulaOver(terms: readonly Term[], { how }: Figure, factor: number, texts: Texts): Expression {
  const only = terms[0]!;
  const multipliers = [...new Set(terms.map((term) => term.multiplier))];
  const won = decimal(only.multiplier * factor);
  if (terms.every(({ spelling }) => spelling === "number") && multipliers.length === 1)
    return overNumbers(
      terms,
      (areas) => times(how === "mean" ? excel("AVERAGE", areas) : total(areas), won),
      texts,
      won,
    );
  if (how === "mean") return unlessBlank(terms, times(meanOf(terms), won));
  if (multipliers.length === 1) {
    if (terms.length === 1 && only.spelling === "text" && isOneCell(only))
      return unlessBlank(
        terms,
        inUnit(won, (unit) => call("AMOUNT", [reference(only), ...(unit === undefined ? [] : [unit])])),
      );
    if (terms.every(isAddable))
      return unlessBlank(
        terms,
        inUnit(won, (unit) => addedUp(terms, unit)),
      );
  }
  const parts = multipliers.map((multiplier) => {
    const alike = terms.filter((term) => term.multiplier === multiplier);
    return times(sumOf(alike), decimal(multiplier * factor));
  });
  return terms.every(({ spelling }) => spelling === "number")
    ? texts.amongOthers(
        terms.map((term) => reference(term)),
        sum(parts),
      )
    : unlessBlank(terms, sum(parts));
}

/** Numbers as they are, where there are any. */
function overNumbers(
  terms: readonly Term[],
  of: (areas: readonly Expression[]) => Expression,
  { inOneCell, amongOthers }: Texts,
  won: number,
): Expression {
  const areas = terms.map((term) => reference(term));
  return isOnlyCell(areas)
    ? whereAnyNumber(areas, of(areas), inOneCell(areas[0]!, won))
    : amongOthers(areas, of(areas));
}

/** "394,710" pasted over 394710 is that number; 3월 2일 and 1/2, which VALUE takes for dates, are none behind "E0". */
const numberSpelled = (cell: Expression): Expression =>
  excel("VALUE", [joined(excel("SUBSTITUTE", [excel("ASC", [cell]), text(","), text("")]), text("E0"))]);

const digits = list([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

/** 신규 as it is; 1,234 in won; 약 5 an error: as a text it would be read in the unit of the plan's heading. */
const flagged: Texts = {
  inOneCell: (cell, won) =>
    excel("IF", [
      excel("COUNT", [excel("FIND", [digits, excel("ASC", [cell])])]),
      times(numberSpelled(cell), won),
      excel("T", [cell]),
    ]),
  amongOthers: whereOnlyNumbers,
};

/** A number that is spelled as text, for what is computed from it; every other text as it is, 5일 이하 too. */
const asTheyAre: Texts = {
  inOneCell: (cell, won) => excel("IFERROR", [times(numberSpelled(cell), won), excel("T", [cell])]),
  amongOthers: (cells, formula) => whereAnyNumber(cells, formula),
};

/** What a call reads, in won: by the call itself where it knows the unit, so that what it reads as blank stays blank. */
function inUnit(won: number, of: (unit?: Expression) => Expression): Expression {
  if (won === 1) return of();
  const unit = Object.entries(wonPer).find(([, per]) => per === won)?.[0];
  return unit === undefined ? times(excel("N", [of()]), won) : of(text(unit));
}

/** Whether AMOUNTSUM reads the cells. */
const isAddable = ({ spelling }: Term): boolean => spelling === "plain" || spelling === "number";

/** Of several cells a number in any case: whether AMOUNTSUM gives a blank for blank ones depends on the Excel. */
function addedUp(areas: readonly SheetArea[], unit?: Expression): Expression {
  const calls = addingCalls(areas, unit);
  const isOne = areas.length === 1 && isOneCell(areas[0]!);
  return isOne ? calls[0]! : sum(calls.map((one) => excel("N", [one])));
}

const addingCalls = (areas: readonly SheetArea[], unit: Expression = text("")): Expression[] =>
  inGroups(areas).map((group) => call("AMOUNTSUM", [unit, ...group.map((area) => reference(area))]));

const isOneCell = ({ rows, columns }: Pick<SheetArea, "rows" | "columns">): boolean => rows * columns === 1;

/** A measured value as it stands on the staff's sheet; one among words as it was read, while there are any. */
export function measureFormula(measure: Measure | undefined): Expression | undefined {
  const formula = formulaFor(measure, 1, asTheyAre);
  return measure && formula && isAmongWords(measure)
    ? unlessBlank(joinTerms(measure.from), formula)
    : formula;
}

/**
 * The indicator's result in a year: its formula over the cells of its quantities, filled in or still blank; what the
 * sheet states where not every quantity has a cell. undefined where there is neither.
 */
export function resultFormula(
  indicator: PlanIndicator,
  year: number,
  settings: Settings,
): Expression | undefined {
  const { formula, quantities } = indicator;
  const args = quantities.map((quantity) => {
    const value = quantity?.values[year];
    const waiting = quantity?.pending[year];
    return value ? quantityArgument(value.from, value) : waiting && pendingArgument(waiting);
  });
  const given = args.filter((argument) => argument !== undefined);
  const known = given.map(({ formula }) => formula);
  if (!formula?.tree || known.length === 0 || known.length < args.length) {
    return measureFormula(indicator.results[year]);
  }
  const isPending = quantities.every((quantity) => quantity!.values[year] === undefined);
  if (isPending && indicator.results[year]) return measureFormula(indicator.results[year]);
  const cells = given.flatMap(({ cell }) => cell ?? []);
  const own = ownFunction(indicator, settings);
  if (own !== undefined) return whereAllNumbers(cells, excel(own, known));
  const named = namedFormulaFor(formula);
  const computed = whereAllNumbers(
    cells,
    named ? call(named, known) : call("MEASURE", [reference(firstOf(indicator.formulaCell!)), ...known]),
  );
  const today = evaluate(
    formula,
    quantities.map((quantity) => quantity?.values[year]?.value),
  );
  return today === undefined ? computed : orNumber(computed, today);
}

/** Whether the indicator's result is computed from the formula text in the staff's cell, by MEASURE. */
export const isComputedFromText = (indicator: PlanIndicator, settings: Settings): boolean =>
  indicator.formula?.tree !== undefined &&
  ownFunction(indicator, settings) === undefined &&
  namedFormulaFor(indicator.formula) === undefined;

/** The workbook function that the office defined for the indicator, where the plan is to call those. */
const ownFunction = ({ name }: PlanIndicator, settings: Settings): string | undefined =>
  settings.style === "names" ? settings.functionNames[name] : undefined;

const firstOf = (area: SheetArea): SheetArea => ({ ...area, rows: 1, columns: 1 });

/** An argument of a result's call; `cell`: what has to hold a number before the call is made. */
interface Argument {
  readonly formula: Expression;
  readonly cell?: Expression;
}

/** A quantity's one cell; of several cells their sum or mean, which is blank where they are. */
function quantityArgument(terms: readonly Term[], figure: Figure): Argument {
  const only = terms[0]!;
  if (terms.length === 1 && isOneCell(only) && only.spelling === "number")
    return { formula: times(reference(only), decimal(only.multiplier)), cell: reference(only) };
  return { formula: measureFormula(figure)! };
}

function pendingArgument(area: SheetArea): Argument {
  const cells = reference(area);
  return isOneCell(area)
    ? { formula: cells, cell: cells }
    : { formula: whereAnyNumber([cells], excel("SUM", [cells])) };
}

/** A sum's part, where blank counts as 0. */
function sumOf(terms: readonly Term[]): Expression {
  const plain = terms.filter((term) => term.spelling === "plain");
  const numbers = terms.filter((term) => term.spelling === "number");
  const texts = terms.filter((term) => term.spelling === "text").flatMap(cellsOf);
  return sum([
    ...(numbers.length > 0 ? [numberOf(numbers.map((term) => reference(term)))] : []),
    ...(plain.length > 0 ? addingCalls(plain).map((one) => excel("N", [one])) : []),
    ...texts.map((cell) => excel("N", [call("AMOUNT", [reference(cell)])])),
  ]);
}

/** One cell as it is: it is known to hold a number. */
function total(areas: readonly Expression[]): Expression {
  return isOnlyCell(areas) ? areas[0]! : numberOf(areas);
}

/** One cell's number, 0 where it is blank; of several cells their sum. */
function numberOf(areas: readonly Expression[]): Expression {
  if (isOnlyCell(areas)) return excel("N", areas);
  const sums = inGroups(areas).map((group) => excel("SUM", group));
  return sums.length === 1 ? sums[0]! : excel("SUM", sums);
}

function isOnlyCell(areas: readonly Expression[]): boolean {
  const only = areas[0]!;
  return areas.length === 1 && only.kind === "reference" && isOneCell(only.area);
}

/** What is spelled as text has no place in AVERAGE, which takes no blank from a formula. */
function meanOf(terms: readonly Term[]): Expression {
  const values = terms.flatMap((term) => {
    if (term.spelling === "number") return [reference(term)];
    return cellsOf(term).map((cell) =>
      unlessBlank(
        [cell],
        term.spelling === "plain" ? addingCalls([cell])[0]! : call("AMOUNT", [reference(cell)]),
      ),
    );
  });
  const parts = values.map((value) =>
    value.kind === "reference" && !isOneCell(value.area) ? excel("SUM", [value]) : excel("N", [value]),
  );
  return { kind: "operation", operator: "/", left: sum(parts), right: excel("COUNT", values) };
}

const cellsOf = (area: SheetArea): SheetArea[] =>
  cellsIn(area).map((cell) => ({ ...cell, sheet: area.sheet }));

/** 0.01 × 100 is 1, whatever the binary fractions make of it. */
const decimal = (factor: number): number => Number(factor.toPrecision(12));
