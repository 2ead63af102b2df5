/**
 * The references in a formula text, as pieces. In: "=IF(A1=\"B2\",예산!$C$3,0)". Out: references A1 and 예산!$C$3.
 */
import {
  parseAddress,
  printArea,
  printSheetArea,
  quoteSheet,
  type Area,
  type SheetArea,
} from "../sheet/address";

/** A formula text cut into references and what stands between them. Texts in quotes hold no references. */
export interface Piece {
  readonly kind: "reference" | "other";
  readonly text: string;
}

const sheetPart = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const cellPart = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const reference = new RegExp(
  String.raw`"(?:[^"]|"")*"|(${sheetPart}(?:${cellPart}(?::${cellPart})?|#REF!))(?![\p{L}\p{N}_.(!])|'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.\\]*!?`,
  "gu",
);

/** The pieces of a formula text, in order; joined they give the text again. */
export function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of formula.matchAll(reference)) {
    if (match[1] === undefined) continue;
    if (match.index > from) found.push({ kind: "other", text: formula.slice(from, match.index) });
    found.push({ kind: "reference", text: match[1] });
    from = match.index + match[1].length;
  }
  if (from < formula.length) found.push({ kind: "other", text: formula.slice(from) });
  return found;
}

/** The distinct areas that a formula on `sheet` refers to, in order of first appearance; deleted ones are left out. */
export function areasIn(formula: string, sheet: string): SheetArea[] {
  const found = new Map<string, SheetArea>();
  for (const piece of pieces(formula)) {
    const area = piece.kind === "reference" ? areaOf(piece.text, sheet) : undefined;
    if (area) found.set(printSheetArea(area), area);
  }
  return [...found.values()];
}

/** The area that a reference means in a formula on `sheet`; undefined for #REF!. */
export function areaOf(text: string, sheet: string): SheetArea | undefined {
  const parsed = parseAddress(text);
  return parsed && { sheet: parsed.sheet ?? sheet, ...parsed.area };
}

/** A reference spelled anew over another area, as absolute or relative as it was, with a sheet where it had one. */
export function respell(text: string, area: SheetArea): string {
  const [, sheet = "", cells = text] = /^(.*!)?([^!]*)$/.exec(text) ?? [];
  const [first = "", last = first] = cells.split(":");
  const corner = (pattern: string, spot: Area): string => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(printArea(spot))!;
    return `${pattern.startsWith("$") ? "$" : ""}${letters}${/.\$/.test(pattern) ? "$" : ""}${digits}`;
  };
  const from = corner(first, { ...area, rows: 1, columns: 1 });
  const end = { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 };
  const to = cells.includes(":") || area.rows * area.columns > 1 ? `:${corner(last, end)}` : "";
  return `${sheet && `${quoteSheet(area.sheet)}!`}${from}${to}`;
}
