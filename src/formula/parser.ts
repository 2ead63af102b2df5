/**
 * Tokens → an expression, or the defect that keeps the formula from being computed.
 *
 *   expression = term { ("+" | "-") term }
 *   term       = factor { ("×" | "÷") factor }
 *   factor     = { "+" | "-" } operand
 *   operand    = number | number letter | name [ "(" percent ")" ] | "(" expression ")"
 *
 * ∑ before an operand is passed over by the lexer: its quantity is entered as the total. × and ÷ bind alike,
 * from the left, as in Excel.
 * In: ( name ÷ name ) × 100. Out: operation × of a bracketed operation ÷ and 100.
 */
import type { Span, Token } from "./tokens";
import { closerOf, deepest, type Operator } from "./signs";

/** The tree as written: names not yet resolved, brackets (and ∑ before them) remembered for the checks. */
export type Node = Span & { readonly bracketed?: boolean; readonly summed?: boolean } & (
    | { readonly kind: "number"; readonly value: number; readonly percent: boolean }
    | { readonly kind: "name"; readonly text: string; readonly tag?: string }
    | { readonly kind: "negative"; readonly operand: Node }
    | { readonly kind: "operation"; readonly operator: Operator; readonly left: Node; readonly right: Node }
  );

/** Kinds of findings that make a formula defective. */
export type DefectKind =
  | "formula-empty"
  | "formula-too-long"
  | "unbalanced-bracket"
  | "empty-bracket"
  | "operator-missing"
  | "operand-missing"
  | "letter-undefined"
  | "letter-circular"
  | "several-equal-signs"
  | "sign-unsupported"
  | "number-unreadable"
  | "divisor-zero"
  | "function-unsupported"
  | "no-quantity"
  | "formula-unclear";

/** Thrown inside the room only; parseFormula turns it into a finding, so that it needs no stack. */
export class Defect {
  constructor(
    readonly kind: DefectKind,
    readonly span: Span,
    readonly part: string,
  ) {}
}

/** Parses all of `tokens`; `text` is what they point into, `end` where it ends. Throws Defect. */
export function parseTokens(tokens: readonly Token[], text: string, end: number): Node {
  let at = 0;
  let depth = 0;
  const endSpan = (): Span => {
    const last = tokens[tokens.length - 1];
    return last ? { start: last.start, end: last.end } : { start: Math.max(0, end - 1), end };
  };
  const fail = (kind: DefectKind, span: Span): never => {
    throw new Defect(kind, { start: span.start, end: span.end }, text.slice(span.start, span.end).trim());
  };

  function chain(part: () => Node, operators: string): Node {
    let left = part();
    for (;;) {
      const token = tokens[at];
      if (token?.kind !== "operator" || !operators.includes(token.operator)) return left;
      at++;
      if (startsNothing(tokens[at])) fail("operand-missing", token);
      const right = part();
      if (token.operator === "/" && right.kind === "number" && right.value === 0) fail("divisor-zero", right);
      left = { kind: "operation", operator: token.operator, left, right, start: left.start, end: right.end };
    }
  }
  const expression = (): Node => chain(term, "+-");
  const term = (): Node => chain(factor, "*/");

  function factor(): Node {
    const signs: Token[] = [];
    for (
      let token = tokens[at];
      token?.kind === "operator" && "+-".includes(token.operator);
      token = tokens[at]
    ) {
      signs.push(token);
      at++;
    }
    if (signs.length > 1) fail("operand-missing", signs[0]!);
    const sign = signs[0];
    if (sign && startsNothing(tokens[at])) fail("operand-missing", sign);
    const value = operand();
    if (sign?.kind !== "operator" || sign.operator !== "-") return value;
    return { kind: "negative", operand: value, start: sign.start, end: value.end };
  }

  function operand(): Node {
    const token = tokens[at];
    if (!token) return fail("operand-missing", endSpan());
    at++;
    switch (token.kind) {
      case "number":
        return token.coefficient ? coefficient(token) : nothingBehind(numberNode(token));
      case "name":
        return nothingBehind(weighted(token));
      case "open":
        return nothingBehind(bracket(token));
      case "stray":
        return fail(token.problem, token);
      case "close":
        return fail("unbalanced-bracket", token);
      default:
        return fail("operand-missing", token);
    }
  }

  // 2A, as one operand: A ÷ 2B divides by both.
  function coefficient(number: Token & { kind: "number" }): Node {
    const left = numberNode(number);
    const right = operand();
    return { kind: "operation", operator: "*", left, right, start: left.start, end: right.end };
  }

  function bracket(open: Token & { kind: "open" | "close" }): Node {
    if (++depth > deepest) fail("formula-too-long", open);
    if (tokens[at]?.kind === "close") fail("empty-bracket", { start: open.start, end: tokens[at]!.end });
    if (!tokens[at]) fail("unbalanced-bracket", open);
    const inner = expression();
    const close = tokens[at];
    if (close?.kind !== "close")
      return fail(close ? "operator-missing" : "unbalanced-bracket", close ?? open);
    if (close.bracket !== closerOf(open.bracket)) fail("unbalanced-bracket", close);
    at++;
    depth--;
    return inBrackets(inner, open.summed === true, open.start, close.end);
  }

  // 이용체감도(60%) is 이용체감도 × 60%, unless the formula goes on to multiply by that very weight.
  function weighted(token: Token & { kind: "name" }): Node {
    const { weight } = token;
    const name = nameNode(token);
    if (weight === undefined) return name;
    const [operator, factor] = [tokens[at], tokens[at + 1]];
    if (
      operator?.kind === "operator" &&
      operator.operator === "*" &&
      factor?.kind === "number" &&
      factor.value === weight
    )
      return name;
    const number: Node = { kind: "number", value: weight, percent: true, start: token.start, end: token.end };
    return {
      kind: "operation",
      operator: "*",
      left: name,
      right: number,
      start: token.start,
      end: token.end,
    };
  }

  function nothingBehind(node: Node): Node {
    const token = tokens[at];
    if (token === undefined || token.kind === "operator" || token.kind === "close") return node;
    if (token.kind === "stray" && token.problem !== "operator-missing") fail(token.problem, token);
    return fail("operator-missing", token);
  }

  if (tokens.length === 0) fail("formula-empty", { start: 0, end });
  const tree = expression();
  const rest = tokens[at];
  if (rest) fail(rest.kind === "close" ? "unbalanced-bracket" : "operator-missing", rest);
  return tree;
}

function numberNode({ value, percent, start, end }: Token & { kind: "number" }): Node {
  return { kind: "number", value, percent, start, end };
}

function nameNode({ text, tag, start, end }: Token & { kind: "name" }): Node {
  return tag === undefined ? { kind: "name", text, start, end } : { kind: "name", text, tag, start, end };
}

// The same node, known to stand in brackets; each kind by itself, since its members then have one order.
function inBrackets(node: Node, isSummed: boolean, start: number, end: number): Node {
  const marks = isSummed || node.summed ? { bracketed: true, summed: true } : { bracketed: true };
  switch (node.kind) {
    case "operation":
      return {
        kind: "operation",
        operator: node.operator,
        left: node.left,
        right: node.right,
        start,
        end,
        ...marks,
      };
    default:
      return { ...node, ...marks, start, end };
  }
}

function startsNothing(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.kind === "close" ||
    (token.kind === "operator" && "*/".includes(token.operator))
  );
}
