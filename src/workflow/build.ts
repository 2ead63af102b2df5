/**
 * "성과계획서 만들기": the staff's sheets become the sheet 성과계획서, in one request that makes all of it.
 * The former plan sheet is put away very hidden, so that 되돌리기 can bring it back as it was.
 * Every way to fail (refused, cancelled, connection lost) leaves the workbook as it stood.
 */
import { commit } from "../excel/commit";
import { contentOf, isFormula, type Spelled } from "../excel/contents";
import { assignRoles, markSheet } from "../excel/ownership";
import { withExcel } from "../excel/session";
import { pointsOf, writeLayout } from "../excel/write";
import { spelling } from "../functions/calls";
import { layoutPlan } from "../layout";
import { finding, type Finding } from "../messages/finding";
import { cellArea, printArea } from "../sheet/address";
import type { CallSpelling } from "../sheet/expression";
import type { SheetLayout } from "../sheet/layout";
import { addressesById, placeEdits, trackedBuild, type Edit } from "./edits";
import { readOneCall } from "./calls-registered";
import { commentFindings, freeName, loadFormer, writeFormer, type Former } from "./former";
import { keeping, keptIn, type BuildRecord } from "./kept";
import { planFunctionNames, type FunctionNames } from "./names";
import { inOrder, loadSource, planSheetName, type Source } from "./source";
import { carried, repoint, writeRepointed, type Repointed, type Succession } from "./succession";
import { textsOf } from "./texts";
import { addTrackers, removeTrackers } from "./trackers";
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
    const functions = planFunctionNames(source.state.names, source.plan!, chosen);
    const settings = { ...chosen, functionNames: functions.names };
    const former = await loadFormer(context, source);
    options.onProgress?.("layout");
    const layout = { ...layoutPlan(source.plan!, settings), name: planSheetName };
    const spell = spelling(settings.style, { textAt: textsOf(source.grids) });
    const succession = successionOf(former, freeName(source.state), layout);
    const repointed = repoint(source, [...source.grids, ...former.otherGrids], succession);
    const { kept, lost } = placeEdits(editsToKeep(former, options.keep), layout);

    options.signal?.throwIfAborted();
    options.onProgress?.("write");
    const build = { source, layout, spell, kept, former, repointed, succession, functions };
    const registration = await write(context, build);
    const finished = Date.now();
    return {
      reading: source.reading,
      plan: source.plan,
      findings: inOrder([
        ...source.findings,
        ...keptFindings(kept),
        ...lostFindings(lost),
        ...repointed.findings,
        ...registration,
        ...commentFindings(former.followed),
      ]),
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

function editsToKeep({ followed }: Former, keep: readonly string[] | undefined): readonly Edit[] {
  const edits = followed?.edits ?? [];
  return keep === undefined ? edits : edits.filter((edit) => keep.includes(edit.address));
}

/** The plan sheet that stands is put away as `away`; the one that was put away before is deleted. */
function successionOf({ followed, superseded }: Former, away: string, layout: SheetLayout): Succession {
  const shown = followed?.isShown ? followed : undefined;
  return {
    leaving: [
      ...(shown ? [{ sheet: shown.name, becomes: away, idAt: shown.figures }] : []),
      ...(superseded ? [{ sheet: superseded.name, idAt: superseded.figures }] : []),
    ],
    to: planSheetName,
    addressOf: addressesById(layout),
  };
}

interface Build {
  readonly source: Source;
  readonly layout: SheetLayout;
  readonly spell: CallSpelling;
  readonly kept: ReadonlyMap<string, Edit>;
  readonly former: Former;
  readonly repointed: Repointed;
  readonly succession: Succession;
  readonly functions: FunctionNames;
}

/**
 * Writes everything that a build changes; the risky steps (adding, renaming sheets) come first, deleting comes last. One
 * call is read back: what Excel makes of it is found.
 */
async function write(context: Excel.RequestContext, build: Build): Promise<Finding[]> {
  const { source, layout, spell, kept, former, repointed, succession, functions } = build;
  const { state, store } = source;
  const worksheets = context.workbook.worksheets;
  const { followed, superseded } = former;
  const shown = followed?.isShown ? followed : undefined;
  const hidden = shown && freeName(state);
  if (shown) worksheets.getItem(shown.name).name = hidden!;
  const sheet = worksheets.add(planSheetName);
  markSheet(sheet, "plan");
  assignRoles(context, state.names, { plan: planSheetName, former: hidden });
  for (const [name, lambda] of functions.missing) context.workbook.names.add(name, lambda);
  const now = ({ now: content }: Edit): Spelled =>
    isFormula(content) ? carried(content, followed!.name, succession).text : content;
  writeLayout(sheet, layout, spell, new Map([...kept].map(([address, edit]) => [address, now(edit)])));
  if (followed) writeFormer(context, sheet, followed, layout);
  writeRepointed(context, repointed);
  const call = readOneCall(context, sheet, layout, spell);
  sheet.activate();
  sheet.getRange("A1").select();
  if (hidden) worksheets.getItem(hidden).visibility = "VeryHidden";

  const before = keptIn(store);
  const record = recordOf(layout, spell);
  removeTrackers(context, source, before.former?.build?.trackers);
  const trackers = addTrackers(context, source, "BUILD", trackedBuild(record));
  const next = keeping(store, {
    build: { ...record, trackers },
    former: shown && { name: shown.name, build: before.build },
    step: {
      kind: "build",
      ...(functions.missing.size > 0 && { names: Object.fromEntries(functions.missing) }),
    },
  });
  const { before: cells, namesBefore: names, held } = repointed;
  const deleted = superseded && !held.has(superseded.name) ? [superseded.name] : [];
  const addedNames = [...functions.missing.keys()];
  const answered = await commit(context, { ...source, cells, names, addedNames }, next, {
    superseded: deleted,
  });
  return answered ? call() : [];
}

function recordOf(layout: SheetLayout, spell: CallSpelling): Omit<BuildRecord, "trackers"> {
  const written: Record<string, Spelled> = {};
  const ids: Record<string, string> = {};
  for (const cell of layout.cells) {
    const address = printArea(cellArea(cell.row, cell.column));
    const content = contentOf(cell, spell);
    if (content !== "" || cell.id !== undefined) written[address] = content;
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
