/**
 * What the add-in keeps in the workbook: settings, answers, what was last written, how to undo. It stands on a very
 * hidden sheet of text cells, which every program that keeps sheets keeps. One row an entry: key, JSON in pieces.
 */
import type { Grid } from "../sheet/grid";
import { assignRoles, markSheet } from "./ownership";
import type { WorkbookState } from "./sheets";

const usualName = "_plan_store";

export interface StoreSheet {
  readonly name: string;
  readonly stands: boolean;
}

/** Where the store stands, or is to stand: a sheet of its usual name that is not the add-in's is left alone. */
export function storeSheet({ sheets }: WorkbookState): StoreSheet {
  const own = sheets.find((sheet) => sheet.role === "store");
  if (own) return { name: own.name, stands: true };
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = usualName;
  for (let number = 2; taken.has(name); number += 1) name = `${usualName}_${number}`;
  return { name, stands: false };
}

/** Entries by key; each value is JSON-able. */
export type Store = Readonly<Record<string, unknown>>;

/** Excel holds 32,767 characters in a cell. */
const longestPiece = 30_000;

/** Key and JSON text of each entry. */
export type StoreRows = readonly (readonly [key: string, json: string])[];

/** The rows of a loaded store sheet; one without a key, or where columns were moved, has the key "". */
export function readStore(grid: Grid | undefined): StoreRows {
  if (!grid) return [];
  return grid.values.map((cells) => {
    const [key, ...pieces] = cells.map((cell) => (cell === undefined ? "" : String(cell)));
    return grid.column === 0 ? [key!, pieces.join("")] : ["", [key, ...pieces].join("")];
  });
}

/** Queues the writing of the whole store on its sheet; `names` has the workbook's names. */
export function writeStore(
  context: Excel.RequestContext,
  store: Store,
  { name, stands }: StoreSheet,
  names: WorkbookState["names"],
): void {
  const worksheets = context.workbook.worksheets;
  const sheet = stands ? worksheets.getItem(name) : worksheets.add(name);
  if (!stands) {
    markSheet(sheet, "store");
    assignRoles(context, names, { store: name });
    sheet.visibility = "VeryHidden";
  } else {
    sheet.getRange().clear("Contents");
  }
  const rows = Object.entries(store)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, ...pieces(JSON.stringify(value))]);
  if (rows.length === 0) return;
  const width = Math.max(...rows.map((row) => row.length));
  const block = sheet.getRangeByIndexes(0, 0, rows.length, width);
  block.numberFormat = rows.map(() => Array(width).fill("@"));
  block.values = rows.map((row) => [...row, ...Array(width - row.length).fill("")]);
}

function pieces(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += longestPiece)
    parts.push(text.slice(start, start + longestPiece));
  return parts;
}
