/**
 * Cells as address lists that one RangeAreas can take. In: cells C5, D5, C6, D6, F9. Out: ["C5:D6,F9"].
 * Excel limits an address to 8,192 characters, so a long list comes in several texts.
 */
import { printArea, type Area } from "../sheet/address";
import { without } from "../sheet/rectangles";

const longestAddress = 8000;

/** The area on a sheet, as Excel's object. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** What an area that was loaded covers; the addresses of whole rows and columns do not say it. */
export const areaOf = ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
}: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The cells as runs of neighbours in one row, or in one column. */
export function runsAlong(along: "row" | "column", cells: readonly Position[]): Area[] {
  return along === "row" ? rowRuns(cells) : columnRuns(cells);
}

/** The cells as rectangles: runs along a row, equal runs below one another put together. */
export function rectangles(cells: readonly Position[]): Area[] {
  return stacks(rowRuns(cells));
}

type Run = { -readonly [Key in keyof Area]: Area[Key] };

function rowRuns(cells: readonly Position[]): Area[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (const { row, column } of topDown(cells)) {
    if (last?.row === row && last.column + last.columns === column) last.columns += 1;
    else runs.push((last = { row, column, rows: 1, columns: 1 }));
  }
  return runs;
}

function columnRuns(cells: readonly Position[]): Area[] {
  const byColumn = new Map<number, Run[]>();
  for (const { row, column } of topDown(cells)) {
    const runs = byColumn.get(column) ?? [];
    const last = runs.at(-1);
    if (last && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
    byColumn.set(column, runs);
  }
  return [...byColumn].sort(([a], [b]) => a - b).flatMap(([, runs]) => runs);
}

/** Row by row: a layout has its cells so already, and is not sorted over and over. */
function topDown(cells: readonly Position[]): readonly Position[] {
  let [lastRow, lastColumn] = [-1, -1];
  for (const { row, column } of cells) {
    if (row < lastRow || (row === lastRow && column < lastColumn))
      return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
    [lastRow, lastColumn] = [row, column];
  }
  return cells;
}

/** Areas with the same columns that lie right below one another, put together. In: top down. */
export function stacks(areas: readonly Area[]): Area[] {
  const stacked: { -readonly [Key in keyof Area]: Area[Key] }[] = [];
  const open = new Map<string, (typeof stacked)[number]>();
  for (const area of areas) {
    const key = `${area.column}:${area.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === area.row) above.rows += area.rows;
    else {
      const begun = { ...area };
      stacked.push(begun);
      open.set(key, begun);
    }
  }
  return stacked;
}

const [lastRow, lastColumn] = [1_048_576, 16_384];

/** All of a sheet around an area: above, below, left and right of it. */
export const aroundOf = (area: Area | undefined): Area[] => {
  const all = { row: 0, column: 0, rows: lastRow, columns: lastColumn };
  return area ? without(all, area) : [all];
};

/** The areas as comma-separated addresses, each text short enough for one getRanges call. */
export function addressLists(areas: readonly Area[]): string[] {
  return joinWithin(areas.map(printArea));
}

/** Whole rows as addresses: "3:3,7:9". */
export function rowLists(rows: readonly number[]): string[] {
  const runs = rectangles(rows.map((row) => ({ row, column: 0 })));
  return joinWithin(runs.map((run) => `${run.row + 1}:${run.row + run.rows}`));
}

function joinWithin(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longestAddress)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
