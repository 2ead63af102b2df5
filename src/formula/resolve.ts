/**
 * Names and letters → numbered quantities.
 * In: (A ÷ B) × 100 with A and B defined. Out: the tree over quantities 0 and 1, in order of first appearance.
 */
import { keyOf } from "../text/name";
import { squeeze, tidy } from "../text/spacing";
import { lex } from "./lexer";
import type { Span, Token } from "./tokens";
import type { Surroundings } from "./operators";
import { Defect, parseTokens, type Node } from "./parser";
import type { Passage } from "./passage";
import { isLetter, wordJoiner, type Operator } from "./signs";
import type { FormulaQuantity, Tree } from "./types";

/** A tree as written, with each name resolved to a quantity's index. */
export type Resolved = Span & { readonly bracketed?: boolean; readonly summed?: boolean } & (
    | { readonly kind: "number"; readonly value: number; readonly percent: boolean }
    | { readonly kind: "quantity"; readonly index: number }
    | { readonly kind: "negative"; readonly operand: Resolved }
    | {
        readonly kind: "operation";
        readonly operator: Operator;
        readonly left: Resolved;
        readonly right: Resolved;
      }
  );

export interface Resolution {
  readonly tree: Resolved;
  readonly quantities: readonly FormulaQuantity[];
}

// Letters defined by letters can double with each step.
const mostParts = 2000;

