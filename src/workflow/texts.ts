/** The text in a cell that a formula refers to: 측정산식 texts stand in the staff's cells, and MEASURE refers to them. */
import { parseAddress } from "../sheet/address";
import { valueAt, type Grid } from "../sheet/grid";

/** A look-up by "성과지표!$K$5"; undefined where the cell is blank or holds no text, or the sheet was not loaded. */
export function textsOf(grids: readonly Grid[]): (reference: string, onSheet?: string) => string | undefined {
  const bySheet = new Map(grids.map((grid) => [grid.sheet.toLowerCase(), grid]));
  return (reference, onSheet) => {
    const address = parseAddress(reference);
    const sheet = address?.sheet ?? onSheet;
    const grid = sheet === undefined ? undefined : bySheet.get(sheet.toLowerCase());
    if (!address || !grid) return undefined;
    const value = valueAt(grid, address.area.row, address.area.column);
    return typeof value === "string" ? value : undefined;
  };
}
