/**
 * The journal: each cell and name that share or reconnect wrote, with what stands there and what stood before. 다시 연결 and
 * 되돌리기 are one move over it, on other entries: what stands untouched is exchanged for its other side.
 * In: 성과계획서!F26 = native formula, of the last share. Out: =PLAN.SHARE(…) stands there again, and the entry says so.
 * What a person edited since is kept and named, and so is what would refer to deleted cells; a protected sheet's waits.
 */
import { afterwards } from "../excel/afterwards";
import { cellParcels, type CellContent } from "../excel/cells";
import { commit } from "../excel/commit";
import type { Spelled } from "../excel/contents";
import { writeNames, type NameFormula } from "../excel/names";
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import {
  keeping,
  type CellEntry,
  type Entry,
  type JournalRecord,
  type NameEntry,
  type StepRecord,
} from "./kept";
import type { Sheets } from "./source";
import { cellEntry, contentFor, nameEntry, standingCells, standingNames, tracked } from "./standing";
import { followingPart, trackersFor } from "./trackers";
import type { ShareReport } from "./types";

export interface Entries {
  readonly cells: readonly CellEntry[];
  readonly names: readonly NameEntry[];
}

/** The record, with the names that are to follow the entries. Of two entries of one cell the later counts. */
export function journalOf(sheets: Sheets, entries: Entries): JournalRecord | undefined {
  const cells = latest(entries.cells, ({ sheet, address }) => `${sheet}!${address}`);
  const names = latest(entries.names, ({ scope = "", name }) => `${scope}!${name}`);
  if (cells.length + names.length === 0) return undefined;
  return { cells, names, trackers: trackersFor(sheets, "SHARE", tracked({ cells, names })) };
}

const latest = <T>(all: readonly T[], keyOf: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
];

/** The entries that a new step leaves as they are: what share wrote before and still stands. */
export function sharedBefore(sheets: Sheets): Entries {
  return {
    cells: standingCells(sheets).flatMap((cell) => (cell.isLive ? [] : [cellEntry(cell)])),
    names: standingNames(sheets).flatMap((name) => (name.isLive ? [] : [nameEntry(name)])),
  };
}

/** Which entries are exchanged: those that hold their native equal (`isLive` false) or their call (true). */
export interface Choice {
  readonly isLive: boolean;
  /** Only what the last step wrote. */
  readonly lastOnly?: boolean;
}

/** Exchanges the entries in one request; the report counts cells. `step` is what becomes the last step. */
export async function exchange(sheets: Sheets, choice: Choice, step: StepRecord): Promise<ShareReport> {
  const { cells, names, write, before, findings } = decide(sheets, choice);
  const next = keeping(sheets.store, { journal: journalOf(sheets, { cells, names }), step });
  await commit({ ...sheets, ...before }, next, {
    parcels: cellParcels(write.cells),
    finish: (context) => writeNames(context, write.names),
  });
  const told = await afterwards([followingPart(sheets, next)]);
  return {
    converted: write.cells.length,
    cells: write.cells.map((cell) => printSheetArea({ ...cell, rows: 1, columns: 1 })),
    findings: [...findings, ...told],
  };
}

interface Written {
  readonly cells: CellContent[];
  readonly names: NameFormula[];
}

interface Decision {
  /** The entries that the journal has afterwards. */
  readonly cells: CellEntry[];
  readonly names: NameEntry[];
  readonly write: Written;
  readonly before: Written;
  readonly findings: Finding[];
}

function decide(sheets: Sheets, { isLive, lastOnly }: Choice): Decision {
  const { grids, state } = sheets;
  const isProtected = new Set(state.sheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name));
  const isMeant = (entry: Entry): boolean =>
    (entry.isLive === true) === isLive && (!lastOnly || entry.isLast === true);
  const other = <T extends Entry>({ original, native }: T): T["native"] => (isLive ? native : original);
  const turned = { isLive: !isLive, isLast: true };
  const edited = isLive ? "edited-after-reconnect" : "edited-after-share";
  const decision: Decision = {
    cells: [],
    names: [],
    write: { cells: [], names: [] },
    before: { cells: [], names: [] },
    findings: [],
  };
  const { cells, names, write, before, findings } = decision;
  for (const cell of standingCells(sheets)) {
    const where = { cells: [printSheetArea(cell.place)] };
    if (!isMeant(cell)) {
      if (!cell.isLive) cells.push(cellEntry(cell));
    } else if (!cell.isUntouched) {
      const data = { formula: String(cell.now), original: String(other(cell)) };
      findings.push(finding(edited, data, where));
    } else if (wouldBreak(cell.now, other(cell))) {
      findings.push(finding("reference-deleted", { formula: String(cell.now) }, where));
    } else if (isProtected.has(cell.place.sheet)) {
      cells.push(cellEntry(cell, { isLive: cell.isLive }));
      findings.push(finding("sheet-protected", { sheet: cell.place.sheet }, where));
    } else {
      cells.push(cellEntry(cell, turned));
      write.cells.push(contentFor(grids, cell.place, other(cell)));
      before.cells.push(contentFor(grids, cell.place, cell.now));
    }
  }
  for (const name of standingNames(sheets)) {
    if (!isMeant(name)) {
      if (!name.isLive) names.push(nameEntry(name));
    } else if (!name.isUntouched) {
      const data = { formula: `${name.name}: ${String(name.now)}`, original: other(name) };
      findings.push(finding(edited, data));
    } else if (wouldBreak(name.now, other(name))) {
      findings.push(finding("reference-deleted", { formula: `${name.name}: ${String(name.now)}` }));
    } else {
      names.push(nameEntry(name, turned));
      const { name: called, scope } = name;
      const at = { name: called, ...(scope !== undefined && { scope }) };
      write.names.push({ ...at, formula: other(name) });
      before.names.push({ ...at, formula: String(name.now) });
    }
  }
  return decision;
}

/** What its other side refers to was deleted in between: it would show #REF! where now a value stands. */
const wouldBreak = (now: Spelled, other: Spelled): boolean =>
  String(other).includes("#REF!") && !String(now).includes("#REF!");
