/**
 * A "-" that may belong to a name, where the whole formula is two names around it: 구인-구직 매칭 건수. Where both end alike
 * (당해연도 인구-전년도 인구) it is a minus.
 */
import { finding } from "../../messages/finding";
import type { Check } from "./check";

export const hyphenOrMinus: Check = ({ tree, textOf }) => {
  if (tree.kind !== "operation" || tree.operator !== "-" || tree.bracketed) return [];
  const { left, right } = tree;
  if (left.kind !== "quantity" || right.kind !== "quantity") return [];
  const lastWord = (side: typeof left): string => textOf(side).split(" ").at(-1)!;
  const joint = textOf({ start: left.end - 1, end: right.start + 1 });
  return /^[가-힣]-[가-힣]$/.test(joint) && lastWord(left) !== lastWord(right)
    ? [finding("hyphen-or-minus", { part: textOf(tree) }, { span: { start: tree.start, end: tree.end } })]
    : [];
};
