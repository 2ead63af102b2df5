/**
 * A cell formula before it is spelled for one style: what layout/ writes, with calls to the add-in's functions still
 * by name. In: call("SHARE", [ref(예산!B6), ref(예산!B5)]). Out: "=PLAN.SHARE(예산!$B$6,예산!$B$5)" or "=IF(…)".
 */
import { columnName, quoteSheet, type SheetArea } from "./address";

/** `sheet` undefined: a cell of the sheet that the formula stands on. */
type Area = Omit<SheetArea, "sheet"> & { readonly sheet?: string };

export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  /** An array constant in a row, for what a function is to be tried with: {0,1,2}. */
  | { readonly kind: "list"; readonly values: readonly number[] }
  | { readonly kind: "reference"; readonly area: Area }
  /** One of the add-in's functions, by its name without the namespace: SHARE, PRESSRATE. */
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  /** A formula, or the number that it gives today where it would be too long for Excel in the style that is written. */
  | { readonly kind: "orNumber"; readonly formula: Expression; readonly number: number }
  /**
   * `formula` where at least so many of the cells hold numbers; else `otherwise`, which is blank where it is left out.
   * `textless`: an error where another of them holds a text, which a sum would pass over; hyphens are none.
   */
  | {
      readonly kind: "whereNumbers";
      readonly least: number;
      readonly textless?: boolean;
      readonly cells: readonly Expression[];
      readonly formula: Expression;
      readonly otherwise?: Expression;
    }
  /** `formula`, but blank where the cells are. Over several cells it must not depend on what a call makes of blanks. */
  | { readonly kind: "unlessBlank"; readonly cells: readonly Area[]; readonly formula: Expression }
  /** One of Excel's own functions. */
  | { readonly kind: "excel"; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "*" | "/" | "&" | "<";
      readonly left: Expression;
      readonly right: Expression;
    };

export const reference = (area: Area): Expression => ({ kind: "reference", area });
export const call = (name: string, args: readonly Expression[]): Expression => ({ kind: "call", name, args });
export const excel = (name: string, args: readonly Expression[]): Expression => ({
  kind: "excel",
  name,
  args,
});
/** `formula` where all of the cells hold numbers, else blank: whatever an Excel makes of a blank argument, it sees none. */
export const whereAllNumbers = (cells: readonly Expression[], formula: Expression): Expression =>
  cells.length === 0 ? formula : { kind: "whereNumbers", least: cells.length, cells, formula };
/** `formula` where any of the cells holds a number. */
export const whereAnyNumber = (
  cells: readonly Expression[],
  formula: Expression,
  otherwise?: Expression,
): Expression => ({ kind: "whereNumbers", least: 1, cells, formula, ...(otherwise && { otherwise }) });
/** `formula` where any of the cells holds a number and none a text. */
export const whereOnlyNumbers = (cells: readonly Expression[], formula: Expression): Expression => ({
  kind: "whereNumbers",
  least: 1,
  textless: true,
  cells,
  formula,
});
export const unlessBlank = (cells: readonly Area[], formula: Expression): Expression => ({
  kind: "unlessBlank",
  cells,
  formula,
});
export const orNumber = (formula: Expression, number: number): Expression =>
  formula.kind === "number" || formula.kind === "reference" ? formula : { kind: "orNumber", formula, number };
export const text = (value: string): Expression => ({ kind: "text", value });
export const list = (values: readonly number[]): Expression => ({ kind: "list", values });
/** The texts of both, one after the other. */
export const joined = (left: Expression, right: Expression): Expression => ({
  kind: "operation",
  operator: "&",
  left,
  right,
});
/** `left` × `factor`; the same expression where the factor is 1. */
export const times = (left: Expression, factor: number): Expression =>
  factor === 1 ? left : { kind: "operation", operator: "*", left, right: { kind: "number", value: factor } };
/** All of them added up; there has to be at least one. */
export const sum = (parts: readonly Expression[]): Expression =>
  parts.reduce((left, right) => ({ kind: "operation", operator: "+", left, right }));

/** The same with references to the sheet `from` led to the sheet `to`, which is to bear that name later. */
export function onSheet(expression: Expression, from: string, to: string): Expression {
  const led = (one: Expression): Expression => onSheet(one, from, to);
  const area = (one: Area): Area => (one.sheet === from ? { ...one, sheet: to } : one);
  switch (expression.kind) {
    case "number":
    case "text":
    case "list":
      return expression;
    case "reference":
      return { ...expression, area: area(expression.area) };
    case "call":
    case "excel":
      return { ...expression, args: expression.args.map(led) };
    case "orNumber":
      return { ...expression, formula: led(expression.formula) };
    case "whereNumbers":
      return {
        ...expression,
        cells: expression.cells.map(led),
        formula: led(expression.formula),
        ...(expression.otherwise && { otherwise: led(expression.otherwise) }),
      };
    case "unlessBlank":
      return { ...expression, cells: expression.cells.map(area), formula: led(expression.formula) };
    case "operation":
      return { ...expression, left: led(expression.left), right: led(expression.right) };
  }
}

