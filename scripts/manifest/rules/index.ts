/** Every rule, in the order in which its problems are told. */
import type { Rule } from "../problem";
import { addresses } from "./addresses";
import { customFunctions } from "./custom-functions";
import { elementOrder } from "./element-order";
import { host } from "./host";
import { icons } from "./icons";
import { identifiers } from "./identifiers";
import { requirementSets } from "./requirement-sets";
import { resources } from "./resources";
import { texts } from "./texts";

export const rules: readonly Rule[] = [
  host,
  elementOrder,
  identifiers,
  resources,
  addresses,
  icons,
  texts,
  requirementSets,
  customFunctions,
];
