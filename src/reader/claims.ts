/**
 * What of a sheet was understood: cells that a table or a card took, figures that are accounted for. What nobody claims is
 * listed at the end (unread/), so that nothing with a number in it disappears.
 * In: take(예산!A3:F16), account(예산!B14, "funding"). Out: that area is taken; B14 needs no line of its own.
 */
import { contains, type Area } from "../sheet/address";

/** Why a figure needs no other place in the plan. */
export type Ground =
  /** It stands in the plan, or a finding names it. */
  | "read"
  /** It sums others, and was compared with them. */
  | "total"
  /** It repeats part of another: a funding row, an object of expenditure, a line of working. */
  | "repeats"
  /** It stands beside what is read and says nothing of it: a note, a page number. */
  | "aside";

const widest = 16384;

export class Claims {
  private readonly taken: Area[] = [];
  private readonly accounted = new Map<number, Ground>();

  /** Cells that a table or a card is made of; what nobody takes is a leftover. */
  take(row: number, column: number, rows = 1, columns = 1): void {
    const last = this.taken.at(-1);
    if (last && last.column === column && last.columns === columns && last.row + last.rows === row) {
      this.taken[this.taken.length - 1] = { ...last, rows: last.rows + rows };
    } else this.taken.push({ row, column, rows, columns });
  }

  isTaken(row: number, column: number): boolean {
    return this.taken.some((area) => contains(area, row, column));
  }

  /** Figures that are accounted for; the first ground stays. */
  account({ row, column, rows, columns }: Area, ground: Ground): void {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) {
        const place = r * widest + c;
        if (!this.accounted.has(place)) this.accounted.set(place, ground);
      }
  }

  /** Why a figure is accounted for; undefined where it is not. */
  groundOf(row: number, column: number): Ground | undefined {
    return this.accounted.get(row * widest + column);
  }
}
