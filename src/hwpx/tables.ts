/**
 * Boxes of a band → a table whose grid has a line only where a box begins or ends: 성과계획서's twelve columns become the
 * two of 관련 예산사업 개요, or the seven of 예산현황.
 */
import { charsOf, lookOf } from "./paragraphs";
import type { Band } from "./bands";
import type { Cell, Table } from "./document";
import type { Box, Scale } from "./picture";

type Rows = Pick<Band, "row" | "rows" | "drawn">;

/** A band's table, cut where a page is to begin within it; each part has the head. */
export function tablesOf(
  band: Rows,
  scale: Scale,
  { pageBreak, breaks }: { readonly pageBreak: boolean; readonly breaks: readonly number[] },
): Table[] {
  const cuts = [...new Set(breaks)];
  const whole = tableOf({ ...band, drawn: cuts.reduce(cutAt, band.drawn) }, scale, cuts);
  const lines = [0, ...cuts.map((row) => whole.lines.indexOf(row)), whole.rows.length];
  return lines.slice(1).map((end, index) => ({
    ...partOf(whole, lines[index]!, end),
    pageBreak: pageBreak || index > 0,
  }));
}

/** A box over that row of the sheet becomes two: its text stays above. */
const cutAt = (boxes: readonly Box[], at: number): Box[] =>
  boxes
    .flatMap((box): Box[] => {
      const above = at - box.row;
      if (above <= 0 || above >= box.rows) return [box];
      return [
        { ...box, rows: above },
        { ...box, row: at, rows: box.rows - above, text: "" },
      ];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);

/** Those rows of the table under its head, in a grid of their own. */
function partOf(table: Table, from: number, to: number): Table {
  const isLater = from >= table.headRows && from > 0;
  const head = isLater ? table.headRows : 0;
  const cells = table.cells.flatMap((cell): Cell[] => {
    if (cell.row >= from && cell.row < to) return [{ ...cell, row: cell.row - from + head }];
    return isLater && cell.row < head ? [cell] : [];
  });
  const lines = edges(cells.flatMap(({ column, columns }) => [column, column + columns]));
  const columnAt = placesOf(lines);
  return {
    ...table,
    columns: spans(lines, table.columns),
    rows: [...table.rows.slice(0, head), ...table.rows.slice(from, to)],
    headRows: isLater ? head : from === 0 && table.headRows < to ? table.headRows : 0,
    cells: cells.map((cell) => ({
      ...cell,
      column: columnAt(cell.column),
      columns: columnAt(cell.column + cell.columns) - columnAt(cell.column),
    })),
  };
}

export function tableOf(
  { drawn: boxes, ...band }: Rows,
  scale: Scale,
  cuts: readonly number[] = [],
): Table & { readonly lines: readonly number[] } {
  const columnLines = edges(boxes.flatMap(({ column, columns }) => [column, column + columns]));
  const rowLines = edges([
    band.row,
    band.row + band.rows,
    ...cuts,
    ...boxes.flatMap(({ row, rows }) => [row, row + rows]),
  ]);
  const columns = spans(columnLines, scale.widths);
  const rows = spans(rowLines, scale.heights);
  const told = headRowsOf(boxes, rowLines);
  // A head that leaves its page little room would push all that it stands over from page to page.
  const headRows = sum(rows.slice(0, told)) > scale.page / 2 ? 0 : told;
  const [rowAt, columnAt] = [placesOf(rowLines), placesOf(columnLines)];
  const cells = boxes.map((box): Cell => {
    const [row, column] = [rowAt(box.row), columnAt(box.column)];
    const last = columnAt(box.column + box.columns);
    const head = row < headRows;
    return {
      row,
      column,
      rows: rowAt(box.row + box.rows) - row,
      columns: last - column,
      text: box.text,
      head,
      chars: charsOf(box.style, scale),
      look: { ...lookOf(box, scale, sum(columns.slice(column, last))), spacing: 130 },
      vertical: box.style.vertical ?? "bottom",
      shrink: box.style.shrink,
      fill: box.style.fill,
      borders: box.borders,
    };
  });
  return {
    kind: "table",
    columns,
    rows,
    headRows,
    cells: filled(cells, rows.length, columns.length),
    factor: scale.factor,
    pageBreak: false,
    lines: rowLines,
  };
}

const edges = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** Where a line of the sheet stands among those of the grid. */
function placesOf(lines: readonly number[]): (line: number) => number {
  const places = new Map(lines.map((line, place) => [line, place]));
  return (line) => places.get(line)!;
}

/** Sizes from line to line. */
const spans = (lines: readonly number[], sizes: readonly number[]): number[] =>
  lines.slice(1).map((end, index) => sum(sizes.slice(lines[index], end)));

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Rows at the top that are all of the first box's fill: the head. A table that is nothing but head has none. */
function headRowsOf(boxes: readonly Box[], lines: readonly number[]): number {
  const fill = boxes[0]?.style.fill;
  if (fill === undefined) return 0;
  const body = boxes.filter(({ style }) => style.fill !== fill);
  if (body.length === 0) return 0;
  const first = body.reduce((least, { row }) => Math.min(least, row), body[0]!.row);
  // A head's box that reaches into the body would be torn by repeating it.
  return boxes.some(({ row, rows }) => row < first && row + rows > first) ? 0 : lines.indexOf(first);
}

/** The cells, and an empty one for each place that no box covers: 한글 wants every place of the grid. */
function filled(cells: readonly Cell[], rows: number, columns: number): Cell[] {
  const taken = new Set<number>();
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      for (let column = cell.column; column < cell.column + cell.columns; column++)
        taken.add(row * columns + column);
  const pattern = cells[0]!;
  const empty: Cell[] = [];
  for (let place = 0; place < rows * columns; place++)
    if (!taken.has(place))
      empty.push({
        ...pattern,
        row: Math.floor(place / columns),
        column: place % columns,
        rows: 1,
        columns: 1,
        text: "",
        head: false,
        shrink: undefined,
        fill: undefined,
        borders: {},
      });
  return [...cells, ...empty].sort((a, b) => a.row - b.row || a.column - b.column);
}
