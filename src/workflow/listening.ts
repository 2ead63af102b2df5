/** Cells that a person selects or changes, as the pane hears of them. */
import { onSelectionChanged as whenSelected, onWorkbookChanged } from "../excel/events";
import { selection, valuesIn } from "../excel/selection";
import { withExcel } from "../excel/session";
import { loadSheetStates } from "../excel/sheets";
import type { SheetArea } from "../sheet/address";
import { changesHeard, heardOfChange, ownerOf, rememberOwners } from "./remembered";
import { isStaffs } from "./source";

/** Calls `listener` with each new selection; returns how to stop. */
export function onSelectionChanged(listener: (area: SheetArea) => void): () => void {
  return whenSelected(() => {
    selection().then(listener, () => undefined);
  });
}

/**
 * Calls `listener` when one of the staff's sheets changed. Changes of the add-in's own sheets are passed over. Whose a sheet
 * is the last look knows; it is asked where sheets came, went or were renamed since: a person who types waits for no
 * question. Excel may tell of each write by itself: what comes while the sheets are asked for is looked at together, in the
 * next question.
 */
export function onSourceChanged(listener: () => void): () => void {
  let changed = new Set<string | undefined>();
  let asking = false;
  const ask = async (): Promise<void> => {
    asking = true;
    while (changed.size > 0) {
      const now = changed;
      changed = new Set();
      const state = await withExcel(loadSheetStates).catch(() => undefined);
      if (state && !changed.has(undefined)) rememberOwners(state);
      const known = new Map(state?.sheets.map((sheet) => [sheet.id, isStaffs(sheet)]));
      if (state && [...now].some((id) => id === undefined || known.get(id) !== false)) listener();
    }
    asking = false;
  };
  const stop = onWorkbookChanged((sheetId) => {
    heardOfChange(sheetId);
    const owner = sheetId === undefined ? undefined : ownerOf(sheetId);
    if (owner === "own") return;
    if (owner === "staff") return listener();
    changed.add(sheetId);
    if (!asking) void ask();
  });
  listeners += 1;
  return () => {
    listeners -= 1;
    stop();
  };
}

let listeners = 0;

/** By how many changes the workbook is another than it was; undefined while nobody listens. */
export const changesSoFar = (): number | undefined => (listeners > 0 ? changesHeard() : undefined);

/** The numbers in each area, row by row; undefined where a cell is blank or holds no number. */
export async function numbers(
  areas: readonly SheetArea[],
): Promise<readonly (readonly (number | undefined)[])[]> {
  if (areas.length === 0) return [];
  const values = await valuesIn(areas);
  return values.map((each) => each.map((value) => (typeof value === "number" ? value : undefined)));
}
