/**
 * What the pane shows of a workbook, in one conversation with Excel however much of it there is: where every round trip takes
 * 200 ms, asking for each thing by itself took three seconds.
 * Out of look(): { status: { planSheets: ["성과계획서"], … }, settings, corrections: [], told: {}, marksShown: false, report }.
 */
import { areMarksOn } from "../excel/marks";
import { patiently } from "../excel/patience";
import { withExcel } from "../excel/session";
import type { Finding } from "../messages/finding";
import type { Settings } from "../plan/settings";
import { keptIn, type KeptCorrection } from "./kept";
import { reportOf } from "./read";
import { heardSoFar, loadAgain, remember } from "./remembered";
import { inOrder, loadOwnSheets, loadSheets, readSheets, type Sheets, type Source } from "./source";
import { statusOf, type WorkbookStatus } from "./status";
import { toldIn, type Told } from "./told";
import type { LookOptions, ReadReport } from "./types";

/** How the workbook stands with the add-in, and what it keeps for it. */
export interface Known {
  readonly status: WorkbookStatus;
  readonly settings: Settings;
  readonly corrections: readonly KeptCorrection[];
  readonly told: Told;
  readonly marksShown: boolean;
}

/** `report` is left out where the staff's sheets are empty. */
export interface Look extends Known {
  readonly report?: ReadReport;
}

/** After a job, which stands whether or not Excel answers now: tried a few times, undefined where it does not. */
export function known(): Promise<Known | undefined> {
  return patiently(() => withExcel(async (context) => knownOf(context, await loadOwnSheets(context))));
}

/** Reads the workbook besides. */
export function look({ again = false, ...options }: LookOptions = {}): Promise<Look> {
  return withExcel(async (context) => {
    options.onProgress?.("load");
    const heard = heardSoFar();
    const taken = again ? await loadAgain(context) : undefined;
    const sheets = taken?.sheets ?? (await loadSheets(context));
    const source = await readSheets(context, sheets, options);
    const about = await knownOf(context, source, taken?.marksShown);
    remember(sheets, about.marksShown, heard);
    options.signal?.throwIfAborted();
    if (about.status.empty) return about;
    const report = reportOf(source);
    return {
      ...about,
      report: { ...report, findings: inOrder([...report.findings, ...(await staleness(source))]) },
    };
  });
}

/** What a build would change; its script comes where there is a plan. */
async function staleness(source: Source): Promise<Finding[]> {
  if (!source.planSheet) return [];
  const { outOfDate } = await import(/* webpackChunkName: "build" */ "./out-of-date");
  return outOfDate(source);
}

async function knownOf(context: Excel.RequestContext, sheets: Sheets, marksShown?: boolean): Promise<Known> {
  const kept = keptIn(sheets.store);
  return {
    status: statusOf(sheets),
    settings: sheets.settings,
    corrections: kept.corrections ?? [],
    told: toldIn(kept),
    marksShown:
      marksShown ??
      (sheets.planSheet !== undefined &&
        (await areMarksOn(context, sheets.planSheet.state.name, kept.marks))),
  };
}
