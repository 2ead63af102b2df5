/**
 * A call of a workbook function written out: its LAMBDA's body over the call's arguments.
 * In: "=LAMBDA(부분,전체,부분/전체)" and ["C5", "D5"]. Out: "(C5/D5)".
 */
import { notConvertible } from "../messages/not-convertible";
import { findCalls } from "./excel-text";
import { NotConvertible } from "./function";

/** Throws NotConvertible where the text is no LAMBDA or the number of arguments differs. */
export function callLambda(lambda: string, args: readonly string[]): string {
  const call = findCalls(lambda, (name) => /^(?:_xlfn\.)?LAMBDA$/i.test(name))[0];
  if (!call || call.args.length < 1 || call.end < lambda.trimEnd().length)
    throw new NotConvertible(notConvertible.noLambda());
  const parameters = call.args.slice(0, -1).map(bare);
  const body = call.args[call.args.length - 1]!;
  if (parameters.length !== args.length) {
    throw new NotConvertible(notConvertible.otherCount(args.length, parameters.length));
  }
  const values = new Map(
    parameters.map((parameter, index) => [parameter.toUpperCase(), args[index] === "" ? '""' : args[index]!]),
  );
  return `(${replaceNames(body, values)})`;
}

const bare = (parameter: string): string => parameter.trim().replace(/^_xlpm\./i, "");

// Names outside strings and quoted sheet names.
function replaceNames(body: string, values: ReadonlyMap<string, string>): string {
  return body.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\?]*(?!\s*[(!])/gu, (part) => {
    const value = values.get(bare(part).toUpperCase());
    return value === undefined ? part : isSimple(value) ? value : `(${value})`;
  });
}

/** Whether the text needs no brackets as an operand: a reference, a constant, a name. */
export function isSimple(text: string): boolean {
  return /^(?:(?:'(?:[^']|'')+'!)?[\p{L}\p{N}_.$!:]+|"(?:[^"]|"")*"|\{[^{}]*\})$/u.test(text);
}
