/**
 * A formula as canonical Korean text: what the plan prints beside the figure that was computed from the same tree.
 * In: the tree of "(A/B)x100\nA: 처리건수, B: 접수건수". Out: "처리건수 ÷ 접수건수 × 100".
 */
import type { Formula, Tree } from "./types";

const signs = { "+": "+", "-": "-", "*": "×", "/": "÷" } as const;
const strength = { "+": 1, "-": 1, "*": 2, "/": 2 } as const;

/** Reading the result gives the same tree, quantities and weights again. A defective formula prints as it was written. */
export function printFormula(formula: Formula): string {
  const { tree } = formula;
  if (!tree) return formula.source;
  const names = formula.quantities.map((quantity) => quantity.shown);
  return printTree(tree, { number: printNumber, quantity: (index) => names[index]!, signs: spaced });
}

const spaced = (operator: keyof typeof signs): string => ` ${signs[operator]} `;

/** How the parts of a tree are spelled. */
export interface Spelling {
  readonly number: (value: number, percent: boolean) => string;
  readonly quantity: (index: number) => string;
  readonly signs: (operator: "+" | "-" | "*" | "/") => string;
}

/** The tree with no more brackets than it needs to be read back as the same tree. */
export function printTree(tree: Tree, spelling: Spelling): string {
  const print = (node: Tree): string => {
    switch (node.kind) {
      case "number":
        return spelling.number(node.value, node.percent);
      case "quantity":
        return spelling.quantity(node.index);
      case "negative":
        return `(-${node.operand.kind === "operation" ? `(${print(node.operand)})` : print(node.operand)})`;
      case "operation":
        return side(node.left, node, false) + spelling.signs(node.operator) + side(node.right, node, true);
    }
  };
  const side = (operand: Tree, parent: Tree & { kind: "operation" }, right: boolean): string => {
    const text = print(operand);
    if (operand.kind !== "operation") return text;
    const [inner, outer] = [strength[operand.operator], strength[parent.operator]];
    return inner < outer || (right && inner === outer) ? `(${text})` : text;
  };
  return print(tree);
}

/** 1,234.5 or 40%. */
export function printNumber(value: number, percent: boolean): string {
  if (!percent && value < 1000) return decimalText(value);
  const [whole, decimals] = decimalText(value, percent ? 2 : 0).split(".") as [string, string?];
  return (
    (whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole) +
    (decimals === undefined ? "" : `.${decimals}`) +
    (percent ? "%" : "")
  );
}

/** The number's decimal digits without an exponent, shifted by `places`: 0.4 by 2 is "40", 1e-7 is "0.0000001". */
export function decimalText(value: number, places = 0): string {
  const plain = String(value);
  if (places === 0 && !plain.includes("e")) return plain;
  const [mantissa, exponent] = value.toExponential().split("e") as [string, string];
  const digits = mantissa.replace(".", "");
  const point = 1 + Number(exponent) + places;
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`.replace(/\.?0+$/, "");
  if (point >= digits.length) return digits + "0".repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
