/**
 * 점검: the findings as a sheet to send along, marks on the plan's cells, and reasons that the office records.
 * Reasons and the list travel with the workbook; marks are comments, which are never printed.
 */
import { afterwards } from "../excel/afterwards";
import { draftOf } from "../excel/draft";
import { loadThreads, markSign } from "../excel/comments";
import { commit } from "../excel/commit";
import { marksAmong, replaceMarks, type CellMark } from "../excel/marks";
import { isOfTheCell, takenMarks } from "../excel/marks-taken";
import { freeSheetName } from "../excel/ownership";
import { pagePart } from "../excel/page";
import { setUpOf } from "../excel/set-up";
import { hasApi, withExcel } from "../excel/session";
import { layoutParcels } from "../excel/write";
import { spelling } from "../functions/calls";
import { layoutPlan } from "../layout";
import { marks } from "../layout/marks";
import { planSheetName } from "../layout/plan-sheet-name";
import { layoutReview, reviewSheetName } from "../layout/review";
import { finding, type Finding } from "../messages/finding";
import { criteriaOf, findingKey } from "../plan/checks";
import type { Settings } from "../plan/settings";
import { cellArea, printArea, quoteSheet } from "../sheet/address";
import { columnPoints } from "../sheet/layout";
import { writtenOf } from "./build-record";
import { isInUse } from "./former-review";
import { keeping, keptIn, settingsOf } from "./kept";
import { looksOf } from "./looks-record";
import { loadEverySheet, loadSource, readSheets, type Source } from "./source";
import { keepEntries } from "./entries";
import { Refusal, type CheckSheetReport, type RunOptions, type UndoReport } from "./types";
import { figuresAt } from "./edits";

/** 점검표: writes the findings on a sheet of their own, in the place of the last one unless that is in use. */
export function buildCheckSheet(options: RunOptions = {}): Promise<CheckSheetReport> {
  return withExcel(async (context) => {
    options.onProgress?.("check");
    const sheets = await loadEverySheet(context);
    const source = await readSheets(context, sheets, options);
    const former = source.state.sheets.find((sheet) => sheet.role === "review");
    if (source.state.sheets.some((sheet) => sheet.name === reviewSheetName && sheet !== former)) {
      throw new Refusal([
        finding("sheet-not-ours", { sheet: reviewSheetName }, { cells: [`${reviewSheetName}!A1`] }),
      ]);
    }
    const { plan } = source;
    const about = {
      fiscalYear: plan?.fiscalYear ?? 0,
      department: plan?.department ?? "",
      criteria: criteriaOf(source.settings.checks),
    };
    const layout = layoutReview(source.findings, about);
    options.signal?.throwIfAborted();
    options.onProgress?.("write");
    const draft = draftOf(source.state, "review");
    const isKept = former !== undefined && (await isInUse(context, sheets, former));
    const away = freeSheetName(isKept ? keptName : "_plan_review", source.state.sheets);
    const spell = spelling("native", { textAt: () => undefined });
    const next = keeping(source.store, {
      review: writtenOf(layout, spell).written,
      reviewLooks: {
        ...looksOf(layout),
        setUp: setUpOf(layout),
        widths: layout.columns.map(columnPoints),
      },
    });
    await commit(source, next, {
      parcels: [draft.begin, ...layoutParcels(draft.name, layout, spell)],
      finish: (request) => {
        if (former) request.workbook.worksheets.getItem(former.name).name = away;
        draft.settle(request, reviewSheetName).activate();
      },
      superseded: former && !isKept ? [away] : [],
    });
    await afterwards([pagePart(reviewSheetName, layout)]);
    const told = finding("review-kept", { sheet: away }, { cells: [`${quoteSheet(away)}!A1`] });
    return { sheet: reviewSheetName, findings: isKept ? [told] : [] };
  }, reviewSheetName);
}

const keptName = `${reviewSheetName} 이전`;

/** Marks the findings' cells on the plan sheet with comments, or takes every mark away. Tells what could not be marked. */
export function setMarks(shown: boolean): Promise<UndoReport> {
  return withExcel(async (context) => {
    const source = await loadSource(context);
    if (!source.planSheet) return { findings: [] };
    if (!hasApi("1.10")) throw new Refusal([finding("marks-need-comments", {})]);
    const sheet = source.planSheet.state.name;
    const wanted = shown ? wantedMarks(source) : [];
    try {
      await writeMarks(context, source, sheet, wanted);
      return { findings: [] };
    } catch (error) {
      if (!isOfTheCell(error)) throw error;
    }
    // All of it was put back. Which cells are at fault?
    const { taken, refused } = await takenMarks(context, sheet, wanted, keptIn(source.store).marks);
    await withExcel((again) => writeMarks(again, source, sheet, taken));
    // It was the moment that was at fault.
    if (refused.length === 0) return { findings: [] };
    const cells = refused.map(({ address }) => `${quoteSheet(sheet)}!${address}`);
    return { findings: [finding("cells-not-marked", { count: cells.length }, { cells })] };
  }, planSheetName);
}

async function writeMarks(
  context: Excel.RequestContext,
  source: Source,
  name: string,
  wanted: readonly CellMark[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const threads = await loadThreads(context, sheet);
  const { marks: written } = keptIn(source.store);
  const standing = marksAmong(threads, written);
  const texts = [
    ...(written ?? standing.map(({ content }) => content)),
    ...wanted.map(({ content }) => content),
  ];
  const next = [...new Set(texts)].slice(-mostTexts);
  await commit(
    { ...source, marks: { sheet: name, marks: standing, written: next } },
    keeping(source.store, { marks: next }),
    { finish: (request) => replaceMarks(request, name, threads, wanted, written) },
  );
}

/** A plan that was put away has marks of its own time, and may come back with them. */
const mostTexts = 2000;

/**
 * The findings' marks where their figures stand now, rows that were inserted or deleted included: errors and warnings, those that
 * the office gave a reason for too. Notes ask for nothing, and would cover the plan.
 */
function wantedMarks(source: Source): CellMark[] {
  const { plan, planSheet, store, settings, findings } = source;
  if (!plan) return [];
  const layout = { ...layoutPlan(plan, settings), name: planSheet!.state.name };
  const places = new Map([...figuresAt(source, keptIn(store).build)].map(([address, id]) => [id, address]));
  const asked = findings.filter(({ severity, reason }) => severity !== "note" || reason !== undefined);
  return marks(asked, plan, layout).flatMap(({ id, row, column, comment }) => {
    const address = id === undefined ? printArea(cellArea(row, column)) : places.get(id);
    return address === undefined ? [] : [{ address, content: markSign + comment }];
  });
}

/** Keeps a reason for a finding; an empty text takes it back. Returns the settings as they are kept now. */
export async function recordReason(found: Finding, reason: string): Promise<Settings> {
  const key = findingKey(found);
  const kept = await keepEntries((before) => {
    const { [key]: _, ...others } = settingsOf(before).reasons;
    const reasons = reason.trim() === "" ? others : { ...others, [key]: reason.trim() };
    return { settings: { ...before.settings, reasons } };
  });
  return settingsOf(kept);
}
