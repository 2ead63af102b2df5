/**
 * Inserting and deleting rows and columns: cells, merges, sizes, page and rules move, and every reference follows.
 * Example: insertRows(book, 예산, 3, 2) turns "=SUM(예산!B2:B9)" into "=SUM(예산!B2:B11)".
 */
import type { Area } from "../../sheet/address";
import type { Book } from "./book";
import { freeColumn } from "./heads";
import type { Corner, Reference } from "./references";
import { lastColumn, lastRow } from "./references";
import { movedRules } from "./rules";
import type { Position } from "./cell";
import type { Table } from "./features";
import type { Sheet } from "./sheet";
import { movedWhatIf } from "./what-if";

export type Axis = "rows" | "columns";

export function insertRows(book: Book, sheet: Sheet, row: number, count = 1): void {
  shift(book, sheet, "rows", row, count);
}

export function deleteRows(book: Book, sheet: Sheet, row: number, count = 1): void {
  shift(book, sheet, "rows", row, -count);
}

export function insertColumns(book: Book, sheet: Sheet, column: number, count = 1): void {
  shift(book, sheet, "columns", column, count);
}

export function deleteColumns(book: Book, sheet: Sheet, column: number, count = 1): void {
  shift(book, sheet, "columns", column, -count);
}

function shift(book: Book, sheet: Sheet, axis: Axis, at: number, count: number): void {
  if (count === 0) return;
  book.batch(() => {
    const limit = axis === "rows" ? lastRow : lastColumn;
    const place = (position: number): number | undefined => movedPosition(position, at, count, limit);
    const byRow = axis === "rows";
    const area = (each: Area): Area | undefined => movedArea(each, axis, at, count, limit);
    const areas = (all: readonly Area[]): Area[] => all.flatMap((each) => area(each) ?? []);
    const position = ({ row, column }: Position): Position | undefined => {
      const next = place(byRow ? row : column);
      if (next === undefined) return undefined;
      return byRow ? { row: next, column } : { row, column: next };
    };

    const cells = [...sheet.cells()].flatMap(([row, column, cell]) => {
      const next = place(byRow ? row : column);
      if (next === undefined) return [];
      const from = cell.spilledFrom;
      const origin = from && place(byRow ? from.row : from.column);
      const kept = {
        ...cell,
        ...(from
          ? {
              spilledFrom:
                origin === undefined
                  ? undefined
                  : byRow
                    ? { ...from, row: origin }
                    : { ...from, column: origin },
            }
          : {}),
        ...(cell.array ? { array: area(cell.array) } : {}),
        ...(cell.whatIf ? { whatIf: movedWhatIf(cell.whatIf, area, position) } : {}),
      };
      const whole = from || cell.array || cell.whatIf ? kept : cell;
      return [byRow ? ([next, column, whole] as const) : ([row, next, whole] as const)];
    });
    const settings = <T>(all: (readonly [number, T])[]): (readonly [number, T])[] =>
      all.flatMap(([position, setting]) => {
        const next = place(position);
        return next === undefined ? [] : [[next, setting] as const];
      });
    sheet.replaceAll(
      cells,
      byRow ? sheet.columns() : settings(sheet.columns()),
      byRow ? settings(sheet.rows()) : sheet.rows(),
    );
    sheet.shifted = true;
    if (count > 0) inheritLook(sheet, axis, at, count);
    sheet.merges = areas(sheet.merges).filter((merge) => merge.rows * merge.columns > 1);
    sheet.comments = sheet.comments.flatMap((comment) => {
      const next = place(byRow ? comment.row : comment.column);
      return next === undefined ? [] : [{ ...comment, [byRow ? "row" : "column"]: next }];
    });
    sheet.tables = sheet.tables.flatMap((table) => {
      const next = area(table.area);
      return next ? [movedTable(table, next, axis, at, count)] : [];
    });
    if (!byRow) nameNewColumns(sheet);
    const rules = (all: Sheet["validations"]): Sheet["validations"] =>
      movedRules(all, (each) => areas([each]), position);
    sheet.validations = rules(sheet.validations);
    sheet.conditionalFormats = rules(sheet.conditionalFormats);
    moveFilter(sheet, area, byRow ? (column) => column : place);
    movePage(sheet, axis, place, areas);

    book.rewriteFormulas((reference, own) =>
      (reference.sheet ?? own).toLowerCase() === sheet.name.toLowerCase()
        ? movedReference(reference, axis, at, count, limit)
        : undefined,
    );
    book.shifted({ sheet, axis, at, count });
  });
}

/** The filter over other cells; of its columns those that are left go on filtering. */
export function moveFilter(
  sheet: Sheet,
  area: (before: Area) => Area | undefined,
  place: (column: number) => number | undefined,
): void {
  const { autoFilter: before, filters } = sheet;
  if (!before) return;
  const now = area(before);
  sheet.autoFilter = now;
  const moved = filters.flatMap((filter) => {
    const column = place(before.column + filter.column);
    return now && column !== undefined ? [{ ...filter, column: column - now.column }] : [];
  });
  if (JSON.stringify(moved) !== JSON.stringify(filters)) sheet.filters = moved;
}

