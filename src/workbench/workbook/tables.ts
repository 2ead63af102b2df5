/**
 * Tables that grow, shrink and get totals. In: 사업표 over D1:E3, and a row put in at its end. Out: 사업표 over D1:E4; what stood
 * below it moved down; the new row has the column's formula where all rows above share one.
 */
import type { Area } from "../../sheet/address";
import { blockRefusal, deleteBlock, insertBlock, type BlockRefusal } from "./blocks";
import type { Book } from "./book";
import { spelledColumn } from "./heads";
import { formulaParts, movedFormula } from "./references";
import type { Axis } from "./shift";
import type { Table } from "./features";
import type { Sheet } from "./sheet";

/** Cells of the table below its heads, without its totals; a table has one such row at least. */
export const bodyOf = ({ area, headers, totals }: Table): Area => ({
  ...area,
  row: area.row + Number(headers),
  rows: Math.max(1, area.rows - Number(headers) - Number(totals)),
});

export const totalsOf = ({ area, totals }: Table): Area | undefined =>
  totals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;

/** What became of a table, or why nothing did. */
export type TableChange = Table | BlockRefusal;

/** `at` counts the body's rows: their number is the end. */
export function addTableRows(book: Book, sheet: Sheet, table: Table, at: number, count: number): TableChange {
  const body = bodyOf(table);
  const fresh = { ...body, row: body.row + at, rows: count };
  return grown(book, sheet, table, fresh, "rows", (now) => {
    for (let column = body.column; column < body.column + body.columns; column++) {
      const formula = sharedFormula(sheet, { ...bodyOf(now), column, columns: 1 }, fresh);
      if (formula)
        for (let row = fresh.row; row < fresh.row + count; row++)
          sheet.setFormula(row, column, movedFormula(formulaParts(formula.text), row - formula.row, 0));
    }
    return now;
  });
}

/** The formula that all rows of the column have but the new ones, with the row that it is spelled for. */
function sharedFormula(sheet: Sheet, body: Area, fresh: Area): { text: string; row: number } | undefined {
  let first: { text: string; row: number } | undefined;
  for (let row = body.row; row < body.row + body.rows; row++) {
    if (row >= fresh.row && row < fresh.row + fresh.rows) continue;
    const { formula } = sheet.cell(row, body.column);
    if (formula === undefined) return undefined;
    first ??= { text: formula, row };
    if (movedFormula(formulaParts(first.text), row - first.row, 0) !== formula) return undefined;
  }
  return first;
}

/** The last row stays, and is blank. */
export function deleteTableRow(book: Book, sheet: Sheet, table: Table, at: number): TableChange {
  const body = bodyOf(table);
  const gone = { ...body, row: body.row + at, rows: 1 };
  if (body.rows > 1) return shrunk(book, sheet, table, gone, "rows");
  sheet.clear(gone, "contents");
  return table;
}

/** `name` is none that the table has. */
export function addTableColumn(
  book: Book,
  sheet: Sheet,
  table: Table,
  at: number,
  name: string,
): TableChange {
  const fresh = { ...table.area, column: table.area.column + at, columns: 1 };
  return grown(book, sheet, table, fresh, "columns", (now) => {
    if (table.headers) sheet.setValue(now.area.row, fresh.column, name);
    return { ...now, columns: [...table.columns.slice(0, at), name, ...table.columns.slice(at)] };
  });
}

/** The last column stays: a table without any is none. */
export function deleteTableColumn(book: Book, sheet: Sheet, table: Table, at: number): TableChange {
  const gone = { ...table.area, column: table.area.column + at, columns: 1 };
  return shrunk(book, sheet, table, gone, "columns");
}

/** Assumption: as in Excel in Korean, the first column says 요약 and the last adds up, or counts where it holds texts. */
export function showTotals(book: Book, sheet: Sheet, table: Table, shown: boolean): TableChange {
  const standing = totalsOf(table);
  if (shown === (standing !== undefined)) return table;
  if (standing) {
    const next = shrunk(book, sheet, table, standing, "rows");
    return typeof next === "string" ? next : replaced(sheet, next, { ...next, totals: false });
  }
  const { area } = table;
  const fresh = { ...area, row: area.row + area.rows, rows: 1 };
  return grown(book, sheet, table, fresh, "rows", (now) => {
    const last = area.columns - 1;
    const body = sheet.cellsIn({ ...bodyOf(table), column: area.column + last, columns: 1 });
    const isNumbers = body.every(([, , { value }]) => value === undefined || typeof value === "number");
    const column = spelledColumn(table.columns[last]!);
    if (last > 0) sheet.setValue(fresh.row, area.column, "요약");
    sheet.setFormula(
      fresh.row,
      area.column + last,
      `=SUBTOTAL(${isNumbers ? 109 : 103},${table.name}[${column}])`,
    );
    return { ...now, totals: true };
  });
}

/** A block put in at the table's edge or within it; the table reaches over it. */
function grown(
  book: Book,
  sheet: Sheet,
  table: Table,
  fresh: Area,
  axis: Axis,
  work: (now: Table) => Table,
): TableChange {
  const refusal = blockRefusal(sheet, fresh, axis, "insert");
  if (refusal) return refusal;
  return book.batch(() => {
    const at = sheet.tables.indexOf(table);
    insertBlock(book, sheet, fresh, axis);
    const { area } = table;
    const whole =
      axis === "rows"
        ? { ...area, rows: area.rows + fresh.rows }
        : { ...area, columns: area.columns + fresh.columns };
    const now = replaced(sheet, sheet.tables[at]!, { ...sheet.tables[at]!, area: whole });
    return replaced(sheet, now, work(now));
  });
}

function shrunk(book: Book, sheet: Sheet, table: Table, gone: Area, axis: Axis): TableChange {
  const refusal = blockRefusal(sheet, gone, axis, "delete");
  if (refusal) return refusal;
  const at = sheet.tables.indexOf(table);
  deleteBlock(book, sheet, gone, axis);
  return sheet.tables[at]!;
}

function replaced(sheet: Sheet, before: Table, now: Table): Table {
  if (before === now) return now;
  sheet.tables = sheet.tables.map((one) => (one === before ? now : one));
  sheet.touch();
  return now;
}
