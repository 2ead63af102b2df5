/**
 * Figures as formulas over the staff's cells.
 * In: 396,185,000 from 예산!C6 in 천원. Out: =예산!$C$6*1000.
 */
import { isTooScattered, joinTerms } from "../plan/figures";
import type { Figure, Measure, Term } from "../plan/model";
import type { PlanIndicator } from "../plan/plan";
import type { Settings } from "../plan/settings";
import { cellArea, type SheetArea } from "../sheet/address";
import { call, excel, orNumber, reference, sum, text, times, type Expression } from "../sheet/expression";
import { evaluate, namedFormulaFor } from "../formula";
import { wonPer } from "../text/unit";

/** Excel's functions take at most so many arguments. */
const mostArguments = 250;

/**
 * The figure times `factor`; undefined where there is none. Cells too scattered for one formula give their number, and
 * so do cells whose number stands among words.
 */
export function figureFormula(figure: Figure | undefined, factor = 1): Expression | undefined {
  if (!figure) return undefined;
  const value = decimal(figure.value * factor);
  if (isTooScattered(figure) || figure.from.some(({ spelling }) => spelling === "words"))
    return { kind: "number", value };
  const terms = joinTerms(figure.from);
  return terms.length === 0 ? undefined : orNumber(formulaOver(terms, figure, factor), value);
}

function formulaOver(terms: readonly Term[], { how }: Figure, factor: number): Expression {
  const only = terms[0]!;
  if (how === "mean") return times(meanOf(terms), decimal(only.multiplier * factor));
  const multipliers = [...new Set(terms.map((term) => term.multiplier))];
  if (multipliers.length === 1) {
    const won = decimal(only.multiplier * factor);
    if (terms.length === 1 && only.spelling === "text" && isOneCell(only))
      return inUnit(won, (unit) => call("AMOUNT", [reference(only), ...(unit === undefined ? [] : [unit])]));
    if (terms.some(({ spelling }) => spelling === "plain") && terms.every(isAddable))
      return inUnit(won, (unit) => addedUp(terms, unit));
  }
  return sum(
    multipliers.map((multiplier) => {
      const alike = terms.filter((term) => term.multiplier === multiplier);
      return times(sumOf(alike), decimal(multiplier * factor));
    }),
  );
}

/** What a call reads, in won: by the call itself where it knows the unit, so that blank stays blank. */
function inUnit(won: number, of: (unit?: Expression) => Expression): Expression {
  if (won === 1) return of();
  const unit = Object.entries(wonPer).find(([, per]) => per === won)?.[0];
  return unit === undefined ? times(excel("N", [of()]), won) : of(text(unit));
}

/** Whether AMOUNTSUM reads the cells. */
const isAddable = ({ spelling }: Term): boolean => spelling === "plain" || spelling === "number";

function addedUp(areas: readonly SheetArea[], unit: Expression = text("")): Expression {
  const calls = inGroups(areas).map((group) =>
    call("AMOUNTSUM", [unit, ...group.map((area) => reference(area))]),
  );
  return calls.length === 1 ? calls[0]! : sum(calls.map((one) => excel("N", [one])));
}

/** As many as one call takes. */
const inGroups = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / mostArguments) }, (_, index) =>
    all.slice(index * mostArguments, (index + 1) * mostArguments),
  );

/** A part of a sum, where blank has to count as 0: a text there would be an error. */
const numberIn = (cell: SheetArea): Expression => excel("N", [call("AMOUNT", [reference(cell)])]);

const isOneCell = ({ rows, columns }: SheetArea): boolean => rows * columns === 1;

/** A measured value as it stands on the staff's sheet: blank where its cell is blank. */
export function measureFormula(measure: Measure | undefined): Expression | undefined {
  const formula = figureFormula(measure);
  if (!measure || !formula) return undefined;
  const isCall = formula.kind === "orNumber" && formula.formula.kind === "call";
  return isCall ? formula : blankWhere(measure.from, formula);
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
    return value ? quantityFormula(value.from, value) : waiting && pendingFormula(waiting);
  });
  const known = args.filter((argument) => argument !== undefined);
  if (!formula?.tree || known.length === 0 || known.length < args.length) {
    return measureFormula(indicator.results[year]);
  }
  const isPending = quantities.every((quantity) => quantity!.values[year] === undefined);
  if (isPending && indicator.results[year]) return measureFormula(indicator.results[year]);
  const own = ownFunction(indicator, settings);
  if (own !== undefined) return excel(own, known);
  const named = namedFormulaFor(formula);
  const computed = named
    ? call(named, known)
    : call("MEASURE", [reference(firstOf(indicator.formulaCell!)), ...known]);
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

/** A quantity as an argument: its cell as it is, so that blank stays blank; of several cells their sum or mean. */
function quantityFormula(terms: readonly Term[], figure: Figure): Expression {
  const only = terms[0]!;
  const isAsTyped =
    terms.length === 1 && isOneCell(only) && only.multiplier === 1 && only.spelling === "number";
  return isAsTyped ? reference(only) : measureFormula(figure)!;
}

function pendingFormula(area: SheetArea): Expression {
  const cells = reference(area);
  return isOneCell(area) ? cells : excel("IF", [excel("COUNT", [cells]), excel("SUM", [cells]), text("")]);
}

/** `formula`, or blank where none of the cells holds anything. */
function blankWhere(terms: readonly Term[], formula: Expression): Expression {
  const cells = joinTerms(terms).map((term) => reference(term));
  return excel("IF", [excel("COUNTA", cells.slice(0, mostArguments)), formula, text("")]);
}

function sumOf(terms: readonly Term[]): Expression {
  const plain = terms.filter((term) => term.spelling === "plain");
  const numbers = terms.filter((term) => term.spelling === "number");
  const texts = terms.filter((term) => term.spelling === "text").flatMap(cellsOf);
  return sum([
    ...(numbers.length > 0 ? [total(numbers.map((term) => reference(term)))] : []),
    ...(plain.length > 0 ? [excel("N", [addedUp(plain)])] : []),
    ...texts.map(numberIn),
  ]);
}

function total(areas: readonly Expression[]): Expression {
  const only = areas[0]!;
  if (areas.length === 1 && only.kind === "reference" && only.area.rows * only.area.columns === 1)
    return only;
  const sums = inGroups(areas).map((group) => excel("SUM", group));
  return sums.length === 1 ? sums[0]! : excel("SUM", sums);
}

function meanOf(terms: readonly Term[]): Expression {
  const values = terms.flatMap((term) => {
    if (term.spelling === "number") return [reference(term)];
    return cellsOf(term).map((cell) =>
      term.spelling === "plain" ? addedUp([cell]) : call("AMOUNT", [reference(cell)]),
    );
  });
  return excel("AVERAGE", values);
}

const cellsOf = (area: SheetArea): SheetArea[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) => ({
    ...cellArea(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
    sheet: area.sheet,
  }));

/** 0.01 × 100 is 1, whatever the binary fractions make of it. */
const decimal = (factor: number): number => Number(factor.toPrecision(12));
