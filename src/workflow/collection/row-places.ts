/**
 * Cells of 성과자료 as they stand after its rows went elsewhere: rows have keys, and columns stay.
 * In: K2:K501, all rows of the table, of which the next has 512; K15:K20, of which row 20 is no more. Out: K2:K513; K17:K21.
 */
import { columnIndex } from "../../sheet/address";

/** Rows of a sheet by their keys, zero-based; row 0 has the heads. */
export interface RowPlaces {
  readonly rowOf: ReadonlyMap<string, number>;
  /** The last row that has a key; 0 where none has. */
  readonly last: number;
}

/** Where cells of the one stand on the other; undefined where none of their rows is there, or others would be among them. */
export function movedByRows(before: RowPlaces, after: RowPlaces): (cells: string) => string | undefined {
  const to = new Map<number, number>();
  for (const [key, row] of before.rowOf) {
    const now = after.rowOf.get(key);
    if (now !== undefined) to.set(row, now);
  }
  // How many rows of the former sheet stand up to a row of the next.
  const upTo = new Array<number>(after.last + 1).fill(0);
  for (const row of to.values()) upTo[row]! += 1;
  for (let row = 1; row < upTo.length; row += 1) upTo[row]! += upTo[row - 1]!;

  const rowsMoved = (top: number, bottom: number): readonly [number, number] | undefined => {
    if (top > before.last || bottom === 0) return [top, bottom];
    // A range over the whole table, however far it reaches below, is one over the next.
    const below = bottom > before.last ? Math.max(bottom, after.last) : after.last;
    if (top <= 1 && bottom >= before.last && bottom > top) return [top, Math.max(top, below)];
    let [first, last, count] = [Infinity, 0, 0];
    for (let row = Math.max(1, top); row <= Math.min(bottom, before.last); row += 1) {
      const now = to.get(row);
      if (now === undefined) continue;
      [first, last, count] = [Math.min(first, now), Math.max(last, now), count + 1];
    }
    if (count === 0) return undefined;
    const [from, until] = [top === 0 ? 1 : first, bottom > before.last ? after.last : last];
    if (upTo[until]! - upTo[from - 1]! !== count) return undefined;
    return [top === 0 ? 0 : first, bottom > before.last ? below : last];
  };

  return (cells) => {
    const corners = cells.split(":").map((corner) => /^([A-Z]*)(\d*)$/i.exec(corner));
    const [, left = "", top = ""] = corners[0] ?? [];
    const [, right = left, bottom = top] = corners.at(-1) ?? [];
    if (top === "" || bottom === "") return cells;
    const rows = [Number(top) - 1, Number(bottom) - 1].sort((a, b) => a - b) as [number, number];
    const moved = rowsMoved(...rows);
    if (!moved) return undefined;
    const [first, last] = [
      ordered(left, right)[0] + (moved[0] + 1),
      ordered(left, right)[1] + (moved[1] + 1),
    ];
    return corners.length === 1 ? first : `${first}:${last}`;
  };
}

const ordered = (left: string, right: string): [string, string] =>
  left === "" || columnIndex(left) <= columnIndex(right) ? [left, right] : [right, left];
