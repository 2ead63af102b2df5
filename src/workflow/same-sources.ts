/**
 * Whether two plans read the same cells: a figure that was typed over changes what the plan shows, not what a build writes.
 * In: two plans, of which one has 397,000,000 won from 예산!B6 and the other 400,000,000 from there. Out: true.
 */
import { isTooScattered } from "../plan/figures";
import type { Figure } from "../plan/model";

/** The same in all but the values of figures that stand in cells; one that is or becomes 0 is told apart. */
export function readsTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((member, index) => readsTheSame(member, other[index]))
    );
  const keys = Object.keys(one);
  const isOfCells = isFigureOfCells(one) && isFigureOfCells(other);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => {
      const [value, now] = [(one as Fields)[key], (other as Fields)[key]];
      return readsTheSame(value, now) || (key === "value" && isOfCells && isSome(value) && isSome(now));
    })
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** What stands in too many cells, or among words, a build writes as a number. */
function isFigureOfCells(about: object): boolean {
  const figure = about as Figure;
  return (
    Array.isArray(figure.from) &&
    figure.from.length > 0 &&
    !isTooScattered(figure) &&
    figure.from.every(({ spelling }) => spelling !== "words")
  );
}

const isSome = (value: unknown): boolean => typeof value === "number" && value !== 0;
