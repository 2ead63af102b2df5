/**
 * Entries that the workbook keeps for the add-in, replaced in one request: settings, answers, corrections.
 * Example: saveSettings({ style: "native" }). Out: all settings, the others as they were.
 */
import { commit } from "../excel/commit";
import { withExcel } from "../excel/session";
import type { Settings } from "../plan/settings";
import { keeping, keptIn, settingsOf, type Kept } from "./kept";
import { loadOwnSheets } from "./source";

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
