/**
 * "다시 연결": the add-in's calls come back where share had put native formulas, also after rows were inserted and sheets
 * renamed. A cell that somebody edited in between is kept and listed, never overwritten; one on a protected sheet waits.
 */
import { writeCells } from "../excel/cells";
import { commit } from "../excel/commit";
import { withExcel } from "../excel/session";
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import { keeping, keptIn } from "./kept";
import { shareRecord } from "./share";
import { loadEverySheet, type Sheets } from "./source";
import { contentFor, sharedAt, standingCells, type StandingCell } from "./standing";
import { removeTrackers } from "./trackers";
import { Refusal, type RunOptions, type ShareReport } from "./types";

export async function reconnect(options: RunOptions = {}): Promise<ShareReport> {
  return withExcel(async (context) => {
    options.onProgress?.("load");
    const sheets = await loadEverySheet(context);
    const record = keptIn(sheets.store).share;
    if (!record) throw new Refusal([finding("nothing-to-reconnect", {})]);
    options.signal?.throwIfAborted();
    options.onProgress?.("reconnect");

    const { back, waiting, findings } = decide(sheets);
    const { grids } = sheets;
    writeCells(
      context,
      back.map(({ place, original }) => contentFor(grids, place, original)),
    );
    removeTrackers(context, sheets, record.trackers);
    const cells = back.map(({ place, now }) => contentFor(grids, place, now));
    const share = waiting.length > 0 ? shareRecord(context, sheets, waiting.map(sharedAt)) : undefined;
    const undo = { kind: "reconnect", ...(record.valuesOnly && { valuesOnly: true }) } as const;
    await commit(context, { ...sheets, cells }, keeping(sheets.store, { share, undo }));
    return { converted: back.length, cells: back.map(({ place }) => printSheetArea(place)), findings };
  });
}

/** Which cells get their call back and which have to wait; the others were edited. */
function decide(sheets: Sheets): {
  back: StandingCell[];
  waiting: StandingCell[];
  findings: Finding[];
} {
  const isProtected = new Set(
    sheets.state.sheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name),
  );
  const back: StandingCell[] = [];
  const waiting: StandingCell[] = [];
  const findings: Finding[] = [];
  for (const cell of standingCells(sheets)) {
    const { sheet } = cell.place;
    const where = { cells: [printSheetArea(cell.place)] };
    if (!cell.isUntouched) {
      findings.push(
        finding("edited-after-share", { formula: String(cell.now), original: cell.original }, where),
      );
    } else if (isProtected.has(sheet)) {
      waiting.push(cell);
      findings.push(finding("sheet-protected", { sheet }, where));
    } else back.push(cell);
  }
  return { back, waiting, findings };
}
