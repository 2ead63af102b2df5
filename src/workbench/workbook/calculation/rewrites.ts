/**
 * Formulas spelled so that the engine reads them as Excel does. In: "=INDEX(H1:J1,2)". Out: "=INDEX(H1:J1,1,2)".
 * Only what the engine is shown is rewritten, never the cell.
 */
import {
  type FormulaPart,
  formulaParts,
  lastColumn,
  lastRow,
  printReference,
  type Reference,
} from "../model";

/** Functions of the workbench's own, which no cell can name. */
export const rowIndex = "WORKBENCH.ROW.INDEX";
export const asNumber = "WORKBENCH.AS.NUMBER";

/** A call within a formula: from its name's part to its closing bracket's, and each argument's parts. */
interface Call {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly args: readonly (readonly [from: number, to: number])[];
}

export function rewrittenForEngine(formula: string): string {
  if (!/\b(INDEX|OFFSET|SUMIF|AVERAGEIF|LAMBDA)\s*\(/i.test(formula)) return formula;
  let text = formula;
  // Each rewriting changes the places of what follows: one at a time, innermost last.
  for (let turn = 0; turn < 200; turn++) {
    const parts = formulaParts(text);
    const next = callsOf(parts)
      .reverse()
      .map((call) => rewritten(parts, call))
      .find((each) => each !== undefined && each !== text);
    if (next === undefined) return text;
    text = next;
  }
  return text;
}

/** SWITCH as IF within IF: the engine takes no error of what is chosen by, and a blank for nothing but a blank. */
export function withSwitches(formula: string): string {
  if (!/\bSWITCH\s*\(/i.test(formula)) return formula;
  let text = formula;
  for (let turn = 0; turn < 200; turn++) {
    const parts = formulaParts(text);
    const call = callsOf(parts)
      .reverse()
      .find(({ name, args }) => name === "SWITCH" && args.length >= 3);
    const chosen = call && switched(parts, call, turn);
    if (!chosen) return text;
    text = textOf(parts, 0, call.start) + chosen + textOf(parts, call.end + 1);
  }
  return text;
}

function switched(parts: readonly FormulaPart[], { args }: Call, turn: number): string | undefined {
  const [by, ...rest] = args.map((arg) => textOf(parts, ...arg).trim());
  if (!by || rest.includes("")) return undefined;
  const isPlain = onlyReference(parts, args[0]!) !== undefined;
  const name = isPlain ? by : `wb_switch_${turn}`;
  let text = rest.length % 2 === 1 ? rest.at(-1)! : "NA()";
  for (let at = Math.floor(rest.length / 2) * 2 - 2; at >= 0; at -= 2)
    text = `IF(${name}=(${rest[at]}),${rest[at + 1]},${text})`;
  return isPlain ? text : `LET(${name},${by},${text})`;
}

function rewritten(parts: readonly FormulaPart[], call: Call): string | undefined {
  switch (call.name) {
    case "INDEX":
      return rangeTo(parts, call) ?? indexOfRow(parts, call);
    case "OFFSET":
      return rangeTo(parts, call);
    case "SUMIF":
    case "AVERAGEIF":
      return sameSize(parts, call);
    case "LAMBDA":
      return calledAtOnce(parts, call);
    default:
      return undefined;
  }
}

export const textOf = (parts: readonly FormulaPart[], from = 0, to = parts.length): string =>
  parts
    .slice(from, to)
    .map(({ text }) => text)
    .join("");

/** The reference that is all of an argument. */
export function onlyReference(
  parts: readonly FormulaPart[],
  [from, to]: readonly [number, number],
): Reference | undefined {
  const kept = parts.slice(from, to).filter(({ text }) => text.trim() !== "");
  return kept.length === 1 ? kept[0]!.reference : undefined;
}

/** Of a single row, INDEX(row, 2) is the second column. */
function indexOfRow(parts: readonly FormulaPart[], { start, args }: Call): string | undefined {
  if (args.length !== 2) return undefined;
  const array = parts.slice(...args[0]!).filter(({ text }) => text.trim() !== "");
  if (array[0]?.kind === "function" && !/^(INDEX|OFFSET|INDIRECT|CHOOSE|IF)$/i.test(array[0].text))
    return textOf(parts, 0, start) + rowIndex + textOf(parts, start + 1);
  const { first, last } = onlyReference(parts, args[0]!) ?? {};
  if (!first || !last || first.row === undefined || first.row !== last.row) return undefined;
  if (first.column !== undefined && first.column === last.column) return undefined;
  const [from] = args[1]!;
  return `${textOf(parts, 0, from)}1,${textOf(parts, from)}`;
}

/** A1:INDEX(A1:A9,n) and A1:OFFSET(A1,n,0) are ranges whose other end is calculated: OFFSET(A1,0,0,rows,columns). */
function rangeTo(parts: readonly FormulaPart[], { name, start, end, args }: Call): string | undefined {
  const from = parts[start - 2]?.reference;
  if (parts[start - 1]?.text !== ":" || !from || from.last || from.first.row === undefined) return undefined;
  const target = args[0] && onlyReference(parts, args[0]);
  if (!target) return undefined;
  const argument = (at: number): string | undefined => {
    const text = args[at] && textOf(parts, ...args[at]).trim();
    return text ? text : undefined;
  };
  const [first, last] = [target.first, target.last ?? target.first];
  const [top, left] = [first.row ?? 0, first.column ?? 0];
  const [rows, columns] = [(last.row ?? lastRow) - top, (last.column ?? lastColumn) - left];
  let [down, right] = [argument(1) ?? "0", argument(2)];
  if (name === "INDEX") {
    if (rows === 0 && right === undefined) [down, right] = ["1", down];
    right ??= columns === 0 ? "1" : undefined;
    if (right === undefined) return undefined;
    [down, right] = [`(${down})-1`, `(${right})-1`];
  }
  const height = `${top - from.first.row + 1}+${down}`;
  const width = `${left - from.first.column! + 1}+${right ?? "0"}`;
  const corner = parts[start - 2]!.text;
  const range = `OFFSET(${corner},0,0,${height},${width})`;
  return textOf(parts, 0, start - 2) + range + textOf(parts, end + 1);
}

/** Of a number that is written out Excel keeps 15 digits; those behind them count as 0. */
export function withKeptDigits(formula: string): string {
  if (!/[\d.]{16}/.test(formula)) return formula;
  return formulaParts(formula)
    .map(({ kind, text }) => {
      if (kind !== "other" || !/^[\d.]/.test(text)) return text;
      const [, digits, power] = /^([\d.]*)(.*)$/s.exec(text)!;
      let count = 0;
      const kept = digits!.replace(/\d/g, (digit) =>
        (count > 0 || digit !== "0") && ++count > 15 ? "0" : digit,
      );
      return kept + power!;
    })
    .join("");
}

/** Cells and texts beside arithmetic signs as numbers, where a text spells one: "1,234"+1 is 1235. */
export function withTextsAsNumbers(formula: string): string {
  const parts = formulaParts(formula);
  const isSign = (part: FormulaPart | undefined): boolean =>
    part !== undefined && /^[-+*/^%]$/.test(part.text);
  return parts
    .map((part, i) => {
      const single = part.reference ? !part.reference.last && !part.reference.spill : part.kind === "text";
      const beside = isSign(parts[i - 1]) || isSign(parts[i + 1]);
      return single && beside && parts[i + 1]?.text !== ":" && parts[i - 1]?.text !== ":"
        ? `${asNumber}(${part.text})`
        : part.text;
    })
    .join("");
}

/** What SUMIF sums is as large as what it tests, wherever its own range ends. */
function sameSize(parts: readonly FormulaPart[], { args }: Call): string | undefined {
  if (args.length !== 3) return undefined;
  const [tested, summed] = [onlyReference(parts, args[0]!), onlyReference(parts, args[2]!)];
  if (!tested || !summed) return undefined;
  const size = (reference: Reference, key: "row" | "column"): number | undefined => {
    const [a, b] = [reference.first[key], (reference.last ?? reference.first)[key]];
    return a === undefined || b === undefined ? undefined : Math.abs(b - a) + 1;
  };
  const [rows, columns] = [size(tested, "row"), size(tested, "column")];
  const { row, column } = summed.first;
  if (rows === undefined || columns === undefined || row === undefined || column === undefined)
    return undefined;
  if (size(summed, "row") === rows && size(summed, "column") === columns) return undefined;
  const last = {
    row: Math.min(row + rows - 1, lastRow),
    column: Math.min(column + columns - 1, lastColumn),
  };
  const [from, to] = args[2]!;
  return textOf(parts, 0, from) + printReference({ ...summed, last }) + textOf(parts, to);
}

/** LAMBDA(x,x+1)(5) is LET(x,5,x+1). */
function calledAtOnce(parts: readonly FormulaPart[], { start, end, args }: Call): string | undefined {
  if (parts[end + 1]?.text !== "(") return undefined;
  const given = argumentsOf(parts, end + 1);
  const names = args.slice(0, -1);
  if (!given || names.length !== given.args.length || names.length === 0) return undefined;
  const bound = names.map(
    ([from, to], i) => `${textOf(parts, from, to)},${textOf(parts, ...given.args[i]!)}`,
  );
  const body = textOf(parts, ...args.at(-1)!);
  return `${textOf(parts, 0, start)}LET(${bound.join(",")},${body})${textOf(parts, given.end + 1)}`;
}

export function callsOf(parts: readonly FormulaPart[]): Call[] {
  const calls: Call[] = [];
  parts.forEach((part, start) => {
    if (part.kind !== "function") return;
    let open = start + 1;
    while (parts[open]?.text.trim() === "") open++;
    const found = argumentsOf(parts, open);
    if (found) calls.push({ name: part.text.toUpperCase(), start, ...found });
  });
  return calls;
}

/** The arguments between the bracket at `open` and its close; undefined where none opens or it stays open. */
export function argumentsOf(
  parts: readonly FormulaPart[],
  open: number,
): { end: number; args: (readonly [number, number])[] } | undefined {
  if (parts[open]?.text !== "(") return undefined;
  const args: (readonly [number, number])[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < parts.length; at++) {
    const { text } = parts[at]!;
    if (text === "(" || text === "{") depth++;
    else if (text === ")" || text === "}") {
      if (--depth > 0) continue;
      if (at > open + 1) args.push([from, at]);
      return { end: at, args };
    } else if (text === "," && depth === 1) {
      args.push([from, at]);
      from = at + 1;
    }
  }
  return undefined;
}
