/**
 * "되돌리기": takes back the last build, share or reconnect; a second time takes it again. Nothing relies on Excel's own
 * undo. A build is taken back by letting the plan sheet and the one that was put away change places.
 * Nobody's work is overwritten: cells edited since then are kept or put away with their sheet, and listed.
 */
import { commit } from "../excel/commit";
import { assignRoles } from "../excel/ownership";
import { withExcel } from "../excel/session";
import { finding, type Finding } from "../messages/finding";
import { planEdits } from "./edits";
import { freeName } from "./former";
import { keeping, keptIn } from "./kept";
import { reconnect } from "./reconnect";
import { shareWithFinance } from "./share";
import { loadEverySheet, loadOwnSheets, planSheetName, isStaffs, type Sheets } from "./source";
import { figuresAt, repoint, writeRepointed } from "./succession";
import { Refusal, type RunOptions, type UndoReport } from "./types";

/** One step back; the findings name cells that changed since that step and were kept or put away. */
export async function undo(options: RunOptions = {}): Promise<UndoReport> {
  return { findings: await takeBack(options) };
}

async function takeBack(options: RunOptions): Promise<readonly Finding[]> {
  options.onProgress?.("undo");
  const last = await withExcel(async (context) => keptIn((await loadOwnSheets(context)).store).undo);
  switch (last?.kind) {
    case "build":
      return withExcel(async (context) => exchange(context, await loadEverySheet(context), options));
    case "share":
      return (await reconnect(options)).findings;
    case "reconnect":
      return (await shareWithFinance({ ...options, valuesOnly: last.valuesOnly === true })).findings;
    case undefined:
      throw new Refusal([finding("nothing-to-undo", {})]);
  }
}

/** The plan sheet goes away and the one that was put away comes back, in one request. */
async function exchange(
  context: Excel.RequestContext,
  sheets: Sheets,
  { signal }: RunOptions,
): Promise<Finding[]> {
  const { planSheet, state, store } = sheets;
  const { former, build } = keptIn(store);
  const hidden = state.sheets.find((sheet) => sheet.role === "former");
  const other = state.sheets.find((sheet) => sheet.visibility === "Visible" && sheet !== planSheet?.state);
  if (!hidden && !(planSheet && other)) throw new Refusal([finding("nothing-to-undo", {})]);
  signal?.throwIfAborted();

  const back = former?.name ?? planSheetName;
  const repointed = repoint(sheets, staffs(sheets), {
    from: planSheet?.state.name ?? "",
    to: back,
    idAt: figuresAt(sheets, build),
    addressOf: new Map([...figuresAt(sheets, former?.build)].map(([address, id]) => [id, address])),
    hidden: hidden?.name,
  });
  const { worksheets } = context.workbook;
  const away = freeName(state);
  const shown = planSheet && worksheets.getItem(planSheet.state.name);
  if (shown) shown.name = away;
  if (hidden) {
    const returning = worksheets.getItem(hidden.name);
    returning.visibility = "Visible";
    returning.name = back;
    returning.activate();
    writeRepointed(context, repointed);
  } else worksheets.getItem(other!.name).activate();
  if (shown) shown.visibility = "VeryHidden";
  assignRoles(context, state.names, { plan: hidden && back, former: shown && away });
  const next = keeping(store, {
    build: former?.build,
    former: planSheet && { name: planSheet.state.name, build },
    undo: { kind: "build" },
  });
  await commit(context, { ...sheets, cells: hidden ? repointed.before : [] }, next);
  return [...(hidden ? repointed.findings : []), ...editsPutAway(sheets)];
}

const staffs = ({ grids, state }: Sheets): Sheets["grids"] =>
  grids.filter((grid) => state.sheets.some((sheet) => sheet.name === grid.sheet && isStaffs(sheet)));

function editsPutAway(sheets: Sheets): Finding[] {
  const edits = planEdits(sheets);
  if (edits.length === 0) return [];
  const cells = edits.map(({ address, now }) => `${address} ‘${String(now)}’`).join(", ");
  return [finding("edits-put-away", { count: edits.length, cells })];
}
