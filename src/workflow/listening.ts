/** Cells that a person selects or changes, as the pane hears of them. */
import { onSelectionChanged as whenSelected, onWorkbookChanged } from "../excel/events";
import { selection, valuesIn } from "../excel/selection";
import { withExcel } from "../excel/session";
import { loadSheetStates } from "../excel/sheets";
import type { SheetArea } from "../sheet/address";
import { heardOfChange } from "./remembered";
import { isStaffs } from "./source";

/** Calls `listener` with each new selection; returns how to stop. */
export function onSelectionChanged(listener: (area: SheetArea) => void): () => void {
  return whenSelected(() => {
    selection().then(listener, () => undefined);
  });
}

/**
 * Calls `listener` when one of the staff's sheets changed. Changes of the add-in's own sheets are passed over. Whose a sheet
 * is is asked once, until sheets come, go or are renamed: a person who types waits for no question. Excel may tell of each
 * write by itself: what comes while the sheets are asked for is looked at together, in the next question.
 */
export function onSourceChanged(listener: () => void): () => void {
  let changed = new Set<string | undefined>();
  let owners: ReadonlyMap<string, "staff" | "own"> = new Map();
  let asking = false;
  const ask = async (): Promise<void> => {
    asking = true;
    while (changed.size > 0) {
      const now = changed;
      changed = new Set();
      const known = await withExcel(ownersOfSheets).catch(() => undefined);
      if (known && !changed.has(undefined)) owners = known;
      if (known && [...now].some((id) => id === undefined || known.get(id) !== "own")) listener();
    }
    asking = false;
  };
  return onWorkbookChanged((sheetId) => {
    heardOfChange(sheetId);
    const owner = sheetId === undefined ? undefined : owners.get(sheetId);
    if (owner === "own") return;
    if (owner === "staff") return listener();
    if (sheetId === undefined) owners = new Map();
    changed.add(sheetId);
    if (!asking) void ask();
  });
}

async function ownersOfSheets(context: Excel.RequestContext): Promise<ReadonlyMap<string, "staff" | "own">> {
  const { sheets } = await loadSheetStates(context);
  return new Map(sheets.map((sheet) => [sheet.id, isStaffs(sheet) ? "staff" : "own"]));
}

/** The numbers in an area, row by row; undefined where a cell is blank or holds no number. */
export async function numbers(area: SheetArea): Promise<readonly (number | undefined)[]> {
  return (await valuesIn(area)).map((value) => (typeof value === "number" ? value : undefined));
}
