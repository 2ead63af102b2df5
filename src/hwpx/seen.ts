/**
 * A sheet without what Excel does not print: what stands beside its print area, and hidden rows and columns (of no height
 * and no width). In: 예산현황 with 기본경비 hidden (its height 0). Out: a row less; what was merged over it is one lower.
 */
import type { Area } from "../sheet/address";
import type { LayoutCell, SheetLayout } from "../sheet/layout";

export interface Seen {
  readonly layout: SheetLayout;
  /** Where a row of the sheet stands among those that are seen; of a hidden one, where the next does. */
  readonly rowAt: (row: number) => number;
}

export function seenOf(sheet: SheetLayout): Seen {
  const { cells, merges, page } = sheet;
  const { printArea } = page;
  const layout = {
    ...sheet,
    rows: within(sheet.rows, printArea.row, printArea.rows),
    columns: within(sheet.columns, printArea.column, printArea.columns),
  };
  const { rows, columns } = layout;
  if (rows.every(isSeen) && columns.every(isSeen)) return { layout, rowAt: (row) => row };
  const [rowAt, columnAt] = [placesOf(rows), placesOf(columns)];
  const left = (area: Area): Area => {
    const [row, column] = [rowAt(area.row), columnAt(area.column)];
    return {
      row,
      column,
      rows: rowAt(area.row + area.rows) - row,
      columns: columnAt(area.column + area.columns) - column,
    };
  };
  const areas = merges
    .map((whole) => ({ whole, part: left(whole) }))
    .filter(({ part }) => part.rows > 0 && part.columns > 0);
  const seen = cells
    .filter(({ row, column }) => isSeen(rows[row]!) && isSeen(columns[column]!))
    .map((cell) => ({ ...cell, row: rowAt(cell.row), column: columnAt(cell.column) }));
  const at = byPlace(cells);
  const first = new Map(areas.map(({ whole, part }) => [placeOf(part), at.get(placeOf(whole))]));
  return {
    rowAt,
    layout: {
      ...layout,
      rows: rows.filter(isSeen),
      columns: columns.filter(isSeen),
      // A merged area shows its first cell's text whether that cell is hidden or not.
      cells: seen.map((cell) => ({ ...cell, ...lookOf(cell, first.get(placeOf(cell)) ?? cell) })),
      merges: areas.map(({ part }) => part),
      page: {
        ...page,
        breaksBefore: page.breaksBefore.map(rowAt),
        ...(page.titleRows && { titleRows: { ...page.titleRows, row: rowAt(page.titleRows.row) } }),
      },
    },
  };
}

/** The other cell's text and look, between the cell's own lines. */
const lookOf = ({ style: own }: LayoutCell, { content, style }: LayoutCell): Partial<LayoutCell> => ({
  content,
  style: { ...style, borders: own?.borders },
});

const placeOf = ({ row, column }: Pick<Area, "row" | "column">): string => `${row},${column}`;
const byPlace = (cells: readonly LayoutCell[]): ReadonlyMap<string, LayoutCell> =>
  new Map(cells.map((cell) => [placeOf(cell), cell]));

const isSeen = (size: number): boolean => size > 0;

/** Sizes, 0 of what lies outside. */
const within = (sizes: readonly number[], first: number, count: number): number[] =>
  sizes.map((size, at) => (at >= first && at < first + count ? size : 0));

/** How many that are seen stand before each; and before the end. */
function placesOf(sizes: readonly number[]): (at: number) => number {
  const places = [0];
  for (const size of sizes) places.push(places.at(-1)! + (isSeen(size) ? 1 : 0));
  return (at) => places[at] ?? places.at(-1)!;
}
