/**
 * Which rows are made of other rows: the same cells under two names, or the cells of several rows added up. On the sheet
 * 성과자료 such a row is a formula, so that a changed figure changes every sum that it is part of.
 * In: 정책사업목표 예산액 from 예산!C7:C9, three 단위사업 from C7, C8, C9. Out: the first is the sum of the three.
 */
import { placeOf } from "./place";
import type { LedgerRow } from "./row";
import { kinds } from "./words";

/** Indexes of the rows that a row is the sum of; one index where it is that very figure. */
export type Link = readonly number[];

/** By row, what it is made of; undefined for a figure of its own. Amounts are made of amounts, quantities of quantities. */
export function links(rows: readonly LedgerRow[]): (Link | undefined)[] {
  const cellsOf = rows.map((row) => (row.value === undefined || !isLinked(row) ? [] : cells(row)));
  const firstOf = new Map<string, number>();
  /** Rows by the first of their cells: whoever is part of a sum begins at a cell of it. */
  const byCell = new Map<string, number[]>();
  const keys = cellsOf.map((own, index) =>
    own.length === 0 ? "" : `${rows[index]!.value}|${own.join("|")}`,
  );
  rows.forEach((_, index) => {
    const [first] = cellsOf[index]!;
    if (first === undefined || firstOf.has(keys[index]!)) return;
    firstOf.set(keys[index]!, index);
    byCell.set(first, [...(byCell.get(first) ?? []), index]);
  });
  return rows.map((row, index) => {
    const own = cellsOf[index]!;
    if (own.length === 0) return undefined;
    const first = firstOf.get(keys[index]!)!;
    if (first !== index) return [first];
    return own.length === 1 ? undefined : partsOf(row, own, { rows, cellsOf, byCell });
  });
}

/** A result may stand in the cell of its only quantity: it is computed from that, and is no other name of it. */
const isLinked = ({ unit, kind }: LedgerRow): boolean =>
  unit === "원" || kind === kinds.quantity || kind === kinds.partialQuantity;

interface Known {
  readonly rows: readonly LedgerRow[];
  readonly cellsOf: readonly (readonly string[])[];
  readonly byCell: ReadonlyMap<string, readonly number[]>;
}

/** Rows whose cells are the row's cells, each once, and whose values add up to its value; the largest rows first. */
function partsOf(row: LedgerRow, own: readonly string[], { rows, cellsOf, byCell }: Known): Link | undefined {
  const missing = new Set(own);
  const parts: number[] = [];
  for (const cell of own) {
    if (!missing.has(cell)) continue;
    const part = [...(byCell.get(cell) ?? [])]
      .filter((at) => cellsOf[at]!.length < own.length && rows[at]!.unit === row.unit)
      .sort((a, b) => cellsOf[b]!.length - cellsOf[a]!.length)
      .find((at) => cellsOf[at]!.every((each) => missing.has(each)));
    if (part === undefined) return undefined;
    parts.push(part);
    for (const each of cellsOf[part]!) missing.delete(each);
  }
  const sum = parts.reduce((total, at) => total + rows[at]!.value!, 0);
  return Math.abs(sum - row.value!) <= 1e-9 * Math.max(1, Math.abs(sum)) ? parts : undefined;
}

/** Each cell of the row by itself, with file and sheet. */
const cells = (row: LedgerRow): string[] =>
  placeOf(row).flatMap((area) =>
    Array.from({ length: area.rows * area.columns }, (_, index) => {
      const [down, across] = [Math.floor(index / area.columns), index % area.columns];
      return `${row.unit}/${row.file}/${area.sheet}/${area.row + down},${area.column + across}/${row.year ?? ""}`;
    }),
  );
