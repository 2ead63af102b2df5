/**
 * Says what was hidden: sheets that were left out, rows and columns that were read all the same.
 * In: rows 12 to 14 of 예산 hidden. Out: "rows-hidden" at 예산!A12:G14.
 */
import { columnName } from "../../sheet/address";
import type { Workbook } from "../../sheet/grid";
import type { Notebook } from "../notebook";
import type { Sheet } from "./sheet";

export function tellHidden(workbook: Workbook, sheets: readonly Sheet[], notes: Notebook): void {
  for (const sheet of workbook.hidden) notes.add("sheet-hidden", { sheet });
  for (const sheet of workbook.own) notes.add("sheet-own", { sheet });
  for (const sheet of sheets) {
    const inside = [...sheet.grid.hiddenRows]
      .filter((row) => row >= sheet.top && row < sheet.bottom && !sheet.isBlankRow(row))
      .sort((a, b) => a - b);
    const runs = runsOf(inside).map(([first, last]) => ({ first, last }));
    if (runs.length > 0) {
      const shown = runs
        .map(({ first, last }) => (first === last ? `${first + 1}` : `${first + 1}-${last + 1}`))
        .slice(0, 20)
        .join(", ");
      notes.add(
        "rows-hidden",
        { rows: shown },
        runs
          .slice(0, 20)
          .map(({ first, last }) =>
            sheet.address(first, sheet.left, last - first + 1, Math.max(1, sheet.right - sheet.left)),
          ),
      );
    }
    const columns = [...sheet.grid.hiddenColumns]
      .filter((column) => column >= sheet.left && column < sheet.right)
      .sort((a, b) => a - b);
    if (columns.length > 0)
      notes.add(
        "columns-hidden",
        { columns: columns.map(columnName).join(", ") },
        columns.map((column) => sheet.address(sheet.top, column, Math.max(1, sheet.bottom - sheet.top), 1)),
      );
  }
}

function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === row) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
