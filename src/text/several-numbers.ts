/**
 * Numbers in whose text blanks stand. In: "1 200". Out: one number, grouped. In: "100⏎200". Out: two numbers.
 */
import { readNumber } from "./number";
import { tidy, toHalfWidth } from "./spacing";

/** "1 200", "12 345 678": thousands set apart by blanks; "120 130" may be two numbers. */
export const isGrouped = (text: string): boolean =>
  /^[△−-]?(?:\d{1,2}(?: \d{3})+|\d{3}(?: \d{3}){2,})$/.test(toHalfWidth(text).trim());

/** "100⏎200" are two numbers in one cell; "122,64⏎0" is one that the column's width broke. */
export function isSeveral(text: string): boolean {
  const parts = tidy(text).split(" ");
  const isWhole = (part: string): boolean => /\d/.test(part) && readNumber(part).kind === "number";
  return parts.length > 1 && parts.filter(isWhole).length > 1 && parts.every(isWhole);
}
