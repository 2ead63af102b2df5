/** What functions are given and give, whoever computes them. In: SUM over B6:B9, a block of four rows. Out: a number. */
import type { CellError, CellValue } from "../model";

/** What a custom function is given: a value, null where it was left out or the cell is blank, or a block by rows. */
export type Scalar = number | string | boolean | CellError | null;
export type Argument = Scalar | readonly (readonly Scalar[])[];

/** What one of Excel's functions found is a blank cell: "" beside a text, 0 beside a number. */
export const blank = Symbol("blank");

export type InvocationResult = CellValue | readonly (readonly CellValue[])[];

/** One of Excel's functions, computed here: how many arguments it takes, and what it gives. */
export interface Correction {
  readonly least: number;
  readonly most: number;
  /** Given blocks where it takes one value, it gives a block. */
  readonly goesOverBlocks?: true;
  readonly compute: (
    args: readonly Argument[],
    date1904: boolean,
  ) => InvocationResult | typeof blank | readonly (readonly (CellValue | typeof blank)[])[];
}
