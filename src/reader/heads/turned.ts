/**
 * A table turned round: its rows become columns, and its columns rows, so that who reads a row for each name reads a column
 * for each name as well. Only the way in is turned: addresses, areas and claims are the sheet's own.
 * In: "연도 | 자료제공건수 | 보도건수" over "2015년 | 1,840 | 812". Out: the rows 자료제공건수 and 보도건수 below a head "2015년";
 * the cell of 1,840 is still 실적!B2.
 */
import type { CellValue } from "../../sheet/grid";
import type { Sheet } from "../cells/sheet";
import type { HeaderColumn, Region } from "../model";
import { fieldsOf, range, rowsOf } from "../rows";

export interface Turned {
  /** The columns that are to be rows; all others are left out. */
  readonly names: readonly HeaderColumn[];
  /** What those names are, by the row of the head in which they stand from now on. */
  readonly namedBy: readonly HeaderColumn[];
  /** The texts of a name, one for each of `namedBy`. */
  readonly textsOf: (name: HeaderColumn) => readonly (string | undefined)[];
  /** The head of the column that a row becomes; undefined where it becomes none. */
  readonly headOf: (row: number) => HeaderColumn | undefined;
}

export function turnedRegion(region: Region, { names, namedBy, textsOf, headOf }: Turned): Region {
  const { sheet, left, right, top, body, bottom } = region;
  const rows = new Set(names.map(({ column }) => column));
  const first = Math.min(right, ...rows);
  const texts = new Map(
    names.flatMap((name) =>
      textsOf(name).map((text, index) => [`${name.column}|${namedBy[index]!.column}`, text] as const),
    ),
  );
  const columns = [...namedBy, ...[...rowsOf(region)].flatMap((row) => headOf(row) ?? [])];
  return {
    ...region,
    sheet: turnedSheet(sheet, body, (row, column) => texts.get(`${row}|${column}`)),
    ...{ left: top, right: bottom, top: left, body: first, bottom: right, above: left },
    ...{ columns, fields: fieldsOf(columns) },
    repeated: new Set(range(first, right).filter((column) => !rows.has(column))),
  };
}

/** A sheet whose cells stand elsewhere than they are looked for; addresses, areas and claims stay its own. */
export function movedSheet(
  sheet: Sheet,
  at: (row: number, column: number) => { readonly row: number; readonly column: number },
): Sheet {
  const { claims } = sheet;
  const placeOf = (row: number, column: number, rows = 1, columns = 1): [number, number, number, number] => {
    const [a, b] = [at(row, column), at(row + rows - 1, column + columns - 1)];
    const [top, left] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
    return [top, left, Math.abs(a.row - b.row) + 1, Math.abs(a.column - b.column) + 1];
  };
  const cell = (row: number, column: number): [number, number] => [
    at(row, column).row,
    at(row, column).column,
  ];
  const seen: Partial<Sheet> = {
    value: (row, column): CellValue => (column === undefined ? undefined : sheet.value(...cell(row, column))),
    merge: (row, column) => sheet.merge(...cell(row, column)),
    format: (row, column) => sheet.format(...cell(row, column)),
    indent: (row, column) => sheet.indent(...cell(row, column)),
    area: (...area) => sheet.area(...placeOf(...area)),
    address: (...area) => sheet.address(...placeOf(...area)),
    claims: Object.assign(Object.create(claims) as Sheet["claims"], {
      take: (...area: Parameters<typeof placeOf>) => claims.take(...placeOf(...area)),
      isTaken: (row: number, column: number) => claims.isTaken(...cell(row, column)),
      groundOf: (row: number, column: number) => claims.groundOf(...cell(row, column)),
    }),
  };
  return Object.assign(Object.create(sheet) as Sheet, seen);
}

/** The sheet with rows for columns; left of column `body` stand the names. */
function turnedSheet(
  sheet: Sheet,
  body: number,
  nameAt: (row: number, column: number) => string | undefined,
): Sheet {
  const moved = movedSheet(sheet, (row, column) => ({ row: column, column: row }));
  const { value, merge: mergeAt } = moved;
  const seen: Partial<Sheet> = {
    ...{ top: sheet.left, left: sheet.top, bottom: sheet.right, right: sheet.bottom },
    value: (row, column) =>
      column === undefined || column < body ? nameAt(row, column ?? -1) : value(row, column),
    merge: (row, column) => {
      const merge = column < body ? undefined : mergeAt(row, column);
      return merge && { row: merge.column, column: merge.row, rows: merge.columns, columns: merge.rows };
    },
    indent: () => 0,
  };
  return Object.assign(moved, seen);
}
