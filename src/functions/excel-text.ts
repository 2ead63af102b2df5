/**
 * Calls inside Excel formula texts, found without disturbing strings, quoted sheet names and array constants.
 * In: '=IF(A1="PLAN.X(",plan.share(B5,\'2017 예산\'!B6),0)'. Out: one call, SHARE, with its two arguments and its place.
 */

export interface Call {
  /** As written: "plan.share", "[2]!_xldudf_PLAN_SHARE". */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Argument texts, outer blanks removed. */
  readonly args: readonly string[];
  /** Where each argument's text begins, blanks included. */
  readonly argStarts: readonly number[];
}

const functionName =
  /@?(?:(?:\[\d+\]|'[^']*\[[^\]]*\][^']*'|'[^']*')!)?[\p{L}_\\][\p{L}\p{N}_.\\?]*(?=\s*\()/uy;

/** The calls in `formula` whose name `wanted` accepts, outermost only, from left to right. */
export function findCalls(formula: string, wanted: (name: string) => boolean): Call[] {
  const calls: Call[] = [];
  for (let at = 0; at < formula.length;) {
    functionName.lastIndex = at;
    const name = isNameStart(formula, at) ? functionName.exec(formula)?.[0] : undefined;
    if (name !== undefined && wanted(name)) {
      const call = callAt(formula, at, name);
      if (call) {
        calls.push(call);
        at = call.end;
        continue;
      }
    }
    at = name !== undefined ? at + name.length : skip(formula, at);
  }
  return calls;
}

function isNameStart(formula: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}_.\\?\]!']/u.test(formula.charAt(at - 1));
}

function callAt(formula: string, start: number, name: string): Call | undefined {
  const open = formula.indexOf("(", start + name.length);
  const args: string[] = [];
  const argStarts: number[] = [];
  let from = open + 1;
  let depth = 0;
  for (let at = open; at < formula.length;) {
    const character = formula.charAt(at);
    if (character === "(" || character === "{") depth++;
    if (character === ")" || character === "}") depth--;
    if (depth === 0 || (depth === 1 && character === ",")) {
      args.push(formula.slice(from, at).trim());
      argStarts.push(from);
      from = at + 1;
    }
    if (depth === 0) {
      const none = args.length === 1 && args[0] === "";
      return { name, start, end: at + 1, args: none ? [] : args, argStarts: none ? [] : argStarts };
    }
    at = skip(formula, at);
  }
  return undefined;
}

// One step: over a whole string or quoted sheet name, else over one character.
function skip(formula: string, at: number): number {
  const quote = formula.charAt(at);
  if (quote !== '"' && quote !== "'") return at + 1;
  for (let end = at + 1; end < formula.length; end++) {
    if (formula.charAt(end) !== quote) continue;
    if (formula.charAt(end + 1) !== quote) return end + 1;
    end++;
  }
  return formula.length;
}

/** The text of a string constant, "a""b" is a"b; undefined where the argument is something else. */
export function unquoted(argument: string): string | undefined {
  const match = /^"((?:[^"]|"")*)"$/s.exec(argument.trim());
  return match ? match[1]!.replace(/""/g, '"') : undefined;
}

/** The text with each part in `replacements` replaced; they must not overlap. */
export function splice(
  text: string,
  replacements: readonly { start: number; end: number; text: string }[],
): string {
  let result = "";
  let from = 0;
  for (const { start, end, text: replacement } of [...replacements].sort(
    (one, other) => one.start - other.start,
  )) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}
