/**
 * The journal's entries as they stand now: after rows were inserted, sheets renamed, cells edited.
 * In: 성과계획서!F26 had =PLAN.SHARE(D26,D$25). Out: it stands at F28, its original reads =PLAN.SHARE(D28,D$27), untouched.
 */
import type { CellContent } from "../excel/cells";
import { contentAt, type Spelled } from "../excel/contents";
import type { SheetArea } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { keptIn, type CellEntry, type Entry, type JournalRecord, type NameEntry } from "./kept";
import { addressOf, sameContent } from "./references";
import type { Sheets } from "./source";
import { follow, type Followed, type Tracked } from "./tracking";

interface Standing extends Entry {
  /** What stands there. */
  readonly now: Spelled;
  /** Nobody edited it: `now` is the side that the entry says. */
  readonly isUntouched: boolean;
}

export interface StandingCell extends Standing {
  readonly place: SheetArea;
}

export interface StandingName extends Standing {
  readonly name: string;
  readonly scope?: string;
  readonly native: string;
}

/** The entries as the trackers follow them: cells first. */
export const tracked = ({ cells, names }: Pick<JournalRecord, "cells" | "names">): Tracked[] => [
  ...cells.map(({ sheet, address, original, native }) => ({ sheet, address, contents: [original, native] })),
  ...names.map(({ original, native }) => ({ sheet: "", contents: [original, native] })),
];

function followed({ state, store }: Pick<Sheets, "state" | "store">): {
  cells: [CellEntry, Followed][];
  names: [NameEntry, Followed][];
} {
  const record = keptIn(store).journal;
  if (!record) return { cells: [], names: [] };
  const formulas = record.trackers.map((name) => state.names.get(name));
  const found = follow(tracked(record), formulas);
  return {
    cells: record.cells.map((entry, index) => [entry, found[index]!]),
    names: record.names.map((entry, index) => [entry, found[record.cells.length + index]!]),
  };
}

/** Whether a native equal stands anywhere where it can be reconnected. A plan that was put away is out of reach. */
export function isShared(sheets: Pick<Sheets, "state" | "store">): boolean {
  const { cells, names } = followed(sheets);
  return (
    cells.some(([{ isLive }, { place }]) => !isLive && place && isInReach(sheets, place.sheet)) ||
    names.some(([{ isLive }]) => !isLive)
  );
}

const isInReach = ({ state }: Pick<Sheets, "state">, name: string): boolean =>
  state.sheets.some((sheet) => sheet.name === name && sheet.role !== "former");

/** The cells on the loaded sheets; deleted ones are left out, and so are those of a plan that was put away. */
export function standingCells(sheets: Sheets): StandingCell[] {
  const { grids, planSheet } = sheets;
  const loaded = new Map(
    [...grids, ...(planSheet ? [planSheet.grid] : [])].map((grid) => [grid.sheet, grid]),
  );
  return followed(sheets).cells.flatMap(([entry, { place, contents }]) => {
    const grid = place && loaded.get(place.sheet);
    if (!place || !grid || !isInReach(sheets, place.sheet)) return [];
    const [original, native] = contents as [string, Spelled];
    const now = contentAt(grid, place.row, place.column);
    const isUntouched = sameContent(entry.isLive ? original : native, now, place.sheet);
    const { isLive, isLast } = entry;
    return [{ place, original, native, now, isUntouched, ...flags({ isLive, isLast }) }];
  });
}

/** The names; deleted ones are left out. */
export function standingNames(sheets: Sheets): StandingName[] {
  const { state } = sheets;
  return followed(sheets).names.flatMap(([entry, { contents }]) => {
    const { name, scope, isLive, isLast } = entry;
    const home = scope === undefined ? state : state.sheets.find((sheet) => sheet.name === scope);
    const now = home?.names.get(name);
    if (now === undefined) return [];
    const [original, native] = contents as [string, string];
    const isUntouched = sameContent(isLive ? original : native, now, "");
    return [
      {
        name,
        ...(scope !== undefined && { scope }),
        original,
        native,
        now,
        isUntouched,
        ...flags({ isLive, isLast }),
      },
    ];
  });
}

type Flags = Pick<Entry, "isLive" | "isLast">;

/** Only what is true is kept: an entry stands in the store for each cell. */
const flags = ({ isLive, isLast }: Flags): Flags => ({
  ...(isLive && { isLive }),
  ...(isLast && { isLast }),
});

/** The cell as the journal keeps it from now on. */
export const cellEntry = ({ place, original, native }: StandingCell, as: Flags = {}): CellEntry => ({
  sheet: place.sheet,
  address: addressOf(place),
  original,
  native,
  ...flags(as),
});

export const nameEntry = ({ name, scope, original, native }: StandingName, as: Flags = {}): NameEntry => ({
  name,
  ...(scope !== undefined && { scope }),
  original,
  native,
  ...flags(as),
});

/** The grid with the originals in the place of what share wrote. */
export function unshared(grid: Grid, standing: readonly StandingCell[]): Grid {
  const own = standing.filter(
    ({ place, isLive, isUntouched }) => !isLive && isUntouched && place.sheet === grid.sheet,
  );
  if (own.length === 0) return grid;
  const formulas = grid.values.map((row, index) => row.map((_, column) => grid.formulas?.[index]?.[column]));
  for (const { place, original } of own) {
    const row = formulas[place.row - grid.row];
    if (row) row[place.column - grid.column] = original;
  }
  return { ...grid, formulas };
}

/** A cell of a loaded sheet with what is to be written there. */
export function contentFor(grids: readonly Grid[], place: SheetArea, content: Spelled): CellContent {
  const { sheet, row, column } = place;
  const grid = grids.find((one) => one.sheet === sheet);
  const isText = grid?.formats?.[row - grid.row]?.[column - grid.column] === "@";
  return { sheet, row, column, content, ...(isText && { isText }) };
}
