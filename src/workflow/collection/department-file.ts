/**
 * A department's file, read in the page: no sheet is inserted, nothing of it leaves the machine. Values only.
 * In: the bytes of "012 살림과.xlsx". Out: the ledger's rows of its plan, what was found, what the reader asks; or why it
 * was not read.
 */
import { ledgerSheetName, plansOfSeveral, returnedForm, type Returned } from "../../collect";
import { ownershipOf } from "../../excel/ownership";
import type { SheetState } from "../../excel/sheets";
import { readStore } from "../../excel/store";
import { isLedgerSheet, rowsOfPlan, type LedgerRow } from "../../ledger";
import { finding, type Finding } from "../../messages/finding";
import type { Decided, Reading } from "../../reader/model";
import type { Grid } from "../../sheet/grid";
import { XlsxError } from "../../xlsx/file";
import { readWorkbookFile, type FileWorkbook } from "../../xlsx/workbook";
import { withChosen } from "../answers";
import { answersIn, keeping, settingsIn } from "../kept";
import { soundStore } from "../sound";
import { examine, inOrder, isSource, readingOf, type Source } from "../source";

export interface DepartmentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When the file was last written on this machine, as the browser tells. */
  readonly written?: string;
  /** Choices for questions that the reader asks about it, by their keys. */
  readonly chosen?: Readonly<Record<string, string>>;
}

/** Of a file that is a request workbook, what it tells of itself. */
interface AsForm {
  readonly name: string;
  readonly returned?: Returned;
  readonly written?: string;
}

export interface ReadFile extends AsForm {
  readonly rows: readonly LedgerRow[];
  /** Errors first. Their cells are the file's. */
  readonly findings: readonly Finding[];
  /** What the reader asks, answered questions included. */
  readonly questions: readonly Decided[];
}

export interface UnreadFile extends AsForm {
  readonly reason: Finding;
}

export type FileReading = ReadFile | UnreadFile;

export async function readDepartmentFile({
  name,
  bytes,
  written,
  chosen = {},
}: DepartmentFile): Promise<FileReading> {
  try {
    const file = readWorkbookFile(bytes);
    const reading = await read(name, file, chosen);
    const returned = returnedForm(file.sheets, file.saved);
    return { ...reading, ...(returned && { returned }), ...(written !== undefined && { written }) };
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    return { name, reason: finding("file-not-read", { file: name, reason: error.reason }) };
  }
}

async function read(
  name: string,
  file: FileWorkbook,
  chosen: Readonly<Record<string, string>>,
): Promise<FileReading> {
  const sheets = file.sheets.map((sheet) => ({ sheet, state: stateOf(sheet, file.names) }));
  const gridsOf = (wanted: (state: SheetState) => boolean): Grid[] =>
    sheets.flatMap(({ sheet, state }) => (wanted(state) ? sheet.grid() : []));
  const grids = gridsOf((state) => isSource(state) && state.visibility === "Visible");
  if (grids.every(({ rows }) => rows === 0))
    return { name, reason: finding("file-not-read", { file: name, reason: "empty" }) };
  if (grids.some(isLedger))
    return { name, reason: finding("file-not-read", { file: name, reason: "former-result" }) };

  const sound = soundStore(readStore(gridsOf(({ role }) => role === "store")[0]));
  const store = keeping(sound.store, { answers: withChosen(answersIn(sound.store), Object.entries(chosen)) });
  const troubles = sound.damaged.length > 0 ? [finding("store-damaged", { entries: sound.damaged })] : [];
  const state = {
    sheets: sheets.map((one) => one.state),
    names: file.names,
    active: "",
    manualCalculation: false,
  };
  const reading = readingOf({ grids, state, store });
  return fileOf(name, reading, troubles, () =>
    examine(reading, { settings: settingsIn(store), state, troubles }),
  );
}

/** What is told of a workbook that was read. `examined`: it as one department's, which is asked only where it is none of several. */
export function fileOf(
  name: string,
  reading: Reading,
  troubles: readonly Finding[],
  examined: () => Pick<Source, "plan" | "findings">,
): FileReading {
  const questions = reading.decided.filter(({ state }) => state !== "sure");
  const several = plansOfSeveral(reading.parts, { file: name });
  if (several && several.rows.length > 0)
    return {
      name,
      rows: several.rows,
      findings: inOrder([...reading.findings, ...several.findings, ...troubles]),
      questions,
    };
  const { plan, findings } = examined();
  if (plan) return { name, rows: rowsOfPlan(plan, { file: name }), findings, questions };
  return { name, reason: findings[0] ?? finding("file-not-read", { file: name, reason: "empty" }) };
}

function stateOf(
  { name, visibility, names }: FileWorkbook["sheets"][number],
  workbookNames: ReadonlyMap<string, string>,
): SheetState {
  const signs = { name, visibility, names };
  return { ...signs, ...ownershipOf(signs, workbookNames), id: name, isProtected: false, tables: [] };
}

/** What a collection wrote: a table with the ledger's heads. */
const isLedger = (grid: Grid): boolean => grid.sheet === ledgerSheetName && isLedgerSheet(grid);
