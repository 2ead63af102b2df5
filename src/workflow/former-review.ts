/**
 * The 점검표 that stands when a new one is made: whether a person wrote on it, put something on it or refers to it. Then it
 * stays, under another name; else the new one takes its place.
 * In: the 점검표 as it was written, and 비고 typed beside its rows. Out: true; nothing of it is lost.
 */
import { askAttached, isAnyAttached } from "../excel/attached";
import { loadCharts } from "../excel/charts";
import { loadThreads } from "../excel/comments";
import { loadRules } from "../excel/rules";
import type { SheetState } from "../excel/sheets";
import { editsOn, trackedBuild } from "./edits";
import { keptIn } from "./kept";
import { changedLooks } from "./looks";
import { askBlocks, askMerged } from "./looks-now";
import { changedSetUps } from "./set-up-next";
import { holdsFormulas, type Sheets } from "./source";
import { mentions, mentionsAny, namesOn } from "./succession";
import { follow } from "./tracking";
import { askWidths } from "./widths";

/**
 * Whether anything would be lost with the sheet. `sheets` has every sheet with its formulas. Where nobody can tell it is
 * taken for lost: no record of what was written, rules that Excel does not tell. Up to eleven round trips.
 */
export async function isInUse(
  context: Excel.RequestContext,
  sheets: Sheets,
  state: SheetState,
): Promise<boolean> {
  const { name } = state;
  const grid = sheets.grids.find(({ sheet }) => sheet === name);
  const { review: written, reviewLooks: looks } = keptIn(sheets.store);
  if (!grid || !written || editsOn(grid, { sheet: name, written, ids: {} }).length > 0) return true;
  if (mentionsAny(sheets, [name]) || namesOn(state).length > 0) return true;
  const sheet = context.workbook.worksheets.getItem(name);
  const attached = askAttached(sheet, new Set(), state.tables);
  const blocks = askBlocks(context, grid, { looks });
  const merged = askMerged(context, grid, { looks });
  const widths = askWidths(sheet, looks?.widths ?? []);
  if ((await loadThreads(context, sheet)).length > 0) return true;
  if (isAnyAttached(attached())) return true;
  const record = { sheet: name, written, ids: {}, looks };
  const changed = changedLooks(record, follow(trackedBuild(record), []), grid, await blocks(), {
    merged: merged(),
  });
  if (changed.cells.length + changed.rows.length + changed.merges.length + widths().length > 0) return true;
  const [setUp] = await changedSetUps(context, [{ name, written: looks?.setUp }]);
  // The scale at which it is printed says nothing about the list.
  if (Object.keys(setUp!).some((part) => part !== "zoom")) return true;
  const staffs = sheets.state.sheets.filter(holdsFormulas);
  const rules = await loadRules(context, staffs);
  if (!rules || rules.some(({ formulas }) => formulas.some((one) => mentions(one, [name])))) return true;
  const { sheets: drawn, sources } = await loadCharts(
    context,
    staffs.map((one) => one.name),
  );
  return sources ? sources.some(({ source }) => mentions(source, [name])) : drawn.length > 0;
}
