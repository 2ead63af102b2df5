/**
 * Formulas over 성과자료 as a spreadsheet program leads them when a person puts rows in there or takes some out: that is no edit
 * of the sheets that print them.
 * In: =성과자료!$K$15 as it was written, two rows put in above. Out: =성과자료!$K$17; =#REF! where row 15 was taken out.
 */
import { ledgerSheetName, orderColumn } from "../../collect";
import { isFormula, type Spelled } from "../../excel/contents";
import { printArea } from "../../sheet/address";
import { valueAt, type Grid } from "../../sheet/grid";
import { remembered } from "../../text/remembered";
import { absolute, areaOf, mapReferences, placeOf } from "../references";

/** `grid`: 성과자료 as it stands, whatever its name is by now; `sheet`: where the formula stands. */
export function movedWith(grid: Grid): (written: Spelled, sheet: string) => Spelled {
  // By the place at which a row was written, which is its number, the place where it stands.
  const rowOf = new Map<number, number>();
  for (let row = Math.max(1, grid.row); row < grid.row + grid.rows; row += 1) {
    const order = valueAt(grid, row, orderColumn);
    if (typeof order === "number") rowOf.set(order, row);
  }
  // The columns that 총괄 counts over stand in each of its cells.
  const moved = remembered(1000, (place): { readonly to?: string } => {
    const area = areaOf(place);
    if (area?.sheet !== ledgerSheetName) return {};
    if (area.row === 0) return { to: placeOf(grid.sheet, printArea(area)) };
    const rows: number[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const now = rowOf.get(row);
      if (now !== undefined) rows.push(now);
    }
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return { to: "#REF!" };
    return { to: placeOf(grid.sheet, printArea({ ...area, row: first, rows: last - first + 1 })) };
  });
  return (written, sheet) =>
    isFormula(written)
      ? mapReferences(written, (reference) => moved(absolute(reference, sheet)).to)
      : written;
}
