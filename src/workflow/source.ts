/**
 * The first half of every job: the workbook's sheets loaded once, read, tied together and checked.
 * In: a request context. Out: the grids, what was read from them, the plan, the settings that the workbook keeps.
 */
import { loadGrids } from "../excel/load";
import { loadSheetStates, type SheetState, type WorkbookState } from "../excel/sheets";
import { readStore, type Store, type StoreSheet } from "../excel/store";
import { finding, type Finding } from "../messages/finding";
import { assemble } from "../plan/assemble";
import { mergeFindings, runChecks, withReasons } from "../plan/checks";
import type { Plan } from "../plan/plan";
import type { Settings } from "../plan/settings";
import { readWorkbook as readGrids } from "../reader";
import type { Reading } from "../reader/model";
import type { Grid } from "../sheet/grid";
import { cellArea, printSheetArea } from "../sheet/address";
import { blankFindings } from "./calls-over-blanks";
import { busyFindings, whenCalculated } from "./calls-settled";
import { answersIn, keptIn, settingsIn } from "./kept";
import { withSaid } from "./said";
import { soundStore, type SoundStore } from "./sound";
import type { RunOptions } from "./types";

export interface Source {
  readonly state: WorkbookState;
  /** The staff's visible sheets. */
  readonly grids: readonly Grid[];
  /** The plan sheet that the add-in made, as it stands. */
  readonly planSheet?: { readonly state: SheetState; readonly grid: Grid };
  readonly store: Store;
  /** What is wrong with what the workbook keeps for the add-in. */
  readonly troubles: readonly Finding[];
  readonly settings: Settings;
  /** The workbook's own functions: names whose formula is a LAMBDA, with that formula. */
  readonly functionNames: ReadonlyMap<string, string>;
  readonly reading: Reading;
  readonly plan?: Plan;
  /** What keeps a plan from being built: errors of reading and assembly. */
  readonly obstacles: readonly Finding[];
  /** All findings, errors first. */
  readonly findings: readonly Finding[];
}

/** What stands in the workbook before anything is read from it. */
export type Sheets = Pick<
  Source,
  "state" | "grids" | "planSheet" | "store" | "troubles" | "settings" | "functionNames"
>;

/** The staff's own sheets, input sheets that they filled in and copies of the add-in's sheets included. */
export const isStaffs = (sheet: SheetState): boolean => sheet.role === undefined || sheet.role === "input";

/** In whose cells people may type formulas: the staff's own, and a collection's with the copies of its sheets. */
export const holdsFormulas = (sheet: SheetState): boolean =>
  isStaffs(sheet) ||
  sheet.role === "collected" ||
  (sheet.role === "collection" && sheet.visibility !== "VeryHidden");

/** A plan, or a sheet of a collection, that was put away for 되돌리기. */
export const isPutAway = ({ role }: SheetState): boolean => role === "former" || role === "away";

/** A sheet that the reader reads: a person's copy of a plan is that person's, yet no source of the next plan. */
export const isSource = (sheet: SheetState): boolean => isStaffs(sheet) && sheet.copyOf === undefined;

/** The staff's visible sheets. */
export const isRead = (sheet: SheetState): boolean => isSource(sheet) && sheet.visibility === "Visible";

