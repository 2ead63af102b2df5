/**
 * A formula as Excel text: plain arithmetic over given cells, or a LAMBDA with legible parameter names.
 * In: 처리건수 ÷ 접수건수 × 100 and ["C5", "D5"]. Out: "C5/D5*100"; "=LAMBDA(처리건수,접수건수,IF(…,처리건수/접수건수*100,…))".
 */
import { finding, type Finding } from "../messages/finding";
import { parameterNames } from "./names";
import { decimalText, printTree } from "./print";
import type { Formula } from "./types";

/** The arithmetic without "=". `args` has one Excel operand per quantity, in order. A defective formula is "#N/A". */
export function compileExcel(formula: Formula, args: readonly string[]): string {
  if (!formula.tree) return "#N/A";
  return printTree(formula.tree, {
    number: (value) => decimalText(value),
    quantity: (index) => args[index] ?? "#N/A",
    signs: (operator) => operator,
  });
}

/**
 * `arithmetic` over `args`, guarded as every PLAN function is: blank where an argument is blank, #VALUE! where one is no
 * number (a text, TRUE), the argument's own error where it is one. It works in every version of Excel and in LibreOffice.
 */
export function guarded(args: readonly string[], arithmetic: string): string {
  if (args.length === 0) return arithmetic;
  const every = (test: (argument: string) => string, joint: "AND" | "OR"): string =>
    args.length === 1 ? test(args[0]!) : `${joint}(${args.map(test).join(",")})`;
  const blank = every((argument) => `${argument}=""`, "OR");
  const numbers = every((argument) => `ISNUMBER(${argument})`, "AND");
  return `IF(${blank},"",IF(${numbers},${arithmetic},#VALUE!))`;
}

/** "=LAMBDA(자료제공건수,보도건수,…)": the workbook function of an indicator. "" for a defective formula. */
export function printLambda(formula: Formula): string {
  if (!formula.tree) return "";
  const parameters = parameterNames(formula.quantities.map((quantity) => quantity.name));
  return `=LAMBDA(${[...parameters, guarded(parameters, compileExcel(formula, parameters))].join(",")})`;
}

/** What Excel refuses: a formula of more characters, a LAMBDA of more parameters. */
const most = { characters: 8192, parameters: 253 };

/** Why a formula cannot become a workbook function although it can be computed. undefined where it can. */
export function lambdaProblem(formula: Formula): Finding | undefined {
  const { length } = printLambda(formula);
  const quantities = formula.quantities.length;
  return length > most.characters || quantities > most.parameters
    ? finding("function-too-large", { length, quantities })
    : undefined;
}
