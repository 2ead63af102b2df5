/**
 * The references inside a formula's text, found without evaluating it: texts in quotes, function names and external
 * files are stepped over. In: "=SUM(예산!$B$6:B9)*A1". Out: two references, with where each stands in the text.
 */
import { columnIndex, columnName, quoteSheet } from "../../sheet/address";
import { remembered } from "../../text/remembered";
import { lastColumn, lastRow } from "../../xlsx/areas";

export { lastColumn, lastRow };

/** One end of a reference; `row` or `column` is undefined in whole columns or rows. */
export interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly absoluteRow?: boolean;
  readonly absoluteColumn?: boolean;
}

export interface Reference {
  /** undefined: the sheet that the formula stands on. */
  readonly sheet?: string;
  readonly first: Corner;
  /** undefined: a single cell. */
  readonly last?: Corner;
  /** "#" stands after it: everything that spilled from the cell. */
  readonly spill?: boolean;
}

export interface FormulaPart {
  readonly kind: "reference" | "name" | "function" | "text" | "other";
  readonly text: string;
  readonly reference?: Reference;
  /** Of a name: the sheet it is qualified with. */
  readonly sheet?: string;
}

const sheetPrefix = /(?:'((?:[^']|'')+)'|([\p{L}_\\][\p{L}\p{N}_.]*))!/uy;
const cells =
  /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(!])/uy;
