/**
 * How the workbook stands with the add-in.
 * Out of statusOf(): { planSheets: ["성과계획서"], shared: false, undoable: "build", … }.
 */
import { hasApi } from "../excel/session";
import { keptIn, type StepRecord } from "./kept";
import type { Sheets } from "./source";
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
