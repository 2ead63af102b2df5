/** What a check of a computable formula is given, and what it returns. */
import type { Finding } from "../../messages/finding";
import type { Resolved } from "../resolve";
import type { Sum } from "../terms";
import type { FormulaQuantity } from "../types";

export interface Checked {
  readonly tree: Resolved;
  /** The sums in the tree, outermost first. */
  readonly sums: readonly Sum[];
  readonly quantities: readonly FormulaQuantity[];
  /** The indicator's unit, where known: "%", "건". */
  readonly unit: string | undefined;
  /** The source, half-width, that the tree's places point into. */
  readonly text: string;
  /** The text of a part of the tree, as it stands in the source. */
  readonly textOf: (tree: { start: number; end: number }) => string;
}

export type Check = (formula: Checked) => readonly Finding[];
