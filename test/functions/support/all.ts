/** Loads every file that defines one of the add-in's functions, as the build does, and gives what they defined. */
import { planFunctions } from "../../../src/functions/function";
import { customFunctionFiles } from "../../../scripts/webpack/function-texts.cjs";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- by the folder, so that a new file is not forgotten
for (const file of customFunctionFiles()) require(file);

export { planFunctions };
