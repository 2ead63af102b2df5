/** What a check of a collection looks at, and what it tells: a finding of a file, whose cells are that file's. */
import type { LedgerRow } from "../../ledger";
import { placeOf } from "../../ledger";
import type { Finding } from "../../messages/finding";
import { printSheetArea } from "../../sheet/address";
import type { Department } from "../offices";

/** What a line of a budget book says of a department, won by year; `cell` is where its name stands, `programs` those below it. */
export interface BookTotal {
  readonly department: string;
  /** "" where the book has one. */
  readonly account: string;
  readonly programs: readonly string[];
  readonly won: Readonly<Record<number, number>>;
  readonly file: string;
  readonly cell: string;
}

export interface Collected {
  readonly departments: readonly Department[];
  readonly fiscalYear: number;
  /** Who has to hand in. */
  readonly list?: readonly string[];
  /** Who was asked, as the forms that came back say. */
  readonly asked?: readonly string[];
  /** Whose file came back, and could not be read: that is told of the file. */
  readonly unread?: readonly string[];
  /** What was collected before. */
  readonly before?: readonly LedgerRow[];
  /** Whose plans stand in the workbook until now. */
  readonly stood?: readonly LedgerRow[];
  readonly book?: readonly BookTotal[];
}

export interface CollectionFinding {
  /** "" where it is about no file: a department that handed in none. */
  readonly file: string;
  readonly found: Finding;
}

export type Check = (collected: Collected) => readonly CollectionFinding[];

/** The row's cells with their sheet: "예산!B4". */
export const cellsOf = (row: LedgerRow | undefined): string[] =>
  row ? placeOf(row).map(printSheetArea) : [];

/** "012 살림과.xlsx 예산!B4": a place in a text. */
export const printPlace = (row: LedgerRow): string => [row.file, ...cellsOf(row)].filter(Boolean).join(" ");

/** What is the same but for blanks, dots, width and case. */
export function looseKey(name: string): string {
  const whole = name.normalize("NFKC").toLowerCase();
  // 아래아 stands for the dot in the middle, and counts as a letter.
  const letters = whole.replace(/[^\p{L}\p{N}]|[\u119e\u318d]/gu, "");
  return letters === "" ? whole : letters;
}

/**
 * The government that something is of, as part of its key: "" unless several are named, for a ledger that was made without
 * its name is of the same one.
 */
export function governmentOf<T extends { readonly institution: string }>(
  all: readonly T[],
): (member: T) => string {
  const spelled = [...new Set(all.map(({ institution }) => institution))];
  const named = new Set(spelled.map(looseKey).filter((name) => name !== ""));
  return ({ institution }) => (named.size > 1 ? looseKey(institution) : "");
}

/** Members by their key, in order of first appearance. */
export function groupBy<T>(members: readonly T[], keyOf: (member: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups.values()];
}
