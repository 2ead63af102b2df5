/**
 * A tree taken apart as people see it: the addends of a sum, the factors of a product.
 * In: (A × 0.2) + (B × 0.3). Out: two addends, each one quantity with the constant 0.2 or 0.3.
 */
import type { Resolved } from "./resolve";

export interface Addend {
  readonly tree: Resolved;
  readonly subtracted: boolean;
}

/** The addends of a sum, through brackets unless told; a tree that is no sum is its own only addend. */
export function addendsOf(tree: Resolved, throughBrackets = true): Addend[] {
  const addends: Addend[] = [];
  collectAddends(tree, false, throughBrackets, addends);
  return addends;
}

function collectAddends(
  tree: Resolved,
  subtracted: boolean,
  throughBrackets: boolean,
  addends: Addend[],
): void {
  if (tree.kind !== "operation" || (tree.operator !== "+" && tree.operator !== "-")) {
    addends.push({ tree, subtracted });
    return;
  }
  for (const side of [tree.left, tree.right]) {
    const turned = side === tree.right && tree.operator === "-" ? !subtracted : subtracted;
    if (side.bracketed && !throughBrackets) addends.push({ tree: side, subtracted: turned });
    else collectAddends(side, turned, throughBrackets, addends);
  }
}

/** A product's parts: what is multiplied, what is divided by. Brackets around products make no difference. */
export interface Product {
  readonly factors: readonly Resolved[];
  readonly divisors: readonly Resolved[];
}

export function productOf(tree: Resolved): Product {
  const product = { factors: [], divisors: [] };
  collectFactors(tree, product.factors, product.divisors);
  return product;
}

function collectFactors(tree: Resolved, factors: Resolved[], divisors: Resolved[]): void {
  if (tree.kind !== "operation" || (tree.operator !== "*" && tree.operator !== "/")) {
    factors.push(tree);
    return;
  }
  collectFactors(tree.left, factors, divisors);
  if (tree.operator === "*") collectFactors(tree.right, factors, divisors);
  else collectFactors(tree.right, divisors, factors);
}

/** The constant that an addend is multiplied by, scale factors of 100 and 1,000 left out; undefined where it has none. */
export function weightOf(tree: Resolved): number | undefined {
  let weight: number | undefined;
  for (const factor of productOf(tree).factors) {
    if (factor.kind !== "number" || factor.value === 100 || factor.value === 1000) continue;
    if (weight !== undefined) return undefined;
    weight = factor.value;
  }
  return weight;
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
  if (tree.kind === "negative") return hasQuantity(tree.operand);
  return (
    tree.kind === "quantity" ||
    (tree.kind === "operation" && (hasQuantity(tree.left) || hasQuantity(tree.right)))
  );
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

/** A sum in a tree, with the operation that it is part of. */
export interface Sum {
  readonly sum: Resolved & { readonly kind: "operation" };
  readonly parent?: Resolved;
  /** Through brackets. */
  readonly addends: readonly Addend[];
  /** Of each addend, as weightOf tells it. */
  readonly weights: readonly (number | undefined)[];
}

/** Every sum in the tree, outermost first. */
export function sumsIn(tree: Resolved): Sum[] {
  const sums: Sum[] = [];
  collectSums(tree, undefined, sums);
  return sums;
}

function collectSums(tree: Resolved, parent: Resolved | undefined, sums: Sum[]): void {
  if (tree.kind === "negative") return collectSums(tree.operand, tree, sums);
  if (tree.kind !== "operation") return;
  if (tree.operator === "+" || tree.operator === "-") {
    const addends = addendsOf(tree);
    const weights = addends.map((addend) => weightOf(addend.tree));
    sums.push(parent ? { sum: tree, parent, addends, weights } : { sum: tree, addends, weights });
    for (const addend of addends) collectSums(addend.tree, tree, sums);
    return;
  }
  collectSums(tree.left, tree, sums);
  collectSums(tree.right, tree, sums);
}
