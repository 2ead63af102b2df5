/**
 * Cells that a person merged on a built sheet, or parted, and where that goes on the next one: with their rows and columns.
 * In: 성과계획서!B26:C26 merged by hand, whose row is 28 next. Out: B28:C28 is merged; where a text of the plan stands in C28,
 * merging would take it away, and the place is told as lost.
 */
import { cellArea, cellsIn, parseAddress, printArea, type Area } from "../sheet/address";
import type { SheetLayout } from "../sheet/layout";
import { bounding, covers, touches } from "../sheet/rectangles";
import { linesNow, type LinesNow, type LookRecord, type NextLines } from "./lines";
import { writtenLooks } from "./looks-record";
import type { Followed } from "./tracking";

/** `area`: where it stands. */
export interface ChangedMerge {
  readonly area: Area;
  /** The sheet was written with these cells as one, and they are none any more. */
  readonly isParted: boolean;
  /** Where those cells stood when they were written. */
  readonly then?: Area;
  /** Which figure or text its first cell is. */
  readonly id?: string;
}

/** `merged`: the areas that are merged now. Nothing where the record does not say how the sheet was written. */
export function changedMerges(
  record: LookRecord,
  followed: readonly Followed[],
  merged: readonly Area[],
): ChangedMerge[] {
  const written = record.looks && writtenLooks(record.looks).merges;
  if (!written) return [];
  const lines = linesNow(record, followed);
  const own = new Map<string, { readonly then: Area; readonly id?: string }>();
  for (const then of written) {
    const area = standing(then, lines);
    const id = record.ids[printArea(cellArea(then.row, then.column))];
    if (area && (area.rows > 1 || area.columns > 1))
      own.set(printArea(area), { then, ...(id !== undefined && { id }) });
  }
  const now = new Set(merged.map(printArea));
  const made = merged.filter((area) => !own.has(printArea(area)));
  const parted = [...own].flatMap(([address, one]): ChangedMerge[] => {
    const { area } = parseAddress(address)!;
    return now.has(address) || made.some((other) => touches(other, area))
      ? []
      : [{ area, isParted: true, ...one }];
  });
  return [...made.map((area) => ({ area, isParted: false })), ...parted];
}

/** Where cells that were written as one stand, as far as their lines were not deleted. */
function standing(then: Area, { rows, columns }: LinesNow): Area | undefined {
  const cells = [
    rows.slice(then.row, then.row + then.rows).filter((row) => row !== undefined),
    columns.slice(then.column, then.column + then.columns).filter((column) => column !== undefined),
  ] as const;
  if (cells.some((lines) => lines.length === 0)) return undefined;
  const [own, across] = cells;
  return bounding(cellArea(own[0]!, across[0]!), cellArea(own.at(-1)!, across.at(-1)!));
}

/** Which of the layout's merged areas a person parted on the sheet that goes. */
export function partedNext(
  changed: readonly ChangedMerge[],
  layout: SheetLayout,
  lines: NextLines,
): readonly Area[] {
  const own = new Set(layout.merges.map(printArea));
  return changed.flatMap(({ area, isParted }) => {
    const next = isParted ? areaNext(area, lines) : undefined;
    return next && own.has(printArea(next)) ? [next] : [];
  });
}

/**
 * The layout with those areas in single cells, which look as the first one and may hold something: what a person filled in or
 * coloured there has its place on it.
 */
export function withParted(layout: SheetLayout, parted: readonly Area[]): SheetLayout {
  if (parted.length === 0) return layout;
  const gone = new Set(parted.map(printArea));
  const byPlace = new Map(layout.cells.map((cell) => [printArea(cellArea(cell.row, cell.column)), cell]));
  const freed = parted.flatMap((area) =>
    cellsIn(area).flatMap(({ row, column }) =>
      byPlace.has(printArea(cellArea(row, column)))
        ? []
        : [{ row, column, style: byPlace.get(printArea(cellArea(area.row, area.column)))?.style }],
    ),
  );
  return {
    ...layout,
    merges: layout.merges.filter((area) => !gone.has(printArea(area))),
    cells: [...layout.cells, ...freed],
  };
}

export interface NextMerges {
  readonly merged: readonly Area[];
  /** Places on the sheet that goes. */
  readonly lost: readonly Area[];
}

/** `kept`: what people's own contents on the sheet that comes are, by their addresses there. */
export function placeMerges(
  changed: readonly ChangedMerge[],
  layout: SheetLayout,
  lines: NextLines,
  kept: ReadonlyMap<string, { readonly now: unknown }>,
): NextMerges {
  const [merged, lost]: [Area[], Area[]] = [[], []];
  const own = new Set(layout.merges.map(printArea));
  const contents = new Map<string, unknown>(
    layout.cells.map(({ row, column, content }) => [printArea(cellArea(row, column)), content ?? ""]),
  );
  for (const [address, { now }] of kept) contents.set(address, now);
  /** Whether its first cell alone holds something, and no cells that are one lie half in it. */
  const isFree = (area: Area): boolean =>
    cellsIn(area)
      .slice(1)
      .every(({ row, column }) => (contents.get(printArea(cellArea(row, column))) ?? "") === "") &&
    layout.merges.every((merge) => !touches(merge, area) || covers(area, merge));
  for (const { area, isParted } of changed) {
    const next = areaNext(area, lines);
    if (isParted || (next && own.has(printArea(next)))) continue;
    if (next && isFree(next)) merged.push(next);
    else lost.push(area);
  }
  return { merged, lost };
}

/** The same number of rows and columns, one after the other. */
function areaNext({ row, column, rows, columns }: Area, lines: NextLines): Area | undefined {
  const [top, left] = [lines.row(row), lines.column(column)];
  if (top === undefined || left === undefined) return undefined;
  const isWhole =
    lines.row(row + rows - 1) === top + rows - 1 && lines.column(column + columns - 1) === left + columns - 1;
  return isWhole ? { row: top, column: left, rows, columns } : undefined;
}
