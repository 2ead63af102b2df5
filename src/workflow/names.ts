/**
 * The workbook's own functions for a plan in the style "names": each indicator that has a formula gets a name, and the
 * workbook a LAMBDA under it, so that =PRESSRATE(…) works in Excel 2024 and 365 without the add-in.
 * In: 언론매체보도율 without a name yet. Out: { 언론매체보도율: "PRESSRATE" }, and that name to be defined.
 */
import {
  functionNameProblem,
  lambdaProblem,
  namedFormulaFor,
  printLambda,
  suggestFunctionName,
} from "../formula";
import type { Formula } from "../formula/types";
import type { Plan } from "../plan/plan";
import type { Settings } from "../plan/settings";

export interface FunctionNames {
  /** By indicator. */
  readonly names: Readonly<Record<string, string>>;
  /** LAMBDA texts of the names that the workbook does not have yet. */
  readonly missing: ReadonlyMap<string, string>;
}

/**
 * The functions that the plan calls; `defined` has the workbook's names with their formulas. An indicator whose name would
 * collide, or whose formula is too large for a function, goes without.
 */
export function planFunctionNames(
  defined: ReadonlyMap<string, string>,
  plan: Plan,
  settings: Settings,
): FunctionNames {
  if (settings.style !== "names") return { names: settings.functionNames, missing: new Map() };
  const lambdas = new Map([...defined].map(([name, formula]) => [name.toUpperCase(), formula]));
  const names: Record<string, string> = { ...settings.functionNames };
  const missing = new Map<string, string>();
  for (const { name: indicator, formula } of plan.goals.flatMap((goal) => goal.indicators)) {
    if (!formula?.tree) continue;
    const name = names[indicator] ?? usualName(indicator, formula);
    const known = lambdas.get(name.toUpperCase());
    const wanted = printLambda(formula);
    const taken = [...lambdas.keys()].filter((one) => one !== name.toUpperCase());
    const problem = functionNameProblem(name, taken) ?? lambdaProblem(formula);
    if (problem || (known !== undefined && plain(known) !== plain(wanted))) {
      delete names[indicator];
      continue;
    }
    names[indicator] = name;
    if (known === undefined) missing.set(name, wanted);
    lambdas.set(name.toUpperCase(), wanted);
  }
  return { names, missing };
}

const usualName = (indicator: string, formula: Formula): string =>
  namedFormulaFor(formula) ?? suggestFunctionName(indicator);

const plain = (lambda: string): string => lambda.replace(/_xlfn\.|_xlpm\.|\s+/g, "").toUpperCase();
