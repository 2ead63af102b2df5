/**
 * Everything that the pane knows, in one value, and how each event changes it. No view keeps workbook data of its own.
 * In: state, { type: "started", job: "build" }. Out: the state with that job running and the last trouble gone.
 */
import type { Finding, FindingKind } from "../messages/finding";
import type { Settings } from "../plan/settings";
import type { SheetArea } from "../sheet/address";
import type {
  BuildReport,
  CheckSheetReport,
  Part,
  ReadReport,
  ShareReport,
  Step,
  UndoReport,
} from "../workflow/types";
import type { ProbeReport } from "../workflow/probe/report";
import { mendedBetween } from "./review/mended";
import type {
  Against,
  AgainstKind,
  CollectReport,
  CopiedTable,
  EditedCell,
  FileReading,
  RequestFile,
  FinanceCopy,
  HangulFile,
  TableCorrection,
  Told,
  WorkbookStatus,
} from "./addin";

/** The tabs, in the order of a person's work. */
export const tabs = ["source", "plan", "review", "sharing", "functions"] as const;
export type Tab = (typeof tabs)[number];
/** `collect` and `help` have no tab: the way to them is at the pane's foot. */
export type View = Tab | "collect" | "help";

export const isTab = (view: View): view is Tab => (tabs as readonly View[]).includes(view);

/** What the pane can be asked to do; one at a time. */
export type Job =
  | "open"
  | "read"
  | "correct"
  | "tell"
  | "inputSheets"
  | "sample"
  | "build"
  | "hangul"
  | "copyTable"
  | "undo"
  | "reason"
  | "checkSheet"
  | "marks"
  | "charts"
  | "inspect"
  | "share"
  | "reconnect"
  | "financeCopy"
  | "insert"
  | "target"
  | "define"
  | "goTo"
  | "settings"
  | "probe"
  | "readFiles"
  | "leaveOut"
  | "collect"
  | "request";

/** Why a job did not happen: findings to show, or a code of an unexpected fault. */
export type Trouble =
  | { readonly kind: "refused"; readonly job: Job; readonly findings: readonly Finding[] }
  | { readonly kind: "fault"; readonly job: Job; readonly code: string };

/** What the last job achieved, for the message that says so. */
export type Outcome =
  | { readonly kind: "built"; readonly report: BuildReport }
  /** `saved`: the browser took the file; else the person has to. */
  | { readonly kind: "hangul"; readonly file: HangulFile; readonly saved: boolean }
  | { readonly kind: "financeCopy"; readonly file: FinanceCopy }
  | { readonly kind: "table"; readonly table: CopiedTable }
  | { readonly kind: "undone"; readonly report: UndoReport }
  | { readonly kind: "cancelled" }
  | { readonly kind: "inputSheets"; readonly names: readonly string[] }
  | { readonly kind: "checkSheet"; readonly report: CheckSheetReport }
  | { readonly kind: "marks"; readonly shown: boolean; readonly report: UndoReport }
  | { readonly kind: "shared"; readonly report: ShareReport; readonly valuesOnly: boolean }
  | { readonly kind: "reconnected"; readonly report: ShareReport }
  | { readonly kind: "inserted"; readonly address: string }
  | { readonly kind: "targetSet"; readonly address: string }
  | { readonly kind: "defined"; readonly name: string }
  | { readonly kind: "collected"; readonly report: CollectReport }
  | { readonly kind: "requested"; readonly file: RequestFile };

/** What a share, a reconnect or an undo left as it was or put away, for the person to know. */
export function leftBy(outcome: Outcome): readonly Finding[] {
  switch (outcome.kind) {
    case "shared":
    case "reconnected":
    case "undone":
    case "marks":
    case "checkSheet":
      return outcome.report.findings;
    case "hangul":
    case "financeCopy":
      return outcome.file.findings;
    default:
      return [];
  }
}

/** Kinds that say of a call that it stands as it was. */
const unconvertedKinds: ReadonlySet<FindingKind> = new Set<FindingKind>([
  "call-not-convertible",
  "value-changed-by-share",
  "sheet-protected",
  "calculation-not-finished",
]);

/** How many calls a share could not convert: cells, and names, which have none. */
export const unconverted = ({ findings }: ShareReport): number =>
  findings
    .filter(({ kind }) => unconvertedKinds.has(kind))
    .reduce((count, { cells }) => count + Math.max(1, cells.length), 0);

