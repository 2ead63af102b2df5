/**
 * A list of departments that a person keeps: a line each (in a .csv the first field), or a column of a workbook.
 * In: 부서목록.xlsx with a column 부서명. Out: 살림과, 나눔과, … in its order; or Failure where there is none.
 */
import { valueAt, type Grid } from "../../sheet/grid";
import { squeeze } from "../../text/spacing";
import type { FileSheet } from "../../xlsx/workbook";
import { failure } from "./failure";
import { readText, withSheets } from "./file";

const heads: ReadonlySet<string> = new Set([
  "부서",
  "부서명",
  "실과",
  "실과명",
  "담당부서",
  "소관부서",
  "과명",
]);

export async function departmentsIn(file: string): Promise<string[]> {
  const names = /\.(xlsx|xlsm)$/i.test(file)
    ? (await withSheets(file, gridsOf)).flatMap(namesOn)
    : readText(file)
        .split(/\r\n|\r|\n/)
        .map((line) => line.split(/[,\t]/)[0]!.trim());
  const found = names.filter((name) => name !== "" && !heads.has(squeeze(name)));
  if (found.length === 0) throw failure(file, "no-departments-in-list");
  return found;
}

/** The first sheet that holds anything. */
function gridsOf(sheets: readonly FileSheet[]): Grid[] {
  const grids = sheets.filter(({ visibility }) => visibility === "Visible").map((sheet) => sheet.grid());
  return grids.filter(({ rows }) => rows > 0).slice(0, 1);
}

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
