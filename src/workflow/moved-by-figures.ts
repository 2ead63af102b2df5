/**
 * Where the cells of a sheet stand on the one that has its figures next: with their figures, the others in the row of theirs
 * or, as headings, with their line.
 * In: F26:F28 of 예산현황, whose figures stand in F28:F30 next. Out: F28:F30; undefined where not all of them are to be found,
 * or where others stand among them.
 */
import { columnIndex, columnName, contains, parseAddress, printArea, type Area } from "../sheet/address";
import { bounding } from "../sheet/rectangles";
import { sameLines, type NextLines } from "./lines";
import type { Next } from "./succession";

/** Figures by the cells in which they stood, or cells by the figures that stand in them next. */
type Addresses = ReadonlyMap<string, string>;

/** Cells follow their figures: which stood at an address, and where each stands next. */
const byFigures = (to: string, idAt: Addresses, addressOf: Addresses, lines = sameLines): Next => ({
  to,
  moved: (cells) => movedCells(cells, { idAt, addressOf, lines }),
});

interface Way {
  readonly idAt: Addresses;
  readonly addressOf: Addresses;
  readonly lines: NextLines;
}

/** `typed`: where cells that a person filled stand next; undefined: nowhere. They are led as figures are. */
export function byFiguresAnd(
  typed: ReadonlyMap<string, string | undefined>,
  to: string,
  idAt: Addresses,
  addressOf: Addresses,
  lines: NextLines = sameLines,
): Next {
  if (typed.size === 0) return byFigures(to, idAt, addressOf, lines);
  const [ids, addresses] = [new Map(idAt), new Map(addressOf)];
  for (const [cell, next] of typed) {
    const id = `typed ${cell}`;
    ids.set(cell, id);
    if (next !== undefined) addresses.set(id, next);
  }
  return byFigures(to, ids, addresses, lines);
}

/** Cells of a sheet that was put away before: what is no figure had no place on the sheet that came then. */
export function onlyFigures(to: string, idAt: Addresses, addressOf: Addresses): Next {
  const { moved } = byFigures(to, idAt, addressOf);
  const areFigures = (cells: string): boolean => cells.split(":").every((corner) => idAt.has(corner));
  return { to, moved: (cells) => (areFigures(cells) ? moved(cells) : undefined) };
}

/** C55:C59, whole rows 26:26, whole columns: where its figures stand next. undefined: not all of them, or others among them. */
function movedCells(cells: string, way: Way): string | undefined {
  const moved = cells.split(":").map((corner) => placeOfFigure(corner, way));
  if (moved.some((corner) => corner === undefined)) return undefined;
  const [before, after] = [parseAddress(cells)?.area, parseAddress(moved.join(":"))?.area];
  if (!before || !after || before.rows * before.columns === 1) return moved.join(":");
  let around = after;
  const others: Area[] = [];
  for (const figure of movesOf(way))
    if (contains(before, figure.before.row, figure.before.column)) around = bounding(around, figure.after);
    else others.push(figure.after);
  // A figure that was not meant may be a total over those that are.
  if (others.some(({ row, column }) => contains(around, row, column))) return undefined;
  return printArea(around);
}

interface Move {
  readonly before: Area;
  readonly after: Area;
}

const moves = new WeakMap<Addresses, { readonly addressOf: Addresses; readonly all: readonly Move[] }>();

/** Where each figure that goes on stood and stands next: a ledger has tens of thousands, and formulas ask one after another. */
function movesOf({ idAt, addressOf }: Way): readonly Move[] {
  const known = moves.get(idAt);
  if (known?.addressOf === addressOf) return known.all;
  const all = [...idAt].flatMap(([cell, id]) => {
    const now = addressOf.get(id);
    return now === undefined ? [] : [{ before: parseAddress(cell)!.area, after: parseAddress(now)!.area }];
  });
  moves.set(idAt, { addressOf, all });
  return all;
}

/** Where the figure of a cell stands; what is none, a heading, stands in the row of its figures. undefined: no more. */
function placeOfFigure(cell: string, { idAt, addressOf, lines }: Way): string | undefined {
  const id = idAt.get(cell);
  return id === undefined ? placeInRow(cell, idAt, addressOf, lines) : addressOf.get(id);
}

/** Where the figures of a cell's row stand, or its line, in the cell's column. undefined: no more. */
export function placeInRow(
  cell: string,
  idAt: Addresses,
  addressOf: Addresses,
  lines: NextLines,
): string | undefined {
  const [, column = "", row = ""] = /^([A-Z]*)(\d*)$/.exec(cell) ?? [];
  const beside = figuresByRow(idAt).get(row) ?? [];
  const figure = beside.map((id) => addressOf.get(id)).find((address) => address !== undefined);
  const rowNext = figure ? rowOf(figure) : beside.length > 0 ? undefined : numbered(row, lines);
  const columnNext = lettered(column, lines);
  return rowNext === undefined || columnNext === undefined ? undefined : columnNext + rowNext;
}

/** "" where it has none: a whole column, a whole row. */
function numbered(row: string, lines: NextLines): string | undefined {
  const next = row === "" ? "" : lines.row(Number(row) - 1);
  return typeof next === "number" ? String(next + 1) : next;
}

function lettered(column: string, lines: NextLines): string | undefined {
  const next = column === "" ? "" : lines.column(columnIndex(column));
  return typeof next === "number" ? columnName(next) : next;
}

const rowOf = (cell: string): string => cell.replace(/\D+/, "");

const byRow = new WeakMap<Addresses, ReadonlyMap<string, readonly string[]>>();

function figuresByRow(idAt: Addresses): ReadonlyMap<string, readonly string[]> {
  const known = byRow.get(idAt);
  if (known) return known;
  const rows = new Map<string, string[]>();
  for (const [cell, id] of idAt) {
    const row = rows.get(rowOf(cell));
    if (row) row.push(id);
    else rows.set(rowOf(cell), [id]);
  }
  byRow.set(idAt, rows);
  return rows;
}
