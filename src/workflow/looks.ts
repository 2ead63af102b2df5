/**
 * What a person changed of a built sheet's looks since it was written. In: 성과계획서!F26, written without a fill and yellow
 * now, row 30 hidden. Out: { address: "F26", id: "예산현황/계/예산액", look: { fill: "#FFFF00" } }, and row 30.
 */
import { isFormula } from "../excel/contents";
import { lookNames, lookOf, setByLinks, type Look, type LookBlock, type RowChange } from "../excel/looks";
import { cellArea, contains, printArea, type Area } from "../sheet/address";
import { valueAt, type Grid } from "../sheet/grid";
import { isSameFormat } from "../text/number-format";
import { linesNow, type LookRecord } from "./lines";
import { writtenLooks, type WrittenLooks } from "./looks-record";
import { changedMerges, type ChangedMerge } from "./merges";
import type { Followed } from "./tracking";

/** A cell that looks otherwise than it was written. */
export interface ChangedLook {
  /** "F26": where it stands. */
  readonly address: string;
  /** Where it stood when it was written; undefined beside the plan and below it. */
  readonly then?: Area;
  /** Which figure or text it is. */
  readonly id?: string;
  /** The properties that were changed. */
  readonly look: Look;
}

/** Rows by where they stand; `then`: where they stood when they were written, undefined below what was. */
export interface ChangedRow extends RowChange {
  readonly then?: number;
}

export interface ChangedLooks {
  readonly cells: readonly ChangedLook[];
  readonly rows: readonly ChangedRow[];
  readonly merges: readonly ChangedMerge[];
}

export const noLooks: ChangedLooks = { cells: [], rows: [], merges: [] };

/**
 * `followed`: where the record's cells stand now; `merged`: the areas that are merged, `usual`: how high a row is of itself,
 * undefined where nobody asked. Nothing where the record does not say how they looked.
 */
export function changedLooks(
  record: LookRecord,
  followed: readonly Followed[],
  grid: Grid,
  blocks: readonly LookBlock[],
  { merged, usual }: { readonly merged?: readonly Area[]; readonly usual?: number } = {},
): ChangedLooks {
  if (!record.looks) return noLooks;
  const written = writtenLooks(record.looks);
  const { rows, columns } = linesNow(record, followed);
  const cells: ChangedLook[] = [];
  const compare = (row: number, column: number, was: Look, then?: Area): void => {
    const look = differing(lookAt(blocks, row, column), was, isText(grid, row, column));
    if (!look) return;
    const id = then && record.ids[printArea(then)];
    cells.push({ address: printArea(cellArea(row, column)), look, ...(then && { then }), ...(id && { id }) });
  };
  const merges = merged ? changedMerges(record, followed, merged) : [];
  const whereParted = lookWhereParted(written, merges);
  rows.forEach((row, thenRow) =>
    columns.forEach((column, thenColumn) => {
      const was = written.at(thenRow, thenColumn) ?? whereParted(thenRow, thenColumn);
      if (was && row !== undefined && column !== undefined)
        compare(row, column, was, cellArea(thenRow, thenColumn));
    }),
  );
  const [bottom, right] = [lastOf(rows), lastOf(columns)];
  const standing = { rows: new Set(rows), columns: new Set(columns) };
  const lookBefore = (row: number, column: number): Look =>
    (standing.rows.has(row) ? lookAt(blocks, row, column - 1) : lookAt(blocks, row - 1, column)) ?? unwritten;
  for (const { area } of blocks)
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        if (row > bottom || column > right) compare(row, column, unwritten);
        else if (!standing.rows.has(row) || !standing.columns.has(column))
          // A line that was inserted looks like the one before it.
          if (differing(lookAt(blocks, row, column), lookBefore(row, column), false))
            compare(row, column, unwritten);
  const below = usual === undefined ? [] : rowsBelow(bottom, usual, blocks);
  return { cells, rows: [...changedRows(rows, written, blocks), ...below], merges };
}

/** Cells that were written as one looked alike: each keeps the look of the first where they were parted. */
function lookWhereParted(
  { at, merges = [] }: WrittenLooks,
  changed: readonly ChangedMerge[],
): (row: number, column: number) => Look | undefined {
  if (!changed.some(({ isParted }) => isParted)) return () => undefined;
  const parted = new Set(changed.flatMap(({ then }) => (then ? printArea(then) : [])));
  const areas = merges.filter((area) => parted.has(printArea(area)));
  return (row, column) => {
    const area = areas.find((one) => contains(one, row, column));
    return area && at(area.row, area.column);
  };
}

/** A cell on which nothing was written. */
export const unwritten = lookOf();

const lastOf = (lines: readonly (number | undefined)[]): number =>
  Math.max(-1, ...lines.filter((line) => line !== undefined));

export function lookAt(blocks: readonly LookBlock[], row: number, column: number): Look | undefined {
  const block = blocks.find(({ area }) => contains(area, row, column));
  return block?.looks[row - block.area.row]?.[column - block.area.column];
}

/** A text is shown as it is under every number format. */
export function isText(grid: Grid, row: number, column: number): boolean {
  const content = grid.formulas?.[row - grid.row]?.[column - grid.column] ?? valueAt(grid, row, column);
  return typeof content === "string" && !isFormula(content);
}

/** The properties of which both are known, and which are not the same; undefined where there are none. */
export function differing(is: Look | undefined, was: Look, text: boolean): Look | undefined {
  if (!is) return undefined;
  const changed = lookNames.filter((name) => {
    const [now, then] = [is[name], was[name]];
    if (now === undefined || then === undefined || now === null || now === then) return false;
    return (
      name !== "format" || !(text || now === "@" || then === "@" || isSameFormat(String(now), String(then)))
    );
  });
  const names = changed.includes("link") ? [...new Set([...changed, ...setByLinks])] : changed;
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, is[name]]));
}

/** Excel rounds heights to whole pixels. */
export const pixel = 1;

function changedRows(
  rows: readonly (number | undefined)[],
  written: WrittenLooks,
  blocks: readonly LookBlock[],
): ChangedRow[] {
  return rows.flatMap((row, then): ChangedRow[] => {
    const block = blocks.find(({ area }) => row !== undefined && contains(area, row, area.column));
    const is = row === undefined ? undefined : block?.rows[row - block.area.row];
    if (row === undefined || !is) return [];
    if (is.hidden) return [{ row, then, isHidden: true }];
    return Math.abs(is.height - written.heightOf(then)) > pixel ? [{ row, then, height: is.height }] : [];
  });
}

/** Rows below all that was written, which are as Excel makes them unless somebody changed them. */
function rowsBelow(bottom: number, usual: number, blocks: readonly LookBlock[]): ChangedRow[] {
  const found = new Map<number, ChangedRow>();
  for (const { area, rows } of blocks)
    rows.forEach(({ hidden, height }, index) => {
      const row = area.row + index;
      if (row <= bottom) return;
      if (hidden) found.set(row, { row, isHidden: true });
      else if (Math.abs(height - usual) > pixel) found.set(row, { row, height });
    });
  return [...found.values()];
}
