/**
 * The pane's port over no workbook at all: it answers from the press office's plan and remembers what it was asked.
 * Example: const addin = fakeAddin({ status: { empty: true } }); …; expect(addin.asked).toContain("openSample").
 */
import { Refusal } from "../../src/workflow/types";
import { finding, type Finding } from "../../src/messages/finding";
import type { PlanParts } from "../../src/plan/model";
import "../../src/messages/collection";
import { rowsOfPlan } from "../../src/ledger";
import { assemble } from "../../src/plan/assemble";
import { defaultSettings, type Settings } from "../../src/plan/settings";
import type { Decided, FoundTable } from "../../src/reader/model";
import type { SheetArea } from "../../src/sheet/address";
import type {
  Addin,
  CollectReport,
  EditedCell,
  FileReading,
  Known,
  Origin,
  TableCorrection,
  Told,
  WorkbookStatus,
} from "../../src/taskpane/addin";
import { withSaid } from "../../src/workflow/said";
import type { BuildReport, ReadReport, RunOptions } from "../../src/workflow/types";
import { at } from "../support/parts";
import { seedParts } from "../support/seed";

export interface FakeOptions {
  /** What the reader decided, and asks. */
  readonly decided?: readonly Decided[];
  /** Where the selected cell of the plan comes from. */
  readonly origin?: Origin;
  readonly language?: "ko" | "en";
  readonly theme?: { readonly background: string; readonly text: string };
  readonly status?: Partial<WorkbookStatus>;
  /** false: an Excel whose panes can save no file. */
  readonly savesFiles?: boolean;
  readonly findings?: readonly Finding[];
  readonly tables?: readonly FoundTable[];
  /** Instead of the press office's parts. */
  readonly parts?: PlanParts;
  /** What is found when plans are put together. */
  readonly collected?: CollectReport["findings"];
  /** What is told before anybody collects. */
  readonly going?: readonly Finding[];
  readonly edited?: readonly EditedCell[];
  readonly inspected?: readonly Finding[];
  readonly leftByUndo?: readonly Finding[];
  readonly leftByShare?: readonly Finding[];
  readonly numbers?: readonly (number | undefined)[];
}

export interface FakeAddin extends Addin {
  /** Names of the calls, in order, with what is telling of their arguments. */
  readonly asked: string[];
  /** What a call does before it answers, or instead, by its name; taken away to let it answer again. */
  readonly instead: Map<string, (options?: RunOptions) => Promise<void>>;
  select(area: SheetArea): void;
  changeSource(): void;
}

const table = (
  kind: FoundTable["kind"],
  range: string,
  headers: readonly string[],
  unit?: string,
): FoundTable => ({
  kind,
  range: at(range),
  ...(unit && { unit, unitCell: at(range.replace(/!.*/, "!G2")) }),
  columns: headers.map((header, column) => ({ column, header, meaning: header })),
});

export const sampleTables: readonly FoundTable[] = [
  table("outline", "기본방향!A1:B22", ["구분", "내용"]),
  table("staffing", "조직인력!A3:G5", ["부서명", "계", "4급이상", "5급", "6급이하", "현원", "단위 직제명"]),
  table("budget", "예산!A4:F14", ["구분", "회계구분", "예산액", "전년도예산액", "'15결산"], "천원"),
  table("indicators", "성과지표!A3:L9", ["성과지표(단위)", "지표유형", "가중치", "구분"]),
  table("results", "실적!A3:D12", ["측정값", "2015년", "2016년"]),
  table("programs", "사업개요!A2:H9", ["단위사업", "사업명", "사업내용"]),
];

export const sampleFindings: readonly Finding[] = [
  finding(
    "weights-not-hundred",
    { goal: "열린행정 구현으로 참여자치 실현", weights: [50, 30, 10], sum: 90 },
    { cells: ["성과지표!D5:D10"] },
  ),
  finding("rate-in-count", { indicator: "언론매체보도율", unit: "건" }, { cells: ["성과지표!A5"] }),
  finding("result-missing", { indicator: "언론매체보도율", year: 2016 }, { cells: ["실적!D4:D6"] }),
  finding(
    "zero-base",
    { row: "재무활동", current: 0, printed: "0.00%" },
    { cells: ["예산!C14", "예산!D14"] },
  ),
];

