/**
 * A measurement formula's text, read.
 *
 *   source → passage (labels, remarks, definitions set aside) → tokens → nodes → resolved (letters, quantities) → checks
 *
 * In: "ㅇ 측정산식 : (A/B)×100\nA: 처리건수, B: 접수건수", "%". Out: computed, 처리건수 ÷ 접수건수 × 100, no findings.
 */
import { finding, type Finding } from "../messages/finding";
import { checks } from "./checks";
import { tidyDecimals } from "./decimals";
import { lex } from "./lexer";
import type { Token } from "./tokens";
import { isSlashInName, type Surroundings } from "./operators";
import { Defect, parseTokens } from "./parser";
import { findPassage, type Passage } from "./passage";
import { isPlainText } from "./plain";
import { printFormula } from "./print";
import { bare, isArithmetic, nameOf, resolve, shownName, type Resolution } from "./resolve";
import { settlePercents } from "./percents";
import { isSentence } from "./sentences";
import { listingSlashes } from "./slashes";
import { quantityOf, sumsIn, type Sum } from "./terms";
import type { Formula, FormulaQuantity, Tree } from "./types";

const longest = 3000;

/** Never throws. `unit` is the indicator's: it decides what "× 100%" means, and some findings need it. */
export function parseFormula(source: string, unit?: string): Formula {
  const squeezed = unit?.replace(/\s/g, "").replace("％", "%");
  try {
    const understood = understand(source, squeezed);
    const formula =
      understood.kind === "direct" ? direct(source, understood) : computed(source, understood, squeezed);
    return isReadBack(formula, squeezed) ? formula : unclear(formula);
  } catch (error) {
    if (error instanceof Defect) return defective(source, defectFinding(error));
    throw error;
  }
}

/** What a text says, before it is checked: words that stand for one figure, or a tree. */
type Understood =
  | { readonly kind: "direct"; readonly words: string; readonly findings: readonly Finding[] }
  | (Resolution & { readonly kind: "computed"; readonly passage: Passage });

// Throws Defect.
function understand(source: string, unit: string | undefined): Understood {
  if (source.length > longest) throw new Defect("formula-too-long", { start: 0, end: source.length }, "");
  const passage = findPassage(source);
  const surroundings = surroundingsOf(passage, unit);
  const side = formulaSide(passage, lex(passage.text, surroundings));
  const words = passage.text.slice(side.start, side.end);
  if (!side.tokens.some(isArithmetic)) return { kind: "direct", words, findings: doubts(passage) };
  if (isSentence(words, side.tokens)) return { kind: "direct", words, findings: [inWords(words, side)] };
  const node = settlePercents(parseTokens(side.tokens, passage.text, side.end));
  const { tree, quantities } = resolve(node, passage, surroundings);
  if (quantities.length === 0)
    throw new Defect("no-quantity", { start: side.start, end: side.end }, words.trim());
  return { kind: "computed", tree, quantities, passage };
}

function computed(
  source: string,
  { tree, quantities, passage }: Understood & { kind: "computed" },
  unit: string | undefined,
): Formula {
  const textOf = (part: { start: number; end: number }): string =>
    shownName(passage.whole.slice(part.start, part.end));
  const sums = sumsIn(tree);
  const checked = { tree, sums, quantities, unit, text: passage.whole, textOf };
  const findings: Finding[] = [];
  for (const check of checks) findings.push(...check(checked));
  return { kind: "computed", source, quantities: withWeights(sums, quantities), tree: bare(tree), findings };
}

function surroundingsOf({ text, whole, definitions }: Passage, unit: string | undefined): Surroundings {
  const letters = new Set(definitions.map((definition) => definition.letter));
  const footnotes = /\n\s*\*/.test(whole);
  if (!whole.includes("/")) return { letters, lists: none, footnotes };
  const lists = new Set<number>();
  const inPercent = unit === "%" || unit === "‰";
  for (const { start, end } of [{ start: 0, end: text.length }, ...definitions]) {
    const part = start === 0 ? text : whole.slice(start, end);
    const isNamed = (at: number): boolean => isSlashInName(part, at, letters);
    for (const at of listingSlashes(part, { letters, inPercent, isNamed })) lists.add(start + at);
  }
  return { letters, lists, footnotes };
}

const none: ReadonlySet<number> = new Set();

// The side of the equal sign that holds the formula: behind "지표명(%) =", or before "= 처리율".
function formulaSide(
  passage: Passage,
  tokens: readonly Token[],
): { tokens: readonly Token[]; start: number; end: number } {
  const { text } = passage;
  const all = { tokens, start: 0, end: text.trimEnd().length };
  const signs = tokens.filter((token) => token.kind === "equal");
  if (signs.length === 0) return all;
  const sign = signs[0]!;
  if (signs.length > 1) throw new Defect("several-equal-signs", signs[1]!, "=");
  const left = tokens.filter((token) => token.start < sign.start);
  const right = tokens.filter((token) => token.start > sign.start);
  if (!left.some(isArithmetic)) return { tokens: right, start: sign.end, end: all.end };
  if (right.some(isArithmetic) || right.some((token) => token.kind === "number"))
    throw new Defect("several-equal-signs", sign, "=");
  return { tokens: left, start: 0, end: sign.start };
}

