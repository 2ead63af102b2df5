/**
 * How the workbook stands with the add-in, and what it keeps: settings, a person's edits of the plan sheet.
 * Out of statusOf(): { planSheets: ["성과계획서"], shared: false, undoable: "build", … }.
 */
import { commit } from "../excel/commit";
import { hasApi, withExcel } from "../excel/session";
import { formats } from "../layout/styles";
import type { Settings } from "../plan/settings";
import { parseAddress } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { planEdits } from "./edits";
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

/** A cell of the plan sheet that a person changed since it was built; contents as shown. */
export interface EditedCell {
  readonly address: string;
  readonly id: string;
  readonly written: string;
  readonly now: string;
  /** An amount in won that stands there and is shown in 백만원 as 0, as one that was pasted is. */
  readonly isShownAsNothing: boolean;
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

export function editedCells(): Promise<readonly EditedCell[]> {
  return withExcel(async (context) => {
    const sheets = await loadOwnSheets(context);
    return planEdits(sheets).map(({ address, id, written, now }) => ({
      address,
      id,
      written: spelled(written),
      now: spelled(now),
      isShownAsNothing:
        typeof now === "number" && isShownAsNothing(now) && isAmount(sheets.planSheet!.grid, address),
    }));
  });
}

/** A number without the dust of binary fractions: 0.1571, not 0.15710000000000002. */
const spelled = (value: unknown): string =>
  String(typeof value === "number" ? Number(value.toPrecision(15)) : value);

/** What is shown as 0 in a cell of amounts though it is none; where it was typed, the check of entries refuses it (layout/entries.ts). */
const isShownAsNothing = (won: number): boolean => won !== 0 && Math.abs(won) < 500_000;

const { amount: amounts } = formats;

/** Whether the cell shows what it holds in 백만원. */
function isAmount({ formats: shown, row, column }: Grid, address: string): boolean {
  const { area } = parseAddress(address)!;
  return shown?.[area.row - row]?.[area.column - column] === amounts;
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
