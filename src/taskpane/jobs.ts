/**
 * What the pane's buttons do: each job asks the add-in and leaves what it learned in the state.
 * A refusal becomes a message with a retry, a cancelled job a note, anything else a fault with a code and no stack.
 */
import type { Dispatch } from "react";
import type { Finding } from "../messages/finding";
import { findingKey } from "../plan/checks/reasons";
import type { Settings } from "../plan/settings";
import type { SheetArea } from "../sheet/address";
import { Refusal, type LookOptions, type RunOptions } from "../workflow/types";
import type { TargetAid } from "../plan/targets";
import type { Addin, IndicatorCall, ReadReport, TableCorrection, TargetRequest, Told } from "./addin";
import type { Formula } from "../formula/types";
import { collectingJobs, type CollectingJobs } from "./collect/collecting";
import type { Job, Knowledge, PaneEvent, State } from "./state";

export interface Jobs extends CollectingJobs {
  open(): Promise<void>;
  read(): Promise<void>;
  /**
   * Reads again without a word, after an edit; gives way to any job. Where reading takes long it waits until nobody has typed
   * for as long, and where it takes very long it is left to the person.
   */
  refresh(): Promise<void>;
  correct(correction: TableCorrection): Promise<void>;
  forgetCorrections(table: SheetArea): Promise<void>;
  tell(told: Told): Promise<void>;
  answer(key: string, choice: string): Promise<void>;
  takeBack(key: string): Promise<void>;
  createInputSheets(): Promise<void>;
  openSample(): Promise<void>;
  /** Kept for the next build. */
  setSettings(changed: Partial<Pick<Settings, "style" | "pages">>): Promise<void>;
  /** Without `keep` it first asks where cells were changed by hand. */
  build(keep?: readonly string[]): Promise<void>;
  /** The plan as a document of 한글: saved, or shown where this Excel saves no files. */
  saveHangul(): Promise<void>;
  /** The table around the selected cell, to be copied. */
  copyTable(): Promise<void>;
  undo(): Promise<void>;
  recordReason(finding: Finding, reason: string): Promise<void>;
  buildCheckSheet(): Promise<void>;
  setMarks(shown: boolean): Promise<void>;
  setCharts(shown: boolean): Promise<void>;
  inspect(): Promise<void>;
  share(valuesOnly: boolean): Promise<void>;
  reconnect(): Promise<void>;
  saveFinanceCopy(): Promise<void>;
  goTo(address: string): Promise<void>;
  insertCall(call: IndicatorCall): Promise<void>;
  insertTargets(request: TargetRequest): Promise<void>;
  setTarget(request: TargetRequest & { readonly aid: TargetAid }): Promise<void>;
  takeBackTarget(): Promise<void>;
  defineFunction(indicator: string, name: string, formula: Formula): Promise<void>;
  probe(): Promise<void>;
  /** Ends when no job runs. */
  idle(): Promise<void>;
  /** Stops the running job before it writes. */
  cancel(): void;
  /** Does the job that failed once more. */
  retry(): Promise<void>;
}

/** What nobody notices, and what nobody waits for: milliseconds of reading again. */
const shortRefresh = 1500;
const longestRefresh = 10_000;

/** By how much the reading of everything, with scripts that have to come first, takes longer than one after an edit. */
const muchLonger = 4;