export function fakeAddin(options: FakeOptions = {}): FakeAddin {
  const asked: string[] = [];
  const instead: FakeAddin["instead"] = new Map();
  let selected: (area: SheetArea) => void = () => undefined;
  const sourceListeners = new Set<() => void>();
  let settings: Settings = defaultSettings;
  let decided = options.decided ?? [];
  let corrections: readonly TableCorrection[] = [];
  let status: WorkbookStatus = {
    empty: false,
    planSheets: [],
    collected: false,
    shared: false,
    manualCalculation: false,
    lambda: true,
    ...options.status,
  };
  let told: Told = {};
  let marks = false;

  const answer = async <T>(name: string, value: () => T, run?: RunOptions): Promise<T> => {
    asked.push(name);
    await instead.get(name.split(" ")[0]!)?.(run);
    return value();
  };
  const parts = options.parts ?? seedParts();
  const { plan } = assemble(parts);
  const report = (): ReadReport => ({
    reading: {
      parts: withSaid(told.planYear === undefined ? parts : { ...parts, fiscalYear: told.planYear }, told),
      tables: (options.tables ?? sampleTables).filter(
        (each) => !corrections.some((one) => one.exclude && one.table === each.range),
      ),
      notUnderstood: [
        { range: at("메모!A1:C9"), reason: { ko: "머리글을 찾지 못했습니다.", en: "No header was found." } },
      ],
      decided,
      findings: [],
    },
    plan,
    findings: options.findings ?? sampleFindings,
  });
  const known = (): Known => ({ status, settings, corrections, told, marksShown: marks });
  const built = (): BuildReport => {
    status = { ...status, planSheets: ["성과계획서"], undoable: "build" };
    return { ...report(), sheets: ["성과계획서"], milliseconds: { read: 90, build: 240, total: 330 } };
  };

  /** Of each file the same plan; one whose name says so is damaged. */
  const readingOf = (name: string, chosen: Readonly<Record<string, string>>): FileReading =>
    name.includes("깨진")
      ? { name, reason: finding("file-not-read", { file: name, reason: "damaged" }) }
      : {
          name,
          rows: rowsOfPlan(plan!, { file: name }),
          findings: options.findings ?? sampleFindings,
          questions: (options.decided ?? []).map((one) =>
            chosen[one.key] === undefined ? one : { ...one, taken: chosen[one.key]!, state: "answered" },
          ),
        };

  return {
    asked,
    instead,
    select: (area) => selected(area),
    changeSource: () => sourceListeners.forEach((listener) => listener()),
    surroundings: {
      language: options.language ?? "ko",
      excel: "PC 16.0.14334.20000",
      theme: options.theme,
      ...(options.savesFiles !== false && { save: ({ name }) => void asked.push(`save ${name}`) }),
      onThemeChanged: () => () => undefined,
    },
    known: async () => known(),
    look: (run) =>
      answer(
        "look",
        () => {
          run?.onProgress?.("read");
          return { ...known(), ...(!status.empty && { report: report() }) };
        },
        run,
      ),
    saveSettings: (changed) =>
      answer(`saveSettings ${changed.style}`, () => (settings = { ...settings, ...changed })),
    setCharts: (charts) => answer(`setCharts ${charts}`, () => (settings = { ...settings, charts })),
    probe: (run) =>
      answer(
        "probe",
        () => ({
          text: "Performance plan 0.1.0, probe of Excel\n\n= blank-required: 0\n≠ call-then-merge: #SPILL! (assumed 2)",
          points: 2,
          otherwise: ["call-then-merge"],
        }),
        run,
      ),
    selection: async () => at("예산!A1"),
    onSelectionChanged: (listener) => {
      selected = listener;
      return () => undefined;
    },
    onSourceChanged: (listener) => {
      sourceListeners.add(listener);
      return () => sourceListeners.delete(listener);
    },
    goTo: (address) => answer(`goTo ${address}`, () => undefined),
    originOf: async () => options.origin,
    numbers: async (areas) => areas.map(() => options.numbers ?? [1840]),
    correct: (correction) =>
      answer(`correct ${JSON.stringify({ ...correction, table: undefined, range: undefined })}`, () => {
        corrections = [...corrections, correction];
      }),
    forgetCorrections: () =>
      answer("forgetCorrections", () => {
        corrections = [];
      }),
    answer: (choices) =>
      answer(`answer ${JSON.stringify(choices)}`, () => {
        decided = decided.map((one) => {
          const taken = choices[one.key];
          return taken === undefined ? one : { ...one, taken, state: "answered" };
        });
      }),
    takeBack: (key) =>
      answer(`takeBack ${key}`, () => {
        decided = decided.map(
          (one) => options.decided!.find((before) => before.key === key && before.key === one.key) ?? one,
        );
      }),
    tell: (next) =>
      answer(`tell ${JSON.stringify(next)}`, () => {
        told = { ...told, ...next };
      }),
    meanings: () => [
      { value: "예산액", ko: "예산액", en: "Budget" },
      { value: "전년도예산액", ko: "전년도예산액", en: "Prior year's budget" },
    ],
    createInputSheets: () =>
      answer("createInputSheets", () => {
        status = { ...status, empty: false };
        return ["예산", "성과지표"];
      }),
    openSample: () => answer("openSample", () => void (status = { ...status, empty: false })),
    editedCells: async () => options.edited ?? [],
    build: (run) => answer(`build ${run.style} ${run.keep ?? ""}`.trim(), built, run),
    undo: (run) => answer("undo", () => ({ findings: options.leftByUndo ?? [] }), run),
    keyOf: ({ kind, subject }) => `${kind} ${subject ?? ""}`,
    recordReason: ({ kind }, reason) => answer(`recordReason ${kind} ${reason}`, () => settings),
    buildCheckSheet: () => answer("buildCheckSheet", () => ({ sheet: "점검표", findings: [] })),
    setMarks: (shown) =>
      answer(`setMarks ${shown}`, () => {
        marks = shown;
        return { findings: [] };
      }),
    inspect: () => answer("inspect", () => options.inspected ?? []),
    share: (run) =>
      answer(`share ${run?.valuesOnly ? "values" : "formulas"}`, () => {
        status = { ...status, shared: true, undoable: "share" };
        return { converted: 71, cells: [], findings: options.leftByShare ?? [] };
      }),
    reconnect: () =>
      answer("reconnect", () => {
        status = { ...status, shared: false, undoable: "reconnect" };
        return { converted: 71, cells: [], findings: [] };
      }),
    financeCopy: () =>
      answer("financeCopy", () => ({
        name: "홍보실 (재무과).xlsx",
        base64: "UEsDBA==",
        dropped: ["_plan_store"],
        findings: [],
      })),
    hangulFile: () =>
      answer("hangulFile", () => ({ name: "성과계획서.hwpx", base64: "UEsDBA==", findings: [] })),
    selectedTable: () =>
      answer("selectedTable", () => ({
        html: "<table><tbody><tr><td>구 분</td></tr></tbody></table>",
        text: "구 분",
      })),
    readDepartmentFile: ({ name, bytes, chosen }) =>
      answer(`readDepartmentFile ${name} ${bytes.length}`, () => readingOf(name, chosen ?? {})),
    readOpenWorkbook: () => answer("readOpenWorkbook", () => readingOf("이 문서.xlsx", {})),
    readAgainst: (kind, { name }) =>
      answer(`readAgainst ${kind} ${name}`, () => {
        if (name.startsWith("메모")) throw new Refusal([finding("against-not-read", { file: name, kind })]);
        return { list: ["살림과", "나눔과"] };
      }),
    departmentsGoing: async () => options.going ?? [],
    collectPlans: (files, run) =>
      answer(
        `collectPlans ${files.length} ${run?.form}${run?.against?.list ? ` ${run.against.list.join()}` : ""}`,
        () => {
          status = { ...status, undoable: "collect", collected: true };
          return {
            sheets: ["총괄", "홍보실", "성과자료"],
            departments: files.filter((file) => "rows" in file).length,
            findings: options.collected ?? [],
            told: [],
          };
        },
        run,
      ),
    requestFile: (files, { year }) =>
      answer(`requestFile ${files.length} ${year}`, () => ({
        name: "2018년 자료요청.zip",
        base64: "UEsDBA==",
        departments: 110,
        year: 2018,
      })),
    formNames: async () => ["기본", "서울"],
    checkFunctionName: async (name) =>
      name === "A1" ? finding("function-name-like-cell", { name }) : undefined,
    defineFunction: (indicator, name) => answer(`defineFunction ${indicator} ${name}`, () => undefined),
    insertTargets: ({ indicator, years }) =>
      answer(`insertTargets ${indicator.name} ${years.join()}`, () => "메모!B2:G3"),
    setTarget: ({ indicator, aid }) =>
      answer(`setTarget ${indicator.name} ${aid}`, () => {
        status = { ...status, targetOf: indicator.name };
        return "성과지표!G5";
      }),
    takeBackTarget: () =>
      answer("takeBackTarget", () => {
        const { targetOf: _, ...others } = status;
        status = others;
      }),
    insertCall: ({ indicator, style }) => answer(`insertCall ${indicator} ${style}`, () => "메모!B2"),
  };
}
