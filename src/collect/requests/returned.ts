/**
 * A request workbook that came back: whose it is, when it was saved, and what of the form was altered. Locked cells are compared
 * with what the stamp says of them; columns are matched first, then rows, so that one deleted row is told as one.
 * In: the sheets of 「001 살림과 2018년 자료요청.xlsx」, in which 예산's row 14 was deleted. Out: 살림과, 2018, rows-gone 예산!A14.
 */
import type { AlterationKind, AlteredPlace } from "../../messages/requests";
import { groupBy } from "../../plan/lines";
import { cellArea, columnName, parseAddress, printSheetArea } from "../../sheet/address";
import { valueAt, type Grid } from "../../sheet/grid";
import { squeeze } from "../../text/spacing";
import type { Kept } from "./draft";
import { readStamp, stampSheetName, version, type Stamp } from "./stamp";

export interface Alteration extends AlteredPlace {
  readonly kind: AlterationKind;
}

export interface Returned extends Pick<Stamp, "version" | "year" | "department" | "list"> {
  readonly altered: readonly Alteration[];
  /** When the file was last saved, as it says itself: "2017-10-02T08:30:00Z". */
  readonly saved?: string;
}

interface Sheet {
  readonly name: string;
  grid(): Grid;
}

/** undefined where the file is no request workbook. */
export function returnedForm(sheets: readonly Sheet[], saved?: string): Returned | undefined {
  const stamp = sheets.find(({ name }) => name === stampSheetName);
  const told = stamp && readStamp(stamp.grid());
  if (!told) return undefined;
  const { kept, ...others } = told;
  const altered =
    // What another version's heads are is no alteration.
    told.version !== version
      ? []
      : [...groupBy(kept, ({ sheet }) => sheet)].flatMap(([name, own]) => {
          const sheet = sheets.find((one) => one.name === name);
          if (!sheet) return [{ kind: "sheet-gone", cell: name, wanted: name, found: "" } as const];
          return alterations(sheet.grid(), own);
        });
  return { ...others, altered, ...(saved !== undefined && { saved }) };
}

interface Place extends Kept {
  readonly row: number;
  readonly column: number;
}

function alterations(grid: Grid, kept: readonly Kept[]): Alteration[] {
  const places = kept.map((one): Place => ({ ...one, ...parseAddress(one.cell)!.area }));
  const locked = places.filter(({ kind }) => kind === "locked");
  const columns = columnsNow(grid, locked);
  const moved = [...columns].filter(([column, now]) => now !== undefined && now !== column);
  const gone = [...columns].filter(([, now]) => now === undefined).map(([column]) => column);
  const standing = locked.filter(({ column }) => !gone.includes(column));
  const rows = rowsNow(grid, standing, columns);
  const at = ({ row, column }: Place): { row: number; column: number } => ({
    row: rows.now.get(row) ?? row + shiftAt(rows.now, row),
    column: columns.get(column) ?? column,
  });
  const address = (row: number, column: number): string =>
    printSheetArea({ ...cellArea(row, column), sheet: grid.sheet });
  // Title and unit stand above the heads.
  const headOf = (column: number): Place => {
    const own = locked.filter((one) => one.column === column);
    return own.find(({ row }) => row > 1) ?? own[0]!;
  };
  const differing = (kind: "changed" | "renamed", all: readonly Place[]): Alteration[] =>
    all.flatMap((place) => {
      const { row, column } = at(place);
      const found = textAt(grid, row, column);
      return sameText(found, place.text)
        ? []
        : [{ kind, cell: address(row, column), wanted: place.text, found }];
    });
  return [
    ...gone.map((column): Alteration => {
      const head = headOf(column);
      return { kind: "column-gone", cell: address(head.row, column), wanted: head.text, found: "" };
    }),
    ...moved.flatMap(([column, now], index): Alteration[] => {
      // Columns that went along with the one before them are told by that.
      const [before, to] = moved[index - 1] ?? [];
      if (before !== undefined && now! - column === to! - before) return [];
      const head = headOf(column);
      const cell = address(at(head).row, now!);
      return [{ kind: "column-moved", cell, wanted: head.text, found: columnName(now!) }];
    }),
    ...rows.changes.map(({ row, count }): Alteration => ({
      kind: count < 0 ? "rows-gone" : "rows-added",
      cell: address(row, 0),
      wanted: "",
      found: String(Math.abs(count)),
    })),
    ...differing(
      "changed",
      standing.filter(({ row }) => !rows.lost.has(row)),
    ),
    ...differing(
      "renamed",
      places.filter(
        ({ kind, row, column }) => kind === "name" && !rows.lost.has(row) && !gone.includes(column),
      ),
    ).filter(({ found }) => found !== ""),
  ];
}