export function createJobs(addin: Addin, dispatch: Dispatch<PaneEvent>, current: () => State): Jobs {
  let controller = new AbortController();
  let last: () => Promise<void> = async () => undefined;

  // The state tells of a job only after the next render; a second one may be asked for before.
  let running: Promise<void> | undefined;

  let quiet: { readonly controller: AbortController; readonly done: Promise<void> } | undefined;
  /** A reading waits for what is under way: it will see every change until then. */
  let isNext = false;
  /** What a reading after an edit takes, in milliseconds. */
  let readingTook = 0;

  const run = (job: Job, work: (options: RunOptions) => Promise<Knowledge>): Promise<void> => {
    running ??= carryOut(job, work).finally(() => (running = undefined));
    return running;
  };
  const carryOut = async (job: Job, work: (options: RunOptions) => Promise<Knowledge>): Promise<void> => {
    last = () => run(job, work);
    controller = new AbortController();
    const { signal } = controller;
    dispatch({ type: "started", job });
    quiet?.controller.abort();
    try {
      await quiet?.done;
      const knowledge = await work({
        signal,
        onProgress: (step, part) => dispatch({ type: "step", step, part }),
      });
      dispatch({ type: "finished", knowledge });
    } catch (error) {
      if (error instanceof Refusal) {
        dispatch({ type: "failed", trouble: { kind: "refused", job, findings: error.findings } });
      } else if (signal.aborted) dispatch({ type: "cancelled" });
      else dispatch({ type: "failed", trouble: { kind: "fault", job, code: codeOf(error) } });
    }
  };

  const look = async (options: LookOptions): Promise<Knowledge> => {
    const began = Date.now();
    const seen = await addin.look(options);
    readingTook = (Date.now() - began) / (options.again ? 1 : muchLonger);
    return seen;
  };
  /** Changes what a reading makes of the workbook, and reads it again. */
  const change = (job: Job, work: (options: RunOptions) => Promise<unknown>): Promise<void> =>
    run(job, async (options) => {
      await work(options);
      return look(options);
    });
  /** What was done stands, whether or not Excel answers right after it. */
  const afterwards = async (): Promise<Knowledge> => (await addin.known()) ?? {};

  return {
    open: () => run("open", look),
    read: () => run("read", look),
    refresh: async () => {
      if (readingTook > longestRefresh) return;
      if (readingTook > shortRefresh) {
        const { changes } = current();
        await new Promise((resolve) => setTimeout(resolve, readingTook));
        // What was typed meanwhile is read by the refresh after it.
        if (current().changes !== changes) return;
      }
      // What is under way may have read before this change.
      while (running ?? quiet) {
        if (isNext) return;
        isNext = true;
        await (running ?? quiet?.done);
        isNext = false;
      }
      const { changes } = current();
      const work = async (signal: AbortSignal): Promise<void> => {
        try {
          const knowledge = await look({ signal, again: true });
          if (!signal.aborted)
            dispatch({ type: "refreshed", knowledge, isBehind: current().changes !== changes });
        } catch {
          // A cell is being edited, a job takes over: the pane says that what it shows is out of date.
        }
      };
      const refreshing = new AbortController();
      quiet = {
        controller: refreshing,
        done: work(refreshing.signal).finally(() => (quiet = undefined)),
      };
      await quiet.done;
    },
    correct: (correction) => change("correct", (options) => addin.correct(correction, options)),
    forgetCorrections: (table) => change("correct", () => addin.forgetCorrections(table)),
    tell: (told) => change("tell", () => addin.tell(told)),
    answer: (key, choice) => change("tell", () => addin.answer({ [key]: choice })),
    takeBack: (key) => change("tell", () => addin.takeBack(key)),
    createInputSheets: () =>
      run("inputSheets", async (options) => {
        const names = await addin.createInputSheets();
        return { ...(await look(options)), outcome: { kind: "inputSheets", names } };
      }),
    openSample: () => change("sample", () => addin.openSample()),
    setSettings: (changed) => run("settings", async () => ({ settings: await addin.saveSettings(changed) })),
    build: (keep) =>
      run("build", async (options) => {
        if (keep === undefined) {
          const edited = await addin.editedCells();
          if (edited.length > 0) return { edited };
        }
        const style = current().settings?.style;
        const report = await addin.build({ ...options, style, keep });
        return { report, ...(await afterwards()), outcome: { kind: "built", report } };
      }),
    saveHangul: () =>
      run("hangul", async () => {
        const file = await addin.hangulFile();
        const { save } = addin.surroundings;
        save?.(file);
        return { outcome: { kind: "hangul", file, saved: save !== undefined } };
      }),
    copyTable: () =>
      run("copyTable", async () => ({ outcome: { kind: "table", table: await addin.selectedTable() } })),
    undo: () =>
      run("undo", async (options) => {
        const report = await addin.undo(options);
        // What was found in a collection that was taken back is about sheets that are gone.
        return { ...(await afterwards()), collected: undefined, outcome: { kind: "undone", report } };
      }),
    recordReason: (finding, reason) =>
      run("reason", async () => {
        const settings = await addin.recordReason(finding, reason);
        const { report } = current();
        return { settings, ...(report && { report: explained(report, finding, reason) }) };
      }),
    buildCheckSheet: () =>
      run("checkSheet", async (options) => {
        const report = await addin.buildCheckSheet(options);
        return { ...(await afterwards()), outcome: { kind: "checkSheet", report } };
      }),
    setMarks: (shown) =>
      run("marks", async () => {
        const report = await addin.setMarks(shown);
        return { marksShown: shown, outcome: { kind: "marks", shown, report } };
      }),
    setCharts: (shown) => run("charts", async () => ({ settings: await addin.setCharts(shown) })),
    inspect: () =>
      run("inspect", async (options) => {
        for (;;) {
          const { changes } = current();
          const inspected = await addin.inspect(options);
          // What was typed meanwhile may not be among it.
          if (current().changes === changes) return { inspected };
        }
      }),
    share: (valuesOnly) =>
      run("share", async (options) => {
        const report = await addin.share({ ...options, valuesOnly });
        return {
          ...(await afterwards()),
          inspected: undefined,
          outcome: { kind: "shared", report, valuesOnly },
        };
      }),
    reconnect: () =>
      run("reconnect", async (options) => {
        const report = await addin.reconnect(options);
        return { ...(await afterwards()), inspected: undefined, outcome: { kind: "reconnected", report } };
      }),
    saveFinanceCopy: () =>
      run("financeCopy", async (options) => {
        const file = await addin.financeCopy(options);
        addin.surroundings.save?.(file);
        return { outcome: { kind: "financeCopy", file } };
      }),
    goTo: (address) =>
      run("goTo", async () => {
        const { outcome, edited } = current();
        await addin.goTo(address);
        return { outcome, edited };
      }),
    insertCall: (call) =>
      run("insert", async () => ({ outcome: { kind: "inserted", address: await addin.insertCall(call) } })),
    insertTargets: (request) =>
      run("insert", async () => ({
        outcome: { kind: "inserted", address: await addin.insertTargets(request) },
      })),
    setTarget: (request) =>
      run("target", async (options) => {
        const address = await addin.setTarget(request);
        return { ...(await look(options)), outcome: { kind: "targetSet", address } };
      }),
    takeBackTarget: () => change("target", () => addin.takeBackTarget()),
    defineFunction: (indicator, name, formula) =>
      run("define", async () => {
        const unfit = await addin.checkFunctionName(name);
        if (unfit) throw new Refusal([unfit]);
        await addin.defineFunction(indicator, name, formula);
        return { ...(await afterwards()), outcome: { kind: "defined", name } };
      }),
    probe: () => run("probe", async (options) => ({ probe: await addin.probe(options) })),
    ...collectingJobs(addin, run, current, afterwards),
    idle: async () => {
      while (running) await running;
    },
    cancel: () => controller.abort(),
    retry: () => last(),
  };
}

/** The report with a reason given to one finding, or taken back where it is empty: as the next reading will have it. */
function explained(report: ReadReport, about: Finding, reason: string): ReadReport {
  const key = findingKey(about);
  const findings = report.findings.map((found): Finding => {
    if (findingKey(found) !== key) return found;
    const { reason: _, ...bare } = found;
    return reason === "" ? { ...bare, severity: "warning" } : { ...bare, severity: "note", reason };
  });
  return { ...report, findings };
}

/** Something short that tells a developer where to look; never a stack, never the workbook's data. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { code } = error as { code?: unknown };
  return typeof code === "string" || typeof code === "number" ? `${error.name}/${code}` : error.name;
}