/** Loads the wanted sheets (the staff's visible ones), the plan sheet and the store. Three round trips as a rule. */
export async function loadSheets(
  context: Excel.RequestContext,
  wanted: (sheet: SheetState) => boolean = isRead,
  everyFormula = false,
): Promise<Sheets> {
  const state = await loadSheetStates(context);
  const storeState = state.sheets.find((sheet) => sheet.role === "store");
  const chosen = state.sheets.filter((sheet) => wanted(sheet) && sheet !== storeState);
  const planState = state.sheets.find((sheet) => sheet.role === "plan");
  const extra = [planState, storeState].filter((sheet) => sheet !== undefined && !chosen.includes(sheet));
  const loaded = [...chosen, ...(extra as SheetState[])];
  const grids = await whenCalculated(context, () => loadGrids(context, loaded, everyFormula));
  const gridOf = (sheet: SheetState | undefined): Grid | undefined =>
    sheet && grids.find((grid) => grid.sheet === sheet.name);
  const kept = keptOn(state, gridOf(storeState));
  return {
    ...kept,
    state,
    grids: grids.slice(0, chosen.length),
    ...(planState && { planSheet: { state: planState, grid: gridOf(planState)! } }),
    troubles: [...kept.troubles, ...busyFindings(grids)],
    functionNames: new Map([
      ...goneFunctions(kept.store),
      ...[...state.names].filter(([, formula]) => /^=\s*(_xlfn\.)?LAMBDA\(/i.test(formula)),
    ]),
  };
}

/** Those of a build that was taken back: its sheet, put away, calls them still. */
function goneFunctions(store: Store): (readonly [name: string, lambda: string])[] {
  const { step } = keptIn(store);
  return step?.isTakenBack ? Object.entries(step.names ?? {}) : [];
}

/** What the workbook keeps on the store's sheet, and what is wrong with it. */
export function keptOn(
  state: WorkbookState,
  sheet: StoreSheet | undefined,
): Pick<Sheets, "store" | "troubles" | "settings"> {
  const { store, damaged } = soundStore(readStore(sheet));
  return { store, troubles: troublesOf(state, { store, damaged }), settings: settingsIn(store) };
}

function troublesOf({ sheets }: WorkbookState, { store, damaged }: SoundStore): Finding[] {
  const plan = sheets.find((sheet) => sheet.role === "plan");
  const foreign = sheets.filter((sheet) => sheet.copyOf === "store");
  const isNew = !sheets.some((sheet) => sheet.role === "store");
  return [
    ...(damaged.length > 0 ? [finding("store-damaged", { entries: damaged })] : []),
    ...(isNew && foreign.length > 0
      ? [finding("store-not-ours", { sheets: foreign.map(({ name }) => name).join(", ") })]
      : []),
    ...(plan && !keptIn(store).build
      ? [
          finding(
            "plan-without-record",
            {},
            { cells: [printSheetArea({ ...cellArea(0, 0), sheet: plan.name })] },
          ),
        ]
      : []),
  ];
}

/** Loads every sheet, hidden ones and put away ones included, with all formulas. For jobs on the add-in's calls. */
export function loadEverySheet(context: Excel.RequestContext): Promise<Sheets> {
  return loadSheets(context, (sheet) => sheet.role !== "store", true);
}

/** Loads the plan sheet and the store only. */
export function loadOwnSheets(context: Excel.RequestContext): Promise<Sheets> {
  return loadSheets(context, () => false);
}

/** Loads and reads; nothing is written. */
export async function loadSource(context: Excel.RequestContext, options: RunOptions = {}): Promise<Source> {
  options.onProgress?.("load");
  return readSheets(context, await loadSheets(context), options);
}

/** Reads what is loaded already: of all sheets those that the reader reads. */
export async function readSheets(
  context: Excel.RequestContext,
  loaded: Sheets,
  options: RunOptions = {},
): Promise<Source> {
  const read = new Set(loaded.state.sheets.filter(isRead).map(({ name }) => name));
  const sheets = { ...loaded, grids: loaded.grids.filter(({ sheet }) => read.has(sheet)) };
  options.signal?.throwIfAborted();
  options.onProgress?.("read");
  const reading = readingOf(sheets);
  options.onProgress?.("plan");
  const overBlanks = await blankFindings(context, sheets);
  const troubles = [...sheets.troubles, ...overBlanks];
  return { ...sheets, ...examine(reading, { ...sheets, troubles }) };
}

/** What the grids say, with the answers that the workbook keeps, and with what was told of the plan as a whole. */
export function readingOf({ grids, state, store }: Pick<Sheets, "grids" | "state" | "store">): Reading {
  const names = (filter: (sheet: SheetState) => boolean): string[] =>
    state.sheets.filter(filter).map((sheet) => sheet.name);
  const reading = readGrids(
    {
      grids,
      hidden: names((sheet) => isSource(sheet) && sheet.visibility !== "Visible"),
      own: names((sheet) => !isSource(sheet) && sheet.visibility === "Visible" && sheet.role !== "request"),
    },
    answersIn(store),
  );
  return { ...reading, parts: withSaid(reading.parts, keptIn(store).said) };
}

/** The plan that a reading makes, and all that is to be said of both. */
export function examine(
  reading: Reading,
  { settings, state, troubles }: Pick<Sheets, "settings" | "state" | "troubles">,
): Pick<Source, "reading" | "plan" | "obstacles" | "findings"> {
  const { plan, findings: assembly } = assemble(reading.parts);
  const checks = plan ? runChecks({ parts: reading.parts, plan, settings }) : [];
  const surroundings = [...troubles, ...(state.manualCalculation ? [finding("manual-calculation", {})] : [])];
  const isError = (one: Finding): boolean => one.severity === "error";
  return {
    reading,
    ...(plan && { plan }),
    obstacles: [...reading.findings.filter(isError), ...(plan ? [] : assembly.filter(isError))],
    findings: inOrder(
      withReasons(
        mergeFindings([...reading.findings, ...assembly], [...checks, ...surroundings]),
        settings.reasons,
      ),
    ),
  };
}

const severities = ["error", "warning", "note"] as const;

/** Errors first, then warnings, then notes; each in the order in which it was found. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return severities.flatMap((severity) => findings.filter((one) => one.severity === severity));
}
