/**
 * What a sheet's validations say of a number, text or truth value that somebody types. In: 400 into D29, where
 * =OR(D29=0,ABS(D29)>=1000000) has to hold. Out: the alert's title and message, or that the
 * cell has a rule, where it says nothing. Formulas that are typed are let through, as is
 * what a rule only warns of.
 */
import { brokenRule } from "../workbook/calculation";
import { type Book, type CellValue, type Sheet, usualEntry } from "../workbook/model";
import type { TextKey } from "./texts";

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
): Alert | TextKey | undefined {
  if (value === undefined) return undefined;
  const rule = brokenRule(book, sheet, { row, column }, value);
  const alert = rule && (rule.says ?? usualEntry).alert;
  if (!alert?.showAlert || alert.style !== "Stop") return undefined;
  const { title, message } = alert;
  return title === "" && message === "" ? "refusedByRule" : { title, message };
}
