/**
 * A formula made ready to be computed many times: coefficients where it is a weighted sum, functions in functions otherwise.
 * In: the tree of (자료제공건수 × 0.2) + (보도건수 × 0.3) + …. Out: a function of [1840, 5400, 280] that gives 2128.
 *
 * It computes what valueOf (evaluate.ts) does, to the last bit: the same operations in the same order. Where a step fails,
 * so does every step behind it, and the result is not finite; valueOf then says which failure came first.
 */
import { valueOf } from "./evaluate";
import type { Formula, Tree } from "./types";

/** The value over complete `values` in the quantities' order; NaN or infinite as valueOf tells it. */
export type Calculation = (values: readonly number[]) => number;

const calculations = new WeakMap<Tree, Calculation>();

/** The calculation of a tree, made once. */
export function calculationOf(tree: Tree): Calculation {
  const known = calculations.get(tree);
  if (known) return known;
  const quick = weightedSum(tree) ?? computed(tree);
  const calculation: Calculation = (values) => {
    const value = quick(values);
    return Number.isFinite(value) ? value : valueOf(tree, values);
  };
  calculations.set(tree, calculation);
  return calculation;
}

interface Term {
  readonly index: number;
  readonly weight: number;
}

// A × a ± B × b ± …: the addends in their order, or undefined where the tree is anything else. A sum of two numbers is the
// same whichever comes first, and so is a product; x − y is x + (−y).
function weightedSum(tree: Tree): Calculation | undefined {
  const terms: Term[] = [];
  let at = tree;
  for (; at.kind === "operation" && (at.operator === "+" || at.operator === "-"); at = at.left) {
    const term = termOf(at.right);
    if (!term) return undefined;
    terms.unshift(at.operator === "-" ? { index: term.index, weight: -term.weight } : term);
  }
  const first = termOf(at);
  if (!first) return undefined;
  return summing([first, ...terms]);
}

function termOf(tree: Tree): Term | undefined {
  if (tree.kind === "quantity") return { index: tree.index, weight: 1 };
  if (tree.kind !== "operation" || tree.operator !== "*") return undefined;
  const { left, right } = tree;
  if (left.kind === "quantity" && right.kind === "number") return { index: left.index, weight: right.value };
  if (left.kind === "number" && right.kind === "quantity") return { index: right.index, weight: left.value };
  return undefined;
}

function summing([first, ...rest]: readonly [Term, ...Term[]]): Calculation {
  const { index: i, weight: a } = first;
  const [second, third] = rest;
  if (!second) return (values) => values[i]! * a;
  const { index: j, weight: b } = second;
  if (!third) return (values) => values[i]! * a + values[j]! * b;
  const { index: k, weight: c } = third;
  if (rest.length === 2) return (values) => values[i]! * a + values[j]! * b + values[k]! * c;
  const indices = rest.map((term) => term.index);
  const weights = Float64Array.from(rest, (term) => term.weight);
  return (values) => {
    let sum = values[i]! * a;
    for (let at = 0; at < indices.length; at++) sum += values[indices[at]!]! * weights[at]!;
    return sum;
  };
}

function computed(tree: Tree): Calculation {
  switch (tree.kind) {
    case "number": {
      const { value } = tree;
      return () => value;
    }
    case "quantity": {
      const { index } = tree;
      return (values) => values[index]!;
    }
    case "negative": {
      const operand = computed(tree.operand);
      return (values) => -operand(values);
    }
    case "operation":
      return operation(tree);
  }
}

type Operation = Tree & { readonly kind: "operation" };

// A number or a quantity as an operand is written into the function: that spares half of the calls.
function operation({ operator, left, right }: Operation): Calculation {
  if (right.kind === "number") return byNumber(operator, left, right.value);
  if (right.kind === "quantity") return byQuantity(operator, left, right.index);
  const [one, other] = [computed(left), weightedSum(right) ?? computed(right)];
  switch (operator) {
    case "+":
      return (values) => one(values) + other(values);
    case "-":
      return (values) => one(values) - other(values);
    case "*":
      return (values) => one(values) * other(values);
    case "/":
      return (values) => quotient(one(values), other(values));
  }
}

function byNumber(operator: Operation["operator"], left: Tree, number: number): Calculation {
  if (left.kind === "quantity") {
    const { index } = left;
    switch (operator) {
      case "+":
        return (values) => values[index]! + number;
      case "-":
        return (values) => values[index]! - number;
      case "*":
        return (values) => values[index]! * number;
      case "/":
        return (values) => values[index]! / number;
    }
  }
  const one = weightedSum(left) ?? computed(left);
  switch (operator) {
    case "+":
      return (values) => one(values) + number;
    case "-":
      return (values) => one(values) - number;
    case "*":
      return (values) => one(values) * number;
    case "/":
      return (values) => one(values) / number;
  }
}

function byQuantity(operator: Operation["operator"], left: Tree, index: number): Calculation {
  if (left.kind === "quantity") {
    const first = left.index;
    switch (operator) {
      case "+":
        return (values) => values[first]! + values[index]!;
      case "-":
        return (values) => values[first]! - values[index]!;
      case "*":
        return (values) => values[first]! * values[index]!;
      case "/":
        return (values) => quotient(values[first]!, values[index]!);
    }
  }
  const one = weightedSum(left) ?? computed(left);
  switch (operator) {
    case "+":
      return (values) => one(values) + values[index]!;
    case "-":
      return (values) => one(values) - values[index]!;
    case "*":
      return (values) => one(values) * values[index]!;
    case "/":
      return (values) => quotient(one(values), values[index]!);
  }
}

// An infinite divisor would make an overflow 0, and hide it.
function quotient(one: number, other: number): number {
  return Number.isFinite(other) ? one / other : NaN;
}

/**
 * The value over the quantities in order of first appearance. undefined where one that the formula needs is missing,
 * where a divisor is 0, and for a defective formula. Throws nothing.
 */
export function evaluate(formula: Formula, values: readonly (number | undefined)[]): number | undefined {
  if (!formula.tree) return undefined;
  // What is missing makes every step with it, and so the result, no number.
  const value = calculationOf(formula.tree)(values as readonly number[]);
  return Number.isFinite(value) ? value : undefined;
}
