/**
 * Formulas so plain that their canonical text can only be read as themselves: names of Hangul words, numbers and signs.
 * In: 처리건수 ÷ 접수건수 × 100. Out: true. In: Wi-Fi 설치개소 + 65세 이상 이용자(%). Out: false: it is read once more to see.
 *
 * No label, remark, definition, list or sentence can be found in such a text, and each name ends at a sign between blanks.
 */
import { afterLabels } from "./labels";
import { mayBeginRemark } from "./notes";
import { isTwoAmounts } from "./resolve";
import type { Formula, Tree } from "./types";

// Words of two syllables and more; a bracket of words behind them without a blank.
const plainName = /^[가-힣]{2,}(?: [가-힣]{2,})*(?:\((?!백분율|퍼센트)[가-힣]{2,}(?:,? [가-힣]+)*\))?$/;

/** Whether `printed`, the formula's canonical text, need not be read to know what it says. */
export function isPlainText({ tree, quantities }: Formula, printed: string): boolean {
  return (
    quantities.every(({ shown }) => plainName.test(shown) && !isTwoAmounts(shown)) &&
    !printed.endsWith(")") &&
    isPlainTree(tree!) &&
    // Sums alone may be sentences.
    /[×÷]/.test(printed) &&
    !mayBeginRemark(printed) &&
    afterLabels(printed, 0).at === 0
  );
}

function isPlainTree(tree: Tree): boolean {
  switch (tree.kind) {
    case "number":
      return !tree.percent && tree.value < 1e9 && String(tree.value).length < 10;
    case "quantity":
      return true;
    case "negative":
      return false;
    case "operation":
      return isPlainTree(tree.left) && isPlainTree(tree.right);
  }
}
