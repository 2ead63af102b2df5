/**
 * Calls that people typed over blank cells without keeping the blanks from them. Some Excels hand a blank over as 0.
 * In: 검토!B3 = PLAN.CHANGE(예산!B6,예산!C6), 예산!C6 blank. Out: a finding that names 검토!B3, 예산!C6 and a guard.
 */
import type { WorkbookState } from "../excel/sheets";
import { openCalls, withZeros, type OpenCall } from "../functions/blank-arguments";
import { finding, type Finding } from "../messages/finding";
import { cellArea, contains, parseAddress, printSheetArea, type SheetArea } from "../sheet/address";
import { valueAt, type Grid } from "../sheet/grid";
import { asTyped, callingCells, type CallingCell } from "./calls";
import { blanksCountAsZero } from "./calls-canary";
import { pieces } from "./references";

interface LoadedSheets {
  readonly state: WorkbookState;
  readonly grids: readonly Grid[];
  readonly planSheet?: { readonly grid: Grid };
}

/** The same where this Excel counts a blank as 0, or nobody can tell. */
export async function blankFindings(
  context: Excel.RequestContext,
  { state, grids, planSheet }: LoadedSheets,
): Promise<Finding[]> {
  const found = callsOverBlanks([...grids, ...(planSheet ? [planSheet.grid] : [])]);
  if (found.length === 0) return [];
  return (await blanksCountAsZero(context, state)) === false ? [] : found;
}

/** The calls that would show something else where a blank counts as 0, whatever this Excel does; by cell, in order. */
export function callsOverBlanks(grids: readonly Grid[]): Finding[] {
  const bySheet = byName(grids);
  return grids.flatMap(openCallsIn).flatMap(({ place, formula, calls }) => {
    const open = calls.map((call) => ({ call, blanks: blanksOf(call, place.sheet, bySheet) }));
    const found = open.filter(({ blanks }) => blanks.length > 0);
    if (found.length === 0) return [];
    const blanks = [...new Set(found.flatMap((one) => one.blanks))];
    const data = { formula: asTyped(formula), blanks: blanks.join(", "), guarded: guarded(found[0]!.call) };
    const cell = printSheetArea(place);
    return [finding("blank-counts-as-zero", data, { cells: [cell], subject: cell })];
  });
}

type CallingFormula = Pick<CallingCell, "place" | "formula"> & { readonly calls: readonly OpenCall[] };

const known = new WeakMap<Grid, readonly CallingFormula[]>();

/** Of a grid that was looked at before, as a plan is that nobody changed, what was found then. */
function openCallsIn(grid: Grid): readonly CallingFormula[] {
  const found =
    known.get(grid) ??
    callingCells([grid], []).flatMap(({ place, formula }) => {
      const calls = openCalls(formula);
      return calls.length > 0 ? [{ place, formula, calls }] : [];
    });
  known.set(grid, found);
  return found;
}

/** A formula on a sheet as an Excel computes it that counts blanks as 0, for where no such Excel computes it. */
export function countingBlanks(grids: readonly Grid[]): (formula: string, sheet: string) => string {
  const bySheet = byName(grids);
  return (formula, sheet) =>
    withZeros(
      formula,
      (reference) => sizeOf(reference) === 1 && blankCells(reference, sheet, bySheet, []).length === 1,
    );
}

const byName = (grids: readonly Grid[]): ReadonlyMap<string, Grid> =>
  new Map(grids.map((grid) => [grid.sheet.toLowerCase(), grid]));

/** A finding names so many blank cells at most. */
const most = 5;

function blanksOf(
  { each, all, tests }: OpenCall,
  sheet: string,
  grids: ReadonlyMap<string, Grid>,
): readonly string[] {
  const kept = tests
    .flatMap(pieces)
    .flatMap(({ kind, text }) => (kind === "reference" ? areaIn(text, sheet) : []));
  const blanks = (reference: string): string[] => blankCells(reference, sheet, grids, kept);
  const ofEach = each.flatMap(blanks);
  const areAllBlank =
    all.length > 0 &&
    all.every((reference) => blankCells(reference, sheet, grids, []).length === sizeOf(reference));
  return [...ofEach, ...(areAllBlank ? all.flatMap(blanks) : [])].slice(0, most);
}

const areaIn = (reference: string, sheet: string): SheetArea[] => {
  const parsed = parseAddress(reference);
  return parsed ? [{ ...parsed.area, sheet: parsed.sheet ?? sheet }] : [];
};

const sizeOf = (reference: string): number => {
  const { area } = parseAddress(reference)!;
  return area.rows * area.columns;
};

/** Blank cells of a reference that no test looks at; none of a sheet that is not loaded. */
function blankCells(
  reference: string,
  onSheet: string,
  grids: ReadonlyMap<string, Grid>,
  kept: readonly SheetArea[],
): string[] {
  const [area] = areaIn(reference, onSheet);
  const grid = area && grids.get(area.sheet.toLowerCase());
  if (!area || !grid) return [];
  const blanks: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (!isBlank(grid, row, column)) continue;
      if (
        kept.some((one) => one.sheet.toLowerCase() === area.sheet.toLowerCase() && contains(one, row, column))
      )
        continue;
      blanks.push(printSheetArea({ ...cellArea(row, column), sheet: area.sheet }));
    }
  return blanks;
}

/** A formula that gives "" is no blank cell: every Excel hands its text over. */
const isBlank = (grid: Grid, row: number, column: number): boolean =>
  valueAt(grid, row, column) === undefined &&
  grid.formulas?.[row - grid.row]?.[column - grid.column] === undefined;

/** The call with a guard, as a person can type it. */
function guarded({ text, each, all }: OpenCall): string {
  const cells = each.filter((reference) => sizeOf(reference) === 1);
  if (cells.length > 0 && cells.length === each.length)
    return `=IF(COUNT(${cells.join(",")})=${cells.length},${text},"")`;
  const areas = [...each, ...all];
  return each.length > 0
    ? `=IF(SUMPRODUCT(--(${areas.join('=""))+SUMPRODUCT(--(')}=""))=0,${text},"")`
    : `=IF(COUNTA(${areas.join(",")}),${text},"")`;
}
