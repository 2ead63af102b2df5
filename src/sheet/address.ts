/**
 * Cell addresses. Rows and columns are zero-based in code and spelled as Excel does in text.
 * In: {sheet: "예산", row: 5, column: 1}. Out: "예산!B6", "'2017 예산'!B6:C9".
 */

/** A rectangle of cells on one sheet: `rows` and `columns` count cells and are at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area together with the sheet that it stands on. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

/** One cell as an area. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

const columnNames: string[] = [];

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  return (columnNames[column] ??= nameOfColumn(column));
}

function nameOfColumn(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** 0 for "A", 26 for "AA". The name has to be letters only. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** "B6" or "B6:C9", without a sheet. */
export function printArea(area: Area): string {
  const first = columnName(area.column) + (area.row + 1);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnName(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/** The sheet's name as Excel spells it before "!": quoted where it is not a plain word. */
export function quoteSheet(sheet: string): string {
  const plainWord = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  const looksLikeCell = /^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i.test(sheet) || /^(TRUE|FALSE)$/i.test(sheet);
  return plainWord && !looksLikeCell ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

/** "예산!B6:B9". */
export function printSheetArea(area: SheetArea): string {
  return `${quoteSheet(area.sheet)}!${printArea(area)}`;
}

/** Several areas, each with its sheet, as findings and `read --json` spell them: "예산!B6:B9,예산!B12". */
export function printSheetAreas(areas: readonly SheetArea[]): string {
  return areas.map(printSheetArea).join(",");
}

/** Reads "B6", "$B$6:C9", "예산!B6" or "'2017 예산'!B6:C9"; undefined where it is no address of cells. */
export function parseAddress(text: string): { sheet?: string; area: Area } | undefined {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const [, quoted, bare, column, row, lastColumn, lastRow] = match;
  const left = columnIndex(column!);
  const top = Number(row) - 1;
  const right = lastColumn === undefined ? left : columnIndex(lastColumn);
  const bottom = lastRow === undefined ? top : Number(lastRow) - 1;
  const area = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  const sheet = quoted?.replace(/''/g, "'") ?? bare;
  return sheet === undefined ? { area } : { sheet, area };
}

/** Whether the cell at `row`, `column` lies in `area`. */
export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** The cells of an area, row by row. */
export const cellsIn = ({ row, column, rows, columns }: Area): Area[] =>
  Array.from({ length: rows * columns }, (_, index) =>
    cellArea(row + Math.floor(index / columns), column + (index % columns)),
  );
