/**
 * What share converted, as it stands now: after rows were inserted, sheets renamed, cells edited.
 * In: 성과계획서!F26 had =PLAN.SHARE(D26,D$25). Out: it stands at F28, its original reads =PLAN.SHARE(D28,D$27), untouched.
 */
import type { CellContent } from "../excel/cells";
import { contentAt, type Spelled } from "../excel/contents";
import type { SheetArea } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { keptIn, type SharedCell } from "./kept";
import { addressOf, sameContent } from "./references";
import type { Sheets } from "./source";
import { follow, type Tracked } from "./tracking";

export interface StandingCell {
  readonly place: SheetArea;
  readonly original: string;
  readonly native: Spelled;
  /** What stands there. */
  readonly now: Spelled;
  /** Nobody edited it: `now` is the native formula, or the value that was written. */
  readonly isUntouched: boolean;
}

/** A shared cell as the trackers follow it. */
export const trackedShare = ({ sheet, address, original, native }: SharedCell): Tracked => ({
  sheet,
  address,
  contents: [original, native],
});

/** The shared cells on the loaded sheets; deleted ones are left out. */
export function standingCells({ grids, planSheet, state, store }: Sheets): StandingCell[] {
  const record = keptIn(store).share;
  if (!record) return [];
  const loaded = new Map(
    [...grids, ...(planSheet ? [planSheet.grid] : [])].map((grid) => [grid.sheet, grid]),
  );
  const formulas = record.trackers.map((name) => state.names.get(name));
  return follow(record.cells.map(trackedShare), formulas).flatMap(({ place, contents }) => {
    const grid = place && loaded.get(place.sheet);
    if (!place || !grid) return [];
    const [original, native] = contents as [string, Spelled];
    const now = contentAt(grid, place.row, place.column);
    return [{ place, original, native, now, isUntouched: sameContent(native, now, place.sheet) }];
  });
}

/** The cell as the store keeps it from now on. */
export const sharedAt = ({ place, original, native }: StandingCell): SharedCell => ({
  sheet: place.sheet,
  address: addressOf(place),
  original,
  native,
});

/** The grid with the originals in the place of what share wrote. */
export function unshared(grid: Grid, standing: readonly StandingCell[]): Grid {
  const own = standing.filter(({ place, isUntouched }) => isUntouched && place.sheet === grid.sheet);
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
