/**
 * What PRESSRATE, SNSRATE and PLANNEDPR share: each is computed by the text of its formula, and by nothing else.
 * In: "PRESSRATE", [[1840]], [[5400]], [[280]]. Out: 2128.
 */
import { calculationOf, compileExcel, namedFormula, printLambda, type NamedFormula } from "../formula";
import { nativeOver, type PlanFunction } from "./function";
import { figure, numbersOf, readSingleNumbers, type Block } from "./operands";

/** The value over the quantities in order; "" where one is blank. */
export function measureNamed(name: NamedFormula, quantities: readonly Block[]): number | string {
  const formula = namedFormula(name);
  const calculation = calculationOf(formula.tree!);
  if (readSingleNumbers(quantities, numbers)) {
    const value = calculation(numbers);
    if (Number.isFinite(value)) return value;
  }
  const values = numbersOf(quantities.map((block, index) => [formula.quantities[index]!.shown, block]));
  return values ? figure(calculation(values)) : "";
}

// Where the numbers of a call are put; no call begins before another has ended.
const numbers: number[] = [];

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
