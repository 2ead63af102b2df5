/**
 * Says what was hidden: sheets that were left out, rows and columns that were read all the same.
 * In: rows 12 to 14 of 예산 hidden. Out: "rows-hidden" at 예산!A12:G14.
 */
import { columnName } from "../../sheet/address";
import type { Workbook } from "../../sheet/grid";
import type { Notebook } from "../notebook";
import { columnsOf, range } from "../rows";
import type { Sheet } from "./sheet";

export function tellHidden(workbook: Workbook, sheets: readonly Sheet[], notes: Notebook): void {
  for (const sheet of workbook.hidden) notes.add("sheet-hidden", { sheet });
  for (const sheet of workbook.own) notes.add("sheet-own", { sheet });
  for (const sheet of sheets) {
    const { grid, top, bottom, left, right } = sheet;
    const rows = range(top, bottom).filter((row) => grid.hiddenRows.has(row) && !sheet.isBlankRow(row));
    const runs: [number, number][] = [];
    for (const row of rows)
      if (runs.at(-1)?.[1] === row - 1) runs.at(-1)![1] = row;
      else runs.push([row, row]);
    const shown = runs.slice(0, 20);
    const text = shown.map(([first, last]) => [...new Set([first + 1, last + 1])].join("-")).join(", ");
    const areas = shown.map(([first, last]) =>
      sheet.address(first, left, last - first + 1, Math.max(1, right - left)),
    );
    if (runs.length > 0) notes.add("rows-hidden", { rows: text }, areas);
    const columns = columnsOf(sheet).filter((column) => grid.hiddenColumns.has(column));
    const heads = columns.map((column) => sheet.address(top, column, Math.max(1, bottom - top)));
    if (columns.length > 0)
      notes.add("columns-hidden", { columns: columns.map(columnName).join(", ") }, heads);
  }
}
