/**
 * Waiting for Excel: cells show #BUSY! until the add-in's functions have answered, and #NAME? until they are registered.
 * In: a range whose cells are being computed. Out: its values, once they are there or patience is at its end.
 */
import { until } from "../excel/patience";
import { finding, type Finding } from "../messages/finding";
import { cellArea, printSheetArea, type SheetArea } from "../sheet/address";
import type { CellValue, Grid } from "../sheet/grid";

/** How long a job waits at most, in milliseconds. */
const patience = 15_000;

export const isBusy = (value: unknown): boolean => value === "#BUSY!" || value === "#GETTING_DATA";

/** Loads the sheets, again and again while some of their cells are still being computed and patience lasts. */
export const whenCalculated = (context: Excel.RequestContext, load: () => Promise<Grid[]>): Promise<Grid[]> =>
  whenSettled(context, load, busyCells);

/** The same of whatever is loaded, `busyIn` tells which of its cells are being computed. */
export async function whenSettled<Loaded>(
  context: Excel.RequestContext,
  load: () => Promise<Loaded>,
  busyIn: (loaded: Loaded) => readonly SheetArea[],
): Promise<Loaded> {
  const end = Date.now() + patience;
  for (;;) {
    const loaded = await load();
    const busy = busyIn(loaded);
    if (busy.length === 0) return loaded;
    if (!(await settle(context, busy, end - Date.now()))) return load();
  }
}

/** What is still being computed after all patience. */
export const busyFindings = (grids: readonly Grid[]): Finding[] => toldBusy(busyCells(grids));

export function toldBusy(busy: readonly SheetArea[]): Finding[] {
  if (busy.length === 0) return [];
  return [finding("calculation-not-finished", { count: busy.length }, { cells: busy.map(printSheetArea) })];
}

/** Cells that are still being computed; a text that only looks so is none. */
function busyCells(grids: readonly Grid[]): SheetArea[] {
  const busy: SheetArea[] = [];
  for (const { sheet, row, column, values, formulas } of grids)
    values.forEach((cells, r) =>
      cells.forEach((value, c) => {
        if (isBusy(value) && (!formulas || formulas[r]?.[c] !== undefined))
          busy.push({ ...cellArea(row + r, column + c), sheet });
      }),
    );
  return busy;
}

/** Of many busy cells so many are looked at in one request. */
const mostLookedAt = 100;

/** Waits until none of the cells is busy; false where some still are at the limit. */
export async function settle(
  context: Excel.RequestContext,
  cells: readonly SheetArea[],
  limit = patience,
): Promise<boolean> {
  let waiting = cells;
  return until(async () => {
    const looked = waiting.slice(0, mostLookedAt);
    const ranges = looked.map(({ sheet, row, column }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      range.load("values");
      return range;
    });
    await context.sync();
    const still = looked.filter((_, index) => isBusy(ranges[index]!.values[0]![0]));
    waiting = [...still, ...waiting.slice(mostLookedAt)];
    return waiting.length === 0;
  }, limit);
}

/** Sends what is queued and reads the range, again and again while one of its values `isOpen`, busy ones at least. */
export async function readSettled(
  context: Excel.RequestContext,
  range: Excel.Range,
  isOpen: (value: CellValue) => boolean = isBusy,
  limit = patience,
): Promise<CellValue[][]> {
  await until(async () => {
    range.load("values");
    await context.sync();
    return !(range.values as CellValue[][]).some((row) => row.some(isOpen));
  }, limit);
  return range.values as CellValue[][];
}
