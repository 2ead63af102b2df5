/**
 * 단수조정: rounded parts that add up to a rounded total, by the largest remainder.
 * In: [33.33, 33.33, 33.33]. Out: [34, 33, 33], which are 100.
 */
import { roundHalfAway } from "./rounding";

/** Decimals of a part that count: what lies below is binary dust (0.1 + 0.2). */
const exactly = 9;

/**
 * Each part rounded down, and the units that are missing to the total given to the largest remainders, the first of equal
 * ones first. `total` is the rounded sum where it is left out. undefined where it is more than a unit off the sum, or no
 * part has a unit to give. `decimals`: of the unit, 0 for whole numbers.
 */
export function roundParts(parts: readonly number[], total?: number, decimals = 0): number[] | undefined {
  const unit = 10 ** decimals;
  const scaled = parts.map((part) => roundHalfAway(part * unit, exactly));
  const floors = scaled.map(Math.floor);
  const remainders = scaled.map((part, index) => roundHalfAway(part - floors[index]!, exactly));
  const wanted = roundHalfAway(total === undefined ? sum(scaled) : total * unit, 0);
  const missing = wanted - sum(floors);
  const isNear = Math.abs(roundHalfAway(wanted - sum(scaled), exactly)) <= 1;
  if (!isNear || missing < 0 || missing > parts.length) return undefined;
  const rank = (index: number): number =>
    remainders.filter(
      (other, at) => other > remainders[index]! || (other === remainders[index] && at < index),
    ).length;
  return floors.map((floor, index) => (floor + (rank(index) < missing ? 1 : 0)) / unit);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
