/**
 * What a collection wrote, on a very hidden sheet of its own, to see later what a person changed: of 총괄 and the offices'
 * sheets each cell, of 성과자료 a sign of each row, by the row's key, so that rows may be sorted and inserted there.
 * In: the layouts as they are spelled. Out: one line a sheet: 나라국 | C5¦예산현황/계/예산액¦=성과자료!$K$15 …
 */
import { contentOf, type Spelled } from "../../excel/contents";
import { setUpOf, type SetUp } from "../../excel/set-up";
import { ledgerSheetName } from "../../collect";
import type { LedgerRow } from "../../ledger";
import type { CallSpelling } from "../../sheet/expression";
import { valueAt, type Grid } from "../../sheet/grid";
import { columnPoints, type SheetLayout } from "../../sheet/layout";
import { looksOf, type KeptLooks } from "../looks-record";
import { packBuild, unpackBuild, writtenOf, type BuildRecord } from "../build-record";
import { signsOf } from "./ledger-edits";
import { keysOf } from "./ledger-keys";

/** Its name; no draft's begins so. */
export const recordSheetName = "_plan_collected";

/** How a sheet was made: its cells, its page, its columns in points; records of former versions know of the cells alone. */
export interface SheetMade extends KeptLooks {
  readonly setUp?: SetUp;
  readonly widths?: readonly number[];
}

export interface CollectionRecord {
  /** By the sheet's name when it was written. */
  readonly sheets: ReadonlyMap<string, Pick<BuildRecord, "sheet" | "written" | "ids">>;
  /** By a row's key, the sign of what was written there. */
  readonly rows: ReadonlyMap<string, string>;
  /** By the sheet's name of then, how its cells looked; records of former versions do not say it. */
  readonly looks: ReadonlyMap<string, SheetMade>;
}

/** Excel holds 32,767 characters in a cell; a piece can be sent where it takes little at once. */
const longestPiece = 8_000;

/** No sheet's name has a colon. */
const looksMark = "looks:";

/** The record as a sheet of texts, sheet by sheet. `rows` stand on 성과자료 in this order, their values spelled as `values`. */
export function* recordInSteps(
  layouts: readonly SheetLayout[],
  rows: readonly LedgerRow[],
  spell: CallSpelling,
): Generator<void, SheetLayout> {
  const ledger = layouts.find(({ name }) => name === ledgerSheetName)!;
  const lines: [string, string][] = [[ledgerSheetName, JSON.stringify(signs(ledger, rows, spell))]];
  for (const layout of layouts) {
    yield;
    const made: SheetMade = {
      ...looksOf(layout),
      // As its table has its heads and names stand still.
      setUp: { ...setUpOf(layout), ...(layout === ledger && { frozen: "1 2" }) },
      widths: layout.columns.map(columnPoints),
    };
    lines.push([looksMark + layout.name, JSON.stringify(made)]);
    if (layout === ledger) continue;
    const { cells } = packBuild({ ...writtenOf(layout, spell), widths: [], trackers: [] });
    lines.push([layout.name, cells]);
  }
  return {
    name: recordSheetName,
    columns: [],
    rows: [],
    cells: lines.flatMap(([name, text], row) =>
      [name, ...pieces(text)].map((content, column) => ({ row, column, content })),
    ),
    merges: [],
    page: ledger.page,
  };
}

function signs(ledger: SheetLayout, rows: readonly LedgerRow[], spell: CallSpelling): [string, string][] {
  const contents = new Map(ledger.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const at = (row: number, column: number): Spelled => {
    const cell = contents.get(`${row},${column}`);
    return cell ? contentOf(cell, spell) : "";
  };
  return keysOf(rows).map((key, index) => [key, signsOf((column) => at(index + 1, column))]);
}

function pieces(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += longestPiece) {
    // The sign in front keeps Excel from taking a piece for anything but a text.
    parts.push(`|${text.slice(from, from + longestPiece)}`);
  }
  return parts;
}

/** undefined where there is none, or where it is damaged: then nobody can say what a person changed. */
export function readRecord(grid: Grid | undefined): CollectionRecord | undefined {
  if (!grid) return undefined;
  const sheets = new Map<string, Pick<BuildRecord, "sheet" | "written" | "ids">>();
  const looks = new Map<string, SheetMade>();
  let rows: CollectionRecord["rows"] | undefined;
  for (let row = grid.row; row < grid.row + grid.rows; row += 1) {
    const name = String(valueAt(grid, row, 0) ?? "");
    const text = Array.from({ length: grid.column + grid.columns - 1 }, (_, column) =>
      String(valueAt(grid, row, column + 1) ?? "").slice(1),
    ).join("");
    if (name.startsWith(looksMark)) {
      const read = keptLooks(text);
      if (read) looks.set(name.slice(looksMark.length), read);
    } else if (name === ledgerSheetName) rows = rowSigns(text);
    else {
      const build = unpackBuild({ sheet: name, cells: text, widths: [], trackers: [] });
      if (!build) return undefined;
      sheets.set(name, build);
    }
  }
  return rows && { sheets, rows, looks };
}

function keptLooks(text: string): SheetMade | undefined {
  try {
    return JSON.parse(text) as SheetMade;
  } catch {
    return undefined;
  }
}

function rowSigns(text: string): ReadonlyMap<string, string> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? new Map(read as [string, string][]) : undefined;
  } catch {
    return undefined;
  }
}
