/**
 * Labels that are parts of a year, and which of them name its months, quarters or halves.
 * In: "2024년 2분기": a part. In: "'24.9월말", "2024년 상반기". Out: 2024, partial, until September; until the first half.
 */
import { groupBy } from "../../plan/lines";
import { type Part, partOfYear } from "../../text/year";
import type { Label } from "../model";
import type { Field } from "./fields";

/** Labels of parts of a year. */
export const partFields = ["month", "quarter", "half"] as const satisfies readonly Field[];

/** Whether a label is a month, a quarter or a half of the year that is known by its number. */
export const isPart = (label: Label | undefined): label is Label & Part =>
  label?.ordinal !== undefined && (partFields as readonly Field[]).includes(label.field);

/** A year that had run until a month, or for its first half; a quarter or the second half is a part of its year. */
export function runningYear(key: string): Label | undefined {
  const found = partOfYear(key);
  if (!found) return undefined;
  const { year, part } = found;
  if (part.field === "quarter" || (part.field === "half" && part.ordinal === 2)) return { ...part, year };
  return { field: "year", kind: "budget", year, partial: true, until: part };
}

/**
 * The labels of a table's rows or columns, where several parts of one year are its months, quarters or halves; a quarter
 * alone does not say what its year came to.
 * In: labels of "2024년 1월", "2024년 2월". Out: months 1 and 2 of 2024. In: "2023년", "2024년 9월": as they are.
 */
export function withParts(labels: readonly (Label | undefined)[]): (Label | undefined)[] {
  const partOf = (label: Label | undefined): Part | undefined =>
    label?.until ?? (label?.year !== undefined && isPart(label) ? label : undefined);
  const idOf = (label: Label | undefined): string => `${label?.year}|${partOf(label)?.field}`;
  const likes = groupBy(labels, idOf);
  const isSeveral = new Map(
    [...likes].map(([id, list]) => [id, new Set(list.map((one) => partOf(one)?.ordinal)).size > 1]),
  );
  return labels.map((label) => {
    const part = partOf(label);
    if (!part) return label;
    if (isSeveral.get(idOf(label))) return { field: part.field, ordinal: part.ordinal, year: label?.year };
    return label?.until ? label : undefined;
  });
}
