/**
 * What a formula reads. In: "=SUM(예산!B6:B9)*합계" on 성과계획서. Out: the areas 예산!B6:B9 and what the name 합계 means,
 * and whether the formula has to be calculated every time (TODAY) or may read anything (INDIRECT).
 */
import type { Area } from "../../../sheet/address";
import { type Book, formulaParts, lastColumn, lastRow, type Reference, type Sheet } from "../model";

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
  /** Sheets that it names and that the book does not have, in small letters. */
  readonly missing: ReadonlySet<string>;
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

/** Names are followed as the sheet sees them; a name that means itself is followed once. */
export function precedentsOf(formula: string, sheet: Sheet, book: Book): Precedents {
  const areas: PrecedentArea[] = [];
  let volatile = false;
  let anything = false;
  const followed = new Set<string>();
  const missing = new Set<string>();

  const visit = (text: string, home: Sheet | undefined): void => {
    const parts = formulaParts(text);
    parts.forEach((part, i) => {
      if (part.reference) {
        const target = part.reference.sheet === undefined ? home : book.sheet(part.reference.sheet);
        if (target) areas.push({ sheet: target, ...referenceArea(part.reference, target) });
        else if (part.reference.sheet !== undefined) missing.add(part.reference.sheet.toLowerCase());
        // How far a spill reaches may change with this very calculation.
        if (part.reference.spill) anything = true;
        // A reference whose other end is calculated, A1:INDEX(…), reads more than is written.
        if (parts[i + 1]?.text === ":" || parts[i - 1]?.text === ":") anything = true;
      } else if (part.kind === "function" || part.kind === "name") {
        const name = part.text.replace(/^.*!/s, "").replace(/^_xlfn\.(_xlws\.)?/i, "");
        const upper = name.toUpperCase();
        if (part.kind === "function" && volatileFunctions.has(upper)) volatile = true;
        if (part.kind === "function" && roamingFunctions.has(upper)) anything = true;
        if (followed.has(upper)) return;
        followed.add(upper);
        const of = part.sheet === undefined ? sheet : (book.sheet(part.sheet) ?? sheet);
        const meaning = book.name(name, of);
        if (meaning) visit(meaning.formula, meaning.scope ? book.sheetById(meaning.scope) : of);
        if (parts[i + 1]?.text === "[") addTable(name);
      } else if (part.text === "[" && parts[i - 1]?.kind !== "name")
        for (const each of book.sheets) addTables(each);
    });
  };
  const addTables = (of: Sheet): void =>
    of.tables.forEach((table) => areas.push({ sheet: of, ...table.area }));
  const addTable = (name: string): void => {
    for (const each of book.sheets)
      for (const table of each.tables)
        if (table.name.toLowerCase() === name.toLowerCase()) areas.push({ sheet: each, ...table.area });
  };
  visit(formula, sheet);
  return { areas, volatile: volatile || anything, anything, names: followed, missing };
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
