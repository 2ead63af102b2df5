/**
 * Where a figure of the plan sheet comes from: the staff's cells that its formula refers to, through other cells of the plan.
 * In: 성과계획서!I29, "=IF(COUNT($D$29,$G$29)=2,(D29-G29)/G29,"")", over D29 =예산!$B$14*1000. Out: 예산!B14 and 예산!C14, and that
 * the cell is 예산현황/인력운영비/증감률.
 */
import { contentAt, isFormula } from "../excel/contents";
import { withExcel } from "../excel/session";
import { cellArea, contains, printArea, printSheetArea, type SheetArea } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { figuresAt } from "./edits";
import { keptIn } from "./kept";
import { changesSoFar } from "./listening";
import { absolute, areaOf, pieces } from "./references";
import { loadOwnSheets } from "./source";

export interface Origin {
  /** The cell on the plan sheet. */
  readonly at: SheetArea;
  /** Which figure or text it is, as the plan calls it; undefined for one that no build wrote. */
  readonly id?: string;
  /** The staff's cells: "예산!B14". Empty where the plan holds a text or number of its own. */
  readonly cells: readonly string[];
}

/** The cells of the plan sheet by whose ids they are written. */
interface Written {
  readonly grid: Grid;
  readonly ids: ReadonlyMap<string, string>;
}

/** undefined where the cell is none of the plan sheet. */
export async function originOf(selected: SheetArea): Promise<Origin | undefined> {
  const written = await planAsHeard();
  if (!written || written.grid.sheet !== selected.sheet) return undefined;
  const cell = cellArea(selected.row, selected.column);
  const id = written.ids.get(printArea(cell));
  const cells = sourcesOf(written.grid, selected.row, selected.column).map(printSheetArea);
  return { at: { ...cell, sheet: selected.sheet }, ...(id !== undefined && { id }), cells };
}

let last: { readonly changes: number; readonly written: Written | undefined } | undefined;

/** A person who walks over the plan with the arrows asks at every step: it is loaded once for as long as nothing changes. */
async function planAsHeard(): Promise<Written | undefined> {
  const changes = changesSoFar();
  if (last && last.changes === changes) return last.written;
  const written = await withExcel(async (context): Promise<Written | undefined> => {
    const sheets = await loadOwnSheets(context);
    const { planSheet, store } = sheets;
    return planSheet && { grid: planSheet.grid, ids: figuresAt(sheets, keptIn(store).build) };
  });
  last = changes === undefined ? undefined : { changes, written };
  return written;
}

/** A reference that holds more cells of the plan than this is no sum of figures. */
const mostCells = 500;

/** The areas of other sheets that a cell's formula comes to, each once, in the order in which it names them. */
export function sourcesOf(grid: Grid, row: number, column: number): SheetArea[] {
  const found = new Map<string, SheetArea>();
  const seen = new Set<string>();
  const open: { readonly row: number; readonly column: number }[] = [{ row, column }];
  for (let at = open.shift(); at; at = open.shift()) {
    const key = `${at.row},${at.column}`;
    const content = contains(grid, at.row, at.column) ? contentAt(grid, at.row, at.column) : "";
    if (seen.has(key) || !isFormula(content)) continue;
    seen.add(key);
    for (const { kind, text } of pieces(content)) {
      const area = kind === "reference" ? areaOf(absolute(text, grid.sheet)) : undefined;
      if (!area) continue;
      if (area.sheet !== grid.sheet) found.set(printSheetArea(area), area);
      else if (area.rows * area.columns <= mostCells)
        for (let r = area.row; r < area.row + area.rows; r++)
          for (let c = area.column; c < area.column + area.columns; c++) open.push({ row: r, column: c });
    }
  }
  return [...found.values()];
}
