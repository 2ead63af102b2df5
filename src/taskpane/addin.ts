/**
 * What the task pane asks of the workbook, and nothing else: the pane's views receive an `Addin`, the workflow provides
 * it, tests give a fake one. Every promise may reject with a `Refusal` (its findings are shown to the person, with a
 * retry) or, after `signal` was aborted, with an AbortError; any other rejection is taken for a fault of ours.
 */
import type { Formula } from "../formula/types";
import type { Finding, Language } from "../messages/finding";
import type { FormulaStyle, Settings } from "../plan/settings";
import type { FoundTable } from "../reader/model";
import type { SheetArea } from "../sheet/address";
import type { EditedCell } from "../workflow/edited-cells";
import type { Told } from "../workflow/told";
import type {
  Against,
  AgainstKind,
  CollectOptions,
  CollectReport,
  DepartmentFile,
  FileReading,
  RequestFile,
  RequestOptions,
} from "../workflow/collection";
import type { FinanceCopy } from "../workflow/finance-copy";
import type { CopiedTable, HangulFile } from "../workflow/hangul";
import type { TableCorrection } from "../workflow/kept";
import type { TargetAid } from "../plan/targets";
import type { TargetRequest } from "../workflow/targets";
import type { Origin } from "../workflow/why";
import type { ProbeReport } from "../workflow/probe/report";
import type {
  BuildOptions,
  BuildReport,
  ReadReport,
  LookOptions,
  RunOptions,
  ShareReport,
  Step,
  CheckSheetReport,
  UndoReport,
} from "../workflow/types";

export interface Addin
  extends Cells, Source, PlanSheet, Hangul, Review, Sharing, IndicatorFunctions, Collecting {
  /** Language and colours of the Excel around the pane. */
  readonly surroundings: Surroundings;
  /** Tried a few times; undefined where Excel does not answer. */
  known(): Promise<Known | undefined>;
  /** Reads the workbook, and tells what is known of it besides. */
  look(options?: LookOptions): Promise<Look>;
  /** Keeps these settings beside the others that the workbook keeps. Returns all. */
  saveSettings(changed: Partial<Settings>): Promise<Settings>;
  /** Draws the charts beside the plan, or takes them away. */
  setCharts(shown: boolean): Promise<Settings>;
  /** 이 Excel에서 확인하기: tries on scratch sheets how this Excel behaves. */
  probe(options?: RunOptions): Promise<ProbeReport>;
}

/** How the workbook stands with the add-in, and what it keeps for it. */
export interface Known {
  readonly status: WorkbookStatus;
  readonly settings: Settings;
  readonly corrections: readonly TableCorrection[];
  /** What a person told of the plan as a whole, in the place of what was read. */
  readonly told: Told;
  readonly marksShown: boolean;
}

/** `report` is left out where the staff's sheets are empty. */
export interface Look extends Known {
  readonly report?: ReadReport;
}

/** A file's name, and its bytes in base64. */
export type SavedFile = Pick<HangulFile, "name" | "base64">;

export interface Surroundings {
  /** "ko" where Excel's display language is Korean. */
  readonly language: Language;
  /** Which Excel this is, for reports: "OfficeOnline 16.0.0.0". */
  readonly excel: string;
  /** Excel's own colours ("#RRGGBB"); undefined where Excel tells none (the web): the browser's preference holds. */
  readonly theme?: { readonly background: string; readonly text: string };
  /** Saves a file where the browser puts what is downloaded; undefined in an Excel whose panes can save none (Mac). */
  readonly save?: (file: SavedFile) => void;
  /** Returns how to stop listening. */
  onThemeChanged(listener: (theme: { background: string; text: string }) => void): () => void;
}

/** Cells that a person selects, and cells that the pane leads to. */
export interface Cells {
  /** What is selected now; the first area where there are several. */
  selection(): Promise<SheetArea>;
  onSelectionChanged(listener: (area: SheetArea) => void): () => void;
  /** A staff sheet's cells, or its name, changed: what was read may be out of date. Not called for our own writes. */
  onSourceChanged(listener: () => void): () => void;
  /** Shows and selects "예산!B6:B9"; several areas of one sheet are joined by commas. */
  goTo(address: string): Promise<void>;
  /** Where the selected cell of the plan sheet comes from; undefined for a cell of another sheet. */
  originOf(selected: SheetArea): Promise<Origin | undefined>;
  /** The numbers in each area, row by row; undefined where a cell is blank or holds no number. */
  numbers(areas: readonly SheetArea[]): Promise<readonly (readonly (number | undefined)[])[]>;
}

/** 1 찾은 자료. */
export interface Source {
  /** Keeps a correction in the workbook, for the next look. */
  correct(correction: TableCorrection, options?: RunOptions): Promise<void>;
  /** Forgets the corrections of one table, or of all. */
  forgetCorrections(table?: SheetArea): Promise<void>;
  /** Keeps what is told, for the next look; undefined takes it back. */
  tell(told: Told): Promise<void>;
  /** Keeps what was chosen, by the questions' keys, for the next look. */
  answer(choices: Readonly<Record<string, string>>): Promise<void>;
  /** Forgets what was chosen for one question. */
  takeBack(key: string): Promise<void>;
  /** What a column of such a table may mean, in the order of the list to choose from; `value` as in `FoundTable`. */
  meanings(kind: FoundTable["kind"]): readonly Choice[];
  /** 입력 양식 만들기: adds input sheets for what the workbook lacks. Returns their names. */
  createInputSheets(): Promise<readonly string[]>;
  /** 예제로 시작: fills an empty workbook with the sample, or opens the sample as a new one where there is work. */
  openSample(): Promise<void>;
}