/** A department's file that was chosen, and what was read of it; without `file` it is the open workbook. */
export interface ChosenFile {
  readonly name: string;
  readonly file?: File;
  readonly reading: FileReading;
  /** Choices for the reader's questions about it, by their keys. */
  readonly chosen: Readonly<Record<string, string>>;
}

export interface State {
  readonly view: View;
  /** The control that a person was led to. */
  readonly at?: string;
  readonly running?: { readonly job: Job; readonly step?: Step; readonly part?: Part };
  readonly trouble?: Trouble;
  readonly outcome?: Outcome;
  readonly status?: WorkbookStatus;
  readonly settings?: Settings;
  readonly report?: ReadReport;
  readonly corrections: readonly TableCorrection[];
  /** What a person told of the plan as a whole. */
  readonly told: Told;
  /** Errors and warnings that the last reading, by itself, no longer found. */
  readonly mended: readonly Finding[];
  /** The staff's sheets changed after `report`. */
  readonly stale: boolean;
  /** How often they changed since the pane was opened. */
  readonly changes: number;
  readonly selection?: SheetArea;
  /** Cells changed by hand, waiting for the person's word before a rebuild. */
  readonly edited?: readonly EditedCell[];
  /** What the check before sending found. */
  readonly inspected?: readonly Finding[];
  readonly marksShown: boolean;
  /** What was found about this Excel. */
  readonly probe?: ProbeReport;
  /** Departments' files that were chosen, by name. */
  readonly files: readonly ChosenFile[];
  /** What they are held against: by what it is, the file and what it says. */
  readonly against: Partial<Readonly<Record<AgainstKind, { readonly name: string; readonly read: Against }>>>;
  /** Whom collecting them would take out of the collection that stands. */
  readonly going?: readonly Finding[];
  /** What came of collecting them. */
  readonly collected?: CollectReport;
}

export const initialState: State = {
  view: "source",
  corrections: [],
  told: {},
  stale: false,
  changes: 0,
  mended: [],
  marksShown: false,
  files: [],
  against: {},
};

/** What a finished job leaves in the state. */
export type Knowledge = Partial<
  Pick<
    State,
    | "status"
    | "settings"
    | "report"
    | "corrections"
    | "told"
    | "edited"
    | "inspected"
    | "marksShown"
    | "outcome"
    | "probe"
    | "files"
    | "against"
    | "going"
    | "collected"
  >
>;

export type PaneEvent =
  /** `at`: the id of the control to go to. */
  | { readonly type: "view"; readonly view: View; readonly at?: string }
  | { readonly type: "started"; readonly job: Job }
  | { readonly type: "step"; readonly step: Step; readonly part?: Part }
  | { readonly type: "finished"; readonly knowledge: Knowledge }
  /** The workbook was read again by itself, after an edit; `isBehind`: it was changed once more meanwhile. */
  | { readonly type: "refreshed"; readonly knowledge: Knowledge; readonly isBehind: boolean }
  | { readonly type: "cancelled" }
  | { readonly type: "failed"; readonly trouble: Trouble }
  | { readonly type: "selected"; readonly area: SheetArea }
  | { readonly type: "sourceChanged" }
  | { readonly type: "dismissed" };

export function reduce(state: State, event: PaneEvent): State {
  switch (event.type) {
    case "view":
      return {
        ...state,
        view: event.view,
        at: event.at,
        mended: [],
        trouble: undefined,
        outcome: undefined,
        edited: undefined,
      };
    case "started":
      return { ...state, running: { job: event.job }, trouble: undefined, outcome: undefined };
    case "step":
      return state.running
        ? { ...state, running: { job: state.running.job, step: event.step, part: event.part } }
        : state;
    case "finished":
      return {
        ...state,
        running: undefined,
        edited: undefined,
        ...event.knowledge,
        ...(event.knowledge.report && { stale: false, inspected: undefined }),
      };
    case "refreshed": {
      const { report } = event.knowledge;
      const mended = state.report && report ? mendedBetween(state.report, report) : [];
      return { ...state, ...event.knowledge, stale: event.isBehind, mended };
    }
    case "cancelled":
      return { ...state, running: undefined, edited: undefined, outcome: { kind: "cancelled" } };
    case "failed":
      return { ...state, running: undefined, trouble: event.trouble };
    case "selected":
      return { ...state, selection: event.area };
    case "sourceChanged":
      // Without a report there is nothing that could be out of date.
      return state.report
        ? { ...state, stale: true, changes: state.changes + 1, inspected: undefined }
        : state;
    case "dismissed":
      return { ...state, trouble: undefined, outcome: undefined, edited: undefined };
  }
}
