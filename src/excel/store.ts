/**
 * What the add-in keeps in the workbook: settings, answers, what was last written, the journal. It stands on a very hidden
 * sheet of text cells, which every program that keeps sheets keeps. One row an entry: key, JSON in pieces, in short where long.
 * A small store is written over the former one; a large one on a sheet of its own, in parcels, which then takes its place.
 */
import type { Grid } from "../sheet/grid";
import { inFull, inShort } from "./in-short";
import { assignRoles, freeSheetName, markSheet } from "./ownership";
import { bytesOfText, bytesPerRequest, type Parcel } from "./parcels";
import type { WorkbookState } from "./sheets";
import type { Question } from "./trips";

/** Entries by key; each value is JSON-able. */
export type Store = Readonly<Record<string, unknown>>;

/** Key and JSON text of each entry. */
export type StoreRows = readonly (readonly [key: string, json: string])[];

/** Excel holds 32,767 characters in a cell; smaller pieces can be sent where it takes little at once. */
const usualPiece = 8_000;
const bytesWrittenOver = bytesPerRequest / 3;

/** What is asked of the store's sheet. */
export type StoreSheet = Pick<Grid, "column" | "values">;

/** The rows of a loaded store sheet; one without a key, or where columns were moved, has the key "". */
export function readStore(grid: StoreSheet | undefined): StoreRows {
  if (!grid) return [];
  return grid.values.map((cells) => {
    const [key, ...pieces] = cells.map((cell) => (cell === undefined ? "" : String(cell)));
    return grid.column === 0 ? [key!, inFull(pieces.join(""))] : ["", [key, ...pieces].join("")];
  });
}

export interface StoreWork {
  /** The sheet on which the store stands afterwards. */
  readonly sheet: string;
  readonly parcels: readonly Parcel[];
  /** Comes in the job's last request, and has the entry "run". */
  readonly last: Parcel;
  /** The sheet whose place was taken. */
  readonly superseded: readonly string[];
}

/**
 * How the store gets from what it is to what it is to be; it has an entry "run". `apart`: on a sheet of its own, whatever
 * its size.
 */
export function storeParcels(state: WorkbookState, before: Store, next: Store, apart = false): StoreWork {
  const own = state.sheets.find((sheet) => sheet.role === "store");
  const { run = [""], ...entries } = rowsOf(next);
  const bytes = sizeOf(entries);
  if (own && !apart && Math.max(bytes, sizeOf(rowsOf(before))) < bytesWrittenOver) {
    const queue = (context: Excel.RequestContext): void => writeOver(context, own.name, { ...entries, run });
    return { sheet: own.name, parcels: [], last: { bytes, queue }, superseded: [] };
  }
  const sheet = freeSheetName("_plan_store", state.sheets);
  const begin = (context: Excel.RequestContext): void => {
    const added = context.workbook.worksheets.add(sheet);
    markSheet(added, "store");
    added.visibility = "VeryHidden";
  };
  const rows = Object.entries(entries);
  const last = (context: Excel.RequestContext): void => {
    writePiece(context, sheet, [rows.length, 0], "run");
    writePiece(context, sheet, [rows.length, 1], run[0]!);
    assignRoles(context, state.names, { store: sheet });
  };
  return {
    sheet,
    parcels: [
      { bytes: 1000, queue: begin },
      ...rows.flatMap(([key, pieces], row) =>
        [key, ...pieces].map((piece, column): Parcel => ({
          bytes: bytesOfText(piece) + 800,
          queue: (context) => writePiece(context, sheet, [row, column], piece),
        })),
      ),
    ],
    last: { bytes: 2000, queue: last },
    superseded: own ? [own.name] : [],
  };
}

/** Parcels by which the store is what it was before, written over or deleted; `standing`: the names of the sheets there. */
export function storeAgain(state: WorkbookState, before: Store, standing: readonly string[]): Parcel[] {
  const own = state.sheets.find((sheet) => sheet.role === "store");
  if (!own) return [];
  const rows = rowsOf(before);
  const bytes = sizeOf(rows);
  if (!standing.includes(own.name)) {
    const { parcels, last } = storeParcels(
      { ...state, sheets: state.sheets.filter((sheet) => sheet !== own) },
      {},
      before,
    );
    return [...parcels, last];
  }
  if (bytes >= bytesWrittenOver) return [];
  return [{ bytes, queue: (context) => writeOver(context, own.name, rows) }];
}

/** Whether the store on the sheet is that of this run. */
export function isDone(run: string, name: string): Promise<boolean> {
  return Excel.run(async (context) => {
    const told = askForRun(context.workbook.worksheets.getItemOrNullObject(name), run);
    await context.sync();
    return told();
  });
}

/** The same asked together with other things. */
export function askForSameRun(name: string, run: unknown, tell: (isSame: boolean) => void): Question {
  const question: Question = {
    bytes: 10 * usualPiece,
    ask(context) {
      const told = askForRun(context.workbook.worksheets.getItem(name), run);
      return () => tell(told());
    },
    cut: () => [question],
  };
  return question;
}

/** What stands there, however far it reaches now; one that is written over is small. */
export function askForStore(name: string, tell: (sheet: StoreSheet) => void): Question {
  const question: Question = {
    bytes: bytesWrittenOver,
    ask({ workbook }) {
      const used = workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
      used.load("isNullObject,columnIndex,values");
      return () =>
        tell(
          used.isNullObject
            ? { column: 0, values: [] }
            : { column: used.columnIndex, values: used.values as StoreSheet["values"] },
        );
    },
    cut: () => [question],
  };
  return question;
}

function askForRun(sheet: Excel.Worksheet, run: unknown): () => boolean {
  const keys = sheet.getRange("A:B").getUsedRangeOrNullObject(true);
  keys.load("isNullObject,values");
  return () =>
    !keys.isNullObject && keys.values.some(([key, value]) => key === "run" && value === JSON.stringify(run));
}

type Pieces = Readonly<Record<string, readonly string[]>>;

const rowsOf = (store: Store): Pieces =>
  Object.fromEntries(
    Object.entries(store)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, pieces(textOf(value))]),
  );

/** Most entries stay as they are from one step to the next. */
const texts = new WeakMap<object, string>();

function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const text = texts.get(value) ?? inShort(JSON.stringify(value));
  texts.set(value, text);
  return text;
}

const sizeOf = (rows: Pieces): number =>
  Object.values(rows)
    .flat()
    .reduce((sum, piece) => sum + bytesOfText(piece), 0);

function writeOver(context: Excel.RequestContext, name: string, rows: Pieces): void {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.getRange().clear("Contents");
  const lines = Object.entries(rows).map(([key, parts]) => [key, ...parts]);
  if (lines.length === 0) return;
  const width = Math.max(...lines.map((line) => line.length));
  const block = sheet.getRangeByIndexes(0, 0, lines.length, width);
  asText(block);
  block.values = lines.map((line) => [...line, ...Array(width - line.length).fill("")]);
}

function writePiece(
  context: Excel.RequestContext,
  name: string,
  [row, column]: readonly [number, number],
  piece: string,
): void {
  const cell = context.workbook.worksheets.getItem(name).getRangeByIndexes(row, column, 1, 1);
  asText(cell);
  cell.values = [[piece]];
}

/** One value for all cells of the range. */
const asText = (range: Excel.Range): void => {
  range.numberFormat = "@" as unknown as string[][];
};

/** No piece but the first begins with an apostrophe, which Excel may take for its sign of a text. */
function pieces(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = start + usualPiece;
    while (text[end] === "'") end += 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}