const textAt = (grid: Grid, row: number, column: number): string => String(valueAt(grid, row, column) ?? "");
const sameText = (a: string, b: string): boolean => squeeze(a) === squeeze(b);

/** By column of the form, where most of its locked texts stand now; undefined where another column took its place. */
function columnsNow(grid: Grid, locked: readonly Place[]): Map<number, number | undefined> {
  const all = [...new Set(locked.map(({ column }) => column))].sort((a, b) => a - b);
  const texts = new Map<number, Set<string>>();
  for (let column = 0; column < grid.column + grid.columns; column += 1) {
    const said = Array.from({ length: grid.rows }, (_, at) => squeeze(textAt(grid, grid.row + at, column)));
    texts.set(column, new Set(said));
  }
  const count = (column: number, now: number): number =>
    locked.filter((one) => one.column === column && texts.get(now)?.has(squeeze(one.text))).length;
  const best = new Map(
    all.map((column) => {
      const counts = [...texts.keys()].map((now) => ({ now, found: count(column, now) }));
      const away = ({ now }: { now: number }): number => Math.abs(now - column);
      counts.sort((a, b) => b.found - a.found || away(a) - away(b));
      return [column, counts[0] ?? { now: column, found: 0 }] as const;
    }),
  );
  return new Map(
    all.map((column) => {
      const { now, found } = best.get(column)!;
      const isTaken = [...best].some(
        ([other, one]) => other !== column && one.now === now && one.found > found,
      );
      return [column, found === 0 && isTaken ? undefined : now];
    }),
  );
}

interface RowsNow {
  /** By row of the form, the row now; of those that were found. */
  readonly now: ReadonlyMap<number, number>;
  /** Rows that are no more. */
  readonly lost: ReadonlySet<number>;
  /** Where rows came (+) or went (-): the row as the file has it now. */
  readonly changes: readonly { readonly row: number; readonly count: number }[];
}

/** The longest sequence of rows whose locked texts stand together, in the form's order. */
function rowsNow(
  grid: Grid,
  locked: readonly Place[],
  columns: ReadonlyMap<number, number | undefined>,
): RowsNow {
  const wanted = [...groupBy(locked, ({ row }) => row)];
  const height = grid.row + grid.rows;
  const isAt = (own: readonly Place[], row: number): boolean =>
    own.every(({ column, text }) => sameText(textAt(grid, row, columns.get(column) ?? column), text));
  const length = wanted.length;
  const best = Array.from({ length: length + 1 }, () => new Int32Array(height + 1));
  const fits = wanted.map(([, own]) => Array.from({ length: height }, (_, row) => isAt(own, row)));
  for (let at = length - 1; at >= 0; at -= 1)
    for (let row = height - 1; row >= 0; row -= 1)
      best[at]![row] = fits[at]![row]
        ? best[at + 1]![row + 1]! + 1
        : Math.max(best[at + 1]![row]!, best[at]![row + 1]!);
  const now = new Map<number, number>();
  for (let at = 0, row = 0; at < length && row < height;)
    if (fits[at]![row]) now.set(wanted[at++]![0], row++);
    else if (best[at + 1]![row]! >= best[at]![row + 1]!) at += 1;
    else row += 1;
  return {
    now,
    ...changesOf(
      wanted.map(([row]) => row),
      now,
      height,
    ),
  };
}

/** Between two rows that were found, as many rows as before were changed where they stand; fewer are gone. */
function changesOf(
  wanted: readonly number[],
  now: ReadonlyMap<number, number>,
  height: number,
): Pick<RowsNow, "lost" | "changes"> {
  const found = wanted.filter((row) => now.has(row));
  const lost = new Set<number>();
  const changes: { row: number; count: number }[] = [];
  let shift = 0;
  let before = -1;
  for (const row of found) {
    const next = now.get(row)! - row;
    if (next !== shift) {
      const missing = wanted.filter((one) => one > before && one < row);
      const first = missing[0] ?? before + 1;
      changes.push({ row: Math.min(first + shift, height), count: next - shift });
      if (next < shift) for (const one of missing.slice(0, shift - next)) lost.add(one);
    }
    shift = next;
    before = row;
  }
  // What stood below the last row that was found, and lies outside of the sheet now.
  for (const row of wanted) if (row > before && row + shift >= height) lost.add(row);
  const below = [...lost].filter((row) => row > before);
  if (below.length > 0) changes.push({ row: Math.min(below[0]! + shift, height), count: -below.length });
  return { lost, changes };
}

/** How far the last row that was found above has moved. */
function shiftAt(now: ReadonlyMap<number, number>, row: number): number {
  let shift = 0;
  let last = -1;
  for (const [was, is] of now) if (was < row && was > last) [shift, last] = [is - was, was];
  return shift;
}
