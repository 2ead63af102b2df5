/**
 * The names on a list of departments that a person keeps: a line each (in a .csv the first field), or a column of a sheet.
 * In: a sheet with a column 부서명. Out: 살림과, 나눔과, … in its order; none where there is no list.
 */
import { valueAt, type Grid } from "../sheet/grid";
import { squeeze } from "../text/spacing";

const heads: ReadonlySet<string> = new Set([
  "부서",
  "부서명",
  "실과",
  "실과명",
  "담당부서",
  "소관부서",
  "과명",
]);

/** Of the first sheet that holds anything. */
export function departmentsOn(grids: readonly Grid[]): string[] {
  const first = grids.find(({ rows }) => rows > 0);
  return first ? named(namesOn(first)) : [];
}

export const departmentsInText = (text: string): string[] =>
  named(text.split(/\r\n|\r|\n/).map((line) => line.split(/[,\t]/)[0]!.trim()));

const named = (names: readonly string[]): string[] =>
  names.filter((name) => name !== "" && !heads.has(squeeze(name)));

/** What stands below a head that says 부서; without one, the first column. */
function namesOn(grid: Grid): string[] {
  const textAt = (row: number, column: number): string => String(valueAt(grid, row, column) ?? "").trim();
  const rows = Array.from({ length: grid.rows }, (_, at) => grid.row + at);
  const columns = Array.from({ length: grid.columns }, (_, at) => grid.column + at);
  for (const row of rows)
    for (const column of columns)
      if (heads.has(squeeze(textAt(row, column))))
        return rows.filter((at) => at > row).map((at) => textAt(at, column));
  return rows.map((row) => textAt(row, grid.column));
}
