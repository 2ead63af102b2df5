/**
 * Names that mean another cell from each cell: their references are spelled for A1. In: "=왼쪽*2" in C5, with 왼쪽 for
 * "=예산!XFD1", the cell to the left. Out: "=예산!B5*2".
 */
import {
  type Book,
  type DefinedName,
  type FormulaPart,
  formulaParts,
  lastColumn,
  lastRow,
  type Position,
  type Reference,
  rewriteReferences,
  type Sheet,
} from "../model";

const isFixed = ({ row, column, absoluteRow, absoluteColumn }: Reference["first"]): boolean =>
  (row === undefined || absoluteRow === true) && (column === undefined || absoluteColumn === true);

const isRelative = ({ formula }: DefinedName): boolean =>
  formulaParts(formula).some(
    ({ reference }) => reference && !(isFixed(reference.first) && isFixed(reference.last ?? reference.first)),
  );

const known = new WeakMap<readonly DefinedName[], ReadonlySet<string>>();

/** Most books have none. */
function relativeNames({ names }: Book): ReadonlySet<string> {
  let found = known.get(names);
  if (!found) {
    found = withCallers(names, new Set(names.filter(isRelative).map(({ name }) => name.toUpperCase())));
    known.set(names, found);
  }
  return found;
}

/** What calls such a name means another cell from each cell as well. */
function withCallers(names: readonly DefinedName[], found: Set<string>): Set<string> {
  const calls = ({ formula }: DefinedName): boolean =>
    formulaParts(formula).some(({ kind, text }) => kind === "name" && found.has(own(text)));
  for (let size = -1; size < found.size && found.size > 0;) {
    size = found.size;
    for (const each of names) if (calls(each)) found.add(each.name.toUpperCase());
  }
  return found;
}

const own = (text: string): string => text.slice(text.lastIndexOf("!") + 1).toUpperCase();

/** A name that means itself, and one behind many others, is followed so often. */
const mostSteps = 20;

/** The formula with what such names mean where it stands. */
export function withRelativeNames(
  formula: string,
  sheet: Sheet,
  at: Position,
  book: Book,
  steps = mostSteps,
): string {
  const relative = relativeNames(book);
  if (relative.size === 0 || steps === 0) return formula;
  const meaning = ({ kind, text, sheet: named }: FormulaPart): string | undefined => {
    if (kind !== "name" || !relative.has(own(text))) return undefined;
    const home = named === undefined ? sheet : book.sheet(named);
    const name = home && book.name(own(text), home);
    if (!name) return undefined;
    const here = movedFrom(name.formula, at).replace(/^=/, "");
    const spelled = withRelativeNames(here, sheet, at, book, steps - 1);
    return formulaParts(spelled).length === 1 ? spelled : `(${spelled})`;
  };
  return formulaParts(formula)
    .map((part) => meaning(part) ?? part.text)
    .join("");
}

/** What goes over the sheet's edge goes on at the other one. */
function movedFrom(formula: string, { row, column }: Position): string {
  const corner = (own: Reference["first"]): Reference["first"] => ({
    ...own,
    ...(own.row !== undefined && !own.absoluteRow && { row: (own.row + row) % (lastRow + 1) }),
    ...(own.column !== undefined &&
      !own.absoluteColumn && { column: (own.column + column) % (lastColumn + 1) }),
  });
  return rewriteReferences(formula, (reference) => ({
    ...reference,
    first: corner(reference.first),
    ...(reference.last && { last: corner(reference.last) }),
  }));
}
