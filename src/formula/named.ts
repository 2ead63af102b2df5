/**
 * The three formulas that have functions of their own, by their text: PRESSRATE, SNSRATE, PLANNEDPR.
 * In: a formula read from "(자료제공건수\n× 0.2) + …". Out: "PRESSRATE".
 */
import type { Formula, Tree } from "./types";
import { knownFormula } from "./known";

export type NamedFormula = "PRESSRATE" | "SNSRATE" | "PLANNEDPR";

/** The formulas as the plan prints them. */
export const namedTexts: Readonly<Record<NamedFormula, string>> = {
  PRESSRATE: "(자료제공건수 × 0.2) + (보도건수 × 0.3) + (특별기사(기고, 인터뷰 등) × 0.5)",
  SNSRATE:
    "(블로그, 페이스북, 트위터, 카카오스토리등 게재건수 × 0.7) + (블로그 일평균 페이지 뷰 × 0.1 + 페이스북 좋아요 × 0.1 + 카카오 스토리 구독자 × 0.1)",
  PLANNEDPR: "기획홍보건수(언론매체 인터뷰, 기고, 축사 등)",
};

/** The named formula as a tree. */
export function namedFormula(name: NamedFormula): Formula {
  return knownFormula(namedTexts[name]);
}

/** The named formula that `formula` is, by tree and quantity names, whatever the indicator is called; else undefined. */
export function namedFormulaFor(formula: Formula): NamedFormula | undefined {
  const key = identity(formula);
  return (Object.keys(namedTexts) as NamedFormula[]).find((name) => identity(namedFormula(name)) === key);
}

function identity({ tree, quantities }: Formula): string | undefined {
  return tree && JSON.stringify([plain(tree), quantities.map((quantity) => quantity.name)]);
}

// 0.3 and 30% are the same number.
function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case "number":
      return tree.value;
    case "quantity":
      return [tree.index];
    case "negative":
      return { not: plain(tree.operand) };
    case "operation":
      return { [tree.operator]: [plain(tree.left), plain(tree.right)] };
  }
}
