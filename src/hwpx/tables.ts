/**
 * Boxes with lines → a table whose grid has a line only where a box begins or ends: 성과계획서's twelve columns become the
 * two of 관련 예산사업 개요, or the seven of 예산현황.
 */
import { charsOf, lookOf } from "./paragraphs";
import type { Cell, Table } from "./document";
import type { Box, Scale } from "./picture";

export function tableOf(
  boxes: readonly Box[],
  band: { readonly row: number; readonly rows: number },
  scale: Scale,
  pageBreak: boolean,
): Table {
  const columnLines = edges(boxes.flatMap(({ column, columns }) => [column, column + columns]));
  const rowLines = edges([
    band.row,
    band.row + band.rows,
    ...boxes.flatMap(({ row, rows }) => [row, row + rows]),
  ]);
  const columns = spans(columnLines, scale.widths);
  const rows = spans(rowLines, scale.heights);
  const headRows = headRowsOf(boxes, rowLines);
  const [rowAt, columnAt] = [placesOf(rowLines), placesOf(columnLines)];
  const cells = boxes.map((box): Cell => {
    const [row, column] = [rowAt(box.row), columnAt(box.column)];
    const head = row < headRows;
    return {
      row,
      column,
      rows: rowAt(box.row + box.rows) - row,
      columns: columnAt(box.column + box.columns) - column,
      text: box.text,
      head,
      chars: charsOf(box.style, scale),
      look: { ...lookOf(box, scale, 0), spacing: 130 },
      vertical: box.style.vertical ?? "bottom",
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
    pageBreak,
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
  lines.slice(1).map((end, index) => sizes.slice(lines[index], end).reduce((sum, size) => sum + size, 0));

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
        fill: undefined,
        borders: {},
      });
  return [...cells, ...empty].sort((a, b) => a.row - b.row || a.column - b.column);
}
