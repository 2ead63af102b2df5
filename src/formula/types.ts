/**
 * What a measurement formula (측정산식) is once it has been read.
 * In: "(자료제공건수 × 0.2) + (보도건수 × 0.3)". Out: computed, two quantities with their weights, a tree.
 */
import type { Finding } from "../messages/finding";

/** The arithmetic of a formula. `index` points into the formula's quantities. */
export type Tree =
  | { readonly kind: "number"; readonly value: number; readonly percent: boolean }
  | { readonly kind: "quantity"; readonly index: number }
  | { readonly kind: "negative"; readonly operand: Tree }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Tree;
      readonly right: Tree;
    };

/** One measured quantity. `name` has no white space; `shown` is the name as a person reads it; `weight` a fraction. */
export interface FormulaQuantity {
  readonly name: string;
  readonly shown: string;
  readonly weight?: number;
}

/**
 * computed: `tree` over `quantities`. direct: words without arithmetic, one quantity that is entered as it is (its tree
 * is that quantity). defective: cannot be computed as written; no tree, no quantities, a finding that says why.
 */
export interface Formula {
  readonly kind: "computed" | "direct" | "defective";
  /** The text as it was given. */
  readonly source: string;
  /** In order of first appearance. */
  readonly quantities: readonly FormulaQuantity[];
  readonly tree?: Tree;
  readonly findings: readonly Finding[];
}
