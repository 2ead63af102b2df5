/**
 * What may be typed over a layout's cells, as Excel's data validation. Sends nothing.
 * In: the amounts D29:E34 of 예산현황. Out: =IF(ISNUMBER(D29),OR(D29=0,ABS(D29)>=1000000,…),TRUE) over D29:E34.
 */
import { cellArea, printArea, type Area } from "../sheet/address";
import type { EntryCheck, LayoutCell } from "../sheet/layout";
import { rectangles, type Position } from "./areas";
import { groupBy } from "./groups";

export interface EntryRule {
  readonly entry: EntryCheck;
  /** Top down. */
  readonly areas: readonly Area[];
}

export const entryRules = (cells: readonly LayoutCell[]): EntryRule[] =>
  [...groupBy(cells, ({ entry }) => entry)].map(([entry, members]) => ({
    entry,
    areas: rectangles(members),
  }));

/** Spelled for the first cell of the area. */
export function entryFormula({ least, most, except }: EntryCheck, { row, column }: Position): string {
  const cell = printArea(cellArea(row, column));
  const size = most === undefined ? `ABS(${cell})` : cell;
  const isTaken = most === undefined ? `${size}>=${least}` : `AND(${size}>=${least},${size}<=${most})`;
  const others = except ? `,AND(${size}>=${except.from},MOD(${cell},${except.of})=0)` : "";
  return `=IF(ISNUMBER(${cell}),OR(${cell}=0,${isTaken}${others}),TRUE)`;
}

export const entryAlert = ({ title, message }: EntryCheck) =>
  ({ showAlert: true, style: "Stop", title, message }) as const;
