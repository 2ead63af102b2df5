/**
 * Cells that hold a text. In: "보도*", in the whole workbook. Out: 실적!A4, 예산!B3, …, sheet by sheet, row by row.
 */
import { displayText } from "../workbook/display";
import type { Book, Sheet } from "../workbook/model";
import { patternOf, type Sought } from "../workbook/search";
import { commit, editText, refusal } from "./entry";
import type { Cursor } from "./movement";

export interface Wanted extends Sought {
  /** In what is shown, or in what is edited: formulas. */
  readonly within: "values" | "formulas";
  readonly everywhere: boolean;
}

export interface Found extends Cursor {
  readonly sheet: Sheet;
}

export function findAll(book: Book, wanted: Wanted): Found[] {
  if (wanted.text === "") return [];
  const pattern = patternOf(wanted);
  const sheets = wanted.everywhere
    ? book.sheets.filter(({ visibility }) => visibility === "visible")
    : [book.activeSheet];
  const found: Found[] = [];
  for (const sheet of sheets)
    for (const [row, column, { value, formula, style }] of sheet.cells()) {
      if (value === undefined && formula === undefined) continue;
      const text =
        wanted.within === "formulas"
          ? editText(sheet, row, column, book.date1904)
          : displayText(value, style.numberFormat, book.date1904);
      pattern.lastIndex = 0;
      if (pattern.test(text)) found.push({ sheet, row, column });
    }
  return found;
}

/** The one after a cell, or before it, round and round; undefined where there is none. */
export function nextOf(
  book: Book,
  found: readonly Found[],
  from: Cursor,
  backwards: boolean,
): Found | undefined {
  const place = ({ sheet, row, column }: Found): number[] => [book.sheets.indexOf(sheet), row, column];
  const here = [book.sheets.indexOf(book.activeSheet), from.row, from.column];
  const after = (each: Found): boolean => compare(place(each), here) > 0;
  const before = (each: Found): boolean => compare(place(each), here) < 0;
  return backwards ? (found.filter(before).at(-1) ?? found.at(-1)) : (found.find(after) ?? found[0]);
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((each, i) => each - b[i]!).find((difference) => difference !== 0) ?? 0;

/** Replaces in one cell; false where the cell is locked or would hold no readable formula. To be called within an edit. */
export function replaceIn(book: Book, { sheet, row, column }: Found, wanted: Wanted, by: string): boolean {
  if (refusal(book, sheet, { row, column, rows: 1, columns: 1 })) return false;
  const before = editText(sheet, row, column, book.date1904);
  const after = before.replace(patternOf(wanted), () => by);
  return after !== before && commit(sheet, row, column, after) === undefined;
}
