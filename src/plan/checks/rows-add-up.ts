/**
 * What a row of a sheet states against the rows that it sums, or the funding rows that repeat it. A plan knows few of a sheet's
 * rows: these are judged as they are read, by the reader's notebook.
 * In: 계 470,500천원 over 396,185 + 73,865 + 0. Out: "rows-differ-from-total" with all four cells; a difference that rounding to
 * 백만원 may leave is a note. Staff is compared as it is, amounts in won.
 */
import { type Finding, finding } from "../../messages/finding";
import type { Compared, Found } from "../../messages/values";
import { cellsOf, sumFigures, sumOf } from "../figures";
import type { Amount, Figure } from "../model";

/** A row with what it states, and the figures of the rows that belong to it. */
export interface StatedRow {
  readonly name: string;
  readonly what: Compared | "funding";
  readonly stated: Figure;
  readonly parts: readonly Figure[];
  /** How many rows the parts come from, where some of them state nothing. */
  readonly rows?: number;
}

/** Whether parts come to what is stated, or to what rounding to 백만원 or coarser leaves of it. */
export function fitOf(stated: Figure, sum: number, rows: number): "fits" | "rounded" | "off" {
  const difference = Math.abs(stated.value - sum);
  if (difference < 0.5) return "fits";
  const step = Math.abs(stated.from[0]!.multiplier);
  return step >= 1e6 && difference <= (rows + 1) * 0.5 * step + 0.5 ? "rounded" : "off";
}

/** undefined where nothing is wrong with it. */
export function judgeRow({ name, what, stated, parts, rows = parts.length }: StatedRow): Finding | undefined {
  const sum = sumOf(parts);
  const isMoney = what === "funding" || what.year !== undefined;
  const fit = isMoney ? fitOf(stated, sum, rows) : sum === stated.value ? "fits" : "off";
  if (fit === "fits" || parts.length === 0) return undefined;
  if (what === "funding") {
    // One row alone may name a part only.
    if (fit === "rounded" || (sum < stated.value && rows < 2)) return undefined;
    const data = { name, funding: { won: sum }, stated: { won: stated.value } };
    const kind = sum > stated.value ? "funding-exceeds" : "funding-short";
    return finding(kind, data, { cells: cellsOf(stated, ...parts) });
  }
  const shown = (value: number): Found => (isMoney ? { won: value } : value);
  const kind = fit === "rounded" ? "rows-differ-by-rounding" : "rows-differ-from-total";
  const data = { name, what, stated: shown(stated.value), sum: shown(sum) };
  return finding(kind, data, { cells: cellsOf(stated, sumFigures(parts)).slice(0, 40) });
}

/** A row of a budget with what it states, by year and kind, and the rows inside it. */
export interface StatedNode<T> {
  readonly name: string;
  readonly level?: string;
  readonly amounts: ReadonlyMap<string, Amount>;
  readonly children: readonly T[];
}

/** The amounts of some rows under one key. */
export const amountsAt = <T extends StatedNode<T>>(nodes: readonly T[], key: string): Amount[] =>
  nodes.flatMap(({ amounts }) => amounts.get(key) ?? []);

/** An amount that a row states, and what its parts add up to. */
export interface Comparison {
  readonly key: string;
  readonly stated: Amount;
  readonly parts: readonly Amount[];
  readonly sum: number;
  readonly fit: ReturnType<typeof fitOf>;
}

/** What a row states against its parts; what cannot be compared, since a part may hold more than was read, is left aside. */
export function comparisons<T extends StatedNode<T>>(
  { amounts }: T,
  of: readonly T[],
  isUnsure: (key: string, of: readonly T[]) => boolean,
): Comparison[] {
  return [...amounts].flatMap(([key, stated]) => {
    const parts = amountsAt(of, key);
    if (parts.length === 0 || isUnsure(key, of)) return [];
    const sum = sumOf(parts);
    return [{ key, stated, parts, sum, fit: fitOf(stated, sum, parts.length) }];
  });
}