// What was left out of a direct formula although it could be a part of it.
function doubts({ doubtful, whole }: Passage): Finding[] {
  if (!doubtful) return [];
  return [
    finding(
      "remark-or-minus",
      { part: shownName(whole.slice(doubtful.start, doubtful.end)) },
      { span: doubtful },
    ),
  ];
}

function inWords(words: string, { start, end }: { start: number; end: number }): Finding {
  return finding("formula-in-words", { part: shownName(words).slice(0, 60) }, { span: { start, end } });
}

// Throws Defect.
function direct(source: string, { words, findings }: Understood & { kind: "direct" }): Formula {
  const text = words.trim().replace(/^[∑Σ]\s*/, "");
  if (nameOf(text) === "") throw new Defect("formula-empty", { start: 0, end: source.length }, "");
  if (!/[\p{L}]/u.test(text)) throw new Defect("no-quantity", { start: 0, end: source.length }, text);
  if (/^\([^()]*\)\s*\([^()]*\)$/.test(text))
    throw new Defect("operator-missing", wordsAt(source, text), text);
  const quantities = [{ name: nameOf(text), shown: shownName(text) }];
  return { kind: "direct", source, quantities, tree: { kind: "quantity", index: 0 }, findings };
}

function wordsAt(source: string, words: string): { start: number; end: number } {
  const start = Math.max(0, source.indexOf(words));
  return { start, end: Math.min(source.length, start + words.length) };
}

// A quantity's weight is its constant in a sum whose addends all have one, made fractions by a divisor behind the sum.
function withWeights(
  sums: readonly Sum[],
  quantities: readonly FormulaQuantity[],
): readonly FormulaQuantity[] {
  let weights: Map<number, number> | undefined;
  for (const { sum, parent, addends, weights: constants } of sums) {
    if (constants.some((weight) => weight === undefined || weight > 1)) continue;
    const divided =
      parent?.kind === "operation" &&
      parent.operator === "/" &&
      parent.left === sum &&
      parent.right.kind === "number";
    const divisor = divided && parent.right.kind === "number" ? parent.right.value : 1;
    weights ??= new Map();
    for (let at = 0; at < addends.length; at++) {
      const index = quantityOf(addends[at]!.tree);
      if (index !== undefined) weights.set(index, tidyDecimals(constants[at]! / divisor, 12));
    }
  }
  if (!weights) return quantities;
  return quantities.map((quantity, index) => {
    const weight = weights.get(index);
    return weight === undefined ? quantity : { name: quantity.name, shown: quantity.shown, weight };
  });
}

// A reading is accepted only if its canonical text is read as the same formula; weights follow from the tree.
function isReadBack(formula: Formula, unit: string | undefined): boolean {
  const printed = printFormula(formula);
  if (printed === formula.source || (formula.kind === "computed" && isPlainText(formula, printed)))
    return true;
  const again = understandOrNot(printed, unit);
  if (again?.kind !== formula.kind) return false;
  if (again.kind === "direct") {
    const [quantity] = direct(printed, again).quantities;
    return quantity!.name === formula.quantities[0]!.name && quantity!.shown === formula.quantities[0]!.shown;
  }
  return (
    isSameTree(again.tree, formula.tree!) &&
    again.quantities.length === formula.quantities.length &&
    again.quantities.every(({ name, shown }, index) => {
      const quantity = formula.quantities[index]!;
      return name === quantity.name && shown === quantity.shown;
    })
  );
}

function understandOrNot(text: string, unit: string | undefined): Understood | undefined {
  try {
    return understand(text, unit);
  } catch (error) {
    if (error instanceof Defect) return undefined;
    throw error;
  }
}

function isSameTree(one: Tree, other: Tree): boolean {
  switch (one.kind) {
    case "number":
      return other.kind === "number" && one.value === other.value && one.percent === other.percent;
    case "quantity":
      return other.kind === "quantity" && one.index === other.index;
    case "negative":
      return other.kind === "negative" && isSameTree(one.operand, other.operand);
    case "operation":
      return (
        other.kind === "operation" &&
        one.operator === other.operator &&
        isSameTree(one.left, other.left) &&
        isSameTree(one.right, other.right)
      );
  }
}

function unclear(formula: Formula): Formula {
  const part = shownName(formula.source).slice(0, 60);
  const span = { start: 0, end: formula.source.length };
  return defective(formula.source, finding("formula-unclear", { part }, { span }));
}

function defective(source: string, found: Finding): Formula {
  return { kind: "defective", source, quantities: [], findings: [found] };
}

function defectFinding({ kind, part, span }: Defect): Finding {
  return finding(kind, { part: part.slice(0, 60) }, { span: { start: span.start, end: span.end } });
}
