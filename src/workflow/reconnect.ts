/**
 * "다시 연결": the add-in's calls come back where share had put native formulas, also after rows were inserted and sheets
 * renamed. A cell that somebody edited in between is kept and listed, never overwritten.
 */
import { writeCells } from "../excel/cells";
import { restore } from "../excel/restore";
import { withExcel } from "../excel/session";
import { writeStore } from "../excel/store";
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import { contentAt } from "./edits";
import { keeping, keptIn, type SharedCell } from "./kept";
import { loadEverySheet, type Sheets } from "./source";
import { follow, isStillNative, type Followed } from "./tracking";
import { Refusal, type RunOptions, type ShareReport } from "./types";

export async function reconnect(options: RunOptions = {}): Promise<ShareReport> {
  return withExcel(async (context) => {
    options.onProgress?.("load");
    const sheets = await loadEverySheet(context);
    const record = keptIn(sheets.store).share;
    if (!record) throw new Refusal([finding("nothing-to-undo", {})]);
    const trackers = record.trackers.map((name) => {
      const item = context.workbook.names.getItemOrNullObject(name);
      item.load("isNullObject,formula");
      return item;
    });
    await context.sync();
    options.signal?.throwIfAborted();
    options.onProgress?.("reconnect");

    const formulas = trackers.map((item) => (item.isNullObject ? undefined : String(item.formula)));
    const { back, findings } = decide(sheets, record.cells, follow(record.cells, formulas));
    try {
      writeCells(context, back);
      for (const item of trackers) if (!item.isNullObject) item.delete();
      writeStore(context, keeping(sheets.store, { share: undefined, undo: { kind: "reconnect" } }), true);
      await context.sync();
    } catch (error) {
      await restore({ ...sheets, cells: back.map((cell) => ({ ...cell, content: cell.before })) });
      throw error;
    }
    return { converted: back.length, findings };
  });
}

interface Back {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string | number;
  readonly content: string;
}

/** Which cells get their call back; the others are findings. */
function decide(
  { grids, state }: Sheets,
  cells: readonly SharedCell[],
  followed: readonly Followed[],
): { back: Back[]; findings: Finding[] } {
  const back: Back[] = [];
  const findings: Finding[] = [];
  cells.forEach((cell, index) => {
    const { place, original } = followed[index]!;
    const grid = place && grids.find((one) => one.sheet === place.sheet);
    if (!place || !grid) return;
    const now = contentAt(grid, place.row, place.column);
    if (state.sheets.some((sheet) => sheet.name === place.sheet && sheet.isProtected)) {
      findings.push(finding("sheet-protected", { sheet: place.sheet }, { cells: [printSheetArea(place)] }));
    } else if (original === undefined || !isStillNative(cell, followed[index]!, now)) {
      findings.push(
        finding("edited-after-share", { formula: String(now) }, { cells: [printSheetArea(place)] }),
      );
    } else {
      back.push({ sheet: place.sheet, row: place.row, column: place.column, before: now, content: original });
    }
  });
  return { back, findings };
}