// Functions that people carry over from spreadsheets; their brackets would read as part of a name.
const functionCall = /^(?:SUM|AVERAGE|AVG|MAX|MIN|ROUND|ROUNDUP|ROUNDDOWN|IF|ABS|SQRT|COUNT)\s*\(/i;

/** Replaces letters by their definitions and numbers the quantities. Throws Defect. */
export function resolve(node: Node, passage: Passage, surroundings: Surroundings): Resolution {
  const tags = tagsOf(node);
  const quantities: { name: string; shown: string }[] = [];
  const lettersInUse = passage.definitions.length > 0;

  function quantity(at: Node & { kind: "name" }): Resolved {
    const name = nameOf(at.text);
    if (isUnclear(at.text)) throw new Defect("formula-unclear", at, at.text);
    if (/^[1lI|][0oO]{2,}$/.test(name)) throw new Defect("number-unreadable", at, at.text);
    if (name.length < at.text.length && isTwoAmounts(at.text))
      throw new Defect("operator-missing", at, at.text);
    if (functionCall.test(at.text))
      throw new Defect("function-unsupported", at, at.text.replace(/\(.*/s, ""));
    let index = quantities.findIndex((known) => known.name === name);
    if (index < 0) index = quantities.push({ name, shown: shownName(at.text) }) - 1;
    else if (!at.text.includes("\n")) quantities[index]!.shown = shownName(at.text);
    const place = { kind: "quantity", index, start: at.start, end: at.end } as const;
    return at.bracketed ? { ...place, bracketed: true } : place;
  }

  let parts = 0;
  function visit(at: Node, within: readonly string[]): Resolved {
    if (++parts > mostParts) throw new Defect("formula-too-long", at, "");
    switch (at.kind) {
      case "number":
        return at;
      case "negative":
        return { ...at, operand: visit(at.operand, within) };
      case "operation": {
        const { operator, start, end } = at;
        const left = visit(at.left, within);
        const right = visit(at.right, within);
        if (at.summed) return { ...at, left, right };
        // Written out: most nodes are these, and a spread takes longer than all the rest.
        return at.bracketed
          ? { kind: "operation", operator, left, right, start, end, bracketed: true }
          : { kind: "operation", operator, left, right, start, end };
      }
      case "name":
        return visitName(at, within);
    }
  }

  function visitName(at: Node & { kind: "name" }, within: readonly string[]): Resolved {
    const word = squeeze(at.text);
    const definition = passage.definitions.find((known) => known.letter === word);
    if (definition) {
      if (within.includes(word) || within.length > 20) throw new Defect("letter-circular", at, word);
      if (definition.end <= definition.start) throw new Defect("letter-undefined", at, word);
      const meaning = meaningOf(definition, passage, surroundings);
      const resolved = visit(meaning, [...within, word]);
      if (resolved.kind === "quantity")
        return { kind: "quantity", index: resolved.index, start: at.start, end: at.end, bracketed: true };
      return { ...resolved, bracketed: true, start: at.start, end: at.end };
    }
    const tagged = tags.get(word);
    if (tagged) return { ...quantity({ ...tagged, start: at.start, end: at.end }), bracketed: false };
    const expected = (lettersInUse && within.length === 0) || tags.size > 0;
    if (isLetter(word) && at.tag === undefined && (expected || isExplained(word, passage)))
      throw new Defect("letter-undefined", at, word);
    return quantity(at);
  }

  const tree = visit(node, []);
  return { tree, quantities };
}

// Whether a line outside the formula begins with the letter, in a way that no definition was read from.
function isExplained(letter: string, { whole, text }: Passage): boolean {
  const lines = new RegExp(`(?<=(?:^|\\n)[^\\p{L}\\p{N}\\n]*)${letter}(?![\\p{L}\\p{N}])`, "gu");
  return [...whole.matchAll(lines)].some((match) => text.charAt(match.index) === " ");
}

// A colon, one of a pair of quotes, a unit where a number should be: no name that anyone gives a quantity.
function isUnclear(name: string): boolean {
  if (!/[:율트※"“”「」『』《》〈〉]/.test(name)) return false;
  if (/(?<!\d)\s*:/.test(name) || /(?:^|의)(?:백분율|퍼센트)$/.test(squeeze(name)) || name.includes("※"))
    return true;
  const count = (signs: string): number => [...name].filter((sign) => signs.includes(sign)).length;
  return (
    count('"') % 2 === 1 ||
    ["“”", "「」", "『』", "《》", "〈〉"].some((pair) => count(pair[0]!) !== count(pair[1]!))
  );
}

/** Whether a name is two amounts that lost the sign between them: 처리건수 접수건수. */
export function isTwoAmounts(name: string): boolean {
  const [, measure, rest] = /(건수|인원|면적|횟수|연장|금액|실적)\s(.+)$/s.exec(name) ?? [];
  return (
    rest !== undefined &&
    rest.trim().endsWith(measure!) &&
    rest.trim() !== measure &&
    !/(?:중|및|와|과|대비|대한|이상|이하|미만|초과|기준|등|별|당)\s/.test(rest)
  );
}

/** The definition's text as an expression of its own: "A = 전화건수 + 방문건수"; words are one quantity. */
function meaningOf(
  definition: { start: number; end: number },
  passage: Passage,
  surroundings: Surroundings,
): Node {
  const { start, end } = definition;
  const tokens = lex(passage.whole, surroundings, start, end);
  // "B: 예산현액 = 예산액 + 이월액": what stands behind the sign explains the name.
  const [first, second] = tokens;
  if (first?.kind === "name" && second?.kind === "equal")
    return { kind: "name", text: first.text, start: first.start, end: first.end };
  if (!tokens.some(isArithmetic) && !(tokens.length === 1 && tokens[0]!.kind === "number")) {
    return { kind: "name", text: passage.whole.slice(start, end), start, end };
  }
  return parseTokens(tokens, passage.whole, end);
}

export function isArithmetic(token: Token): boolean {
  return token.kind === "operator" || (token.kind === "stray" && token.problem === "sign-unsupported");
}

// 처리건수(A): the letter in brackets names the quantity for the rest of the formula.
function tagsOf(node: Node): Map<string, Node & { kind: "name" }> {
  const tags = new Map<string, Node & { kind: "name" }>();
  const collect = (at: Node): void => {
    if (at.kind === "name" && at.tag !== undefined && !tags.has(at.tag)) tags.set(at.tag, at);
    if (at.kind === "negative") collect(at.operand);
    if (at.kind === "operation") {
      collect(at.left);
      collect(at.right);
    }
  };
  collect(node);
  return tags;
}

/** The name that quantities are told apart by. */
export const nameOf = keyOf;

/** The name as a person reads it: a line that was broken inside a word is put together. */
export function shownName(text: string): string {
  if (/^[\x21-\x7e가-힣]+(?: [\x21-\x7e가-힣]+)*$/.test(text)) return text;
  return tidy(text.replaceAll(wordJoiner, "").replace(/([^\s,])[ \t]*\n[ \t]*([^\s])/g, "$1$2"));
}

/** The tree without places. */
export function bare(tree: Resolved): Tree {
  switch (tree.kind) {
    case "number":
      return { kind: "number", value: tree.value, percent: tree.percent };
    case "quantity":
      return { kind: "quantity", index: tree.index };
    case "negative":
      return { kind: "negative", operand: bare(tree.operand) };
    case "operation":
      return { kind: "operation", operator: tree.operator, left: bare(tree.left), right: bare(tree.right) };
  }
}
