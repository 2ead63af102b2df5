/**
 * A table turned round: its rows become columns, and its columns rows, so that who reads a row for each name reads a column
 * for each name as well. Only the way in is turned: addresses, areas and claims are the sheet's own.
 * In: "연도 | 자료제공건수 | 보도건수" over "2015년 | 1,840 | 812". Out: the rows 자료제공건수 and 보도건수 below a head "2015년";
 * the cell of 1,840 is still 실적!B2.
 */
import type { Area } from "../../sheet/address";
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

/** The sheet with rows for columns; left of column `body` stand the names. */
function turnedSheet(
  sheet: Sheet,
  body: number,
  nameAt: (row: number, column: number) => string | undefined,
): Sheet {
  const { claims } = sheet;
  const turn = ({ row, column, rows, columns }: Area): Area => ({
    ...{ row: column, column: row, rows: columns, columns: rows },
  });
  const seen: Partial<Sheet> = {
    ...{ top: sheet.left, left: sheet.top, bottom: sheet.right, right: sheet.bottom },
    value: (row, column): CellValue =>
      column === undefined || column < body ? nameAt(row, column ?? -1) : sheet.value(column, row),
    merge: (row, column) => {
      const merge = column < body ? undefined : sheet.merge(column, row);
      return merge && turn(merge);
    },
    format: (row, column) => sheet.format(column, row),
    indent: () => 0,
    area: (row, column, rows = 1, columns = 1) => sheet.area(column, row, columns, rows),
    address: (row, column, rows = 1, columns = 1) => sheet.address(column, row, columns, rows),
    claims: Object.assign(Object.create(claims) as Sheet["claims"], {
      take: (row: number, column: number, rows = 1, columns = 1) => claims.take(column, row, columns, rows),
      isTaken: (row: number, column: number) => claims.isTaken(column, row),
      groundOf: (row: number, column: number) => claims.groundOf(column, row),
    }),
  };
  return Object.assign(Object.create(sheet) as Sheet, seen);
}
