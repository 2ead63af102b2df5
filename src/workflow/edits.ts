/**
 * What a person changed on the plan sheet since it was built.
 * In: what was written ("C5": "=예산!$B$6*1000"), what stands there now (397000000). Out: one edit, of figure 예산현황/계/예산액.
 */
import { contentAt, type Spelled } from "../excel/contents";
import { cellArea, printArea } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import type { WorkbookState } from "../excel/sheets";
import type { SheetLayout } from "../sheet/layout";
import type { BuildRecord } from "./build-record";
import { keptIn } from "./kept";
import { linesNow, linesOfRecord, type BuiltLines } from "./lines";
import { sameContent } from "./references";
import type { Sheets } from "./source";
import { standingCells, unshared } from "./standing";
import { follow, type Followed, type Tracked } from "./tracking";

export interface Edit {
  /** Where it stands. */
  readonly address: string;
  /** Which figure or text the cell is; the address itself where the plan does not name it. */
  readonly id: string;
  /** What was written, its references moved along. */
  readonly written: Spelled;
  /** The formula or value that stands there now; "" where it was cleared. */
  readonly now: Spelled;
}

/** The written cells as the trackers follow them. */
export function trackedBuild({ sheet, written }: Pick<BuildRecord, "sheet" | "written">): readonly Tracked[] {
  const known = trackedOf.get(written);
  if (known?.[0]?.sheet === sheet) return known;
  const cells = Object.entries(written).map(([address, content]) => ({
    sheet,
    address,
    contents: [content],
  }));
  trackedOf.set(written, cells);
  return cells;
}

/** A record is followed several times in a job. */
const trackedOf = new WeakMap<BuildRecord["written"], readonly Tracked[]>();

/** The edits of the workbook's plan sheet. */
export function planEdits(sheets: Sheets): Edit[] {
  const { planSheet, store } = sheets;
  return planSheet ? editsOf(sheets, planSheet.grid, keptIn(store).build) : [];
}

/** The edits of a built sheet. What share wrote there is none. */
export function editsOf(sheets: Sheets, grid: Grid, record: BuildRecord | undefined): Edit[] {
  if (!record) return [];
  return editsOn(unshared(grid, standingCells(sheets)), record, followBuild(sheets, record));
}

/** One job asks for the same record at each turn. */
const followedBuilds = new WeakMap<WorkbookState, WeakMap<BuildRecord, readonly Followed[]>>();

/** A cell that was cut and pasted on another sheet stands nowhere on the built one. */
export function followBuild({ state }: Pick<Sheets, "state">, record: BuildRecord): readonly Followed[] {
  const known = followedBuilds.get(state) ?? new WeakMap<BuildRecord, readonly Followed[]>();
  followedBuilds.set(state, known);
  const now =
    known.get(record) ??
    onOneSheet(
      follow(
        trackedBuild(record),
        record.trackers.map((name) => state.names.get(name)),
      ),
    );
  known.set(record, now);
  return now;
}

/** The cells of the sheet on which most of them stand, whatever it is called by now; the others as if deleted. */
function onOneSheet(followed: readonly Followed[]): readonly Followed[] {
  const counts = new Map<string, number>();
  for (const { place } of followed) if (place) counts.set(place.sheet, (counts.get(place.sheet) ?? 0) + 1);
  if (counts.size < 2) return followed;
  const [home] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
  return followed.map((one) => (one.place?.sheet === home ? one : { contents: one.contents }));
}

/** A built sheet's lines as they stand now. */
export const linesOf = (sheets: Pick<Sheets, "state">, record: BuildRecord | undefined): BuiltLines =>
  record
    ? { written: linesOfRecord(record), now: linesNow(record, followBuild(sheets, record)) }
    : { written: undefined };

/** What the build wrote of each named figure or text, its references moved along, and where it stands now. */
export function figuresOf(
  sheets: Pick<Sheets, "state">,
  record: BuildRecord,
): Map<string, { readonly content: Spelled; readonly address: string | undefined }> {
  const addresses = Object.keys(record.written);
  return new Map(
    followBuild(sheets, record).flatMap(({ place, contents }, index) => {
      const id = record.ids[addresses[index]!];
      return id === undefined ? [] : [[id, { content: contents[0]!, address: place && printArea(place) }]];
    }),
  );
}

/** The figures of a built sheet by the address at which each stands now. */
export function figuresAt(
  sheets: Pick<Sheets, "state">,
  record: BuildRecord | undefined,
): Map<string, string> {
  if (!record) return new Map();
  return new Map(
    [...figuresOf(sheets, record)].flatMap(([id, { address }]) =>
      address === undefined ? [] : [[address, id]],
    ),
  );
}

/** Every cell that differs from what was written, cells filled by hand included. A deleted cell is no edit to keep. */
export function editsOn(
  grid: Grid,
  record: Pick<BuildRecord, "sheet" | "written" | "ids">,
  followed: readonly Followed[] = follow(trackedBuild(record), []),
): Edit[] {
  const edits: Edit[] = [];
  const seen = new Set<string>();
  const compare = (address: string, id: string, written: Spelled, now: Spelled): void => {
    if (!sameContent(written, now, grid.sheet)) edits.push({ address, id, written, now });
  };
  Object.keys(record.written).forEach((before, index) => {
    const { place, contents } = followed[index]!;
    if (!place) return;
    const address = printArea(place);
    seen.add(address);
    compare(address, record.ids[before] ?? address, contents[0]!, contentAt(grid, place.row, place.column));
  });
  for (let row = grid.row; row < grid.row + grid.rows; row += 1) {
    for (let column = grid.column; column < grid.column + grid.columns; column += 1) {
      const address = printArea(cellArea(row, column));
      if (!seen.has(address)) compare(address, address, "", contentAt(grid, row, column));
    }
  }
  return edits;
}

const addressesOf = new WeakMap<SheetLayout, ReadonlyMap<string, string>>();

/** Where each named figure stands on a layout, which is asked several times in a build. */
export function addressesById(layout: SheetLayout): ReadonlyMap<string, string> {
  const known = addressesOf.get(layout);
  if (known) return known;
  const addresses = new Map(
    layout.cells.flatMap((cell) =>
      cell.id === undefined ? [] : [[cell.id, printArea(cellArea(cell.row, cell.column))] as const],
    ),
  );
  addressesOf.set(layout, addresses);
  return addresses;
}