const columns = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])/uy;
const rows = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/uy;
const word = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const text = /"(?:[^"]|"")*"?/y;
const errorText = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/iy;
const external = /(?:'[^']*\[[^\]]*\](?:[^']|'')*'|\[[^[\]]*\][\p{L}\p{N}_.]*)!/uy;

/**
 * The formula's text cut into parts; put together they are the text again. The formulas of a workbook are read again by
 * every renaming, every calculation and every file that is written.
 */
export const formulaParts: (formula: string) => readonly FormulaPart[] = remembered(20_000, cutUp);

function cutUp(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  const push = (part: FormulaPart): void => {
    parts.push(part);
    at += part.text.length;
  };
  while (at < formula.length) {
    let found: RegExpExecArray | null;
    if ((found = match(text))) push({ kind: "text", text: found[0] });
    else if ((found = match(external)))
      push({ kind: "other", text: found[0] + takeAfterExternal(formula, at + found[0].length) });
    else if ((found = match(errorText))) push({ kind: "other", text: found[0] });
    else if (formula[at] === "[") push({ kind: "other", text: tableColumns(formula, at) });
    else {
      const start = at;
      const prefix = match(sheetPrefix);
      if (prefix) at += prefix[0].length;
      const sheet = prefix ? (prefix[1]?.replace(/''/g, "'") ?? prefix[2]) : undefined;
      const reference = readReference(match, sheet, formula, at);
      const end = at;
      at = start;
      if (reference) {
        push({
          kind: "reference",
          text: formula.slice(start, end + reference.length),
          reference: reference.reference,
        });
      } else {
        at = end;
        found = match(word);
        at = start;
        if (found) {
          const after = end + found[0].length;
          const called = /^\s*\(/.test(formula.slice(after, after + 20));
          push({ kind: called ? "function" : "name", text: formula.slice(start, after), sheet });
        } else if (prefix) push({ kind: "other", text: prefix[0] });
        else if ((found = match(number))) push({ kind: "other", text: found[0] });
        else push({ kind: "other", text: formula[at]! });
      }
    }
  }
  return parts;
}

/** What a table's name is followed by: "[물량]", "[[#All],[물량]:[값]]", "[@물량]"; a quote takes a bracket's meaning away. */
function tableColumns(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const letter = formula[at];
    if (letter === "'") at++;
    else if (letter === "[") depth++;
    else if (letter === "]" && --depth === 0) return formula.slice(from, at + 1);
  }
  return formula[from]!;
}

/** What follows "[1]Sheet!" belongs to the other file. */
function takeAfterExternal(formula: string, from: number): string {
  return /^[$\p{L}\p{N}_.:]*/u.exec(formula.slice(from))![0];
}

function readReference(
  match: (pattern: RegExp) => RegExpExecArray | null,
  sheet: string | undefined,
  formula: string,
  at: number,
): { reference: Reference; length: number } | undefined {
  const base = sheet === undefined ? {} : { sheet };
  let found = match(cells);
  if (found) {
    const corner = (from: number): Corner => ({
      column: columnIndex(found![from + 1]!),
      row: Number(found![from + 3]) - 1,
      ...(found![from] ? { absoluteColumn: true } : {}),
      ...(found![from + 2] ? { absoluteRow: true } : {}),
    });
    const first = corner(1);
    const last = found[6] === undefined ? undefined : corner(5);
    if (
      ![first, last].every(
        (each) => !each || (each.row! >= 0 && each.row! <= lastRow && each.column! <= lastColumn),
      )
    )
      return undefined;
    const spill = !last && formula[at + found[0].length] === "#";
    return {
      reference: { ...base, first, ...(last ? { last } : {}), ...(spill ? { spill } : {}) },
      length: found[0].length + (spill ? 1 : 0),
    };
  }
  if ((found = match(columns))) {
    const first = { column: columnIndex(found[2]!), ...(found[1] ? { absoluteColumn: true } : {}) };
    const last = { column: columnIndex(found[4]!), ...(found[3] ? { absoluteColumn: true } : {}) };
    return { reference: { ...base, first, last }, length: found[0].length };
  }
  if ((found = match(rows))) {
    const first = { row: Number(found[2]) - 1, ...(found[1] ? { absoluteRow: true } : {}) };
    const last = { row: Number(found[4]) - 1, ...(found[3] ? { absoluteRow: true } : {}) };
    return { reference: { ...base, first, last }, length: found[0].length };
  }
  return undefined;
}

/** The formula with each reference replaced: by another reference, by a text ("#REF!"), or left (undefined). */
export function rewriteReferences(
  formula: string,
  rewrite: (reference: Reference) => Reference | string | undefined,
): string {
  return formulaParts(formula)
    .map((part) => {
      if (!part.reference) return part.text;
      const next = rewrite(part.reference);
      return next === undefined ? part.text : typeof next === "string" ? next : printReference(next);
    })
    .join("");
}

export function printReference(reference: Reference): string {
  const corner = ({ row, column, absoluteRow, absoluteColumn }: Corner): string =>
    (column === undefined ? "" : (absoluteColumn ? "$" : "") + columnName(column)) +
    (row === undefined ? "" : (absoluteRow ? "$" : "") + (row + 1));
  const sheet = reference.sheet === undefined ? "" : `${quoteSheet(reference.sheet)}!`;
  const last = reference.last ? `:${corner(reference.last)}` : "";
  return sheet + corner(reference.first) + last + (reference.spill ? "#" : "");
}

/** A formula copied `rows` down and `columns` to the right: what is not absolute moves along; off the sheet it is #REF!. */
export function movedFormula(parts: readonly FormulaPart[], rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return parts.map(({ text }) => text).join("");
  const corner = (each: Corner): Corner | undefined => {
    const row = each.row === undefined || each.absoluteRow ? each.row : each.row + rows;
    const column = each.column === undefined || each.absoluteColumn ? each.column : each.column + columns;
    const inside =
      (row === undefined || (row >= 0 && row <= lastRow)) &&
      (column === undefined || (column >= 0 && column <= lastColumn));
    return inside ? { ...each, row, column } : undefined;
  };
  let moved = "";
  for (const { text, reference } of parts) {
    if (!reference) {
      moved += text;
      continue;
    }
    const first = corner(reference.first);
    const last = reference.last && corner(reference.last);
    const whole = first !== undefined && (last !== undefined || !reference.last);
    moved += whole ? printReference({ ...reference, first, ...(last ? { last } : {}) }) : "#REF!";
  }
  return moved;
}
