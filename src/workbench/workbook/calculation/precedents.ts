/**
 * What a formula reads. In: "=SUM(예산!B6:B9)*합계" on 성과계획서. Out: the areas 예산!B6:B9 and what the name 합계 means,
 * and whether the formula has to be calculated every time (TODAY) or may read anything (INDIRECT).
 */
import type { Area } from "../../../sheet/address";
import { overLongColumns, type OverLongColumns } from "./long-columns";
import { rewrittenForEngine } from "./rewrites";
import { asksUnknown } from "./shown";
import { withRelativeNames } from "./relative-names";
import { sureFunctions } from "./sure";
import { singleValues } from "./single-values";
import { surroundingsOf } from "./surroundings";
import { tableReferences, withTableAreas } from "./table-areas";
import {
  type Book,
  formulaParts,
  lastColumn,
  lastRow,
  type Position,
  type Reference,
  type Sheet,
} from "../model";

export interface PrecedentArea extends Area {
  readonly sheet: Sheet;
}

export interface Precedents {
  readonly areas: readonly PrecedentArea[];
  /** Has to be calculated at every recalculation. */
  readonly volatile: boolean;
  /** What it reads is only known while it is calculated: it gets the whole book. */
  readonly anything: boolean;
  /** The names and tables that it calls, directly or through another name, in capitals; whether they mean something or not. */
  readonly names: ReadonlySet<string>;
  /** Functions that the engine does not compute as Excel does for sure, the add-in's own among them; in capitals. */
  readonly unsure: ReadonlySet<string>;
  /** It is spelled in a way that the engine does not read for sure: other files, several sheets, a name of nothing. */
  readonly opaque: boolean;
  /** The engine is to be shown it written otherwise: with functions of one value over blocks, or areas in place of a cell. */
  readonly blockwise: boolean;
  /** Sheets that it names and that the book does not have, in small letters. */
  readonly missing: ReadonlySet<string>;
  /** How the engine may be shown it where nothing in these columns is being computed; `areas` are what it reads besides. */
  readonly long?: OverLongColumns & { readonly areas: readonly PrecedentArea[] };
}

const volatileFunctions = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "INFO", "CELL"]);
const roamingFunctions = new Set([
  "INDIRECT",
  "OFFSET",
  "FORMULATEXT",
  "ISFORMULA",
  "SHEET",
  "SHEETS",
  "CELL",
]);

