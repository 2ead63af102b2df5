/**
 * A name's formula as Excel keeps it: parsed, and spelled anew when it is read. What cannot be parsed is refused.
 * In: "='예산'!$A$1, '2017 예산'!$B$2". Out: "=예산!$A$1,'2017 예산'!$B$2". In: "=SUM(예산!$A$1". Out: InvalidArgument.
 * Assumption: the spelling; a reference to a sheet that is not there is refused, as a typed one is.
 */
import { quoteSheet } from "../../../sheet/address";
import { invalidArgument } from "../error";
import type { World } from "../world";

/** Excel takes no longer formula. */
const longest = 8192;

/** Texts, sheets with their "!", function names with their bracket, and everything else sign by sign. */
const pieces =
  /"(?:[^"]|"")*"|#[A-Z/0]+[!?]?|'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!|[\p{L}_][\p{L}\p{N}_.]*(?=\()|[\p{L}\p{N}_.$]+|\s+|[^]/gu;

export function storedFormula(formula: string, { book, profile }: World): string {
  if (!profile.parsesNames) return formula;
  if (formula.length > longest) throw invalidArgument(`a formula of ${formula.length} characters`);
  const sheets = new Set<string>();
  let depth = 0;
  const spelled: string[] = [];
  for (const [piece] of formula.matchAll(pieces)) {
    if (piece === "(" || piece === "{") depth++;
    if (piece === ")" || piece === "}") depth--;
    const isOpen = piece === '"' || piece === "'";
    if (depth < 0 || isOpen) throw invalidArgument(`the formula ${formula}`);
    if (piece.endsWith("!") && !piece.startsWith("#")) {
      const name = piece.startsWith("'") ? piece.slice(1, -2).replace(/''/g, "'") : piece.slice(0, -1);
      const isExternal = name.includes("[");
      if (!isExternal && !book.sheet(name)) throw invalidArgument(`there is no sheet ${name}`);
      sheets.add(name);
      spelled.push(isExternal ? piece : `${quoteSheet(name)}!`);
    } else spelled.push(piece);
  }
  const text = withoutBlanks(spelled).join("");
  if (depth !== 0 || /[-+*/^&=<>,]$/.test(text)) throw invalidArgument(`the formula ${formula}`);
  if (sheets.size > 1 && !profile.namesAcrossSheets && isUnion(text))
    throw invalidArgument(`areas of ${sheets.size} sheets`);
  return text;
}

/** Blanks beside commas and brackets go, functions' names are in capitals. */
const withoutBlanks = (pieces: readonly string[]): string[] =>
  pieces.flatMap((piece, at) => {
    const isBlank = /^\s+$/.test(piece);
    const [before = "", after = ""] = [pieces[at - 1], pieces[at + 1]];
    if (isBlank && (/^[,(=]$/.test(before) || /^[,)]$/.test(after))) return [];
    return after === "(" ? piece.toUpperCase() : piece;
  });

/** References only, put together by commas. */
const isUnion = (formula: string): boolean => /^=[^()"]+,[^()"]+$/.test(formula);
