/**
 * A small evaluator of what a layout writes, over the cells that the parts "were read from": tests read a plan sheet as
 * a person would, without Excel. Example: printedCells(seedParts()).get("예산현황/인력운영비/증감률") is "△80.11%".
 */
import { format } from "numfmt";
import { evaluate as evaluateFormula, namedFormula, parseFormula, type Formula } from "../../src/formula";
import { layoutPlan } from "../../src/layout";
import { change, changeRate, share } from "../../src/plan/arithmetic";
import { assemble } from "../../src/plan/assemble";
import type { Figure, PlanParts, SourcedText } from "../../src/plan/model";
import { defaultSettings, type Settings } from "../../src/plan/settings";
import { reference, type Expression } from "../../src/sheet/expression";
import type { SheetLayout } from "../../src/sheet/layout";

export type Value = string | number | undefined;

/** What stands in each of the staff's cells: "예산!5,2" → 396185. */
export type SourceCells = Map<string, Value>;

const key = (sheet: string | undefined, row: number, column: number): string =>
  `${sheet ?? ""}!${row},${column}`;

/** The staff's cells, told from the figures and texts that were read from them (figures of one cell only). */
export function sourceCells(parts: PlanParts): SourceCells {
  const cells: SourceCells = new Map();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { from, value } = node as Partial<Figure>;
    const term = from?.[0];
    if (from?.length === 1 && term!.rows * term!.columns === 1) {
      cells.set(
        key(term!.sheet, term!.row, term!.column),
        Number((value! / term!.multiplier).toPrecision(12)),
      );
    }
    const { text, cell } = node as Partial<SourcedText>;
    if (text !== undefined && cell) cells.set(key(cell.sheet, cell.row, cell.column), text);
    Object.values(node).forEach(visit);
  };
  visit(parts);
  return cells;
}

/** The value of every cell of the layout, by "row,column". */
export function layoutValues(layout: SheetLayout, source: SourceCells): Map<string, Value> {
  const contents = new Map(layout.cells.map((cell) => [`${cell.row},${cell.column}`, cell.content]));
  const at = (sheet: string | undefined, row: number, column: number): Value => {
    if (sheet !== undefined) return source.get(key(sheet, row, column));
    const content = contents.get(`${row},${column}`);
    return typeof content === "object" ? scalar(valueOf(content)) : content;
  };
  const valueOf = (expression: Expression): Value[] => {
    switch (expression.kind) {
      case "number":
      case "text":
        return [expression.value];
      case "list":
        return [...expression.values];
      case "reference": {
        const { sheet, row, column, rows, columns } = expression.area;
        return Array.from({ length: rows * columns }, (_, index) =>
          at(sheet, row + Math.floor(index / columns), column + (index % columns)),
        );
      }
      case "operation": {
        const [left, right] = [
          Number(scalar(valueOf(expression.left)) ?? 0),
          Number(scalar(valueOf(expression.right)) ?? 0),
        ];
        const results = {
          "+": left + right,
          "-": left - right,
          "*": left * right,
          "/": left / right,
          "&": NaN,
          "<": Number(left < right),
        };
        return [results[expression.operator]];
      }
      case "orNumber":
        return valueOf(expression.formula);
      case "whereNumbers": {
        const { cells, least, formula, otherwise } = expression;
        const count = numbers(cells.map(valueOf)).length;
        return count >= least ? valueOf(formula) : otherwise ? valueOf(otherwise) : [""];
      }
      case "unlessBlank": {
        const cells = expression.cells.flatMap((area) => valueOf(reference(area)));
        return cells.every((value) => (value ?? "") === "") ? [""] : valueOf(expression.formula);
      }
      case "call":
      case "excel":
        return [functions[expression.name]!(expression.args.map(valueOf))];
    }
  };
  return new Map(
    layout.cells.map((cell) => [`${cell.row},${cell.column}`, at(undefined, cell.row, cell.column)] as const),
  );
}

const scalar = (values: readonly Value[]): Value => values[0];
const number = (value: Value): number | undefined => (typeof value === "number" ? value : undefined);
const numbers = (args: readonly Value[][]): number[] =>
  args.flat().filter((value) => typeof value === "number");
const measured = (formula: Formula, args: readonly Value[][]): Value =>
  evaluateFormula(formula, args.flat().map(number)) ?? "";

const functions: Record<string, (args: Value[][]) => Value> = {
  SHARE: ([part, total]) => share(number(part![0]), number(total![0])) ?? "",
  CHANGE: ([current, previous]) => change(number(current![0]), number(previous![0])) ?? "",
  CHANGERATE: ([current, previous, ifNew]) =>
    changeRate(number(current![0]), number(previous![0])) ?? ifNew?.[0] ?? "순증",
  MEASURE: ([text, ...args]) => measured(parseFormula(String(text![0])), args),
  PRESSRATE: (args) => measured(namedFormula("PRESSRATE"), args),
  SNSRATE: (args) => measured(namedFormula("SNSRATE"), args),
  PLANNEDPR: (args) => measured(namedFormula("PLANNEDPR"), args),
  AMOUNT: ([text]) => Number(String(text![0]).replace(/,/g, "").replace(/^△\s*/, "-")),
  N: ([value]) => number(value![0]) ?? 0,
  T: ([value]) => (typeof value![0] === "string" ? value![0] : ""),
  SUM: (args) => numbers(args).reduce((sum, value) => sum + value, 0),
  AVERAGE: (args) => numbers(args).reduce((sum, value) => sum + value, 0) / numbers(args).length,
  COUNT: (args) => numbers(args).length,
  COUNTA: (args) => args.flat().filter((value) => value !== undefined).length,
  IF: ([condition, then, otherwise]) => (condition![0] ? then![0] : otherwise![0]),
};

/** Assembles and lays out the parts; they have to make a plan. */
export function layoutOf(parts: PlanParts, settings: Settings = defaultSettings): SheetLayout {
  return layoutPlan(assemble(parts).plan!, settings);
}

/** What a person reads in each cell that shows something, by "row,column" and in the order of the sheet. */
export function printedSheet(layout: SheetLayout, source: SourceCells): Map<string, string> {
  const values = layoutValues(layout, source);
  return new Map(
    layout.cells.flatMap((cell) => {
      const value = values.get(`${cell.row},${cell.column}`);
      if (value === undefined || value === "") return [];
      const shown = typeof value === "string" ? value : format(cell.style?.numberFormat ?? "General", value);
      return [[`${cell.row},${cell.column}`, shown]] as const;
    }),
  );
}

/** The same by the cells' ids. */
export function printedCells(parts: PlanParts, settings: Settings = defaultSettings): Map<string, string> {
  const layout = layoutOf(parts, settings);
  const printed = printedSheet(layout, sourceCells(parts));
  return new Map(
    layout.cells.flatMap((cell) =>
      cell.id === undefined ? [] : [[cell.id, printed.get(`${cell.row},${cell.column}`) ?? ""] as const],
    ),
  );
}
