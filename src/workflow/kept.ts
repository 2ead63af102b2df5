/**
 * What the workbook keeps for the add-in, with its types: settings, answers, the last build, the journal.
 * In: the store as it was read. Out: typed entries, each with a default where the workbook keeps none.
 */
import type { Spelled } from "../excel/contents";
import type { SetUp } from "../excel/set-up";
import type { Store } from "../excel/store";
import { defaultSettings, type Settings } from "../plan/settings";
import { noAnswers, type Answers } from "../reader/model";
import type { AmountKind } from "../plan/model";
import type { FoundTable } from "../reader/model";
import type { SheetArea } from "../sheet/address";
import type { KeptLooks } from "./looks-record";
import { packBuild, unpackBuild, type BuildRecord, type KeptBuild } from "./build-record";

/** The last step. What it did to cells that call the add-in, the journal's entries say. */
export interface StepRecord {
  readonly kind: "build" | "share" | "reconnect" | "collect";
  /** A build or a collection that was taken back, and can be taken again. */
  readonly isTakenBack?: boolean;
  /** A collection's sheets that were put away, by their names of now, as undoing brings them back. */
  readonly away?: Readonly<Record<string, { readonly name: string; readonly hidden?: "Hidden" }>>;
  /** Copies of sheets that a person had given another shape, by their names, with those of the sheets. */
  readonly copies?: Readonly<Record<string, string>>;
  /** Names that a build defined in the workbook, with their formulas. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The last target that was written from past results, and what stood in its cells before. */
export interface TargetRecord {
  readonly indicator: string;
  readonly cells: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly before: Spelled;
    readonly written: Spelled;
  }[];
}

/** One content that calls the add-in, and its equal that does not: where it was written down, and which of both stands. */
export interface Entry {
  /** The formula with the add-in's calls. */
  readonly original: string;
  /** What share puts in its place: a native formula, or a value. */
  readonly native: Spelled;
  /** The original stands there again: it was reconnected. */
  readonly isLive?: boolean;
  /** The last step wrote it. */
  readonly isLast?: boolean;
}

/** A cell, by the address of then. */
export interface CellEntry extends Entry {
  readonly sheet: string;
  readonly address: string;
}

/** A defined name; `scope` as in NameFormula. */
export interface NameEntry extends Entry {
  readonly name: string;
  readonly scope?: string;
  readonly native: string;
}

/** What share and reconnect wrote, with what stood before. */
export interface JournalRecord {
  readonly cells: readonly CellEntry[];
  readonly names: readonly NameEntry[];
  /** Hidden workbook names that follow the cells and what their formulas refer to. */
  readonly trackers: readonly string[];
}

/** The plan sheet that was put away, and what undoing a build needs to bring it back. */
export interface FormerRecord {
  /** Its name before. */
  readonly name: string;
  /** How a person had hidden it before; left out where it was shown. */
  readonly hidden?: "Hidden" | "VeryHidden";
  readonly build?: BuildRecord;
  /** Whether rules went on comparing with it when it was put away; former versions did not say. */
  readonly compared?: Compared;
}

export type Compared = "yes" | "no" | "unknown";

/** What a person says about a table. Left out: as it was found. */
export interface TableCorrection {
  /** The table as it was found, or, for one that was not found, the range that the person pointed to. */
  readonly table: SheetArea;
  /** The table's head, by which it is known again; left out until it is kept, "" where the range alone is known. */
  readonly header?: string;
  readonly exclude?: boolean;
  readonly range?: SheetArea;
  readonly kind?: FoundTable["kind"];
  readonly unit?: string;
  /** By column of the sheet, zero-based: only those that were said. */
  readonly columns?: Readonly<Record<number, ColumnCorrection>>;
}

/** What a person says about a column. Left out: as it was read. */
export interface ColumnCorrection {
  readonly meaning: string;
  readonly year?: number;
  readonly kind?: AmountKind;
}

