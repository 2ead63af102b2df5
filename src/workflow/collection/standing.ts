/**
 * A collection that stands in the workbook, and what of it goes on to the next: rows changed on 성과자료, cells changed on the
 * other sheets. Of a sheet whose rows or columns came or went single edits cannot be told.
 * In: 총괄, 나라국, 성과자료 and their record. Out: one changed row, a text typed over on 나라국, which sheets go.
 */
import { ledgerSheetName } from "../../collect";
import type { CellContent } from "../../excel/cells";
import { contentAt, shownFrom } from "../../excel/contents";
import { isLeftDraft, writtenAs } from "../../excel/draft";
import type { SheetState } from "../../excel/sheets";
import { finding } from "../../messages/finding";
import { cellArea, parseAddress } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import { editsOn, type Edit } from "../edits";
import type { LookRecord } from "../lines";
import type { KeptLooks } from "../looks-record";
import { sameContent } from "../references";
import type { Sheets } from "../source";
import { mentions } from "../succession";
import { Refusal } from "../types";
import { ledgerEditsInSteps, type LedgerEdits } from "./ledger-edits";
import { movedWith } from "./moved-rows";
import { readRecord, recordSheetName, type SheetMade } from "./record";

export interface StandingSheet {
  readonly state: SheetState;
  /** undefined where it was not loaded. */
  readonly grid: Grid | undefined;
  /** The name under which it was written. */
  readonly name: string;
  readonly idAt: ReadonlyMap<string, string>;
  /** What was written there, and how it looked. */
  readonly record?: LookRecord;
  readonly edits: readonly Edit[];
  /** Rows or columns came or went, so that nobody can say which cell is which figure. */
  readonly isReshaped: boolean;
}

/** A sheet and how it was made. */
export interface MadeSheet extends Pick<SheetMade, "setUp" | "widths"> {
  readonly state: SheetState;
  /** The name under which it was written. */
  readonly name: string;
  readonly looks?: KeptLooks;
}

export interface Standing {
  /** All sheets that are shown, whatever became of their shape. */
  readonly made: readonly MadeSheet[];
  /** It was put away, and nobody could work on it since. */
  readonly isAway: boolean;
  readonly ledger: LedgerEdits & {
    readonly state?: SheetState;
    readonly grid?: Grid;
    readonly looks?: KeptLooks;
  };
  /** 총괄 and the offices' sheets. */
  readonly sheets: readonly StandingSheet[];
  /** All of its sheets, the record among them. */
  readonly all: readonly SheetState[];
}

const isRecord = (sheet: SheetState): boolean => writtenAs(sheet) === recordSheetName;

/** The sheets of a collection as it stands, none where nobody has collected here. */
export const collectionSheets = ({ state }: Pick<Sheets, "state">): SheetState[] =>
  state.sheets.filter(
    (sheet) =>
      sheet.role === "collection" &&
      (sheet.visibility !== "VeryHidden" || (isRecord(sheet) && !isLeftDraft(sheet))),
  );

/** Those of the collection that was put away. */
export const awaySheets = ({ state }: Pick<Sheets, "state">): SheetState[] =>
  state.sheets.filter(({ role }) => role === "away");

/**
 * `all`: a collection's sheets, whose grids are among `grids` with all formulas; sheet by sheet. Refused where nobody can say what
 * a person changed.
 */
export function* standingInSteps(
  all: readonly SheetState[],
  grids: readonly Grid[],
): Generator<void, Standing> {
  const byName = new Map(grids.map((grid) => [grid.sheet, grid]));
  const recordSheet = all.find(isRecord);
  const record = readRecord(recordSheet && byName.get(recordSheet.name));
  const shown = all.filter((sheet) => sheet !== recordSheet);
  if (!record) {
    const names = shown.map(({ name }) => name);
    throw new Refusal([finding("collection-without-record", { sheets: names })]);
  }
  const ledgerSheet = shown.find((sheet) => writtenAs(sheet) === ledgerSheetName);
  const ledgerGrid = ledgerSheet && byName.get(ledgerSheet.name);
  const moved = ledgerGrid && movedWith(ledgerGrid);
  const isEdit = ({ written, now }: Edit, sheet: string): boolean =>
    !moved || !sameContent(moved(written, sheet), now, sheet);
  const ledger = ledgerGrid ? yield* ledgerEditsInSteps(ledgerGrid, record.rows) : noLedger;
  const sheets: StandingSheet[] = [];
  for (const state of shown) {
    yield;
    if (state !== ledgerSheet) sheets.push(standingSheet(state));
  }
  return {
    ledger: {
      ...ledger,
      state: ledgerSheet,
      grid: ledgerGrid,
      looks: record.looks.get(ledgerSheetName),
    },
    sheets,
    all,
    made: shown.map((state) => {
      const name = writtenAs(state) ?? state.name;
      const { setUp, widths, ...looks } = record.looks.get(name) ?? {};
      return { state, name, ...(setUp && { setUp, widths, looks: looks as KeptLooks }) };
    }),
    isAway: all.every(({ role }) => role === "away"),
  };

  function standingSheet(state: SheetState): StandingSheet {
    const grid = byName.get(state.name);
    const name = writtenAs(state) ?? state.name;
    const build = record!.sheets.get(name);
    const idAt = new Map(Object.entries(build?.ids ?? {}));
    const edits = (build && grid ? editsOn(grid, { ...build, sheet: state.name }) : []).filter((edit) =>
      isEdit(edit, state.name),
    );
    const isReshaped = !build || changesShape(edits, Object.keys(build.written).length);
    const looks = record!.looks.get(name);
    const written = build && { record: { ...build, ...(looks && { looks }) } };
    return {
      state,
      grid,
      name,
      isReshaped,
      ...written,
      ...(isReshaped ? { idAt: new Map(), edits: [] } : { idAt, edits }),
    };
  }
}

const noLedger: LedgerEdits = {
  ...{ edits: [], unread: [], renamed: [], retyped: [], gone: [], notes: [], rows: [], departments: [] },
  places: { rowOf: new Map(), last: 0 },
};

/** Where nobody has collected. */
export const noStanding: Standing = { ledger: noLedger, sheets: [], all: [], made: [], isAway: false };

/** So much differs when a row was inserted far up; nobody types over a fifth of a sheet. */
const changesShape = (edits: readonly Edit[], written: number): boolean =>
  edits.length > 20 && edits.length > written / 5;

/** The formulas on a sheet which refer to sheets that go, as the values that they show; on the sheet `as`, where that is another. */
export function asValues(grid: Grid, going: readonly string[], as = grid.sheet): CellContent[] {
  const cells: CellContent[] = [];
  grid.formulas?.forEach((row, down) =>
    row.forEach((formula, across) => {
      if (formula === undefined || !mentions(formula, going)) return;
      const [at, column] = [grid.row + down, grid.column + across];
      cells.push(...shownFrom(grid, { row: at, column }).map((cell) => ({ sheet: as, ...cell })));
    }),
  );
  return cells;
}

/** What stands in these cells now. */
export const before = (cells: readonly CellContent[], grids: readonly Grid[]): CellContent[] => {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return cells.map((cell) => ({
    ...cell,
    content: contentAt(bySheet.get(cell.sheet)!, cell.row, cell.column),
  }));
};

/** An edit's cell on the sheet of that name, which holds a formula or a value. */
export function cellOf(sheet: string, address: string, content: CellContent["content"]): CellContent {
  const { row, column } = parseAddress(address)!.area;
  return { sheet, ...cellArea(row, column), content };
}
