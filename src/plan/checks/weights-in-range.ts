/** Each weight is above 0 and at most 100. Example: 언론매체보도율 with weight 0 → error. */
import { finding } from "../../messages/finding";
import { cells, inPercent } from "./amounts";
import { about, type Check } from "./check";
import { indicatorsOf } from "./indicators";

export const weightsInRange: Check = function* ({ plan }) {
  for (const { name, weight } of indicatorsOf(plan)) {
    if (!weight || (weight.value > 0 && weight.value <= 1)) continue;
    yield finding(
      "weight-out-of-range",
      { indicator: name, weight: inPercent(weight.value, 6) },
      { cells: cells(weight), subject: about(name) },
    );
  }
};
