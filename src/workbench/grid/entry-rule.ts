/**
 * What a sheet's validations say of a number, text or truth value that somebody types. In: 400 into D29, where
 * =OR(D29=0,ABS(D29)>=1000000) has to hold. Out: the alert's title and message. Formulas that are typed are let through.
 */
import { contains } from "../../sheet/address";
import { computedAside } from "../workbook/calculation";
import {
  type Book,
  type CellValue,
  formulaParts,
  movedFormula,
  rewriteReferences,
  type Sheet,
} from "../workbook/model";

export interface Alert {
  readonly title: string;
  readonly message: string;
}

export function alertOf(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
): Alert | undefined {
  if (value === undefined) return undefined;
  const rule = sheet.validations.find(({ areas }) => areas.some((area) => contains(area, row, column)));
  if (!rule?.entry) return undefined;
  const { formula, at, title, message } = rule.entry;
  const here = movedFormula(formulaParts(formula), row - at.row, column - at.column);
  const asked = rewriteReferences(here, ({ sheet: other, first, last }) =>
    other === undefined && !last && first.row === row && first.column === column ? spelled(value) : undefined,
  );
  return computedAside(book, { sheet, row, column, formula: asked }) === true
    ? undefined
    : { title, message };
}

const spelled = (value: CellValue): string =>
  typeof value === "string"
    ? `"${value.replaceAll('"', '""')}"`
    : typeof value === "boolean"
      ? String(value).toUpperCase()
      : String(value);
