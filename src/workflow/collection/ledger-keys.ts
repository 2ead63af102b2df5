/**
 * What makes a row of 성과자료 that row, whichever file states it: rows may have been sorted, filtered, moved.
 * In: 살림과 | … | 계 | 예산 | 2017. Out: "k3x9…"; of the second of two lines of one text "p0q1….2"; of 총무과 where two offices
 * have one "k3x9…@문화국".
 */
import { apartAs, apartBy, departmentsOf, orderColumn, type KnownApart } from "../../collect";
import { named as names, sharedGoal, type Field, type LedgerRow } from "../../ledger";
import { valueAt, type Grid } from "../../sheet/grid";
import type { RowPlaces } from "./row-places";

/** The others say what a row states and where that was read. */
export const keyFields = [
  "institution",
  "department",
  "strategicGoal",
  "goal",
  "unitProgram",
  "detailProgram",
  "indicator",
  "item",
  "year",
  "kind",
] as const satisfies readonly Field[];

/** What of a row's key its fields make: neither which of two departments of its name it is of, nor its number. */
const baseOf = (row: LedgerRow): string =>
  shortened(JSON.stringify(keyFields.map((field) => named(row, field))));
/** What a row's key has of a field: whether an office's 전략목표 stands here first depends on who else is collected. */
export const named = (row: LedgerRow, field: (typeof keyFields)[number]): string | number =>
  field === "item" && row.item === sharedGoal ? names.strategicGoal : (row[field] ?? "");
/** Of rows that have the same one (the lines of a text) each is told by its number. */
const numbered = (base: string, number: number): string => (number === 1 ? base : `${base}.${number}`);
const partsOf = (key: string): readonly [base: string, apart: string] => {
  const [base = "", apart = ""] = key.split(".")[0]!.split("@");
  return [base, apart];
};

/** What in a key tells the row's department from another of its name: its office; "" where nothing has to. */
export const apartIn = (key: string): string => partsOf(key)[1];

/** By row, its key without a number. `stood`: as the departments were told apart in the collection whose keys are meant. */
function basesOf(rows: readonly LedgerRow[], stood?: readonly KnownApart[]): string[] {
  const departments = departmentsOf(rows);
  const apartOf = stood ? apartAs(stood, departments) : apartBy(departments);
  const apart = new Map(
    departments.flatMap((department) => {
      const office = apartOf(department);
      return office === "" ? [] : department.rows.map((row) => [row, office] as const);
    }),
  );
  return rows.map((row) => (apart.has(row) ? `${baseOf(row)}@${apart.get(row)!}` : baseOf(row)));
}

/**
 * By row, its key. Short, and the same in each run. `stood`: the departments of the collection among whose keys these are looked
 * for; left out where they are the collection's own.
 */
export function keysOf(rows: readonly LedgerRow[], stood?: readonly KnownApart[]): string[] {
  const seen = new Map<string, number>();
  return basesOf(rows, stood).map((base) => {
    const number = (seen.get(base) ?? 0) + 1;
    seen.set(base, number);
    return numbered(base, number);
  });
}

/** Where rows that are laid out in this order stand, for one who knows them by the keys of what stood. */
export const placesOf = (rows: readonly LedgerRow[], stood: readonly KnownApart[]): RowPlaces => ({
  rowOf: new Map(keysOf(rows, stood).map((key, index) => [key, index + 1])),
  last: rows.length,
});

/** The departments of rows that bear these keys, and how the keys tell them apart. */
export function departmentsApart(
  rows: readonly { readonly row: LedgerRow; readonly key: string }[],
): KnownApart[] {
  const keyOf = new Map(rows.map(({ row, key }) => [row, key]));
  return departmentsOf(rows.map(({ row }) => row)).map((department) => ({
    department,
    apart: apartIn(keyOf.get(department.rows[0]!)!),
  }));
}

export interface StandingRow {
  readonly row: LedgerRow;
  readonly at: number;
}

/** Whose row it is: one that was written as it is named, one that a person named otherwise since, or one that a person made. */
export interface KnownRow extends StandingRow {
  readonly key: string;
  readonly is: "written" | "renamed" | "made";
}

/**
 * `written`: the keys of the rows that were written, in their order. A row bears the number that it was written under, unless a
 * person made it, or numbered the rows anew. `gone`: the keys of rows that are no more.
 */
export function knownRows(
  rows: readonly StandingRow[],
  grid: Grid,
  written: readonly string[],
): { readonly rows: readonly KnownRow[]; readonly gone: readonly string[] } {
  const all = new Set(written);
  const left = new Set(written);
  const bases = basesOf(rows.map(({ row }) => row));
  const known = new Array<KnownRow | undefined>(rows.length);
  const know = (index: number, key: string, is: KnownRow["is"]): void => {
    left.delete(key);
    known[index] = { ...rows[index]!, key, is };
  };
  const rest = (): number[] => [...rows.keys()].filter((index) => !known[index]);
  const underItsNumber = (index: number): string | undefined => {
    const order = valueAt(grid, rows[index]!.at, orderColumn);
    const key = typeof order === "number" ? written[order - 1] : undefined;
    return key !== undefined && left.has(key) ? key : undefined;
  };
  /** The first of the keys of rows that are named as this one, for which this holds. */
  const firstOf = (index: number, fits: (key: string) => boolean): string => {
    for (let number = 1; ; number += 1) {
      const key = numbered(bases[index]!, number);
      if (fits(key)) return key;
    }
  };
  for (const index of rest()) {
    const key = underItsNumber(index);
    if (key !== undefined && partsOf(key)[0] === partsOf(bases[index]!)[0]) know(index, key, "written");
  }
  for (const index of rest()) {
    const key = firstOf(index, (one) => left.has(one) || !all.has(one));
    if (left.has(key)) know(index, key, "written");
  }
  for (const index of rest()) {
    const key = underItsNumber(index);
    if (key !== undefined) know(index, key, "renamed");
  }
  const made = new Set<string>();
  for (const index of rest()) {
    const key = firstOf(index, (one) => !all.has(one) && !made.has(one));
    made.add(key);
    know(index, key, "made");
  }
  return { rows: known.map((one) => one!), gone: [...left] };
}

/** 64 bits of a text, by FNV's rule in two halves: as good as the text to tell what differs. */
export function shortened(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + index), 0x85ebca6b);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}
