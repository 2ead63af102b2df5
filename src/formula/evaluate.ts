/**
 * What a formula's tree is worth: the definition that calculation.ts computes by.
 * In: the tree of (자료제공건수 × 0.2) + … and [2400, 3100, 86]. Out: 1453.
 */
import type { Tree } from "./types";

/**
 * The value of a tree over complete `values`. As in Excel, the first step that fails decides: NaN where a divisor is 0,
 * infinite where a result is beyond what a cell can hold.
 */
export function valueOf(tree: Tree, values: readonly number[]): number {
  switch (tree.kind) {
    case "number":
      return tree.value;
    case "quantity":
      return values[tree.index]!;
    case "negative":
      return -valueOf(tree.operand, values);
    case "operation": {
      const left = valueOf(tree.left, values);
      if (!Number.isFinite(left)) return left;
      const right = valueOf(tree.right, values);
      if (!Number.isFinite(right)) return right;
      if (tree.operator === "+") return left + right;
      if (tree.operator === "-") return left - right;
      return tree.operator === "*" ? left * right : right === 0 ? NaN : left / right;
    }
  }
}