/** A correction with what the reader knows the table by: its head, and its columns' heads. */
export interface KeptCorrection extends TableCorrection {
  readonly header: string;
  readonly headers: Readonly<Record<number, string>>;
}

/** What a person said in the pane of the plan as a whole: see said.ts. */
export interface Said {
  readonly title?: string;
  readonly strategicGoal?: string;
  readonly office?: string;
  /** An indicator's 정책사업목표, by the indicator's name. */
  readonly goalOf?: Readonly<Record<string, string>>;
  /** A goal's 정책사업, by the goal's name. */
  readonly programOf?: Readonly<Record<string, string>>;
}

export interface Kept {
  readonly settings?: Partial<Settings>;
  readonly answers?: Answers;
  readonly said?: Said;
  readonly corrections?: readonly KeptCorrection[];
  readonly build?: BuildRecord;
  readonly former?: FormerRecord;
  /** Plan sheets put away before that, which are kept for what could not be led away from them; by their names of now. */
  readonly held?: readonly FormerRecord[];
  readonly step?: StepRecord;
  /** Texts of the marks that were written on plans, the last ones last. */
  readonly marks?: readonly string[];
  /** What was written on the 점검표, by address. */
  readonly review?: Readonly<Record<string, Spelled>>;
  /** How the 점검표 looked, and was set up; former versions did not say the latter. */
  readonly reviewLooks?: KeptLooks & { readonly setUp?: SetUp; readonly widths?: readonly number[] };
  readonly journal?: JournalRecord;
  readonly target?: TargetRecord;
  /** Texts of entries that could not be read, by key. */
  readonly damaged?: Readonly<Record<string, string>>;
}

/** The entries as the store has them: builds in short. */
type Stored = Omit<Kept, "build" | "former" | "held"> & {
  readonly build?: KeptBuild;
  readonly former?: StoredFormer;
  readonly held?: readonly StoredFormer[];
};

type StoredFormer = Omit<FormerRecord, "build"> & { readonly build?: KeptBuild };

const unpacked = new WeakMap<KeptBuild, BuildRecord>();
const packed = new WeakMap<BuildRecord, KeptBuild>();

/** The store as the entries that this version knows. */
export function keptIn(store: Store): Kept {
  const { build, former, held, ...others } = store as Stored;
  return {
    ...others,
    ...(build && { build: whole(build) }),
    ...(former && { former: wholeFormer(former) }),
    ...(held && { held: held.map(wholeFormer) }),
  };
}

/** The store with some entries replaced; undefined takes an entry away. */
export function keeping(store: Store, entries: Kept): Store {
  const { former, held } = entries;
  return {
    ...store,
    ...entries,
    ...("build" in entries && { build: entries.build && short(entries.build) }),
    ...("former" in entries && { former: former && shortFormer(former) }),
    ...("held" in entries && { held: held?.map(shortFormer) }),
  };
}

const wholeFormer = ({ build, ...former }: StoredFormer): FormerRecord => ({
  ...former,
  ...(build && { build: whole(build) }),
});

const shortFormer = ({ build, ...former }: FormerRecord): StoredFormer => ({
  ...former,
  ...(build && { build: short(build) }),
});

function whole(build: KeptBuild): BuildRecord {
  const known = unpacked.get(build) ?? unpackBuild(build)!;
  unpacked.set(build, known);
  packed.set(known, build);
  return known;
}

function short(build: BuildRecord): KeptBuild {
  const known = packed.get(build) ?? packBuild(build);
  packed.set(build, known);
  unpacked.set(known, build);
  return known;
}

export function settingsIn(store: Store): Settings {
  return settingsOf(keptIn(store));
}

export function settingsOf({ settings = {} }: Kept): Settings {
  return { ...defaultSettings, ...settings, checks: { ...defaultSettings.checks, ...settings.checks } };
}

export function answersIn(store: Store): Answers {
  return keptIn(store).answers ?? noAnswers;
}
