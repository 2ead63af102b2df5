/**
 * A sheet's merged areas, asked for in bands: one question that meets more than 512 of them fails, and takes its whole
 * request with it. In each band no more can begin, whatever the sheet holds.
 * In: 예산!A1:J400. Out: questions for A1:J92, A93:J184, … of which each gets the areas that begin there.
 */
import { parseAddress, type Area } from "../sheet/address";
import type { CellValue } from "../sheet/grid";
import { rangeOf } from "./areas";
import { bytesOfCall, type Parcel } from "./parcels";
import { runs, type Question } from "./trips";

/** More of them in one question are refused (Excel.Range.getMergedAreasOrNullObject). */
const mostMerges = 512;

/**
 * The areas are handed to `found`, by band. A band that Excel refuses even cell by cell is left out.
 * [Api set: ExcelApi 1.13]
 */
export function askForMerges(
  sheetName: string,
  band: Area,
  found: (areas: readonly Area[]) => void,
): Question {
  return {
    // The question itself is the larger part: most bands hold few merged areas.
    bytes: 5000,
    ask(context) {
      const merged = rangeOf(
        context.workbook.worksheets.getItem(sheetName),
        band,
      ).getMergedAreasOrNullObject();
      // Without the single addresses Excel was seen to tell the first cells only.
      merged.load("isNullObject,areas/items/address");
      return () => {
        if (merged.isNullObject) return;
        found(merged.areas.items.flatMap(({ address }) => parseAddress(address)?.area ?? []));
      };
    },
    cut: (parts) => cutArea(band, parts).map((part) => askForMerges(sheetName, part, found)),
    isTooMuch: isOfMerges,
    giveUp: () => undefined,
  };
}

/** A refusal of the question itself, whatever its code. */
function isOfMerges(error: unknown): boolean {
  const place = (error as { debugInfo?: { errorLocation?: string } } | undefined)?.debugInfo?.errorLocation;
  return /getMergedAreas/i.test(place ?? "");
}

function cutArea(area: Area, parts: number): Area[] {
  if (area.rows > 1)
    return runs(area.rows, parts).map(([from, to]) => ({ ...area, row: area.row + from, rows: to - from }));
  return runs(area.columns, parts).map(([from, to]) => ({
    ...area,
    column: area.column + from,
    columns: to - from,
  }));
}

/**
 * Bands that need no knowledge of the sheet: a merged area has two cells at least, of which one may lie below the band
 * or to its right.
 */
export function bandsOf(used: Area): Area[] {
  const columns = Math.min(used.columns, mostMerges - 1);
  const rows = Math.max(1, Math.floor((2 * mostMerges) / (columns + 1)) - 1);
  return cutArea({ ...used, rows: 1 }, Math.ceil(used.columns / columns)).flatMap((slice) =>
    cutArea({ ...slice, rows: used.rows }, Math.ceil(used.rows / rows)),
  );
}

/**
 * Larger bands, of a sheet whose values are known: a merged area shows its value in its first cell and has a blank one
 * beside or below that. Rows without a value are left out: what is merged there says nothing.
 */
export function bandsByBlanks(used: Area, values: readonly (readonly CellValue[])[]): Area[] {
  const blanks = (row: number): number =>
    values[row] === undefined ? used.columns : values[row].filter((value) => value === undefined).length;
  const bands: Area[] = [];
  let from = 0;
  let count = 0;
  const close = (to: number): void => {
    if (to > from) bands.push({ ...used, row: used.row + from, rows: to - from });
    from = to + 1;
    count = 0;
  };
  for (let row = 0; row < used.rows; row++) {
    const inRow = blanks(row);
    if (inRow === used.columns) {
      close(row);
      continue;
    }
    // One cell beyond the right end counts too, and the row below the band.
    if (count > 0 && count + inRow + 1 + blanks(row + 1) > mostMerges) {
      close(row);
      from = row;
    }
    count += inRow + 1;
  }
  close(used.rows);
  return bands.flatMap((band) => (band.rows === 1 ? bandsOf(band) : [band]));
}

/** Merges areas of a sheet that stands. */
export const mergeParcels = (name: string, areas: readonly Area[]): Parcel[] =>
  areas.map((area) => ({
    bytes: 2 * bytesOfCall,
    queue: ({ workbook }) => rangeOf(workbook.worksheets.getItem(name), area).merge(),
  }));
