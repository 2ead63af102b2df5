/**
 * One formula that stands in no cell, over what the cells hold now. In: "=OR(400=0,ABS(400)>=1000000)" as if in 성과계획서!D29.
 * Out: false. Functions of an add-in are not known to it.
 */
import type { Book, CellValue, Sheet } from "../model";
import { exceltsEngine } from "./excelts-engine";
import { precedentsOf } from "./precedents";

export function computedAside(
  book: Book,
  { sheet, row, column, formula }: { sheet: Sheet; row: number; column: number; formula: string },
): CellValue {
  const cell = { sheet, row, column, formula, ...precedentsOf(formula, sheet, book) };
  return exceltsEngine.compute(book, [cell], new Set(), () => undefined)[0]?.block[0]?.[0];
}
