/**
 * What PRESSRATE, SNSRATE and PLANNEDPR share: each is computed by the text of its formula, and by nothing else.
 * In: "PRESSRATE", [[1840]], [[5400]], [[280]]. Out: 2128.
 */
import { compileExcel, namedFormula, printLambda, type NamedFormula } from "../formula";
import { valueOf } from "../formula/evaluate";
import { nativeOver, type PlanFunction } from "./function";
import { figure, numbersOf, type Block } from "./operands";

/** The value over the quantities in order; "" where one is blank. */
export function measureNamed(name: NamedFormula, quantities: readonly Block[]): number | string {
  const formula = namedFormula(name);
  const values = numbersOf(quantities.map((block, index) => [formula.quantities[index]!.shown, block]));
  return values ? figure(valueOf(formula.tree!, values)) : "";
}

export function namedPlanFunction(name: NamedFormula): PlanFunction {
  const formula = namedFormula(name);
  return {
    least: formula.quantities.length,
    most: formula.quantities.length,
    ...nativeOver(
      (args) => args,
      (args) => compileExcel(formula, args),
    ),
    lambda: printLambda(formula),
  };
}