/** A value for the program and its name for people. */
export interface Choice {
  readonly value: string;
  readonly ko: string;
  readonly en: string;
}

/** 2 계획서. */
export interface PlanSheet {
  /** Cells of the plan sheet that a person changed since it was built; empty where there is none. */
  editedCells(): Promise<readonly EditedCell[]>;
  /** `keep`: addresses of edited cells to leave as they are; the others are written anew. */
  build(options: BuildOptions & { readonly keep?: readonly string[] }): Promise<BuildReport>;
  /** Puts back what stood before the last build, collection, share or reconnect; a second call puts that back again. */
  undo(options?: RunOptions): Promise<UndoReport>;
}

export interface WorkbookStatus {
  /** Nothing on any sheet: first steps are shown. */
  readonly empty: boolean;
  /** Names of the sheets that the add-in made. */
  readonly planSheets: readonly string[];
  /** Add-in calls were replaced by native formulas, and can come back. */
  /** Sheets of a collection are seen. */
  readonly collected: boolean;
  readonly shared: boolean;
  readonly undoable?: "build" | "share" | "reconnect" | "collect";
  /** The indicator whose target was written from past results last, and can be taken back. */
  readonly targetOf?: string;
  /** Excel calculates only on demand: figures may be out of date. */
  readonly manualCalculation: boolean;
  /** Workbook functions (LAMBDA) can be defined and used in this Excel. */
  readonly lambda: boolean;
}

/** The plan for 한글. */
export interface Hangul {
  /** The visible sheets that the add-in made for printing, as one document. */
  hangulFile(): Promise<HangulFile>;
  /** The table of the plan in which the selected cell stands. */
  selectedTable(): Promise<CopiedTable>;
}

/** 3 점검. The findings themselves come with `look`. */
export interface Review {
  /** By what a recorded reason is found again (`Settings.reasons`). */
  keyOf(finding: Finding): string;
  /** Keeps a reason in the workbook, which silences the warning; an empty text takes it back. */
  recordReason(finding: Finding, reason: string): Promise<Settings>;
  /** 점검표: writes the findings on a sheet of their own. The findings name the last one where it was kept. */
  buildCheckSheet(options?: RunOptions): Promise<CheckSheetReport>;
  /** Marks the findings' cells on the plan sheet, or takes every mark away. */
  /** The findings name cells that could not be marked. */
  setMarks(shown: boolean): Promise<UndoReport>;
}

/** 4 공유. */
export interface Sharing {
  /** The check before sending. */
  inspect(options?: RunOptions): Promise<readonly Finding[]>;
  share(options?: RunOptions & { readonly valuesOnly?: boolean }): Promise<ShareReport>;
  reconnect(options?: RunOptions): Promise<ShareReport>;
  /** The workbook as a file without the add-in's hidden sheets. */
  financeCopy(options?: RunOptions): Promise<FinanceCopy>;
}

/** 지표 함수. */
export interface IndicatorFunctions {
  /** Why `name` cannot name a workbook function, or undefined where it can. */
  checkFunctionName(name: string): Promise<Finding | undefined>;
  /** Defines (or redefines) the workbook function and keeps its name in the settings. */
  defineFunction(indicator: string, name: string, formula: Formula): Promise<void>;
  /** Writes the call into the active cell, which must be blank. Returns the cell's address. */
  insertCall(call: IndicatorCall): Promise<string>;
  /** What past results propose for a target, beside each other from the active cell on. Returns the cells' address. */
  insertTargets(request: TargetRequest): Promise<string>;
  /** Writes a proposal as the target, and a line of its grounds. Returns the target's cell. */
  setTarget(request: TargetRequest & { readonly aid: TargetAid }): Promise<string>;
  /** Brings back what stood before the target that was written last. */
  takeBackTarget(): Promise<void>;
}

/** 취합. */
export interface Collecting {
  /** What a department's file holds, read in the page. */
  readDepartmentFile(file: DepartmentFile): Promise<FileReading>;
  /** What the open workbook holds, of one department or of several. */
  readOpenWorkbook(options?: RunOptions): Promise<FileReading>;
  /** A list of departments, a former ledger or the budget book, read in the page. */
  readAgainst(kind: AgainstKind, file: Pick<DepartmentFile, "name" | "bytes">): Promise<Against>;
  /** Departments of the collection that stands which none of the files has: what is told before anybody collects. */
  departmentsGoing(files: readonly FileReading[]): Promise<readonly Finding[]>;
  /** Writes the whole plan into the open workbook; files that were not read are passed over. */
  collectPlans(files: readonly FileReading[], options?: CollectOptions): Promise<CollectReport>;
  /** 자료요청: a workbook for each department, in one .zip; from the collection that stands here, or else from the files. */
  requestFile(files: readonly FileReading[], options: RequestOptions): Promise<RequestFile>;
  /** The forms to choose from, the usual one first. */
  formNames(): Promise<readonly string[]>;
}

export interface IndicatorCall {
  readonly indicator: string;
  readonly formula: Formula;
  /** Where the formula's text stands, so that an edited formula counts; undefined where it stands in no cell. */
  readonly formulaCell?: SheetArea;
  /** One cell per quantity of the formula, in its order. */
  readonly quantities: readonly SheetArea[];
  readonly style: FormulaStyle;
}

export type { ColumnCorrection, TableCorrection } from "../workflow/kept";
export type { TargetRequest } from "../workflow/targets";
export type { EditedCell } from "../workflow/edited-cells";
export type { Origin } from "../workflow/why";
export type { Told } from "../workflow/told";
export type { Against, AgainstKind, CollectReport, DepartmentFile, FileReading, RequestFile };
export type { BuildReport, CopiedTable, FinanceCopy, HangulFile, ReadReport, ShareReport, Step };
