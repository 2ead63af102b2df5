/**
 * The add-in's functions as code, for commands that spell their calls without a page: each file that declares one, as the
 * build finds them. Out: afterwards `spelling("native", …)` knows SHARE, CHANGE, and every other.
 */
import { customFunctionFiles } from "../../../scripts/webpack/function-texts.cjs";

export function loadFunctions(): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- by the folder, so that a new file is not forgotten
  for (const file of customFunctionFiles()) require(file);
}
