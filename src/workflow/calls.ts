/**
 * The add-in's calls in a workbook, wherever they stand: on the plan sheet, typed by hand, nested, on hidden sheets.
 * In: the grids of all sheets. Out: each cell that calls the add-in, with its formula and the value that it shows.
 */
import { shownFrom } from "../excel/contents";
import { callsAddin } from "../functions/calls";
import { cellArea, printArea, type SheetArea } from "../sheet/address";
import { valueAt, type CellValue, type Grid } from "../sheet/grid";

export interface CallingCell {
  readonly place: SheetArea;
  /** Without its sheet. */
  readonly address: string;
  readonly formula: string;
  readonly value: CellValue;
}

/** Every cell whose formula calls one of the add-in's functions, or one of the workbook functions named in `names`. */
export function callingCells(grids: readonly Grid[], names: readonly string[]): CallingCell[] {
  const cells: CallingCell[] = [];
  for (const grid of grids) {
    grid.formulas?.forEach((formulas, rowOffset) =>
      formulas.forEach((formula, columnOffset) => {
        if (formula === undefined || !callsAddin(formula, names)) return;
        const place = { ...cellArea(grid.row + rowOffset, grid.column + columnOffset), sheet: grid.sheet };
        const value = valueAt(grid, place.row, place.column);
        cells.push({ place, address: printArea(place), formula, value });
      }),
    );
  }
  return cells;
}

/** The cell and those that its formula fills, which hold none. */
export function filledFrom(cell: CallingCell, grids: readonly Grid[]): CallingCell[] {
  const { sheet } = cell.place;
  const grid = grids.find((one) => one.sheet === sheet)!;
  const others = shownFrom(grid, cell.place).slice(1);
  return [
    cell,
    ...others.map((other): CallingCell => {
      const place = { ...cellArea(other.row, other.column), sheet };
      return { place, address: printArea(place), formula: "", value: valueAt(grid, other.row, other.column) };
    }),
  ];
}

/** The formula with calls as people see them, "PLAN.SHARE(…)", where the file's own spelling stands in it. */
export const asTyped = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|(?:'[^']*'!|\[\d+\]!)?_xldudf_PLAN_(?=[A-Z]+\()/gi, (found) =>
    found.startsWith('"') ? found : "PLAN.",
  );

/** Whether two shown values are the same: to the last bit that a spreadsheet keeps, blank equal to an empty text. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  const [a, b] = [one ?? "", other ?? ""];
  if (typeof a === "number" && typeof b === "number") {
    return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  }
  return a === b;
}
