/** The measurement-formula language. In: parseFormula("(자료제공건수 × 0.2) + …"). Out: what types.ts describes. */
export { parseFormula } from "./parse";
export { calculationOf, evaluate, type Calculation } from "./calculation";
export { knownFormula } from "./known";
export { printFormula } from "./print";
export { compileExcel, lambdaProblem, printLambda } from "./compile";
export { namedFormula, namedFormulaFor, namedTexts, type NamedFormula } from "./named";
export { functionNameProblem, suggestFunctionName } from "./names";
export { toldUnit } from "./units";
export type { Formula, FormulaQuantity, Tree } from "./types";
