/**
 * The weights of each policy goal sum to 100.
 * Example: 50 + 30 + 10 → error, 10 short. Where an indicator has no weight yet, that is said instead.
 */
import { finding } from "../../messages/finding";
import { roundHalfAway } from "../rounding";
import { cells, inPercent } from "./amounts";
import { about, type Check } from "./check";

export const weightsSum: Check = function* ({ plan }) {
  for (const { name, indicators } of plan.goals) {
    const weights = indicators.flatMap((indicator) => indicator.weight ?? []);
    if (weights.length === 0 || weights.length < indicators.length) continue;
    const sum = roundHalfAway(
      weights.reduce((total, weight) => total + weight.value, 0),
      8,
    );
    if (sum === 1) continue;
    yield finding(
      "weights-not-hundred",
      { goal: name, weights: weights.map((weight) => inPercent(weight.value, 6)), sum: inPercent(sum, 6) },
      { cells: cells(...weights), subject: about(name) },
    );
  }
};
