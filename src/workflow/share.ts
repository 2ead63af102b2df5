/**
 * "재무과와 공유": every call of the add-in becomes its native equal, so that the workbook calculates in any Excel,
 * LibreOffice or Hancom Cell. What was replaced is kept, and the cells are followed, for 다시 연결.
 * Values before and after have to be the same: a cell that would show another value stays as it was and is named.
 */
import { writeCells, type CellContent } from "../excel/cells";
import { restore } from "../excel/restore";
import { withExcel } from "../excel/session";
import { storeName, writeStore } from "../excel/store";
import { toNative } from "../functions/registry";
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import { type CellValue } from "../sheet/grid";
import { callingCells, sameValue, type CallingCell } from "./calls";
import { keeping, keptIn, type ShareRecord, type SharedCell } from "./kept";
import { loadEverySheet, type Sheets } from "./source";
import { trackerFormulas } from "./tracking";
import { textsOf } from "./texts";
import type { RunOptions, ShareReport } from "./types";

export interface ShareOptions extends RunOptions {
  /** Values instead of native formulas. */
  readonly valuesOnly?: boolean;
}

interface Conversion {
  readonly cell: CallingCell;
  readonly native: string | number | boolean;
}

export async function shareWithFinance(options: ShareOptions = {}): Promise<ShareReport> {
  return withExcel(async (context) => {
    options.onProgress?.("load");
    const sheets = await loadEverySheet(context);
    options.signal?.throwIfAborted();
    options.onProgress?.("share");
    const { conversions, findings } = convert(sheets, options.valuesOnly === true);
    if (conversions.length === 0) return { converted: 0, findings };

    const changed = await write(context, sheets, conversions);
    const left = new Set(changed.map(({ cell }) => cell));
    return {
      converted: conversions.length - left.size,
      findings: [...findings, ...changed.map(({ cell, after }) => changedFinding(cell, after))],
    };
  });
}

function convert(
  { grids, state, functionNames }: Sheets,
  valuesOnly: boolean,
): { conversions: Conversion[]; findings: Finding[] } {
  const conversions: Conversion[] = [];
  const findings: Finding[] = [];
  const textAt = textsOf(grids);
  const isProtected = new Set(state.sheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name));
  const protectedCells = new Map<string, string[]>();
  for (const cell of callingCells(grids, [...functionNames.keys()])) {
    const place = placeOf(cell);
    if (isProtected.has(cell.sheet)) {
      protectedCells.set(cell.sheet, [...(protectedCells.get(cell.sheet) ?? []), place]);
      continue;
    }
    if (valuesOnly) {
      conversions.push({ cell, native: cell.value ?? "" });
      continue;
    }
    const native = toNative(cell.formula, {
      textAt: (reference) => textAt(reference, cell.sheet),
      workbookFunctions: functionNames,
    });
    if (native.problem === undefined) conversions.push({ cell, native: native.formula });
    else
      findings.push(
        finding(
          "call-not-convertible",
          { formula: cell.formula, reason: native.problem },
          { cells: [place] },
        ),
      );
  }
  for (const [sheet, cells] of protectedCells)
    findings.push(finding("sheet-protected", { sheet }, { cells }));
  return { conversions, findings };
}

interface Changed {
  readonly cell: CallingCell;
  readonly after: CellValue;
}

/** Writes all conversions in one request that also reads the new values; returns the cells that were put back. */
async function write(
  context: Excel.RequestContext,
  sheets: Sheets,
  conversions: readonly Conversion[],
): Promise<Changed[]> {
  const originals = conversions.map(({ cell }) => ({ ...cell, content: cell.formula }));
  try {
    const blocks = writeCells(
      context,
      conversions.map(({ cell, native }) => ({ ...cell, content: native })),
    );
    for (const { range } of blocks.values()) range.load("values");
    keep(context, sheets, conversions);
    await context.sync();

    const changed = conversions.flatMap(({ cell }) => {
      const { range, top, left } = blocks.get(cell.sheet)!;
      const value = range.values[cell.row - top]![cell.column - left] as CellValue;
      return sameValue(cell.value, value) ? [] : [{ cell, after: value }];
    });
    if (changed.length > 0) {
      const left = new Set(changed.map(({ cell }) => cell));
      writeCells(
        context,
        changed.map(({ cell }): CellContent => ({ ...cell, content: cell.formula })),
      );
      keep(
        context,
        sheets,
        conversions.filter(({ cell }) => !left.has(cell)),
        conversions,
      );
      await context.sync();
    }
    return changed;
  } catch (error) {
    const addedNames = trackerFormulas(conversions.map(shared)).map((_, index) =>
      trackerName(keptIn(sheets.store).share, index),
    );
    await restore({ ...sheets, cells: originals, addedNames });
    throw error;
  }
}

/** Queues the record of what was replaced and the names that follow it. `former`: conversions recorded just before. */
function keep(
  context: Excel.RequestContext,
  { store, state }: Sheets,
  conversions: readonly Conversion[],
  former: readonly Conversion[] = [],
): void {
  const names = context.workbook.names;
  const before = keptIn(store).share;
  const trackersOf = (cells: readonly Conversion[]): string[] => trackerFormulas(cells.map(shared));
  for (let index = 0; index < trackersOf(former).length; index += 1)
    names.getItem(trackerName(before, index)).delete();
  const formulas = trackersOf(conversions);
  formulas.forEach((formula, index) => {
    names.add(trackerName(before, index), formula).visible = false;
  });
  const share: ShareRecord = {
    cells: [...(before?.cells ?? []), ...conversions.map(shared)],
    trackers: [...(before?.trackers ?? []), ...formulas.map((_, index) => trackerName(before, index))],
  };
  const exists = former.length > 0 || state.sheets.some((sheet) => sheet.name === storeName);
  writeStore(context, keeping(store, { share, undo: { kind: "share" } }), exists);
}

/** A second share before a reconnect adds to the first: its names continue the numbering. */
function trackerName(before: ShareRecord | undefined, index: number): string {
  return `_PLAN_CELLS_${(before?.trackers.length ?? 0) + index + 1}`;
}

const shared = ({ cell, native }: Conversion): SharedCell => ({
  sheet: cell.sheet,
  address: cell.address,
  original: cell.formula,
  native,
});

const placeOf = (cell: CallingCell): string =>
  printSheetArea({ sheet: cell.sheet, row: cell.row, column: cell.column, rows: 1, columns: 1 });

function changedFinding(cell: CallingCell, after: CellValue): Finding {
  const data = { before: String(cell.value ?? ""), after: String(after ?? "") };
  return finding("value-changed-by-share", data, { cells: [placeOf(cell)] });
}
