/**
 * Worksheets as grids. In: the states of the visible staff sheets. Out: one Grid a sheet, in one pass.
 * A response may not exceed 5 MB on the web, so large sheets come in blocks of rows over several round trips.
 */
import { parseAddress, type Area } from "../sheet/address";
import type { CellValue, Grid } from "../sheet/grid";
import { hasApi } from "./session";
import type { SheetState } from "./sheets";

/** Cells of a document (values, formulas, formats, indents) that fit well into one response. */
const documentCellsPerTrip = 50_000;
/** Cells of an export (values only) that do, and where its formulas are wanted too. */
const exportCellsPerTrip = 250_000;
const exportFormulasPerTrip = 100_000;
/** Above this a sheet is an export: its formats and indents are not asked for, its formulas only where wanted. */
const cellsOfADocument = 100_000;

interface Block {
  readonly area: Area;
  readonly range: Excel.Range;
  readonly withFormulas: boolean;
  readonly indents?: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

interface PendingSheet {
  readonly state: SheetState;
  readonly used: Area;
  readonly rowsHidden: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columnsHidden: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly merged?: Excel.RangeAreas;
  readonly blocks: Block[];
}

/** Loads the sheets that have a used block; the others become empty grids. `everyFormula`: those of exports too. */
export async function loadGrids(
  context: Excel.RequestContext,
  states: readonly SheetState[],
  everyFormula = false,
): Promise<Grid[]> {
  const cellsOfAnExport = everyFormula ? exportFormulasPerTrip : exportCellsPerTrip;
  const pending: (PendingSheet | SheetState)[] = [];
  let share = 0;
  for (const state of states) {
    const used = state.used;
    if (used === undefined) {
      pending.push(state);
      continue;
    }
    const sheet = context.workbook.worksheets.getItem(state.name);
    const isDocument = used.rows * used.columns <= cellsOfADocument;
    const blocks: Block[] = [];
    const one: PendingSheet = { state, used, ...requestShape(sheet, used), blocks };
    const cellsPerTrip = isDocument ? documentCellsPerTrip : cellsOfAnExport;
    for (const area of splitRows(used, cellsPerTrip)) {
      const shareOfTrip = (area.rows * area.columns) / cellsPerTrip;
      if (share > 0 && share + shareOfTrip > 1) {
        // A response has its limit: what was asked so far has to come before more is asked.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        share = 0;
      }
      share += shareOfTrip;
      blocks.push(requestBlock(sheet, area, { isDocument, withFormulas: isDocument || everyFormula }));
    }
    pending.push(one);
  }
  await context.sync();
  return pending.map((one) => ("blocks" in one ? toGrid(one) : emptyGrid(one.name)));
}

function requestShape(
  sheet: Excel.Worksheet,
  used: Area,
): Pick<PendingSheet, "rowsHidden" | "columnsHidden" | "merged"> {
  const whole = rangeOf(sheet, used);
  const rowsHidden = whole.getRowProperties({ rowHidden: true });
  const columnsHidden = whole.getColumnProperties({ columnHidden: true });
  if (!hasApi("1.13")) return { rowsHidden, columnsHidden };
  const merged = whole.getMergedAreasOrNullObject();
  merged.load("isNullObject,address");
  return { rowsHidden, columnsHidden, merged };
}

function requestBlock(
  sheet: Excel.Worksheet,
  area: Area,
  { isDocument, withFormulas }: { isDocument: boolean; withFormulas: boolean },
): Block {
  const range = rangeOf(sheet, area);
  range.load(isDocument ? "values,formulas,numberFormat" : withFormulas ? "values,formulas" : "values");
  if (!isDocument) return { area, range, withFormulas };
  return { area, range, withFormulas, indents: range.getCellProperties({ format: { indentLevel: true } }) };
}

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

function splitRows(used: Area, cellsPerTrip: number): Area[] {
  const rowsPerBlock = Math.max(1, Math.floor(cellsPerTrip / used.columns));
  const blocks: Area[] = [];
  for (let done = 0; done < used.rows; done += rowsPerBlock) {
    blocks.push({ ...used, row: used.row + done, rows: Math.min(rowsPerBlock, used.rows - done) });
  }
  return blocks;
}

function toGrid({ state, used, rowsHidden, columnsHidden, merged, blocks }: PendingSheet): Grid {
  const isDocument = blocks.every((block) => block.indents !== undefined);
  const hidden = (flags: readonly (boolean | undefined)[], first: number): Set<number> =>
    new Set(flags.flatMap((flag, index) => (flag === true ? [first + index] : [])));
  return {
    ...used,
    sheet: state.name,
    values: blocks.flatMap(({ range }) => range.values.map((row) => row.map(blankToUndefined))),
    ...(blocks.every((block) => block.withFormulas) && {
      formulas: blocks.flatMap(({ range: { formulas, values } }) =>
        formulas.map((row, index) => row.map((one, column) => formulaOnly(one, values[index]![column]))),
      ),
    }),
    ...(isDocument && {
      formats: blocks.flatMap(({ range }) => range.numberFormat as string[][]),
      indents: blocks.flatMap(({ indents }) =>
        indents!.value.map((row) => row.map((cell) => cell.format?.indentLevel ?? 0)),
      ),
    }),
    merges: merged === undefined || merged.isNullObject ? [] : parseAreas(merged.address),
    hiddenRows: hidden(
      rowsHidden.value.map((row) => row.rowHidden),
      used.row,
    ),
    hiddenColumns: hidden(
      columnsHidden.value.map((column) => column.columnHidden),
      used.column,
    ),
  };
}

function emptyGrid(sheet: string): Grid {
  const nothing = { row: 0, column: 0, rows: 0, columns: 0, values: [], merges: [] };
  return { ...nothing, sheet, hiddenRows: new Set(), hiddenColumns: new Set() };
}

const blankToUndefined = (value: unknown): CellValue =>
  value === "" || value === null || value === undefined ? undefined : (value as CellValue);

/** A text that begins with "=" reads the same as a formula; only a formula differs from its value. */
const formulaOnly = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : undefined;

/** "예산!A1:B2,'2017 예산'!C3" as areas; a comma inside a quoted sheet name separates nothing. */
function parseAreas(addresses: string): Area[] {
  const parts = addresses.match(/(?:'(?:[^']|'')+'![^,]+|[^,]+)/g) ?? [];
  return parts.flatMap((part) => parseAddress(part)?.area ?? []);
}
