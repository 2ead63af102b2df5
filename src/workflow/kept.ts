/**
 * What the workbook keeps for the add-in, with its types: settings, answers, the last build, how to undo, what was shared.
 * In: the store as it was read. Out: typed entries, each with a default where the workbook keeps none.
 */
import type { Store } from "../excel/store";
import { defaultSettings, type Settings } from "../plan/settings";
import { noAnswers, type Answers } from "../reader/answers";
import type { FoundTable } from "../reader/result";
import type { SheetArea } from "../sheet/address";

/** What the last build wrote, by address ("C5"): to see what a person changed since. */
export interface BuildRecord {
  readonly sheet: string;
  readonly written: Readonly<Record<string, string | number>>;
  /** Which figure a cell is, by address. */
  readonly ids: Readonly<Record<string, string>>;
  /** Column widths in points, from column A. */
  readonly widths: readonly number[];
}

/** The last step that can be taken back, and, once taken back, taken again. */
export interface UndoRecord {
  readonly kind: "build" | "share" | "reconnect";
}

/** One cell that share converted. Addresses are those of the moment; `trackers` follow the cells from then on. */
export interface SharedCell {
  readonly sheet: string;
  readonly address: string;
  /** The formula with the add-in's calls. */
  readonly original: string;
  /** What stands there instead: a native formula, or a value. */
  readonly native: string | number | boolean;
}

export interface ShareRecord {
  readonly cells: readonly SharedCell[];
  /** Names of the hidden workbook names that follow the cells and their references. */
  readonly trackers: readonly string[];
}

/** What a person says about a table. Left out: as it was found. */
export interface TableCorrection {
  /** The table as it was found, or, for one that was not found, the range that the person pointed to. */
  readonly table: SheetArea;
  readonly exclude?: boolean;
  readonly range?: SheetArea;
  readonly kind?: FoundTable["kind"];
  readonly unit?: string;
  /** Meanings by column of the sheet, zero-based. */
  readonly columns?: Readonly<Record<number, string>>;
}

/** A correction with what the reader knows the table by: its head, and its columns' heads. */
export interface KeptCorrection extends TableCorrection {
  readonly header: string;
  readonly headers: Readonly<Record<number, string>>;
}

export interface Kept {
  readonly settings?: Partial<Settings>;
  readonly answers?: Answers;
  readonly corrections?: readonly KeptCorrection[];
  readonly build?: BuildRecord;
  /** The plan sheet that was put away, and what was written on it: what undoing a build brings back. */
  readonly former?: { readonly sheet: string; readonly build?: BuildRecord };
  readonly undo?: UndoRecord;
  readonly share?: ShareRecord;
}

/** The store as the entries that this version knows. */
export function keptIn(store: Store): Kept {
  return store as Kept;
}

export function settingsIn(store: Store): Settings {
  const kept = keptIn(store).settings ?? {};
  return { ...defaultSettings, ...kept, checks: { ...defaultSettings.checks, ...kept.checks } };
}

export function answersIn(store: Store): Answers {
  return keptIn(store).answers ?? noAnswers;
}

/** The store with some entries replaced; undefined takes an entry away. */
export function keeping(store: Store, entries: Kept): Store {
  return { ...store, ...entries };
}
