/**
 * The port to whatever computes formulas. In: formulas to compute and the book that they stand in. Out: a value or a
 * block of values for each. The engine behind it can be replaced without anything else noticing.
 */
import type { Book, CellValue } from "../model";
import type { Argument, InvocationResult } from "./argument";
import type { FormulaCell } from "./dependencies";

export type { Argument, Correction, InvocationResult, Scalar } from "./argument";

/** A call of one of the add-in's functions, its name in capitals ("PLAN.SHARE"). */
export interface Invocation {
  readonly name: string;
  readonly args: readonly Argument[];
}

export interface Computed {
  readonly cell: FormulaCell;
  /** More than one value where the formula gives a block; it spills. */
  readonly block: readonly (readonly CellValue[])[];
}

export interface Engine {
  /**
   * Computes `formulas`, which may read each other; everything else counts with the value that it has. A function in
   * `custom` is asked through `call`, which answers `pending` where the result is not known yet.
   */
  compute(
    book: Book,
    formulas: readonly FormulaCell[],
    custom: ReadonlySet<string>,
    call: (invocation: Invocation) => InvocationResult | typeof pending,
  ): Computed[];
  /** How many formulas it takes at once. */
  readonly limit: number;
}

/** The answer of a custom function is not known yet. */
export const pending = Symbol("pending");
