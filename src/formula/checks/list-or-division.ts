/** Three words and more between slashes, and nothing else: 상담건수/방문건수/전화건수 may be a list of what is counted. */
import { finding } from "../../messages/finding";
import { productOf } from "../terms";
import type { Check } from "./check";

export const listOrDivision: Check = ({ tree, text, textOf }) => {
  if (tree.kind !== "operation" || tree.operator === "+" || tree.operator === "-") return [];
  const { factors, divisors } = productOf(tree);
  const parts = [...factors, ...divisors];
  const isList =
    divisors.length > 1 &&
    factors.filter((part) => part.kind !== "number").length === 1 &&
    parts.every((part) => (part.kind === "quantity" && !part.bracketed) || part.kind === "number") &&
    parts.filter((part) => part.kind === "quantity").length > 2 &&
    /^[^÷∕⁄]*\S\/\S[^÷∕⁄]*\S\/\S[^÷∕⁄]*$/.test(text.slice(tree.start, tree.end));
  return isList
    ? [finding("list-or-division", { part: textOf(tree) }, { span: { start: tree.start, end: tree.end } })]
    : [];
};
