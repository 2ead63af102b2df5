/**
 * 점검: the findings as a sheet to send along, marks on the plan's cells, and reasons that the office records.
 * Reasons and the list travel with the workbook; marks are comments, which are never printed.
 */
import { markSign } from "../excel/comments";
import { commit } from "../excel/commit";
import { assignRoles, markSheet } from "../excel/ownership";
import { hasApi, withExcel } from "../excel/session";
import { writeLayout } from "../excel/write";
import { spelling } from "../functions/calls";
import { layoutPlan } from "../layout";
import { marks } from "../layout/marks";
import { layoutReview, reviewSheetName } from "../layout/review";
import { finding, type Finding } from "../messages/finding";
import { criteriaOf, findingKey } from "../plan/checks";
import type { Settings } from "../plan/settings";
import { cellArea, printArea } from "../sheet/address";
import { settingsIn } from "./kept";
import { loadSource, planSheetName } from "./source";
import { keepEntries } from "./status";
import { Refusal, type RunOptions } from "./types";

export { findingKey as keyOf } from "../plan/checks";

/** 점검표: writes the findings on a sheet of their own, in the place of the last one. Returns its name. */
export function buildCheckSheet(options: RunOptions = {}): Promise<string> {
  return withExcel(async (context) => {
    options.onProgress?.("check");
    const source = await loadSource(context, options);
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
    const worksheets = context.workbook.worksheets;
    const superseded = former && `${reviewSheetName} 이전`;
    if (former) worksheets.getItem(former.name).name = superseded!;
    const sheet = worksheets.add(reviewSheetName);
    markSheet(sheet, "review");
    assignRoles(context, source.state.names, { review: reviewSheetName });
    writeLayout(sheet, layout, spelling("native", { textAt: () => undefined }));
    sheet.activate();
    await commit(context, source, source.store, { superseded: superseded ? [superseded] : [] });
    return reviewSheetName;
  }, reviewSheetName);
}

/** Marks the findings' cells on the plan sheet with comments, or takes every mark away. */
export function setMarks(shown: boolean): Promise<void> {
  return withExcel(async (context) => {
    const source = await loadSource(context);
    if (!source.planSheet) return;
    if (!hasApi("1.10")) throw new Refusal([finding("marks-need-comments", {})]);
    const sheet = context.workbook.worksheets.getItem(source.planSheet.state.name);
    for (const comment of await ownMarks(context, sheet)) comment.delete();
    if (shown && source.plan) {
      const layout = { ...layoutPlan(source.plan, source.settings), name: planSheetName };
      for (const mark of marks(source.findings, source.plan, layout)) {
        const cell = sheet.getRange(printArea(cellArea(mark.row, mark.column)));
        context.workbook.comments.add(cell, markSign + mark.comment);
      }
    }
    await context.sync();
  }, planSheetName);
}

export function marksShown(): Promise<boolean> {
  return withExcel(async (context) => {
    if (!hasApi("1.10")) return false;
    const sheet = context.workbook.worksheets.getItemOrNullObject(planSheetName);
    sheet.load("isNullObject");
    await context.sync();
    return sheet.isNullObject ? false : (await ownMarks(context, sheet)).length > 0;
  });
}

/** [Api set: ExcelApi 1.10] */
async function ownMarks(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Excel.Comment[]> {
  sheet.comments.load("items/content");
  await context.sync();
  return sheet.comments.items.filter((comment) => comment.content.startsWith(markSign));
}

/** Keeps a reason for a finding; an empty text takes it back. Returns the settings as they are kept now. */
export async function recordReason(found: Finding, reason: string): Promise<Settings> {
  const key = findingKey(found);
  const kept = await keepEntries((before) => {
    const { [key]: _, ...others } = settingsIn(before as Readonly<Record<string, unknown>>).reasons;
    const reasons = reason.trim() === "" ? others : { ...others, [key]: reason.trim() };
    return { settings: { ...before.settings, reasons } };
  });
  return settingsIn(kept as Readonly<Record<string, unknown>>);
}
