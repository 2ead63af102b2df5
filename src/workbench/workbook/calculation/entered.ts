/**
 * How a formula that was typed has to stand in a file. What is typed gives several values for several; a plain formula of a file
 * takes one of them, that of its own row or column: Excel shows another figure. In: =SUM(A1:A3*B1:B3). Out: true.
 */
import { type Book, type Position, type Sheet } from "../model";
import { withRelativeNames } from "./relative-names";
import { rewrittenForEngine } from "./rewrites";
import { singleValues } from "./single-values";
import { surroundingsOf } from "./surroundings";
import { withTableAreas } from "./table-areas";

/** Whether the formula, read as a plain one of a file, could take one value of several. `at` is where it stands. */
export function losesValuesWhenPlain(formula: string, sheet: Sheet, at: Position, book: Book): boolean {
  const around = { ...surroundingsOf(book, sheet, at), implicit: at };
  const named = withRelativeNames(formula, sheet, at, book);
  return singleValues(rewrittenForEngine(withTableAreas(named, { sheet, ...at }, book)), around).takesOne;
}
