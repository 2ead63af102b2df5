/** Calculation of a book, as others use it. */
export { Calculator, type CalculationFigures, type Invoke } from "./calculator";
export type { Argument, Engine, Invocation, InvocationResult, Scalar } from "./engine";
