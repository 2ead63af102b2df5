/**
 * A cell formula before it is spelled for one style: what layout/ writes, with calls to the add-in's functions still
 * by name. In: call("SHARE", [ref(예산!B6), ref(예산!B5)]). Out: "=PLAN.SHARE(예산!$B$6,예산!$B$5)" or "=IF(…)".
 */
import { columnName, quoteSheet, type SheetArea } from "./address";

export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  /** `sheet` undefined: a cell of the sheet that the formula stands on. */
  | { readonly kind: "reference"; readonly area: Omit<SheetArea, "sheet"> & { readonly sheet?: string } }
  /** One of the add-in's functions, by its name without the namespace: SHARE, PRESSRATE. */
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  /** A formula, or the number that it gives today where it would be too long for Excel in the style that is written. */
  | { readonly kind: "orNumber"; readonly formula: Expression; readonly number: number }
  /** One of Excel's own functions. */
  | { readonly kind: "excel"; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Expression;
      readonly right: Expression;
    };

export const reference = (area: Omit<SheetArea, "sheet"> & { readonly sheet?: string }): Expression => ({
  kind: "reference",
  area,
});
export const call = (name: string, args: readonly Expression[]): Expression => ({ kind: "call", name, args });
export const excel = (name: string, args: readonly Expression[]): Expression => ({
  kind: "excel",
  name,
  args,
});
export const orNumber = (formula: Expression, number: number): Expression =>
  formula.kind === "number" || formula.kind === "reference" ? formula : { kind: "orNumber", formula, number };
export const text = (value: string): Expression => ({ kind: "text", value });
/** `left` × `factor`; the same expression where the factor is 1. */
export const times = (left: Expression, factor: number): Expression =>
  factor === 1 ? left : { kind: "operation", operator: "*", left, right: { kind: "number", value: factor } };
/** All of them added up; there has to be at least one. */
export const sum = (parts: readonly Expression[]): Expression =>
  parts.reduce((left, right) => ({ kind: "operation", operator: "+", left, right }));

/**
 * Spells a call of the add-in's function `name` over arguments that are spelled already. What it returns has to be an
 * operand by itself: a function call, or bracketed.
 */
export type CallSpelling = (name: string, args: readonly string[]) => string;

/** Excel takes formulas of 8,192 characters; what stands around a part of one needs some of them. */
const longestPart = 7800;

const strength = { "+": 1, "-": 1, "*": 2, "/": 2 } as const;

/** The formula text without "=". References are absolute: a moved plan cell keeps its source. */
export function printExpression(expression: Expression, spell: CallSpelling): string {
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "text":
      return `"${expression.value.replace(/"/g, '""')}"`;
    case "reference":
      return printReference(expression.area);
    case "call":
      return spell(
        expression.name,
        expression.args.map((argument) => printExpression(argument, spell)),
      );
    case "orNumber": {
      const formula = printExpression(expression.formula, spell);
      return formula.length > longestPart ? String(expression.number) : formula;
    }
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

function printReference(area: Extract<Expression, { kind: "reference" }>["area"]): string {
  const sheet = area.sheet === undefined ? "" : `${quoteSheet(area.sheet)}!`;
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return sheet + first;
  return `${sheet}${first}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}
