/**
 * A "-" that may belong to a name, where the whole formula is two names around it: 구인-구직 매칭 건수; where both end alike
 * (당해연도 인구-전년도 인구) it is a minus. And a "-" behind one syllable or an abbreviation, read as minus beside another
 * (총 수입-빌린 돈-이월금) or left in a name (수료인원-퇴사자-CEO-임원), and one that begins a line.
 */
import { finding } from "../../messages/finding";
import type { Resolved } from "../resolve";
import type { Check, Checked } from "./check";

export const hyphenOrMinus: Check = (formula) => {
  const { tree, textOf } = formula;
  if (tree.kind !== "operation" || !subtracts(tree)) return [];
  const doubtful = isPairOfNames(formula) || subtractionsIn(tree).some((part) => isDoubtful(part, formula));
  return doubtful
    ? [finding("hyphen-or-minus", { part: textOf(tree) }, { span: { start: tree.start, end: tree.end } })]
    : [];
};

const subtracts = (tree: Resolved): boolean =>
  tree.kind === "negative"
    ? subtracts(tree.operand)
    : tree.kind === "operation" && (tree.operator === "-" || subtracts(tree.left) || subtracts(tree.right));

type Subtraction = Resolved & { kind: "operation" };

function subtractionsIn(tree: Resolved): Subtraction[] {
  if (tree.kind === "negative") return subtractionsIn(tree.operand);
  if (tree.kind !== "operation") return [];
  return [
    ...(tree.operator === "-" ? [tree] : []),
    ...subtractionsIn(tree.left),
    ...subtractionsIn(tree.right),
  ];
}

function isPairOfNames({ tree, text, textOf }: Checked): boolean {
  if (tree.kind !== "operation" || tree.operator !== "-" || tree.bracketed) return false;
  const { left, right } = tree;
  if (left.kind !== "quantity" || right.kind !== "quantity") return false;
  if (/\n\s*[-–—−]/.test(text.slice(left.end, right.start))) return true;
  const lastWord = (side: typeof left): string => textOf(side).split(" ").at(-1)!;
  return isTight(tree, text) && lastWord(left) !== lastWord(right);
}

const isTight = ({ left, right }: Subtraction, text: string): boolean =>
  /^[가-힣]-[가-힣A-Za-z]$/.test(text.slice(left.end - 1, right.start + 1));

// Read as minus because another one stands before it, or not read as minus although another one does.
function isDoubtful(part: Subtraction, { text }: Checked): boolean {
  if (!isTight(part, text)) return false;
  const left = text.slice(part.left.start, part.left.end);
  if (/(?:^|\s)[가-힣]$/.test(left) && !/\s[수자것곳분등액량건명값점율률비]$/.test(left)) return true;
  return [part.left, part.right].some(
    (side) =>
      side.kind === "quantity" && /(?:[가-힣]|[A-Za-z]{2})-[가-힣]/.test(text.slice(side.start, side.end)),
  );
}
