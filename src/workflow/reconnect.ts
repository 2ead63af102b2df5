/**
 * "다시 연결": the add-in's calls come back where share had put native formulas, also after rows were inserted and sheets
 * renamed. A cell that somebody edited in between is kept and listed, never overwritten; one on a protected sheet waits.
 */
import { withExcel } from "../excel/session";
import { finding } from "../messages/finding";
import { exchange } from "./journal";
import { loadEverySheet } from "./source";
import { isShared } from "./standing";
import { Refusal, type RunOptions, type ShareReport } from "./types";

export async function reconnect(options: RunOptions = {}): Promise<ShareReport> {
  return withExcel(async (context) => {
    options.onProgress?.("load");
    const sheets = await loadEverySheet(context);
    if (!isShared(sheets)) throw new Refusal([finding("nothing-to-reconnect", {})]);
    options.signal?.throwIfAborted();
    options.onProgress?.("reconnect");
    return exchange(sheets, { isLive: false }, { kind: "reconnect" });
  });
}
