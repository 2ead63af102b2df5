/**
 * What "100%" means. (A ÷ B) × 100% gives a percentage: the figure is A ÷ B × 100; 100% - 체납률 subtracts percents. In
 * 전년도 실적 × 100% it is the number 1.
 */
import type { Node } from "./parser";

/** The tree with each 100% that stands for the scale of 100 made the number 100. `factor`: the node is multiplied or divided. */
export function settlePercents(node: Node, factor = false): Node {
  switch (node.kind) {
    case "negative":
      return { ...node, operand: settlePercents(node.operand, factor) };
    case "operation": {
      const scales = node.operator === "*";
      const inside = factor || scales || node.operator === "/";
      const left = settlePercents(node.left, inside);
      const right = settlePercents(node.right, inside);
      const settled = left === node.left && right === node.right ? node : { ...node, left, right };
      if (scales && isHundredPercent(right) && isRatio(left)) return { ...settled, right: hundred(right) };
      if (scales && isHundredPercent(left) && isRatio(right)) return { ...settled, left: hundred(left) };
      if (!factor && node.operator === "-" && isHundredPercent(left) && isPercentage(right))
        return { ...settled, left: hundred(left) };
      return settled;
    }
    default:
      return node;
  }
}

const isHundredPercent = (node: Node): boolean => node.kind === "number" && node.percent && node.value === 1;
const hundred = (node: Node): Node => ({
  kind: "number",
  value: 100,
  percent: false,
  start: node.start,
  end: node.end,
});

// A quotient of names, or sums of such.
function isRatio(node: Node): boolean {
  if (node.kind === "negative") return isRatio(node.operand);
  if (node.kind !== "operation") return false;
  if (node.operator === "/") return names(node.left) && names(node.right);
  return isRatio(node.left) || isRatio(node.right);
}

// Something in percent already: … × 100, or a rate by its name.
function isPercentage(node: Node): boolean {
  if (node.kind === "name") return /[율률]\s*(?:\([^()]*\))?\s*$/.test(node.text);
  if (node.kind !== "operation") return false;
  const isHundred = (side: Node): boolean => side.kind === "number" && side.value === 100;
  return (
    (node.operator === "*" && (isHundred(node.left) || isHundred(node.right))) || isPercentage(node.left)
  );
}

function names(node: Node): boolean {
  if (node.kind === "name") return true;
  if (node.kind === "negative") return names(node.operand);
  return node.kind === "operation" && (names(node.left) || names(node.right));
}
