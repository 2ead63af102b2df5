/**
 * What the buttons of the pane, the ribbon's commands and the command line ask for, and what they get back.
 */
import type { Finding } from "../messages/finding";
import type { FormulaStyle } from "../plan/settings";
import type { Plan } from "../plan/plan";
import type { Reading } from "../reader/model";

export type Step = "load" | "read" | "plan" | "layout" | "write" | "check" | "share" | "reconnect" | "undo";

/** How far a long step is: bytes, files. */
export interface Part {
  readonly done: number;
  readonly all: number;
  /** What it is at: a file's name. */
  readonly at?: string;
}

/** `signal` cancels before the first write; a cancelled run leaves the workbook as it was. */
export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: Step, part?: Part) => void;
}

export interface LookOptions extends RunOptions {
  /** After an edit: of what the last look loaded, what cannot have changed since is taken again. */
  readonly again?: boolean;
}

export interface BuildOptions extends RunOptions {
  readonly style?: FormulaStyle;
}

/** Thrown where the workbook does not allow what was asked: nothing was written. `findings` say why. */
export class Refusal extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map((finding) => finding.kind).join(", "));
    this.name = "Refusal";
  }
}

export interface ReadReport {
  readonly reading: Reading;
  /** undefined where the parts do not make a plan; the reading's findings say what is missing. */
  readonly plan?: Plan;
  /** The reader's, the assembly's and the checks' findings, errors first. */
  readonly findings: readonly Finding[];
}

export interface BuildReport extends ReadReport {
  /** Names of the sheets that were written. */
  readonly sheets: readonly string[];
  readonly milliseconds: { readonly read: number; readonly build: number; readonly total: number };
}

export interface UndoReport {
  /** Cells that changed since the step that was taken back, and where they are now. */
  readonly findings: readonly Finding[];
}

export interface CheckSheetReport {
  readonly sheet: string;
  /** The last one was in use, and was kept under another name. */
  readonly findings: readonly Finding[];
}

/** What became of the add-in's calls. */
export interface ShareReport {
  readonly converted: number;
  /** How many stood on sheets that were put away, which nobody sees; left out where none did. */
  readonly aside?: number;
  /** Where they stand: "성과계획서!F26". */
  readonly cells: readonly string[];
  /** Cells left alone, each with the reason, as findings. */
  readonly findings: readonly Finding[];
}
