/**
 * Cells of one sheet as the API addresses them: one area or several, whole rows and columns too.
 * In: "'2017 예산'!B6:C9,E:E" on 예산. Out: two areas on the sheet '2017 예산'.
 */
import { parseAddress, printArea, quoteSheet, type Area } from "../../../sheet/address";
import { intersection } from "../../../sheet/rectangles";
import type { Book, Sheet } from "../../workbook/model";
import { lastColumn, lastRow } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";

/** A Range has one area; a RangeAreas has one or more. */
export interface Region {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
  /** Its own address names the first cell of each area only, as Excel's answer to a question for merged areas does. */
  readonly addressOfFirstCells?: boolean;
}

export const rowCount = lastRow + 1;
export const columnCount = lastColumn + 1;
export const wholeSheet: Area = { row: 0, column: 0, rows: rowCount, columns: columnCount };

/** The area of a Range. */
export const areaOf = (region: Region): Area => region.areas[0]!;
export const regionOf = (sheet: Sheet, area: Area): Region => ({ sheet, areas: [area] });

export const isWholeColumns = (area: Area): boolean => area.rows === rowCount;
export const isWholeRows = (area: Area): boolean => area.columns === columnCount;
export const cellCount = (region: Region): number =>
  region.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);

/** "B6:C9", "E:E", "3:7". */
export function printLocal(area: Area): string {
  if (isWholeColumns(area)) return printArea({ ...area, row: 0, rows: 2 }).replace(/\d+/g, "");
  if (isWholeRows(area)) return `${area.row + 1}:${area.row + area.rows}`;
  return printArea(area);
}

/** "예산!B6:C9,예산!E:E". */
export const printRegion = ({ sheet, areas, addressOfFirstCells }: Region): string =>
  areas
    .map((area) => (addressOfFirstCells ? { ...area, rows: 1, columns: 1 } : area))
    .map((area) => `${quoteSheet(sheet.name)}!${printLocal(area)}`)
    .join(",");

/** The region that an address means on `sheet`; a sheet in the address has to be that one, or the book's. */
export function parseRegion(text: string, sheet: Sheet, book: Book, anySheet = false): Region {
  if (text.trim() === "") throw invalidArgument("an empty address");
  let on = sheet;
  const areas = splitAddresses(text).map((part) => {
    const { name, local } = splitSheet(part);
    if (name !== undefined) {
      const named = book.sheet(name);
      if (!named || (named !== sheet && !anySheet)) throw invalidArgument(part);
      on = named;
    }
    return parseLocal(local) ?? namedArea(local, on, book) ?? fail(part);
  });
  return { sheet: on, areas };
}

function fail(part: string): never {
  throw invalidArgument(part);
}

/** "A1,B2" in parts; commas in quoted sheet names separate nothing. */
export function splitAddresses(text: string): string[] {
  return (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function splitSheet(part: string): { name?: string; local: string } {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(part);
  if (!match) return { local: part.replace(/^=/, "") };
  return { name: match[1]?.replace(/''/g, "'") ?? match[2]!, local: match[3]! };
}

/** Cells, whole columns or whole rows; undefined where it is no address. */
export function parseLocal(text: string): Area | undefined {
  const cells = parseAddress(text);
  if (cells) {
    const { area } = cells;
    return area.row + area.rows > rowCount || area.column + area.columns > columnCount ? undefined : area;
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) {
    const area = parseAddress(`${columns[1]}1:${columns[2]}1`)!.area;
    return area.column + area.columns > columnCount ? undefined : { ...area, row: 0, rows: rowCount };
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (!rows) return undefined;
  const [first, last] = [Number(rows[1]), Number(rows[2])].sort((a, b) => a - b) as [number, number];
  if (first < 1 || last > rowCount) return undefined;
  return { row: first - 1, column: 0, rows: last - first + 1, columns: columnCount };
}

function namedArea(name: string, sheet: Sheet, book: Book): Area | undefined {
  const formula = book.name(name, sheet)?.formula;
  const found = formula === undefined ? undefined : regionOfFormula(formula, sheet, book);
  return found?.sheet === sheet ? areaOf(found) : undefined;
}

/** The region that a name's formula ("=예산!$A$1:$F$9") means; undefined where it is no plain reference. */
export function regionOfFormula(formula: string, sheet: Sheet | undefined, book: Book): Region | undefined {
  const home = sheet ?? book.sheets[0];
  if (!home) return undefined;
  try {
    return parseRegion(formula.replace(/^=/, ""), home, book, true);
  } catch {
    return undefined;
  }
}

/** The area, if it lies on a sheet; Excel refuses others. */
export function checkedArea(area: Area): Area {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= rowCount &&
    area.column + area.columns <= columnCount;
  if (!inside || ![area.row, area.column, area.rows, area.columns].every(Number.isInteger))
    throw invalidArgument(`row ${area.row}, column ${area.column}, ${area.rows} × ${area.columns} cells`);
  return area;
}

/** The part of an area that may hold anything: what is used, and one row and column beyond it for the blank rest. */
export function partInUse(sheet: Sheet, area: Area): Area {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area;
  const used = sheet.usedArea() ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const reach = {
    row: 0,
    column: 0,
    rows: used.row + used.rows + 1,
    columns: used.column + used.columns + 1,
  };
  return intersection(area, reach) ?? { ...area, rows: 1, columns: Math.min(area.columns, 1) };
}

/** The cells of an area, one by one. */
export function* positions(area: Area): IterableIterator<readonly [row: number, column: number]> {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) yield [row, column];
}

/** Fails where the sheet was deleted since the region was made. */
export function checkRegion({ sheet }: Region, book: Book): void {
  if (!book.sheets.includes(sheet))
    throw new HostError("InvalidReference", `the sheet ${sheet.name} was deleted`);
}
