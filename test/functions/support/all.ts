/** Loads every file that defines one of the add-in's functions, as the build does, and gives what they defined. */
import { planFunctions } from "../../../src/functions/function";
import { customFunctionFiles } from "../../../scripts/webpack/function-texts.cjs";

export type Implementation = (...args: unknown[]) => unknown;

interface Parameter {
  readonly name: string;
  readonly type: "any";
  readonly dimensionality: "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** By full name, "PLAN.SHARE": what computes it, and its parameters as Excel is told them. */
export const implementations = new Map<
  string,
  {
    readonly compute: Implementation;
    readonly metadata: {
      readonly id: string;
      readonly name: string;
      readonly parameters: readonly Parameter[];
    };
  }
>();

for (const file of customFunctionFiles()) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- by the folder, so that a new file is not forgotten
  const exported = require(file) as Readonly<Record<string, unknown>>;
  for (const [name, compute] of Object.entries(exported)) {
    const id = name.toUpperCase();
    const known = planFunctions.get(id);
    if (!known || typeof compute !== "function") continue;
    const parameters = parametersOf(compute.length, known.least, known.most);
    implementations.set(`PLAN.${id}`, {
      compute: compute as Implementation,
      metadata: { id, name: id, parameters },
    });
  }
}

/** Every parameter takes cells; the ones that a call need not give come last. */
function parametersOf(count: number, least: number, most: number): Parameter[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${index}`,
    type: "any",
    dimensionality: "matrix",
    ...(index === count - 1 && most > count ? { repeating: true } : index >= least && { optional: true }),
  }));
}

export { planFunctions };