/** A format that spells numbers out in letters: 일천이백. */
const spelledNumbers = /\[DBNum\d/i;

/** A range whose end is calculated, "A1:INDEX(…)", "INDEX(…):B9". */
const calculatedEnd = /:\s*[\p{L}_][\p{L}\p{N}_.]*\(|\)\s*:/u;

/** Another file's cells ("[1]전년도!B2"), several sheets at once ("1월:3월!B2"), parts that nothing was made of. */
function isOpaque(text: string): boolean {
  return text.includes("!") && !text.startsWith("#");
}

/** Names of Excel's functions are Latin; those that staff give to what LET binds are short or Korean. */
const spelledAsFunction = /^[A-Z][A-Z0-9]{3,}$/;

/**
 * Names are followed as the sheet sees them; a name that means itself is followed once. `at` is where the formula stands, for
 * tables' columns "in this row".
 */
export function precedentsOf(spelled: string, sheet: Sheet, book: Book, at?: Position): Precedents {
  const areas: PrecedentArea[] = [];
  let volatile = false;
  let anything = false;
  const followed = new Set<string>();
  const missing = new Set<string>();
  const unsure = new Set<string>();
  let opaque = false;
  let nameless = false;
  /** LET and LAMBDA give names a meaning of their own. */
  let bound = /\b(LET|LAMBDA)\s*\(/i.test(spelled);

  const visit = (text: string, home: Sheet | undefined): void => {
    const parts = formulaParts(text);
    for (const { table, place } of home ? tableReferences(text, { sheet: home, ...at }, book) : []) {
      if (place) areas.push({ sheet: place.sheet, ...place.area });
      else opaque = true;
      if (table) followed.add(table.name.toUpperCase());
    }
    parts.forEach((part, i) => {
      if (part.reference) {
        const target = part.reference.sheet === undefined ? home : book.sheet(part.reference.sheet);
        if (target) areas.push({ sheet: target, ...referenceArea(part.reference, target) });
        else if (part.reference.sheet !== undefined) {
          missing.add(part.reference.sheet.toLowerCase());
          opaque = true;
        }
        // How far a spill reaches may change with this very calculation.
        if (part.reference.spill) anything = true;
        // A reference whose other end is calculated, A1:INDEX(…), reads more than is written.
        if (parts[i + 1]?.text === ":" || parts[i - 1]?.text === ":") anything = true;
      } else if (part.kind === "function" || part.kind === "name") {
        const name = part.text.replace(/^.*!/s, "").replace(/^_xlfn\.(_xlws\.)?/i, "");
        const upper = name.toUpperCase();
        if (part.kind === "function" && volatileFunctions.has(upper)) volatile = true;
        if (part.kind === "function" && roamingFunctions.has(upper)) anything = true;
        if (part.kind === "function" && !sureFunctions.has(upper)) unsure.add(upper);
        if (followed.has(upper)) return;
        followed.add(upper);
        const of = part.sheet === undefined ? sheet : (book.sheet(part.sheet) ?? sheet);
        const meaning = book.name(name, of);
        if (meaning) {
          unsure.delete(upper);
          bound ||= /\b(LET|LAMBDA)\s*\(/i.test(meaning.formula);
          visit(meaning.formula, meaning.scope ? book.sheetById(meaning.scope) : of);
        }
        const isTable = book.sheets.some(({ tables }) =>
          tables.some((table) => table.name.toUpperCase() === upper),
        );
        if (!meaning && !isTable && part.kind === "name" && !/^(TRUE|FALSE)$/.test(upper)) nameless = true;
      } else if (part.kind === "other" && isOpaque(part.text)) opaque = true;
      else if (part.kind === "text" && spelledNumbers.test(part.text)) opaque = true;
    });
  };
  const formula = at ? withRelativeNames(spelled, sheet, at, book) : spelled;
  visit(formula, sheet);
  // What such a name means stands in its place now; that it is called is known from the formula as it is spelled.
  if (formula !== spelled)
    for (const { kind, text } of formulaParts(spelled))
      if (kind === "name") followed.add(text.replace(/^.*!/s, "").toUpperCase());
  // Calls of what LET and LAMBDA bound, "f(1)", are calls of no function.
  if (bound)
    for (const name of unsure) if (!/\./.test(name) && !spelledAsFunction.test(name)) unsure.delete(name);
  if (nameless && !bound) opaque = true;
  if (asksUnknown(formula, sheet, book)) opaque = true;
  if (calculatedEnd.test(formula) && calculatedEnd.test(rewrittenForEngine(formula))) opaque = true;
  const written = at ? withTableAreas(formula, { sheet, ...at }, book) : formula;
  const single = singleValues(rewrittenForEngine(written), surroundingsOf(book, sheet, at));
  if (!single.isSure) opaque = true;
  const blockwise = single.isChanged;
  const long = overLongColumns(formula, sheet, book, at);
  return {
    ...{
      areas,
      volatile: volatile || anything,
      anything,
      names: followed,
      unsure,
      opaque,
      blockwise,
      missing,
    },
    ...(long && { long: { ...long, areas: precedentsOf(long.text, sheet, book, at).areas } }),
  };
}

/** The cells that a reference covers; "A1#" covers what spilled from A1 the last time. */
export function referenceArea(reference: Reference, sheet: Sheet): Area {
  const { first } = reference;
  const last = reference.last ?? first;
  const rows = [first.row ?? 0, last.row ?? lastRow];
  const columns = [first.column ?? 0, last.column ?? lastColumn];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const spill = reference.spill ? sheet.cell(row, column).spill : undefined;
  if (spill) return { row, column, ...spill };
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
