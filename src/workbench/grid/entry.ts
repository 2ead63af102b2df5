/**
 * Typing into the book as Excel takes it. In: "12%", "=PLAN.SHARE(C20,C19", "'017". Out: the cell's new content, or why
 * Excel would refuse it. What is shown for editing comes from here as well.
 */
import type { Area } from "../../sheet/address";
import { parseAddress } from "../../sheet/address";
import { enter, type Entry } from "../host/objects/entry";
import { type Book, type CellValue, formulaParts, isError, restyle, type Sheet } from "../workbook/model";
import { displayText, isDateFormat } from "../workbook/display";
import { type Alert, alertOf } from "./entry-rule";
import type { TextKey } from "./texts";

/** The text that is edited: the formula, or the value as one would type it. */
export function editText(sheet: Sheet, row: number, column: number, date1904: boolean): string {
  const { formula, array, spilledFrom, value, style } = sheet.cell(row, column);
  if (formula !== undefined) return array ? `{${formula}}` : formula;
  if (spilledFrom) return sheet.cell(spilledFrom.row, spilledFrom.column).formula ?? "";
  if (value === undefined) return "";
  if (isError(value)) return value.text;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string")
    return /^[=+\-@']/.test(value) && style.numberFormat !== "@" ? `'${value}` : value;
  const format = style.numberFormat ?? "General";
  if (isDateFormat(format))
    return displayText(value, Number.isInteger(value) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss", date1904);
  if (format.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}

/** Why the cells cannot be changed; undefined where they can. */
export function refusal(book: Book, sheet: Sheet, area: Area): TextKey | undefined {
  return book.readOnly ? "viewingOnly" : lockedIn(sheet, area);
}

/** Why sheets cannot be added, removed, hidden or renamed; undefined where they can. */
export function sheetsRefusal(book: Book): TextKey | undefined {
  return book.readOnly ? "viewingOnly" : book.structureProtected ? "structureProtected" : undefined;
}

function lockedIn(sheet: Sheet, area: Area): TextKey | undefined {
  if (sheet.protection.on)
    for (let row = area.row; row < area.row + Math.min(area.rows, 1000); row++)
      for (let column = area.column; column < area.column + Math.min(area.columns, 100); column++)
        if (sheet.styleAt(row, column).locked !== false) return "protectedCell";
  return undefined;
}

/** Why the cell would not take the text; undefined where it would. `book`: whose validations count. */
export function entryRefusal(
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  book?: Book,
): TextKey | Alert | undefined {
  const entry = readEntry(sheet, row, column, text);
  if (typeof entry === "string") return entry;
  return entry.formula === undefined && book ? alertOf(book, sheet, row, column, entry.value) : undefined;
}

function readEntry(sheet: Sheet, row: number, column: number, text: string): Entry | TextKey {
  const refused = lockedIn(sheet, { row, column, rows: 1, columns: 1 });
  if (refused) return refused;
  const format = sheet.styleAt(row, column).numberFormat ?? "General";
  try {
    const entry = enter(closed(text, format), format);
    if (entry.formula === undefined) return { ...entry, value: inPercent(entry.value, text, format) };
    return balanced(entry.formula) ? entry : "badFormula";
  } catch {
    return "badFormula";
  }
}

/** Puts the text into the cell; gives why it was refused. To be called within host.edit. `book`: whose validations count. */
export function commit(
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  book?: Book,
): TextKey | Alert | undefined {
  const entry = readEntry(sheet, row, column, text);
  if (typeof entry === "string") return entry;
  if (entry.formula !== undefined) {
    sheet.setFormula(row, column, inCapitals(entry.formula));
    return undefined;
  }
  const alert = book && alertOf(book, sheet, row, column, entry.value);
  if (alert) return alert;
  const style = sheet.styleAt(row, column);
  sheet.setValue(row, column, entry.value);
  if (entry.numberFormat) sheet.setStyle(row, column, restyle(style, { numberFormat: entry.numberFormat }));
  if (typeof entry.value === "string" && entry.value.includes("\n") && !style.wrap)
    sheet.setStyle(row, column, restyle(sheet.styleAt(row, column), { wrap: true }));
  return undefined;
}

/** In a cell of percents Excel takes 30 for 30% and 0.3 for 0.3, as its option "Enable automatic percent entry" says. */
function inPercent(value: CellValue, text: string, format: string): CellValue {
  const isPercent = format.replace(/"[^"]*"|\\./g, "").includes("%") && !text.includes("%");
  return isPercent && typeof value === "number" && Math.abs(value) >= 1 ? value / 100 : value;
}

/** Excel adds the brackets that are missing at the end. */
function closed(text: string, format: string): string {
  if (!/^=./s.test(text) || format === "@" || /[-+*/^&=<>(]$/.test(text.trim())) return text;
  const missing = depth(text);
  return missing > 0 ? text + ")".repeat(missing) : text;
}

function depth(formula: string): number {
  return formulaParts(formula).reduce(
    (sum, { kind, text }) =>
      kind === "other" && text === "(" ? sum + 1 : kind === "other" && text === ")" ? sum - 1 : sum,
    0,
  );
}

function balanced(formula: string): boolean {
  let open = 0;
  for (const { kind, text } of formulaParts(formula)) {
    if (kind === "text" && (text.length < 2 || !text.endsWith('"'))) return false;
    if (text === "(") open++;
    if (text === ")" && --open < 0) return false;
  }
  return open === 0 && !/[-+*/^&=<>,(]$/.test(formula.slice(1).trim()) && formula.trim() !== "=";
}

/** Function names and references are written in capitals. */
function inCapitals(formula: string): string {
  return formulaParts(formula)
    .map(({ kind, text, reference }) => {
      if (kind === "function") return text.toUpperCase();
      return reference ? text.replace(/[^!]*$/, (cells) => cells.toUpperCase()) : text;
    })
    .join("");
}

/** What the name box leads to: "B6", "예산!B6:C9" or a defined name. */
export function placeOf(text: string, book: Book): { sheet: Sheet; area: Area } | undefined {
  const find = (reference: string): { sheet: Sheet; area: Area } | undefined => {
    const address = parseAddress(reference.replace(/^=/, ""));
    const sheet = address?.sheet === undefined ? book.activeSheet : book.sheet(address.sheet);
    return address && sheet ? { sheet, area: address.area } : undefined;
  };
  const name = book.name(text.trim(), book.activeSheet);
  return find(text) ?? (name && find(name.formula));
}
