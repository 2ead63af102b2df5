/**
 * Formulas that fill cells beside their own: =SEQUENCE(3) in C5 shows in C5:C7, of which C6 and C7 hold nothing.
 * In: loaded blocks, of which Excel says that something spills. Out: the areas, each with its formula in the first cell.
 */
import { contains, type Area } from "../sheet/address";
import type { CellValue, Grid } from "../sheet/grid";
import type { Question } from "./trips";

type Block = Pick<Grid, "values" | "formulas">;

/**
 * Asks of the formulas that may spill, which are those with a filled cell without one of its own right of it or below.
 * Older Excels know none. [Api set: ExcelApi 1.12]
 */
export function askForSpills(
  cellAt: (context: Excel.RequestContext, row: number, column: number) => Excel.Range,
  area: Area,
  block: Block,
  take: (area: Area) => void,
): Question[] {
  const { row, column } = area;
  return [...candidates(block)].map(([down, across]) => {
    const question: Question = {
      bytes: 200,
      ask(context) {
        const filled = cellAt(context, row + down, column + across).getSpillingToRangeOrNullObject();
        filled.load("rowCount,columnCount");
        return () => {
          if (filled.isNullObject) return;
          take({
            row: row + down,
            column: column + across,
            rows: filled.rowCount,
            columns: filled.columnCount,
          });
        };
      },
      cut: () => [question],
    };
    return question;
  });
}

function* candidates({ values, formulas }: Block): Iterable<[row: number, column: number]> {
  const own = (row: number, column: number): string | undefined => formulas?.[row]?.[column];
  for (const [row, cells] of (formulas ?? []).entries())
    for (const [column, formula] of cells.entries()) {
      if (formula === undefined) continue;
      // Whether Excel gives a filled cell its formula's text or none is not documented.
      const mayFill = (down: number, across: number): boolean =>
        filledAt(values, down, across) && (own(down, across) ?? formula) === formula;
      if (mayFill(row + 1, column) || mayFill(row, column + 1)) yield [row, column];
    }
}

const filledAt = (values: readonly (readonly CellValue[])[], row: number, column: number): boolean =>
  values[row]?.[column] !== undefined;

/** The formulas without those that Excel may tell of cells which others fill. */
export function ownFormulas(grid: Grid, spilled: readonly Area[]): Grid["formulas"] {
  return grid.formulas?.map((cells, down) => {
    const row = grid.row + down;
    const over = spilled.filter((area) => row >= area.row && row < area.row + area.rows);
    if (over.length === 0) return cells;
    return cells.map((formula, across) => (fills(over, row, grid.column + across) ? undefined : formula));
  });
}

/** Whether one of the areas fills the cell from another. */
export const fills = (spilled: readonly Area[] | undefined, row: number, column: number): boolean =>
  spilled?.some((area) => contains(area, row, column) && (row !== area.row || column !== area.column)) ??
  false;
