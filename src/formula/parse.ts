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
import { printFormula } from "./print";
import { bare, isArithmetic, nameOf, resolve, shownName, type Resolved } from "./resolve";
import { settlePercents } from "./percents";
import { isSentence } from "./sentences";
import { listingSlashes } from "./slashes";
import { addendsOf, quantityOf, sumsIn, weightOf } from "./terms";
import type { Formula, FormulaQuantity } from "./types";

const longest = 3000;

/** Never throws. `unit` is the indicator's: it decides what "× 100%" means, and some findings need it. */
export function parseFormula(source: string, unit?: string): Formula {
  const formula = read(source, unit?.replace(/\s/g, "").replace("％", "%"));
  return formula.kind === "defective" || isReadBack(formula, unit) ? formula : unclear(formula);
}

function read(source: string, unit: string | undefined): Formula {
  try {
    if (source.length > longest) throw new Defect("formula-too-long", { start: 0, end: source.length }, "");
    const passage = findPassage(source);
    const surroundings = surroundingsOf(passage, unit);
    const side = formulaSide(passage, lex(passage.text, surroundings));
    const words = passage.text.slice(side.start, side.end);
    if (!side.tokens.some(isArithmetic)) return direct(source, words, doubts(passage));
    if (isSentence(words, side.tokens)) return direct(source, words, [inWords(words, side)]);
    const node = settlePercents(parseTokens(side.tokens, passage.text, side.end));
    const { tree, quantities } = resolve(node, passage, surroundings);
    if (quantities.length === 0)
      throw new Defect("no-quantity", { start: side.start, end: side.end }, words.trim());
    const textOf = (part: { start: number; end: number }): string =>
      shownName(passage.whole.slice(part.start, part.end));
    const findings = checks.flatMap((check) =>
      check({ tree, quantities, unit, text: passage.whole, textOf }),
    );
    return {
      kind: "computed",
      source,
      quantities: withWeights(tree, quantities),
      tree: bare(tree),
      findings,
    };
  } catch (error) {
    if (error instanceof Defect) return defective(source, defectFinding(error));
    throw error;
  }
}

function surroundingsOf({ text, whole, definitions }: Passage, unit: string | undefined): Surroundings {
  const letters = new Set(definitions.map((definition) => definition.letter));
  const lists = new Set<number>();
  const inPercent = unit === "%" || unit === "‰";
  for (const { start, end } of [{ start: 0, end: text.length }, ...definitions]) {
    const part = start === 0 ? text : whole.slice(start, end);
    const isNamed = (at: number): boolean => isSlashInName(part, at, letters);
    for (const at of listingSlashes(part, { letters, inPercent, isNamed })) lists.add(start + at);
  }
  return { letters, lists, footnotes: /\n\s*\*/.test(whole) };
}

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

function direct(source: string, words: string, findings: readonly Finding[]): Formula {
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
function withWeights(tree: Resolved, quantities: readonly FormulaQuantity[]): FormulaQuantity[] {
  const weights = new Map<number, number>();
  for (const { sum, parent } of sumsIn(tree)) {
    const parts = addendsOf(sum).map((addend) => ({
      index: quantityOf(addend.tree),
      weight: weightOf(addend.tree),
    }));
    if (parts.some(({ weight }) => weight === undefined || weight > 1)) continue;
    const divided =
      parent?.kind === "operation" &&
      parent.operator === "/" &&
      parent.left === sum &&
      parent.right.kind === "number";
    const divisor = divided && parent.right.kind === "number" ? parent.right.value : 1;
    for (const { index, weight } of parts)
      if (index !== undefined) weights.set(index, tidyDecimals(weight! / divisor, 12));
  }
  return quantities.map((quantity, index) =>
    weights.has(index) ? { ...quantity, weight: weights.get(index)! } : quantity,
  );
}

// A reading is accepted only if its canonical text is read as the same formula.
function isReadBack(formula: Formula, unit: string | undefined): boolean {
  const printed = printFormula(formula);
  if (printed === formula.source) return true;
  const again = read(printed, unit?.replace(/\s/g, ""));
  return (
    JSON.stringify([again.kind, again.tree, again.quantities]) ===
    JSON.stringify([formula.kind, formula.tree, formula.quantities])
  );
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
