/** ∑ over a product or quotient: ∑(공정률 × 예산액) is no product of the two totals. */
import { finding } from "../../messages/finding";
import type { Resolved } from "../resolve";
import { hasQuantity } from "../terms";
import type { Check } from "./check";

export const sumOfProducts: Check = ({ tree, textOf }) =>
  summedIn(tree)
    .filter(multipliesQuantities)
    .map((part) =>
      finding("sum-of-products", { part: textOf(part) }, { span: { start: part.start, end: part.end } }),
    );

function summedIn(tree: Resolved): Resolved[] {
  const inner =
    tree.kind === "negative"
      ? summedIn(tree.operand)
      : tree.kind === "operation"
        ? [...summedIn(tree.left), ...summedIn(tree.right)]
        : [];
  return tree.summed ? [tree, ...inner] : inner;
}

function multipliesQuantities(tree: Resolved): boolean {
  if (tree.kind === "negative") return multipliesQuantities(tree.operand);
  if (tree.kind !== "operation") return false;
  const both = hasQuantity(tree.left) && hasQuantity(tree.right);
  const product = tree.operator === "*" ? both : tree.operator === "/" && hasQuantity(tree.right);
  return product || multipliesQuantities(tree.left) || multipliesQuantities(tree.right);
}
