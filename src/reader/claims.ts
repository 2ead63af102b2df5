/**
 * What of a sheet was understood: cells that a table or a card took, figures that are accounted for. What nobody claims is
 * listed at the end (unread.ts), so that nothing with a number in it disappears. One byte a cell, however long the sheet.
 * In: take(예산!A3:F16), account(예산!B14, "funding"). Out: that area is taken; B14 needs no line of its own.
 */
import type { Figure } from "../plan/model";
import type { Area } from "../sheet/address";

/** Why a figure needs no other place in the plan. */
const grounds = [
  /** It stands in the plan, or a finding names it. */
  "read",
  /** It sums others, and was compared with them. */
  "total",
  /** It repeats part of another: a funding row, an object of expenditure, a line of working. */
  "repeats",
  /** It stands beside what is read and says nothing of it: a note, a page number. */
  "aside",
] as const;
export type Ground = (typeof grounds)[number];

const taken = 0x80;

export class Claims {
  private readonly marks: Uint8Array;

  /** Of the cells in use; what lies outside of them holds nothing to be claimed. */
  constructor(private readonly used: Area) {
    this.marks = new Uint8Array(used.rows * used.columns);
  }

  /** Cells that a table or a card is made of; what nobody takes is a leftover. */
  take(row: number, column: number, rows = 1, columns = 1): void {
    this.mark({ row, column, rows, columns }, (mark) => mark | taken);
  }

  isTaken(row: number, column: number): boolean {
    return (this.markAt(row, column) & taken) !== 0;
  }

  /** Whether each cell of a row is: soon decided for the rows of a long table. */
  isRowTaken(row: number): boolean {
    const { used, marks } = this;
    const from = (row - used.row) * used.columns;
    for (let place = from; place < from + used.columns; place++)
      if ((marks[place]! & taken) === 0) return false;
    return true;
  }

  /** Figures that are accounted for; the first ground stays. */
  account(area: Area, ground: Ground): void {
    const number = grounds.indexOf(ground) + 1;
    this.mark(area, (mark) => ((mark & ~taken) === 0 ? mark | number : mark));
  }

  /** The cells that a figure stands in. */
  accountFor({ from }: Figure, ground: Ground): void {
    for (const term of from) this.account(term, ground);
  }

  /** Why a figure is accounted for; undefined where it is not. */
  groundOf(row: number, column: number): Ground | undefined {
    return grounds[(this.markAt(row, column) & ~taken) - 1];
  }

  private mark(area: Area, change: (mark: number) => number): void {
    const { used, marks } = this;
    const [top, left] = [Math.max(area.row, used.row), Math.max(area.column, used.column)];
    const right = Math.min(area.column + area.columns, used.column + used.columns);
    const bottom = Math.min(area.row + area.rows, used.row + used.rows);
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) {
        const place = (row - used.row) * used.columns + column - used.column;
        marks[place] = change(marks[place]!);
      }
  }

  private markAt(row: number, column: number): number {
    const { used, marks } = this;
    const [r, c] = [row - used.row, column - used.column];
    return r < 0 || c < 0 || c >= used.columns ? 0 : (marks[r * used.columns + c] ?? 0);
  }
}
