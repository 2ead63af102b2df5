/**
 * "재무과와 공유": every call of the add-in becomes its native equal, so that the workbook calculates in any Excel,
 * LibreOffice or Hancom Cell. What was replaced is kept, and the cells are followed, for 다시 연결.
 * Values before and after have to be the same: a cell that would show another value stays as it was and is named.
 */
import { writeCells, type CellContent } from "../excel/cells";
import { commit } from "../excel/commit";
import { spelled } from "../excel/contents";
import { withExcel } from "../excel/session";
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import type { CellValue } from "../sheet/grid";
import { asTyped, sameValue, type CallingCell } from "./calls";
import { convertCalls, type Conversion } from "./convert";
import { keeping, keptIn, type SharedCell, type ShareRecord } from "./kept";
import { loadEverySheet, type Sheets } from "./source";
import { contentFor, sharedAt, standingCells, trackedShare } from "./standing";
import { addTrackers, removeTrackers } from "./trackers";
import type { RunOptions, ShareReport } from "./types";

export interface ShareOptions extends RunOptions {
  /** Values instead of native formulas. */
  readonly valuesOnly?: boolean;
}

export async function shareWithFinance(options: ShareOptions = {}): Promise<ShareReport> {
  return withExcel(async (context) => {
    options.onProgress?.("load");
    const sheets = await loadEverySheet(context);
    options.signal?.throwIfAborted();
    options.onProgress?.("share");
    const { conversions, findings } = convertCalls(sheets, options.valuesOnly === true);
    if (conversions.length === 0) return { converted: 0, cells: [], findings };

    const changed = await write(context, sheets, conversions, options);
    const done = conversions.filter(({ cell }) => !changed.has(cell));
    return {
      converted: done.length,
      cells: done.map(({ cell }) => printSheetArea(cell.place)),
      findings: [...findings, ...[...changed].map(([cell, after]) => changedFinding(cell, after))],
    };
  });
}

/** Writes all conversions in one request that also reads the new values; gives the cells that were put back. */
async function write(
  context: Excel.RequestContext,
  sheets: Sheets,
  conversions: readonly Conversion[],
  { valuesOnly }: ShareOptions,
): Promise<ReadonlyMap<CallingCell, CellValue>> {
  const { grids, store } = sheets;
  const originals = conversions.map(({ cell }) => contentFor(grids, cell.place, cell.formula));
  const before = { ...sheets, cells: originals };
  const undo = { kind: "share", ...(valuesOnly && { valuesOnly }) } as const;
  const standing = standingCells(sheets).map(sharedAt);
  removeTrackers(context, sheets, keptIn(store).share?.trackers);
  const recorded = (cells: readonly Conversion[], taken?: readonly string[]): ShareRecord => ({
    ...shareRecord(context, sheets, [...standing, ...cells.map(shared)], taken),
    ...(valuesOnly && { valuesOnly }),
  });

  const natives = conversions.map(({ cell, native }) => contentFor(grids, cell.place, native));
  const read = readBack(context, natives);
  const share = recorded(conversions);
  const answered = await commit(context, before, keeping(store, { share, undo }));
  const values = answered ? read() : await readAgain(context, natives);

  const changed = new Map(
    conversions.flatMap(({ cell }, index) =>
      sameValue(cell.value, values[index]) ? [] : [[cell, values[index]] as const],
    ),
  );
  if (changed.size > 0) {
    writeCells(
      context,
      originals.filter((_, index) => changed.has(conversions[index]!.cell)),
    );
    for (const name of share.trackers) context.workbook.names.getItem(name).delete();
    const left = conversions.filter(({ cell }) => !changed.has(cell));
    const stays = left.length + standing.length > 0 ? recorded(left, share.trackers) : undefined;
    const next = { share: stays, undo: left.length > 0 ? undo : keptIn(store).undo };
    await commit(context, before, keeping(store, next), { storeStands: true });
  }
  return changed;
}

/** Queues the cells' contents and the reading of their values; what it gives has them once the request is answered. */
function readBack(context: Excel.RequestContext, cells: readonly CellContent[]): () => CellValue[] {
  const blocks = writeCells(context, cells);
  for (const { range } of new Set(blocks)) range.load("values");
  return () =>
    cells.map(({ row, column }, index) => {
      const { range, top, left } = blocks[index]!;
      return range.values[row - top]![column - left] as CellValue;
    });
}

async function readAgain(context: Excel.RequestContext, cells: readonly CellContent[]): Promise<CellValue[]> {
  const ranges = cells.map(({ sheet, row, column }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    range.load("values");
    return range;
  });
  await context.sync();
  return ranges.map((range) => range.values[0]![0] as CellValue);
}

/** Queues the names that follow the cells; gives the record of what was replaced. The last word on a cell counts. */
export function shareRecord(
  context: Excel.RequestContext,
  sheets: Sheets,
  cells: readonly SharedCell[],
  taken?: readonly string[],
): ShareRecord {
  const latest = [...new Map(cells.map((cell) => [`${cell.sheet}!${cell.address}`, cell])).values()];
  return { cells: latest, trackers: addTrackers(context, sheets, "SHARE", latest.map(trackedShare), taken) };
}

const shared = ({ cell, native }: Conversion): SharedCell => ({
  sheet: cell.place.sheet,
  address: cell.address,
  original: asTyped(cell.formula),
  native,
});

function changedFinding(cell: CallingCell, after: CellValue): Finding {
  const data = { before: String(spelled(cell.value)), after: String(spelled(after)) };
  return finding("value-changed-by-share", data, { cells: [printSheetArea(cell.place)] });
}
