/** Calculation of a book, as others use it. */
export { computedAside } from "./aside";
export { Calculator, type CalculationFigures, type Invoke } from "./calculator";
export type { Argument, Engine, Invocation, InvocationResult, Scalar } from "./engine";
export { filterRows, showRows } from "./filtering";
export { brokenRule } from "./validity";