/** A table over other cells after rows or columns were inserted or deleted in it; its filters stay with their columns. */
export function movedTable(table: Table, area: Area, axis: Axis, at: number, count: number): Table {
  if (axis === "rows" || area === table.area) return { ...table, area };
  const filters = table.filters?.flatMap((filter) => {
    const column = movedPosition(table.area.column + filter.column, at, count, lastColumn);
    return column === undefined ? [] : [{ ...filter, column: column - area.column }];
  });
  return { ...table, area, columns: movedColumns(table, at, count), ...(filters && { filters }) };
}

/** New columns get names that the table does not have yet. */
function movedColumns({ area, columns }: Table, at: number, count: number): readonly string[] {
  const from = at - area.column;
  if (count < 0) return columns.filter((_, i) => i < from || i >= from - count);
  if (from <= 0 || from >= columns.length) return columns;
  const names = [...columns];
  for (let n = 0; n < count; n++) names.splice(from + n, 0, freeColumn(names));
  return names;
}

/** Excel takes a file for damaged whose table's heads are not in its cells. */
export function nameNewColumns(sheet: Sheet): void {
  for (const { area, headers, columns } of sheet.tables)
    if (headers)
      columns.forEach((name, i) => {
        const { value, formula } = sheet.cell(area.row, area.column + i);
        if (value === undefined && formula === undefined) sheet.setValue(area.row, area.column + i, name);
      });
}

/** New rows and columns look like the one before them, as in Excel. */
function inheritLook(sheet: Sheet, axis: Axis, at: number, count: number): void {
  if (at === 0) return;
  const byRow = axis === "rows";
  const line: Area = byRow
    ? { row: at - 1, column: 0, rows: 1, columns: lastColumn + 1 }
    : { row: 0, column: at - 1, rows: lastRow + 1, columns: 1 };
  const { height } = byRow ? sheet.row(at - 1) : { height: undefined };
  const width = byRow ? undefined : sheet.column(at - 1).width;
  for (let n = 0; n < count; n++) {
    for (const [row, column, cell] of sheet.cellsIn(line))
      sheet.setStyle(byRow ? at + n : row, byRow ? column : at + n, cell.style);
    if (height !== undefined) sheet.setRow(at + n, { height });
    if (width !== undefined) sheet.setColumn(at + n, { width });
  }
}

function movePage(
  sheet: Sheet,
  axis: Axis,
  place: (at: number) => number | undefined,
  areas: (all: readonly Area[]) => Area[],
): void {
  const breaks = (all: readonly number[]): number[] => all.flatMap((each) => place(each) ?? []);
  const { page } = sheet;
  const titleArea: Area | undefined =
    axis === "rows"
      ? page.titleRows && { row: page.titleRows.row, rows: page.titleRows.rows, column: 0, columns: 1 }
      : page.titleColumns && {
          column: page.titleColumns.column,
          columns: page.titleColumns.columns,
          row: 0,
          rows: 1,
        };
  const title = titleArea && areas([titleArea])[0];
  sheet.page = {
    ...page,
    printAreas: areas(page.printAreas),
    ...(axis === "rows"
      ? { rowBreaks: breaks(page.rowBreaks), titleRows: title && { row: title.row, rows: title.rows } }
      : {
          columnBreaks: breaks(page.columnBreaks),
          titleColumns: title && { column: title.column, columns: title.columns },
        }),
  };
}

/** Where a row or column goes; undefined where it is deleted or pushed off the sheet. */
export function movedPosition(
  position: number,
  at: number,
  count: number,
  limit: number,
): number | undefined {
  if (position < at) return position;
  if (count < 0 && position < at - count) return undefined;
  return position + count > limit ? undefined : position + count;
}

/** Where the span first..last goes: it grows or shrinks with what is inserted or deleted within. */
function movedSpan(
  first: number,
  last: number,
  at: number,
  count: number,
  limit: number,
): [number, number] | undefined {
  if (count > 0) {
    const start = first >= at ? first + count : first;
    const end = Math.min(last >= at ? last + count : last, limit);
    return start > limit ? undefined : [start, end];
  }
  const gone = at - count - 1;
  if (first >= at && last <= gone) return undefined;
  const start = first < at ? first : first > gone ? first + count : at;
  const end = last < at ? last : last > gone ? last + count : at - 1;
  return [start, end];
}

export function movedArea(
  area: Area,
  axis: Axis,
  at: number,
  count: number,
  limit: number,
): Area | undefined {
  const byRow = axis === "rows";
  const first = byRow ? area.row : area.column;
  const span = movedSpan(first, first + (byRow ? area.rows : area.columns) - 1, at, count, limit);
  if (!span) return undefined;
  const length = span[1] - span[0] + 1;
  return byRow ? { ...area, row: span[0], rows: length } : { ...area, column: span[0], columns: length };
}

export function movedReference(
  reference: Reference,
  axis: Axis,
  at: number,
  count: number,
  limit: number,
): Reference | "#REF!" | undefined {
  const key = axis === "rows" ? "row" : "column";
  const a = reference.first[key];
  const b = (reference.last ?? reference.first)[key];
  if (a === undefined || b === undefined) return undefined;
  const span = movedSpan(Math.min(a, b), Math.max(a, b), at, count, limit);
  if (!span) return "#REF!";
  const [low, high] = span;
  const put = (corner: Corner, value: number): Corner => ({ ...corner, [key]: value });
  if (low === Math.min(a, b) && high === Math.max(a, b)) return undefined;
  return {
    ...reference,
    first: put(reference.first, a <= b ? low : high),
    ...(reference.last ? { last: put(reference.last, a <= b ? high : low) } : {}),
  };
}
