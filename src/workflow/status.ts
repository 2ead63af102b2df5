/**
 * How the workbook stands with the add-in, and its settings.
 * Out of statusOf(): { planSheets: ["성과계획서"], shared: false, undoable: "build", … }.
 */
import { commit } from "../excel/commit";
import { hasApi, withExcel } from "../excel/session";
import type { Settings } from "../plan/settings";
import { keeping, keptIn, settingsOf, type Kept, type StepRecord } from "./kept";
import { loadOwnSheets, type Sheets } from "./source";
import { isShared } from "./standing";

export interface WorkbookStatus {
  /** Nothing stands on any of the staff's sheets. */
  readonly empty: boolean;
  /** Names of the visible sheets that the add-in made. */
  readonly planSheets: readonly string[];
  /** Sheets of a collection are seen, whoever collected them. */
  readonly collected: boolean;
  readonly shared: boolean;
  readonly undoable?: StepRecord["kind"];
  /** The indicator whose target was written from past results last, and can be taken back. */
  readonly targetOf?: string;
  readonly manualCalculation: boolean;
  /** Workbook functions (LAMBDA) can be defined: Excel 2024, Microsoft 365, the web. */
  readonly lambda: boolean;
}

export function statusOf(sheets: Sheets): WorkbookStatus {
  const { state, store } = sheets;
  const { step, target } = keptIn(store);
  return {
    empty: state.sheets.every((sheet) => sheet.role !== undefined || sheet.used === undefined),
    planSheets: state.sheets
      .filter(
        ({ role, visibility }) => role !== undefined && role !== "collection" && visibility === "Visible",
      )
      .map((sheet) => sheet.name),
    collected: state.sheets.some(({ role, visibility }) => role === "collection" && visibility === "Visible"),
    shared: isShared(sheets),
    ...(step && { undoable: step.kind }),
    ...(target && { targetOf: target.indicator }),
    manualCalculation: state.manualCalculation,
    lambda: hasLambda(),
  };
}

/** No requirement set names LAMBDA: Excel 2024 has 1.17, the web has ExcelApiOnline. */
export function hasLambda(): boolean {
  return hasApi("1.17") || Office.context.requirements.isSetSupported("ExcelApiOnline", "1.1");
}

/** Keeps the settings that are given; the others stay as the workbook keeps them. Returns all of them. */
export async function saveSettings(changed: Partial<Settings>): Promise<Settings> {
  return settingsOf(await keepEntries(({ settings }) => ({ settings: { ...settings, ...changed } })));
}

/** Replaces entries of the store in one request; `entries` sees what the workbook keeps now. */
export function keepEntries(entries: (kept: Kept) => Kept): Promise<Kept> {
  return withExcel(async (context) => {
    const sheets = await loadOwnSheets(context);
    const next = keeping(sheets.store, entries(keptIn(sheets.store)));
    await commit(sheets, next);
    return keptIn(next);
  });
}
