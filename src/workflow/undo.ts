/**
 * "되돌리기": takes back the last build, share or reconnect; a second time takes it again. Nothing relies on Excel's own
 * undo. A build is taken back by letting the plan sheet and the one that was put away change places.
 */
import { restore } from "../excel/restore";
import { withExcel } from "../excel/session";
import { writeStore } from "../excel/store";
import { finding } from "../messages/finding";
import { freeName, planSheetName } from "./former";
import { keeping, keptIn } from "./kept";
import { reconnect } from "./reconnect";
import { shareWithFinance } from "./share";
import { loadSheets, type Sheets } from "./source";
import { Refusal, type RunOptions } from "./types";

export async function undo(options: RunOptions = {}): Promise<void> {
  const kind = await withExcel(async (context) => {
    options.onProgress?.("undo");
    const sheets = await loadSheets(context, () => false);
    const last = keptIn(sheets.store).undo?.kind;
    if (last === "build") await exchange(context, sheets, options);
    return last;
  });
  if (kind === undefined) throw new Refusal([finding("nothing-to-undo", {})]);
  if (kind === "share") await reconnect(options);
  if (kind === "reconnect") await shareWithFinance(options);
}

/** The plan sheet goes away and the one that was put away comes back, in one request. */
async function exchange(
  context: Excel.RequestContext,
  sheets: Sheets,
  { signal }: RunOptions,
): Promise<void> {
  const { planSheet, state, store } = sheets;
  const { former, build } = keptIn(store);
  const hidden = former && state.sheets.find((sheet) => sheet.name === former.sheet && sheet.role === "plan");
  if (!planSheet && !hidden) throw new Refusal([finding("nothing-to-undo", {})]);
  signal?.throwIfAborted();

  const worksheets = context.workbook.worksheets;
  const away = freeName(state);
  const shown = planSheet && worksheets.getItem(planSheet.state.name);
  if (shown) shown.name = away;
  if (hidden) {
    const back = worksheets.getItem(hidden.name);
    back.visibility = "Visible";
    back.name = planSheetName;
    back.activate();
  } else {
    const other = state.sheets.find((sheet) => sheet.visibility === "Visible" && sheet !== planSheet?.state);
    if (other) worksheets.getItem(other.name).activate();
  }
  if (shown) shown.visibility = "VeryHidden";
  const kept = keeping(store, {
    build: former?.build,
    former: shown ? { sheet: away, build } : undefined,
    undo: { kind: "build" },
  });
  writeStore(context, kept, true);
  try {
    await context.sync();
  } catch (error) {
    await restore(sheets);
    throw error;
  }
}
