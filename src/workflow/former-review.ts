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
import { editsOn } from "./edits";
import { keptIn } from "./kept";
import { holdsFormulas, type Sheets } from "./source";
import { mentions, refersTo } from "./succession";

/**
 * Whether anything would be lost with the sheet. `sheets` has every sheet with its formulas. Where nobody can tell it is
 * taken for lost: no record of what was written, rules that Excel does not tell. Up to ten round trips.
 */
export async function isInUse(
  context: Excel.RequestContext,
  sheets: Sheets,
  { name }: SheetState,
): Promise<boolean> {
  const grid = sheets.grids.find(({ sheet }) => sheet === name);
  const written = keptIn(sheets.store).review;
  if (!grid || !written || editsOn(grid, { sheet: name, written, ids: {} }).length > 0) return true;
  if (refersTo(sheets, name)) return true;
  const sheet = context.workbook.worksheets.getItem(name);
  const attached = askAttached(sheet, new Set());
  if ((await loadThreads(context, sheet)).length > 0) return true;
  if (isAnyAttached(attached())) return true;
  const staffs = sheets.state.sheets.filter(holdsFormulas).map((one) => one.name);
  const rules = await loadRules(context, staffs);
  if (!rules || rules.some(({ formulas }) => formulas.some((one) => mentions(one, [name])))) return true;
  const { sheets: drawn, sources } = await loadCharts(context, staffs);
  return sources ? sources.some(({ source }) => mentions(source, [name])) : drawn.length > 0;
}
