/**
 * What the workbook keeps for the add-in, with its types: settings, answers, the last build, how to undo, what was shared.
 * In: the store as it was read. Out: typed entries, each with a default where the workbook keeps none.
 */
import type { Spelled } from "../excel/contents";
import type { Store } from "../excel/store";
import { defaultSettings, type Settings } from "../plan/settings";
import { noAnswers, type Answers } from "../reader/answers";
import type { FoundTable } from "../reader/model";
import type { SheetArea } from "../sheet/address";

/** What the last build wrote, by the address of then ("C5"): to see what a person changed since. */
export interface BuildRecord {
  readonly sheet: string;
  readonly written: Readonly<Record<string, Spelled>>;
  /** Which figure a cell is, by address. */
  readonly ids: Readonly<Record<string, string>>;
  /** Column widths in points, from column A. */
  readonly widths: readonly number[];
  /** Hidden workbook names that follow the cells and what their formulas refer to. */
  readonly trackers: readonly string[];
}

/** The last step that can be taken back, and, once taken back, taken again. */
export interface UndoRecord {
  readonly kind: "build" | "share" | "reconnect";
  /** Of a share: that it wrote values, and is to do so when it is taken again. */
  readonly valuesOnly?: boolean;
}

/** One cell that share converted, with the address of then. */
export interface SharedCell {
  readonly sheet: string;
  readonly address: string;
  /** The formula with the add-in's calls. */
  readonly original: string;
  /** What stands there instead: a native formula, or a value. */
  readonly native: Spelled;
}

export interface ShareRecord {
  readonly cells: readonly SharedCell[];
  readonly valuesOnly?: boolean;
  /** Hidden workbook names that follow the cells and what their formulas refer to. */
  readonly trackers: readonly string[];
}

/** A plan sheet that was put away, and what undoing a build needs to bring it back. */
export interface FormerRecord {
  /** Its name before. */
  readonly name: string;
  readonly build?: BuildRecord;
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
  readonly former?: FormerRecord;
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
