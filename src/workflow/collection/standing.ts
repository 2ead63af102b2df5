/**
 * A collection that stands in the workbook, and what of it goes on to the next: rows changed on 성과자료, cells changed on the
 * other sheets. A sheet whose rows or columns came or went is kept aside as values: its single edits cannot be told.
 * In: 총괄, 나라국, 성과자료 and their record. Out: one changed row, a text typed over on 나라국, which sheets go.
 */
import { ledgerSheetName } from "../../collect";
import type { CellContent } from "../../excel/cells";
import { contentAt, spelled } from "../../excel/contents";
import { writtenAs } from "../../excel/draft";
import { freeSheetName } from "../../excel/ownership";
import type { SheetState } from "../../excel/sheets";
import { finding } from "../../messages/finding";
import { cellArea, parseAddress } from "../../sheet/address";
import { valueAt, type Grid } from "../../sheet/grid";
import { editsOn, type Edit } from "../edits";
import { sameContent } from "../references";
import type { Sheets } from "../source";
import { mentions } from "../succession";
import { Refusal } from "../types";
import { ledgerEdits, type LedgerEdits } from "./ledger-edits";
import { movedWith } from "./moved-rows";
import { readRecord, recordSheetName } from "./record";

export interface StandingSheet {
  readonly state: SheetState;
  readonly grid: Grid;
  /** The name under which it was written. */
  readonly name: string;
  readonly idAt: ReadonlyMap<string, string>;
  readonly edits: readonly Edit[];
  /** The name under which it is kept, where its shape changed. */
  readonly aside?: string;
}

export interface Standing {
  readonly ledger: LedgerEdits;
  /** 총괄 and the offices' sheets. */
  readonly sheets: readonly StandingSheet[];
  /** Names of all sheets that go, the record among them. */
  readonly going: readonly string[];
}

/** The sheets of a collection as it stands, none where nobody has collected here. */
export const collectionSheets = ({ state }: Pick<Sheets, "state">): SheetState[] =>
  state.sheets.filter(
    (sheet) =>
      sheet.role === "collection" && (sheet.visibility !== "VeryHidden" || sheet.name === recordSheetName),
  );

/** `sheets` has every sheet with its formulas. Refused where nobody can say what a person changed. */
export function standingIn(sheets: Sheets): Standing {
  const grids = new Map(sheets.grids.map((grid) => [grid.sheet, grid]));
  const all = collectionSheets(sheets);
  const record = readRecord(grids.get(recordSheetName));
  const shown = all.filter(({ name }) => name !== recordSheetName);
  if (!record) {
    const names = shown.map(({ name }) => name);
    throw new Refusal([finding("collection-without-record", { sheets: names })]);
  }
  const ledgerSheet = shown.find((sheet) => writtenAs(sheet) === ledgerSheetName);
  const moved = ledgerSheet && movedWith(grids.get(ledgerSheet.name)!);
  const isEdit = ({ written, now }: Edit, sheet: string): boolean =>
    !moved || !sameContent(moved(written, sheet), now, sheet);
  const taken = sheets.state.sheets.map(({ name }) => ({ name }));
  return {
    ledger: ledgerSheet
      ? ledgerEdits(grids.get(ledgerSheet.name)!, record.rows)
      : { edits: [], notes: [], idAt: new Map() },
    sheets: shown.flatMap((state): StandingSheet[] => {
      if (state === ledgerSheet) return [];
      const name = writtenAs(state) ?? state.name;
      const grid = grids.get(state.name)!;
      const build = record.sheets.get(name);
      const idAt = new Map(Object.entries(build?.ids ?? {}));
      const edits = (build ? editsOn(grid, { ...build, sheet: state.name }) : []).filter((edit) =>
        isEdit(edit, state.name),
      );
      if (build && !isReshaped(edits, Object.keys(build.written).length))
        return [{ state, grid, name, idAt, edits }];
      const aside = freeSheetName(`${state.name.slice(0, 24)} 이전`, taken);
      taken.push({ name: aside });
      return [{ state, grid, name, idAt: new Map(), edits: [], aside }];
    }),
    going: all.map(({ name }) => name),
  };
}

/** So much differs when a row was inserted far up; nobody types over a fifth of a sheet. */
const isReshaped = (edits: readonly Edit[], written: number): boolean =>
  edits.length > 20 && edits.length > written / 5;

/** The formulas of a sheet that is kept aside which refer to sheets that go, as the values that they show. */
export function asValues({ grid, state }: StandingSheet, going: readonly string[]): CellContent[] {
  const cells: CellContent[] = [];
  grid.formulas?.forEach((row, down) =>
    row.forEach((formula, across) => {
      if (formula === undefined || !mentions(formula, going)) return;
      const [at, column] = [grid.row + down, grid.column + across];
      cells.push({ sheet: state.name, row: at, column, content: spelled(valueAt(grid, at, column)) });
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
