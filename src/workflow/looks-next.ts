/**
 * Where a person's looks go on the next plan: with their figure, those of a heading with its text, a hidden row with its
 * figures; what stands beside the plan with its row. In: F26 of 예산현황/계/예산액 in yellow. Out: yellow for F28, where that
 * figure stands next. A look that the next plan has of itself is none any more.
 */
import { rectangles } from "../excel/areas";
import {
  lookNames,
  setByLinks,
  type CellLook,
  type Look,
  type LookName,
  type RowChange,
} from "../excel/looks";
import { planSheetName } from "../layout/plan-sheet-name";
import { finding, type Finding } from "../messages/finding";
import { cellArea, cellsIn, parseAddress, printSheetArea, type Area } from "../sheet/address";
import type { SheetLayout } from "../sheet/layout";
import { addressesById } from "./edits";
import { linesOfLayout, linesOfRecord, rowsNext, sameLines, type LookRecord, type NextLines } from "./lines";
import { pixel, type ChangedLooks } from "./looks";
import { writtenLooks, type KeptLooks } from "./looks-record";
import type { NextMerges } from "./merges";

export interface NextLooks {
  readonly cells: readonly CellLook[];
  readonly rows: readonly RowChange[];
  /** Places on the sheet that comes, and places on the one that goes of what has none there. */
  readonly kept: readonly Area[];
  readonly lost: readonly Area[];
}

export const noNextLooks: NextLooks = { cells: [], rows: [], kept: [], lost: [] };

/**
 * `looks`: how the layout's cells will look of themselves. `typed`: where cells that a person filled stand next; `lines`: where
 * rows and columns do. `layout` may have cells parted that the sheet is laid out with as one: `own` has how it looks then.
 */
export function placeLooks(
  changed: Pick<ChangedLooks, "cells" | "rows">,
  record: LookRecord | undefined,
  layout: SheetLayout,
  looks: KeptLooks,
  typed: ReadonlyMap<string, string | undefined> = new Map(),
  lines: NextLines = sameLines,
  own: KeptLooks = looks,
): NextLooks {
  if (!record?.looks || changed.cells.length + changed.rows.length === 0) return noNextLooks;
  const next = writtenLooks(own);
  const addresses = addressesById(layout);
  const rowOf = rowsNext(linesOfRecord(record)!, linesOfLayout(layout, looks));
  const placeOf = ({ address, then, id }: ChangedLooks["cells"][number]): Area | undefined => {
    if (id !== undefined) return areaAt(addresses.get(id));
    const filled = typed.get(address);
    if (filled !== undefined) return areaAt(filled);
    if (!then) {
      const now = areaAt(address)!;
      const [at, across] = [lines.row(now.row), lines.column(now.column)];
      const beside = at === undefined || across === undefined ? now : cellArea(at, across);
      return beside.row >= next.rows || beside.column >= next.columns ? beside : undefined;
    }
    const row = rowOf[then.row];
    return row === undefined || !next.at(row, then.column) ? undefined : cellArea(row, then.column);
  };
  const merges = new Map(layout.merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  const [cells, kept, lost]: [CellLook[], Area[], Area[]] = [[], [], []];
  for (const one of changed.cells) {
    const place = placeOf(one);
    if (!place) {
      lost.push(areaAt(one.address)!);
      continue;
    }
    const look = beyond(one.look, next.at(place.row, place.column));
    if (!look) continue;
    kept.push(place);
    for (const cell of cellsIn(merges.get(`${place.row},${place.column}`) ?? place))
      cells.push({ ...cell, look });
  }
  const rows: RowChange[] = [];
  for (const { row: now, then, ...change } of changed.rows) {
    const below = then === undefined ? lines.row(now) : undefined;
    const row =
      then === undefined ? (below !== undefined && below >= next.rows ? below : undefined) : rowOf[then];
    const whole = (at: number): Area => ({ row: at, column: 0, rows: 1, columns: next.columns });
    if (row === undefined) lost.push(whole(now));
    else if (change.isHidden || Math.abs(change.height! - next.heightOf(row)) > pixel) {
      rows.push({ row, ...change });
      kept.push(whole(row));
    }
  }
  return { cells, rows, kept, lost };
}

const areaAt = (address: string | undefined): Area | undefined =>
  address === undefined ? undefined : parseAddress(address)!.area;

/** What of the look the cell does not have of itself. */
export function beyond(look: Look, own: Look | undefined): Look | undefined {
  const isSet = (name: LookName): boolean => Boolean(look.link) && setByLinks.includes(name);
  const names = lookNames.filter(
    (name) => look[name] !== undefined && (look[name] !== own?.[name] || isSet(name)),
  );
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, look[name]]));
}

/** So many places are named; the number of all is told. */
const named = 100;

export const placesNamed = (areas: readonly Area[], sheet: string): string[] =>
  rectangles(areas.flatMap(cellsIn))
    .slice(0, named)
    .map((area) => printSheetArea({ ...area, sheet }));

/**
 * What was changed on the plan that goes, `away` by then, and does not stand on the one that comes: with its figure, or where
 * `lines` lead.
 */
export function looksPutAway(
  goes: ChangedLooks,
  comes: ChangedLooks,
  away: string,
  lines: NextLines,
): Finding[] {
  const known = new Set(signsOf(comes, sameLines).map(({ sign }) => sign));
  const areas = signsOf(goes, lines).flatMap(({ area, sign }) => (known.has(sign) ? [] : [area]));
  if (areas.length === 0) return [];
  return [finding("looks-put-away", { count: areas.length }, { cells: placesNamed(areas, away) })];
}

/** Each change with a sign, the same for the same change at the same place of the sheet to which `lines` lead. */
function signsOf(changed: ChangedLooks, lines: NextLines): { area: Area; sign: string }[] {
  const signed = (area: Area, what: unknown, id?: string): { area: Area; sign: string } => {
    const { row, column, ...size } = area;
    const place = id ?? [lines.row(row) ?? "gone", lines.column(column) ?? "gone"];
    return { area, sign: JSON.stringify([place, size, what]) };
  };
  return [
    ...changed.cells.map(({ address, id, look }) => signed(areaAt(address)!, look, id)),
    ...changed.rows.map(({ row, height, isHidden }) => signed(cellArea(row, 0), { height, isHidden })),
    ...changed.merges.map(({ area, isParted, id }) => signed(area, { isParted }, id)),
  ];
}

/** What is told of the plan's looks, merged cells among them. */
export function looksTold(
  looks: Pick<NextLooks, "kept" | "lost">,
  merges: NextMerges,
  parted: readonly Area[],
): Finding[] {
  const kept = [...looks.kept, ...merges.merged, ...parted];
  const lost = [...looks.lost, ...merges.lost];
  const about = (areas: readonly Area[]): { cells: string[] } => ({
    cells: placesNamed(areas, planSheetName),
  });
  return [
    ...(kept.length > 0 ? [finding("looks-kept", { count: kept.length }, about(kept))] : []),
    ...(lost.length > 0 ? [finding("looks-lost", { count: lost.length }, about(lost))] : []),
  ];
}
