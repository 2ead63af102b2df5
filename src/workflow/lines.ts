/**
 * Where the rows and columns of a built sheet stand: now, and on the sheet that has its figures next. People insert rows and
 * columns in the plan, and delete some; the plan itself grows and shrinks with the staff's sheets.
 * In: 성과계획서 with a row inserted above 예산현황, which was written in row 24. Out: its row 25 is row 24 of the next plan, the
 * inserted one is none.
 */
import { parseAddress, type Area } from "../sheet/address";
import type { SheetLayout } from "../sheet/layout";
import type { BuildRecord } from "./build-record";
import { writtenLooks, type KeptLooks, type WrittenLooks } from "./looks-record";
import type { Followed } from "./tracking";

/** What of a record is needed here. */
export type LookRecord = Pick<BuildRecord, "written" | "ids" | "looks">;

type Line = number | undefined;

/** Of each line of the record, by its number of then, the number of now; undefined: deleted. */
export interface LinesNow {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

const knownLines = new WeakMap<readonly Followed[], { readonly of: LookRecord; readonly lines: LinesNow }>();

/**
 * `followed`: where the record's cells stand now. Nothing of a record that does not say how the sheet looked. A build asks
 * several times.
 */
export function linesNow(record: LookRecord, followed: readonly Followed[]): LinesNow {
  const known = knownLines.get(followed);
  if (known?.of === record) return known.lines;
  const { rows, columns } = record.looks ? writtenLooks(record.looks) : { rows: 0, columns: 0 };
  const then = Object.keys(record.written).map((address) => parseAddress(address)!.area);
  const lines = {
    rows: along("row", then, followed, rows),
    columns: along("column", then, followed, columns),
  };
  knownLines.set(followed, { of: record, lines });
  return lines;
}

/** Most cells of each line say where it stands. One that was blank stands where those around it leave one place for it. */
function along(
  axis: "row" | "column",
  places: readonly Area[],
  followed: readonly Followed[],
  count: number,
): readonly Line[] {
  const votes = Array.from({ length: count }, () => new Map<number, number>());
  const isBlank = votes.map(() => true);
  places.forEach((place, index) => {
    const then = place[axis];
    const now = followed[index]?.place?.[axis];
    isBlank[then] = false;
    if (now !== undefined) votes[then]?.set(now, (votes[then].get(now) ?? 0) + 1);
  });
  const told = votes.map((each) => [...each].sort(([, a], [, b]) => b - a)[0]?.[0]);
  const shiftAt = (line: number): Line => (told[line] === undefined ? undefined : told[line] - line);
  return told.map((now, line) => {
    if (now !== undefined || !isBlank[line]) return now;
    let [above, below] = [line, line];
    while (isBlank[above]) above -= 1;
    while (isBlank[below]) below += 1;
    const [before, after] = [shiftAt(above), shiftAt(below)];
    if (above < 0) return line + (after ?? 0);
    if (below >= count) return before === undefined ? undefined : line + before;
    return before !== undefined && before === after ? line + before : undefined;
  });
}

/** What was written on a sheet, or will be: the figures by their cells, and the rows of its texts. */
export interface WrittenLines {
  readonly figures: Iterable<readonly [id: string, row: number]>;
  readonly texts: Iterable<readonly [content: unknown, row: number]>;
  readonly looks: WrittenLooks;
}

export const linesOfLayout = ({ cells }: SheetLayout, looks: KeptLooks): WrittenLines => ({
  figures: cells.flatMap(({ id, row }) => (id === undefined ? [] : [[id, row] as const])),
  texts: cells.map(({ content, row }) => [content, row]),
  looks: writtenLooks(looks),
});

export function linesOfRecord({ written, ids, looks }: LookRecord): WrittenLines | undefined {
  if (!looks) return undefined;
  const rowOf = (address: string): number => parseAddress(address)!.area.row;
  return {
    figures: Object.entries(ids).map(([address, id]) => [id, rowOf(address)]),
    texts: Object.entries(written).map(([address, content]) => [content, rowOf(address)]),
    looks: writtenLooks(looks),
  };
}

/** Where each row stands on the other sheet: by its figures, by a text that stands once, else beside such a row. */
export function rowsNext(before: WrittenLines, next: WrittenLines): readonly Line[] {
  const found: Line[] = Array.from({ length: before.looks.rows });
  const figures = new Map(next.figures);
  for (const [id, row] of before.figures) found[row] ??= figures.get(id);
  const texts = rowsOfTexts(next.texts);
  for (const [text, row] of rowsOfTexts(before.texts)) if (row !== undefined) found[row] ??= texts.get(text);
  // A blank row, or a heading that several tables have: next to one that is known, where the same kind of row stands.
  const lean = (row: number, on: number): void => {
    const at = found[on] === undefined ? undefined : found[on] + row - on;
    if (found[row] === undefined && at !== undefined && before.looks.kindOf(row) === next.looks.kindOf(at))
      found[row] = at;
  };
  for (let row = 1; row < before.looks.rows; row += 1) lean(row, row - 1);
  for (let row = before.looks.rows - 2; row >= 0; row -= 1) lean(row, row + 1);
  return found;
}

/** undefined for a text that stands in several rows. */
function rowsOfTexts(cells: Iterable<readonly [content: unknown, row: number]>): Map<string, Line> {
  const rows = new Map<string, Line>();
  for (const [content, row] of cells)
    if (typeof content === "string" && content !== "")
      rows.set(content, rows.has(content) && rows.get(content) !== row ? undefined : row);
  return rows;
}

/**
 * Where a row or column of now stands on the sheet that comes; undefined: nowhere. What
 * lies beyond keeps its distance.
 */
export interface NextLines {
  row(now: number): Line;
  column(now: number): Line;
}

export const sameLines: NextLines = { row: (now) => now, column: (now) => now };

/** A built sheet: what was written on it, and where its lines stand now; undefined: as they were written. */
export interface BuiltLines {
  readonly written: WrittenLines | undefined;
  readonly now?: LinesNow;
}

export function nextLines(before: BuiltLines, next: BuiltLines): NextLines {
  if (!before.written || !next.written) return sameLines;
  const rows = rowsNext(before.written, next.written);
  const columns = Array.from({ length: before.written.looks.columns }, (_, column) => column);
  const [was, is] = [before.written.looks, next.written.looks];
  return {
    row: led(rows, is.rows - was.rows, before.now?.rows, next.now?.rows),
    column: led(
      columns.map((column) => (column < is.columns ? column : undefined)),
      is.columns - was.columns,
      before.now?.columns,
      next.now?.columns,
    ),
  };
}

/** `then`: the line of the sheet that comes, as it was written, for each of the one that goes; `more`: so many more it has. */
function led(
  then: readonly Line[],
  more: number,
  now: readonly Line[] = [...then.keys()],
  nextNow?: readonly Line[],
): (line: number) => Line {
  const stands = new Map<number, Line>();
  now.forEach((line, index) => {
    const on = then[index];
    if (line !== undefined) stands.set(line, on === undefined || !nextNow ? on : nextNow[on]);
  });
  const last = Math.max(-1, ...stands.keys());
  const shift = more + shiftBelow(nextNow ?? []) - shiftBelow(now);
  return (line) => (line > last ? line + shift : stands.get(line));
}

/** How far what lies beyond the last line was moved by lines that were inserted or deleted. */
function shiftBelow(now: readonly Line[]): number {
  const last = now.map((line) => line !== undefined).lastIndexOf(true);
  return last < 0 ? 0 : now[last]! - last;
}
