/**
 * A tree taken apart as people see it: the addends of a sum, the factors of a product.
 * In: (A × 0.2) + (B × 0.3). Out: two addends, each one quantity with the constant 0.2 or 0.3.
 */
import type { Resolved } from "./resolve";

export interface Addend {
  readonly tree: Resolved;
  readonly subtracted: boolean;
}

/** The addends of a sum, through brackets; a tree that is no sum is its own only addend. */
export function addendsOf(tree: Resolved, subtracted = false, throughBrackets = true): Addend[] {
  if (tree.kind === "operation" && (tree.operator === "+" || tree.operator === "-")) {
    const inner = (side: Resolved, turned: boolean): Addend[] =>
      side.bracketed && !throughBrackets
        ? [{ tree: side, subtracted: turned }]
        : addendsOf(side, turned, throughBrackets);
    return [
      ...inner(tree.left, subtracted),
      ...inner(tree.right, tree.operator === "-" ? !subtracted : subtracted),
    ];
  }
  return [{ tree, subtracted }];
}

/** A product's parts: what is multiplied, what is divided by. Brackets around products make no difference. */
export interface Product {
  readonly factors: readonly Resolved[];
  readonly divisors: readonly Resolved[];
}

export function productOf(tree: Resolved): Product {
  if (tree.kind !== "operation" || (tree.operator !== "*" && tree.operator !== "/"))
    return { factors: [tree], divisors: [] };
  const [left, right] = [productOf(tree.left), productOf(tree.right)];
  return tree.operator === "*"
    ? { factors: [...left.factors, ...right.factors], divisors: [...left.divisors, ...right.divisors] }
    : { factors: [...left.factors, ...right.divisors], divisors: [...left.divisors, ...right.factors] };
}

/** The constant that an addend is multiplied by, scale factors of 100 and 1,000 left out; undefined where it has none. */
export function weightOf(tree: Resolved): number | undefined {
  const constants = productOf(tree)
    .factors.filter((factor) => factor.kind === "number")
    .map((factor) => factor.value);
  const weights = constants.filter((value) => value !== 100 && value !== 1000);
  return weights.length === 1 ? weights[0] : undefined;
}

/** The one quantity that an addend is made of besides constants; undefined where there are several or a divisor. */
export function quantityOf(tree: Resolved): number | undefined {
  const { factors, divisors } = productOf(tree);
  const others = factors.filter((factor) => factor.kind !== "number");
  return divisors.length === 0 && others.length === 1 && others[0]!.kind === "quantity"
    ? others[0]!.index
    : undefined;
}

/** Whether any quantity occurs in the tree. */
export function hasQuantity(tree: Resolved): boolean {
  return quantitiesIn(tree).length > 0;
}

/** Indices of all quantities in the tree, in order, repeated where they recur. */
export function quantitiesIn(tree: Resolved): number[] {
  switch (tree.kind) {
    case "number":
      return [];
    case "quantity":
      return [tree.index];
    case "negative":
      return quantitiesIn(tree.operand);
    case "operation":
      return [...quantitiesIn(tree.left), ...quantitiesIn(tree.right)];
  }
}

/** Every sum in the tree, outermost first, with the operation that it is part of. */
export function sumsIn(tree: Resolved, parent?: Resolved): { sum: Resolved; parent?: Resolved }[] {
  if (tree.kind === "negative") return sumsIn(tree.operand, tree);
  if (tree.kind !== "operation") return [];
  if (tree.operator === "+" || tree.operator === "-") {
    const inner = addendsOf(tree).flatMap((addend) => sumsIn(addend.tree, tree));
    return [{ sum: tree, ...(parent && { parent }) }, ...inner];
  }
  return [...sumsIn(tree.left, tree), ...sumsIn(tree.right, tree)];
}
