/**
 * How many cells INDEX, OFFSET and INDIRECT find, as far as that can be seen before they are computed. In: INDEX(A1:C9,2,0).
 * Out: several, a whole row.
 */
import type { Reference } from "../model";

/** One value; maybe several; several. */
export type Several = "one" | "maybe" | "many";

export const more = (a: Several, b: Several): Several =>
  a === "many" || b === "many" ? "many" : a === "maybe" || b === "maybe" ? "maybe" : "one";

export interface FoundIn {
  readonly several: Several;
  /** It is these cells and nothing else. */
  readonly area?: Reference;
}

/** A number that is left out or 0 means a whole row or column. */
export const isOpen = (spelled: string | undefined): boolean =>
  spelled === undefined || spelled === "" || spelled === "0";

/** `spelled`: the arguments. undefined of a function that finds no cells; "unknown": several places at once. */
export function cellsFound(
  name: string,
  spelled: readonly string[],
  args: readonly FoundIn[],
): Several | "unknown" | undefined {
  if (name === "INDEX") return indexed(spelled.slice(1), args);
  if (name === "INDIRECT") return spelled[0]?.includes(":") ? "many" : "maybe";
  if (name !== "OFFSET") return undefined;
  const isOne = [3, 4].map((at) => spelled[at] === "1" || (!spelled[at] && args[0]?.several === "one"));
  return isOne.every(Boolean) ? "one" : "many";
}

function indexed(places: readonly string[], args: readonly FoundIn[]): Several | "unknown" {
  const numbers = args.slice(1);
  if (numbers.some(({ several }) => several === "many")) return "unknown";
  const { first, last = first } = args[0]?.area ?? {};
  const isLine =
    first !== undefined &&
    ((first.row !== undefined && first.row === last!.row) ||
      (first.column !== undefined && first.column === last!.column));
  const isOne =
    places.length === 1 ? isLine && !isOpen(places[0]) : !places.slice(0, 2).some((place) => isOpen(place));
  if (isOne) return numbers.some(({ several }) => several === "maybe") ? "maybe" : "one";
  return places.length === 1 && !isOpen(places[0]) ? "maybe" : "many";
}