/**
 * Spells a call of the add-in's function `name` over arguments that are spelled already. What it returns has to be an
 * operand by itself: a function call, or bracketed. Only where the call is all that an IF gives, `counted` lists the
 * cells of which the IF made sure that they hold numbers; then plain arithmetic will do.
 */
export type CallSpelling = (name: string, args: readonly string[], counted?: readonly string[]) => string;

/** Excel takes formulas of 8,192 characters; what stands around a part of one needs some of them. */
const longestPart = 7800;

/** Excel's functions take at most so many arguments. */
export const mostArguments = 250;

/** As many as one call takes. */
export const inGroups = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / mostArguments) }, (_, index) =>
    all.slice(index * mostArguments, (index + 1) * mostArguments),
  );

const strength = { "<": -1, "&": 0, "+": 1, "-": 1, "*": 2, "/": 2 } as const;

/** The formula text without "=". References are absolute: a moved plan cell keeps its source. */
export function printExpression(expression: Expression, spell: CallSpelling): string {
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "text":
      return `"${expression.value.replace(/"/g, '""')}"`;
    case "list":
      return `{${expression.values.join(",")}}`;
    case "reference":
      return printReference(expression.area);
    case "call":
      return spell(
        expression.name,
        expression.args.map((argument) => printExpression(argument, spell)),
      );
    case "orNumber": {
      for (const candidate of [expression.formula, ...unguarded(expression.formula)]) {
        const formula = printExpression(candidate, spell);
        if (formula.length <= longestPart) return formula;
      }
      return String(expression.number);
    }
    case "whereNumbers":
      return printWhereNumbers(expression, spell);
    case "unlessBlank":
      return printUnlessBlank(expression, spell);
    case "excel":
      return `${expression.name}(${expression.args.map((argument) => printExpression(argument, spell)).join(",")})`;
    case "operation": {
      const side = (operand: Expression, right: boolean): string => {
        const text = printExpression(operand, spell);
        const inner = operand.kind === "orNumber" ? operand.formula : operand;
        const needsBrackets =
          inner.kind === "operation" &&
          (strength[inner.operator] < strength[expression.operator] ||
            (right && strength[inner.operator] === strength[expression.operator]));
        return needsBrackets ? `(${text})` : text;
      };
      return side(expression.left, false) + expression.operator + side(expression.right, true);
    }
  }
}

function printWhereNumbers(
  { cells, least, textless, formula, otherwise = text("") }: Extract<Expression, { kind: "whereNumbers" }>,
  spell: CallSpelling,
): string {
  const printed = cells.map((cell) => printExpression(cell, spell));
  const counts = inGroups(printed).map((group) => `COUNT(${group.join(",")})`);
  const any = counts.length === 1 ? counts[0]! : `${counts.join("+")}>0`;
  const test = least === 1 ? any : `${counts.join("+")}=${least}`;
  const then =
    formula.kind === "call"
      ? spell(
          formula.name,
          formula.args.map((argument) => printExpression(argument, spell)),
          least === cells.length && cells.every(isOneCell) ? printed : undefined,
        )
      : printExpression(formula, spell);
  // COUNTIF with "?*" would do in Excel; LibreOffice finds numbers by it as well.
  const texts = printed.map((cell) => `SUMPRODUCT(ISTEXT(${cell})*(${cell}<>"")*(${cell}<>"-"))`).join("+");
  const guarded = textless ? `IF(${texts}=0,${then},#VALUE!)` : then;
  return `IF(${test},${guarded},${printExpression(otherwise, spell)})`;
}

const isOneCell = (expression: Expression): boolean =>
  expression.kind === "reference" && expression.area.rows * expression.area.columns === 1;

/** IF(B6="","",…) over one cell, IF(COUNTA(B6:B9,B12),…,"") over more: there a formula that gives "" counts as filled. */
function printUnlessBlank(
  { cells, formula }: Extract<Expression, { kind: "unlessBlank" }>,
  spell: CallSpelling,
): string {
  const printed = cells.map(printReference);
  const then = printExpression(formula, spell);
  if (isSingle(cells)) return `IF(${printed[0]}="","",${then})`;
  const counts = inGroups(printed).map((group) => `COUNTA(${group.join(",")})`);
  return `IF(${counts.join("+")},${then},"")`;
}

const isSingle = ([first, ...others]: readonly Area[]): boolean =>
  others.length === 0 && first!.rows * first!.columns === 1;

/** What passes over texts, then what shows 0 instead of blank, and is shorter: where a guarded formula is too long. */
const unguarded = (expression: Expression): Expression[] => {
  if (expression.kind === "unlessBlank") return isSingle(expression.cells) ? [] : [expression.formula];
  if (expression.kind !== "whereNumbers" || expression.least !== 1) return [];
  return [...(expression.textless ? [{ ...expression, textless: false }] : []), expression.formula];
};

function printReference(area: Area): string {
  const sheet = area.sheet === undefined ? "" : `${quoteSheet(area.sheet)}!`;
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return sheet + first;
  return `${sheet}${first}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}
