/**
 * What a formula shows of cells that it hands on, and of formulas that it asks about. In: "=예산!A1" with a blank A1, "=FORMULATEXT(B2)".
 * Out, for the engine: "=WORKBENCH.SHOWN(예산!A1)", which is 0, and the text of the formula as it is spelled in B2.
 */
import { type Book, type FormulaPart, formulaParts, type Sheet } from "../model";
import { callsOf, onlyReference } from "./rewrites";

/** Of the workbench's own: a blank is 0. */
export const shownValue = "WORKBENCH.SHOWN";

const handingOn = new Set(
  (
    "IF IFS IFERROR IFNA SWITCH CHOOSE INDEX VLOOKUP HLOOKUP LOOKUP XLOOKUP OFFSET INDIRECT LET MAP REDUCE FILTER SORT SORTBY TAKE " +
    "DROP TOCOL VSTACK TRANSPOSE UNIQUE WORKBENCH.VLOOKUP WORKBENCH.XLOOKUP WORKBENCH.LOOKUP WORKBENCH.INDEX WORKBENCH.ROW.INDEX WORKBENCH.SPREAD"
  ).split(" "),
);

/** A formula without "=": whose value may be that of a blank cell, which the engine would leave blank for those that read it. */
export function withBlanksShown(formula: string): string {
  return mayBeBlank(formulaParts(formula)) ? `${shownValue}(${formula})` : formula;
}

function mayBeBlank(parts: readonly FormulaPart[]): boolean {
  let depth = 0;
  const outer = parts.filter(({ text }) => {
    if (text === ")" || text === "}") depth--;
    const isOuter = depth === 0 && text.trim() !== "";
    if (text === "(" || text === "{") depth++;
    return isOuter;
  });
  if (outer.some(({ kind, text }) => kind === "other" && /^[-+*/^&=<>%]$/.test(text))) return false;
  const [first] = outer;
  if (first?.kind === "function") return handingOn.has(first.text.toUpperCase());
  return (
    first !== undefined && (first.reference !== undefined || first.kind === "name" || first.text === "(")
  );
}

/** "+" before a value changes nothing: a text stays a text. */
export function withoutPluses(formula: string): string {
  if (!formula.includes("+")) return formula;
  let before = "";
  return formulaParts(formula)
    .map(({ kind, text }) => {
      const isSign = kind === "other" && text === "+" && /^(?:|[-+*/^&=<>(,{;])$/.test(before);
      if (text.trim() !== "" && !isSign) before = text;
      return isSign ? "" : text;
    })
    .join("");
}

const asking = /\b(FORMULATEXT|ISFORMULA)\s*\(/i;

/** Whether it asks about formulas in another way than by cells that are named. */
export const asksUnknown = (formula: string, home: Sheet, book: Book): boolean =>
  asking.test(withFormulaTexts(formula, home, book));

/** The engine knows the formulas alone that it computes, and these as it is shown them. */
export function withFormulaTexts(formula: string, home: Sheet, book: Book): string {
  if (!asking.test(formula)) return formula;
  const parts = formulaParts(formula);
  const texts = parts.map(({ text }) => text);
  for (const { name, start, end, args } of callsOf(parts)) {
    const asked = args.length === 1 && asking.test(`${name}(`) ? onlyReference(parts, args[0]!) : undefined;
    const sheet = asked && (asked.sheet === undefined ? home : book.sheet(asked.sheet));
    if (!asked || !sheet || asked.spill) continue;
    const of = sheet.cell(asked.first.row ?? 0, asked.first.column ?? 0);
    const own = of.array ? `{${of.formula}}` : of.formula;
    const answer =
      name === "ISFORMULA"
        ? String(own !== undefined).toUpperCase()
        : own === undefined
          ? "#N/A"
          : `"${own.replaceAll('"', '""')}"`;
    texts.fill("", start, end + 1);
    texts[start] = answer;
  }
  return texts.join("");
}
