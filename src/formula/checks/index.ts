/** The checks of a formula that can be computed, in the order in which their findings are shown. */
import type { Check } from "./check";
import { hyphenOrMinus } from "./hyphen-or-minus";
import { listOrDivision } from "./list-or-division";
import { mixedPrecedence } from "./mixed-precedence";
import { percentWithout100 } from "./percent-without-100";
import { sumOfProducts } from "./sum-of-products";
import { unlikeUnits } from "./unlike-units";
import { weightsNotOne } from "./weights-not-one";

export const checks: readonly Check[] = [
  percentWithout100,
  weightsNotOne,
  mixedPrecedence,
  unlikeUnits,
  sumOfProducts,
  hyphenOrMinus,
  listOrDivision,
];
