/**
 * "성과계획서 만들기": the staff's sheets become the sheet 성과계획서, in one request that makes all of it.
 * The former plan sheet is put away very hidden, so that 되돌리기 can bring it back as it was.
 * Every way to fail (refused, cancelled, connection lost) leaves the workbook as it stood.
 */
import { contentOf } from "../excel/contents";
import { markSheet } from "../excel/mark";
import { restore } from "../excel/restore";
import { withExcel } from "../excel/session";
import { storeName, writeStore } from "../excel/store";
import { pointsOf, writeLayout } from "../excel/write";
import { spelling } from "../functions/registry";
import { layoutPlan } from "../layout";
import { finding, type Finding } from "../messages/finding";
import type { CallSpelling } from "../sheet/expression";
import type { SheetLayout } from "../sheet/layout";
import { cellArea, printArea } from "../sheet/address";
import { editsOn, placeEdits, type Edit } from "./edits";
import { keeping, keptIn, type BuildRecord } from "./kept";
import { freeName, loadFormer, planSheetName, repointFormulas, writeFormer, type Former } from "./former";
import { planFunctionNames, type FunctionNames } from "./names";
import { inOrder, loadSource, type Source } from "./source";
import { textsOf } from "./texts";
import { Refusal, type BuildOptions, type BuildReport } from "./types";

export async function buildPlanSheet(
  options: BuildOptions & { readonly keep?: readonly string[] } = {},
): Promise<BuildReport> {
  const started = Date.now();
  return withExcel(async (context) => {
    const source = await loadSource(context, options);
    const readAt = Date.now();
    refuseWhereNeeded(source);
    const chosen = { ...source.settings, ...(options.style && { style: options.style }) };
    const functions = await planFunctionNames(context, source.plan!, chosen);
    const settings = { ...chosen, functionNames: functions.names };
    const former = await loadFormer(context, source);
    options.onProgress?.("layout");
    const layout = { ...layoutPlan(source.plan!, settings), name: planSheetName };
    const spell = spelling(settings.style, { textAt: textsOf(source.grids) });
    const { kept, lost } = placeEdits(editsToKeep(source, options.keep), layout);

    options.signal?.throwIfAborted();
    options.onProgress?.("write");
    queueBuild(context, { source, layout, spell, kept, former, functions });
    try {
      await context.sync();
    } catch (error) {
      await restore({ ...source, addedNames: [...functions.missing.keys()] });
      throw error;
    }
    const finished = Date.now();
    return {
      reading: source.reading,
      plan: source.plan,
      findings: inOrder([...source.findings, ...keptFindings(kept), ...lostFindings(lost)]),
      sheets: [planSheetName],
      milliseconds: { read: readAt - started, build: finished - readAt, total: finished - started },
    };
  }, planSheetName);
}

function refuseWhereNeeded({ state, obstacles }: Source): void {
  const taken = state.sheets.find((sheet) => sheet.name === planSheetName && sheet.role !== "plan");
  if (taken)
    throw new Refusal([
      finding("sheet-not-ours", { sheet: planSheetName }, { cells: [`${planSheetName}!A1`] }),
    ]);
  if (obstacles.length > 0) throw new Refusal(obstacles);
}

function editsToKeep({ planSheet, store }: Source, keep: readonly string[] | undefined): Edit[] {
  const record = keptIn(store).build;
  if (!planSheet || !record) return [];
  const edits = editsOn(planSheet.grid, record);
  return keep === undefined ? edits : edits.filter((edit) => keep.includes(edit.address));
}

interface Build {
  readonly source: Source;
  readonly layout: SheetLayout;
  readonly spell: CallSpelling;
  readonly kept: ReadonlyMap<string, Edit>;
  readonly former?: Former;
  readonly functions: FunctionNames;
}

/** Queues everything that a build changes; the risky steps (adding, renaming sheets) come first, deleting comes last. */
function queueBuild(
  context: Excel.RequestContext,
  { source, layout, spell, kept, former, functions }: Build,
): void {
  const worksheets = context.workbook.worksheets;
  const hidden = former && putAside(context, source, former);
  const sheet = worksheets.add(planSheetName);
  markSheet(sheet, "plan");
  for (const [name, lambda] of functions.missing) context.workbook.names.add(name, lambda);
  writeLayout(sheet, layout, spell, new Map([...kept].map(([address, edit]) => [address, edit.now])));
  if (former) writeFormer(context, sheet, former, layout);
  if (former) repointFormulas(context, source);
  writeStore(
    context,
    keeping(source.store, {
      build: recordOf(layout, spell),
      former: hidden === undefined ? undefined : { sheet: hidden, build: keptIn(source.store).build },
      undo: { kind: "build" },
    }),
    source.state.sheets.some((one) => one.name === storeName),
  );
  sheet.activate();
  sheet.getRange("A1").select();
  if (hidden) worksheets.getItem(hidden).visibility = "VeryHidden";
  const superseded = keptIn(source.store).former?.sheet;
  if (
    superseded !== undefined &&
    source.state.sheets.some((one) => one.name === superseded && one.role === "plan")
  ) {
    const gone = worksheets.getItem(superseded);
    gone.visibility = "Hidden"; // Excel refuses to delete a very hidden sheet.
    gone.delete();
  }
}

/** Renames the plan sheet out of the way; returns the name under which it is kept. */
function putAside(context: Excel.RequestContext, { state }: Source, former: Former): string {
  const name = freeName(state);
  context.workbook.worksheets.getItem(former.name).name = name;
  return name;
}

function recordOf(layout: SheetLayout, spell: CallSpelling): BuildRecord {
  const written: Record<string, string | number> = {};
  const ids: Record<string, string> = {};
  for (const cell of layout.cells) {
    const address = printArea(cellArea(cell.row, cell.column));
    const content = contentOf(cell, spell);
    if (content !== "") written[address] = content;
    if (cell.id !== undefined) ids[address] = cell.id;
  }
  return { sheet: planSheetName, written, ids, widths: layout.columns.map(pointsOf) };
}

function keptFindings(kept: ReadonlyMap<string, Edit>): Finding[] {
  return [...kept].map(([address, { id, now, written }]) =>
    finding(
      "edited-cell-kept",
      { id, now: String(now), written: String(written) },
      { cells: [`${planSheetName}!${address}`] },
    ),
  );
}

function lostFindings(lost: readonly Edit[]): Finding[] {
  return lost.map(({ address, id, now }) =>
    finding("edited-cell-lost", { id, now: String(now) }, { cells: [`${planSheetName}!${address}`] }),
  );
}
