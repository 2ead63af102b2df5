/**
 * Comparisons and differences as Excel makes them: numbers count by 15 digits, so that 0.1+0.2=0.3 is true and
 * 0.1+0.2-0.3 is 0. In: "=IF(A1+A2=A3,1,0)". Out, for the engine: "=IF(WORKBENCH.COMPARE("=",A1+A2,A3),1,0)".
 * Numbers that become texts have 15 digits as well, and texts may be dates (operands.ts). A formula that is spelled in a way not
 * known here is left as it is.
 */
import { type FormulaPart, formulaParts } from "../model";
import { asTextOfDigits, operandKind, takesOperands } from "./operands";
import { asNumber } from "./rewrites";

/** Functions of the workbench's own, which no cell can name. */
export const compare = "WORKBENCH.COMPARE";
export const minus = "WORKBENCH.MINUS";

/** "=" and the formula; the outermost difference is the one that Excel smooths. */
export function withExactComparisons(formula: string): string {
  if (!/[<>=-]/.test(formula.slice(1)) && !takesOperands.test(formula)) return formula;
  const all = formulaParts(formula.slice(1));
  // A blank between two areas means the cells that both have.
  const parts = all.filter(({ text }, i) => text.trim() !== "" || isIntersection(all, i));
  try {
    const reader = new Reader(parts);
    const whole = reader.expression(0, true);
    return reader.isAtEnd ? `=${whole}` : formula;
  } catch (error) {
    if (error instanceof Unknown) return formula;
    throw error;
  }
}

class Unknown extends Error {}

const asText = (value: string): string => `${asTextOfDigits}(${value})`;
const isWrittenText = (value: string): boolean => /^"(?:[^"]|"")*"$/.test(value);

function asOperand(value: string, kind: ReturnType<typeof operandKind>): string {
  if (kind === "date") return `${asNumber}(${value})`;
  return kind === undefined || isWrittenText(value) ? value : asText(value);
}

const isIntersection = (parts: readonly FormulaPart[], at: number): boolean => {
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const isCells = (part: FormulaPart | undefined): boolean =>
    part?.reference !== undefined || part?.kind === "name";
  return (isCells(before) || before?.text === ")") && (isCells(after) || after?.kind === "function");
};

const strengths: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
const sign = 6;

class Reader {
  private at = 0;

  constructor(private readonly parts: readonly FormulaPart[]) {}

  get isAtEnd(): boolean {
    return this.at === this.parts.length;
  }

  /** Everything that binds at least as strongly; `outermost`: nothing is done to its result. */
  expression(least: number, outermost = false): string {
    let left = this.operand();
    let isText = isWrittenText(left);
    for (;;) {
      const operator = this.operator();
      const strength = operator === undefined ? 0 : strengths[operator]!;
      if (operator === undefined || strength <= least) return left;
      this.at += operator.length === 2 ? 2 : 1;
      const right = this.expression(strength);
      const isLast = outermost && least === 0 && this.operator() === undefined && this.isAtEnd;
      if (strength === 1) left = `${compare}("${operator}",${left},${right})`;
      else if (operator === "-" && isLast) left = `${minus}(${left},${right})`;
      else if (operator === "&")
        left = `${isText ? left : asText(left)}&${isWrittenText(right) ? right : asText(right)}`;
      else left = `${left}${operator}${right}`;
      isText = operator === "&";
    }
  }

  /** "<" and ">" or "=" stand in two parts. */
  private operator(): string | undefined {
    const [first, second] = [this.parts[this.at]?.text, this.parts[this.at + 1]?.text];
    if (first === undefined) return undefined;
    const both = `${first}${second ?? ""}`;
    if (both === "<>" || both === "<=" || both === ">=") return both;
    return first in strengths ? first : undefined;
  }

  private take(): FormulaPart {
    const part = this.parts[this.at++];
    if (!part) throw new Unknown();
    return part;
  }

  private operand(): string {
    const part = this.take();
    const { text, kind } = part;
    if (text === "-" || text === "+" || text === "@") return text + this.expression(sign - 1);
    let whole: string;
    if (text === "(") whole = `(${this.list(")")})`;
    else if (text === "{") whole = this.braces();
    else if (kind === "function") {
      if (this.take().text !== "(") throw new Unknown();
      whole = `${text}(${this.list(")", text)})`;
    } else if (kind !== "other" || /^(\d|\.\d|#|\[|'|.*!)/.test(text)) whole = text;
    else throw new Unknown();
    for (;;) {
      const next = this.parts[this.at]?.text;
      if (next === "%" || (next?.startsWith("[") && !next.includes("!"))) whole += this.take().text;
      else if (next?.trim() === "") {
        this.take();
        whole += ` ${this.operand()}`;
      } else if (next === ":") whole += this.take().text + this.operand();
      else if (next === "(") {
        this.take();
        whole += `(${this.list(")")})`;
      } else return whole;
    }
  }

  /** Arguments, some of them left out; `of`: the function that takes them. */
  private list(close: string, of = ""): string {
    const args: string[] = [];
    let place = 0;
    for (;;) {
      const next = this.parts[this.at]?.text;
      if (next === close) {
        this.at++;
        return args.join("");
      }
      if (next === ",") {
        this.at++;
        args.push(",");
        place++;
      } else args.push(asOperand(this.expression(0), operandKind(of, place)));
    }
  }

  private braces(): string {
    let whole = "{";
    for (;;) {
      const { text } = this.take();
      whole += text;
      if (text === "}") return whole;
      if (text === "{") throw new Unknown();
    }
  }
}
