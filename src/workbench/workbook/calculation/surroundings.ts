/**
 * What a formula's names and functions are where it stands. In: 단가 of the name "=예산!$A$1:$A$4", used on 실적. Out: these four cells.
 */
import {
  type Book,
  type DefinedName,
  type FormulaPart,
  formulaParts,
  type Position,
  type Reference,
  type Sheet,
} from "../model";

export interface Surroundings {
  /** Where a plain formula of a file stands, which gives one value. */
  readonly implicit?: Position;
  /** What a name means: cells, one value, or nobody knows. */
  readonly meaning: (part: FormulaPart) => Reference | "value" | undefined;
  /** Whether a name that means no cells for sure may give several values: OFFSET(예산!$A$1,0,0,3,1). */
  readonly isBlock: (part: FormulaPart) => boolean;
  /** How many rows and columns of a sheet reach to its last value; of the formula's own where none is named. */
  readonly used: (sheet: string | undefined) => { readonly rows: number; readonly columns: number };
  /** Functions that go over blocks by themselves. */
  readonly goesOver: (name: string) => boolean;
}

/** What names and functions are to a formula of the sheet's. */
export function surroundingsOf(
  book: Book,
  sheet: Sheet,
  at: Position | undefined,
  goesOver: Surroundings["goesOver"] = () => false,
): Surroundings {
  const cell = at && sheet.cell(at.row, at.column);
  const nameOf = ({ text, sheet: named }: FormulaPart): DefinedName | undefined => {
    const home = named === undefined ? sheet : book.sheet(named);
    return home && book.name(text.slice(text.lastIndexOf("!") + 1), home);
  };
  return {
    ...(cell?.implicit && !cell.array && { implicit: at! }),
    goesOver,
    used: (named) => {
      const of = named === undefined ? sheet : book.sheet(named);
      const { row = 0, rows = 0, column = 0, columns = 0 } = of?.usedArea(true) ?? {};
      return { rows: row + rows, columns: column + columns };
    },
    isBlock: (part) => /[:#{]|\b(OFFSET|INDIRECT|INDEX)\s*\(/i.test(nameOf(part)?.formula ?? ""),
    meaning: (part) => {
      if (/^(TRUE|FALSE)$/i.test(part.text)) return "value";
      const name = nameOf(part);
      return name && fixedMeaning(name.formula);
    },
  };
}

/** "=예산!$A$1:$A$4" means the same wherever it is used. */
function fixedMeaning(formula: string): Reference | "value" | undefined {
  const parts = formulaParts(formula).filter(({ text }) => text.trim() !== "" && text !== "=");
  if (parts.length !== 1) return undefined;
  const { kind, text, reference } = parts[0]!;
  if (kind === "text" || (kind === "other" && /^[\d.]/.test(text))) return "value";
  if (!reference || reference.sheet === undefined || reference.spill) return undefined;
  const isFixed = ({ row, column, absoluteRow, absoluteColumn }: Reference["first"]): boolean =>
    (row === undefined || absoluteRow === true) && (column === undefined || absoluteColumn === true);
  return isFixed(reference.first) && (!reference.last || isFixed(reference.last)) ? reference : undefined;
}
