/**
 * The references in a formula text, as pieces. In: "=IF(A1=\"B2\",예산!$C$3,SUM(D:D))". Out: references A1, 예산!$C$3, D:D.
 * Each can be spelled absolutely ("예산!$C$3"), which is how it is followed, and spelled again where it stands later.
 */
import { isFormula, type Spelled } from "../excel/contents";
import { columnIndex, parseAddress, printArea, quoteSheet, type SheetArea } from "../sheet/address";
import { remembered } from "../text/remembered";

/**
 * A formula text cut up. A text is a constant in quotes; what belongs to another file is external; a name is one of a sheet's own;
 * a table's columns come with its name, without one inside the table itself: "추가표[금액]", "[@금액]".
 */
export interface Piece {
  readonly kind: "reference" | "name" | "text" | "external" | "table" | "other";
  readonly text: string;
}

const word = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const cells = String.raw`${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|#REF!`;
/** Its groups in the order of `kindOf`: they have no names, which would make an object at each match. */
const piece = new RegExp(
  [
    String.raw`("(?:[^"]|"")*")`,
    String.raw`((?:'[^']*\[[^\]]*\](?:[^']|'')*'|\[[^\]]*\](?:${word})?)![$\p{L}\p{N}_.:]*)`,
    // A table's columns in brackets, and a reference through several sheets, are no areas of one sheet.
    String.raw`(\[(?:[^[\]]|\[[^\]]*\])*\])`,
    String.raw`(?:'[^':]*:[^']*'|${word}:${word})![$\p{L}\p{N}_:]*`,
    String.raw`((?:'(?:[^']|'')+'!|${word}!)?(?:${cells}))(?![\p{L}\p{N}_.(!])`,
    String.raw`((?:'(?:[^']|'')+'|${word})!${word})`,
    String.raw`(?:'(?:[^']|'')+'!)?${word}!?`,
    String.raw`\d+\.?\d*(?:[eE][+-]?\d+)?`,
  ].join("|"),
  "gu",
);

const lastWord = new RegExp(`(?:${word})?$`, "u");
const words = new RegExp(`${word}(?![\\p{L}\\p{N}_.!])`, "gu");

function kindOf([, text, external, columns, reference, name]: RegExpMatchArray): Piece["kind"] {
  if (reference !== undefined) return parts(reference).isWithinSheet ? "reference" : "other";
  if (text !== undefined) return "text";
  if (external !== undefined) return "external";
  if (columns !== undefined) return "table";
  return name !== undefined ? "name" : "other";
}

/**
 * The pieces of a formula text, in order; joined they give the text again. One job reads the same formulas for the edits,
 * for what follows them and for what it writes.
 */
export const pieces: (formula: string) => readonly Piece[] = remembered(10_000, cutUp);

function cutUp(formula: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  const other = (to: number): void => {
    if (to > from) found.push({ kind: "other", text: formula.slice(from, to) });
  };
  for (const match of formula.matchAll(piece)) {
    const kind = kindOf(match);
    if (kind === "other") continue;
    const begins =
      match.index - (kind === "table" ? lastWord.exec(formula.slice(from, match.index))![0].length : 0);
    other(begins);
    found.push({ kind, text: formula.slice(begins, match.index) + match[0] });
    from = match.index + match[0].length;
  }
  other(formula.length);
  return found;
}

/** "예산!$B$6:$C$9", "예산!$C:$C", or "#REF!": the reference of a formula on `sheet`, whatever its $ signs were. */
export function absolute(reference: string, sheet: string): string {
  const { sheet: own, fixed } = parts(reference);
  return fixed === "" ? "#REF!" : `${quoteSheet(own ?? sheet)}!${fixed}`;
}

/** The reference spelled anew over a place: as absolute or relative as it was, with a sheet where it needs one. */
export function respell(reference: string, place: string, sheet: string): string {
  const { sheet: named, corners } = parts(reference);
  const now = parts(place);
  if (now.corners.length === 0) return "#REF!";
  const spelled = corners.map((pattern, index) => {
    const [, column = "", row = ""] = /^\$?([A-Z]*)\$?(\d*)$/.exec(
      now.corners[index] ?? now.corners.at(-1)!,
    )!;
    const fixed = /^(\$?)[A-Za-z]*(\$?)\d*$/.exec(pattern)!;
    if (column === "") return fixed[1] + row;
    return fixed[1] + column + (row === "" ? "" : fixed[2] + row);
  });
  const stands = now.sheet ?? sheet;
  return (named !== undefined || stands !== sheet ? `${quoteSheet(stands)}!` : "") + spelled.join(":");
}

/** Whether a formula uses one of these names, in small letters: a table's, whole or by its columns, or a defined one. */
export function usesName(formula: string, names: Pick<ReadonlySet<string>, "has" | "size">): boolean {
  if (names.size === 0) return false;
  const isOne = (name: string): boolean => names.has(name.toLowerCase());
  return pieces(formula).some(({ kind, text }) => {
    if (kind === "table") return isOne(text.slice(0, text.indexOf("[")));
    return kind === "other" && [...text.matchAll(words)].some(([one]) => isOne(one));
  });
}

/** Whether a formula is about its own row of the table in which it stands: it can be written nowhere else. */
export const isWithinTable = (formula: string): boolean =>
  pieces(formula).some(
    ({ kind, text }) => kind === "table" && (text.startsWith("[") || /\[@|\[#This Row\]/i.test(text)),
  );

type Spell = (reference: string) => string | undefined;

/** The formula with each reference replaced, and each name of a sheet's own; `undefined` leaves one as it is spelled. */
export function mapReferences(formula: string, spell: Spell, spellName: Spell = () => undefined): string {
  return pieces(formula)
    .map(({ kind, text }) => {
      if (kind === "reference") return spell(text) ?? text;
      return kind === "name" ? (spellName(text) ?? text) : text;
    })
    .join("");
}

/**
 * Whether each reference has its $ signs, `everywhere` its sheet as well: another would mean another cell wherever the
 * formula is used.
 */
export const isFixed = (formula: string, everywhere = false): boolean =>
  pieces(formula).every(
    ({ kind, text }) =>
      kind !== "reference" ||
      (/(?:^|!)(?:\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?|\$[A-Z]+:\$[A-Z]+|\$\d+:\$\d+)$/i.test(text) &&
        (!everywhere || text.includes("!"))),
  );

/** The cells of an absolute reference; undefined for whole columns or rows and for #REF!. */
export function areaOf(reference: string): SheetArea | undefined {
  const parsed = parseAddress(reference);
  return parsed?.sheet === undefined ? undefined : { sheet: parsed.sheet, ...parsed.area };
}

/** The sheet of an absolute reference; undefined for #REF!. */
export const sheetOf = (reference: string): string | undefined => parts(reference).sheet;

/** A cell as an absolute reference. */
export const placeOf = (sheet: string, address: string): string => absolute(address, sheet);

/** The address without sheet and $: "B6". */
export const addressOf = (area: SheetArea): string => printArea(area);

/**
 * Whether two contents of a cell on `sheet` are the same but for how a spreadsheet program spells formulas: blanks,
 * capitals, quotes around sheet names, $ signs, prefixes of functions.
 */
export function sameContent(one: Spelled, other: Spelled, sheet: string): boolean {
  if (isFormula(one) && isFormula(other)) return plain(one, sheet) === plain(other, sheet);
  return String(one).replace(/\r\n?/g, "\n") === String(other).replace(/\r\n?/g, "\n");
}

/** The formula of a cell on `sheet` as every spreadsheet program would spell it. `led`: where an absolute reference leads. */
export function plain(
  formula: string,
  sheet: string,
  led: (reference: string) => string = (reference) => reference,
): string {
  return pieces(formula)
    .map(({ kind, text }) => {
      if (kind === "text") return text;
      if (kind === "reference") return led(absolute(text, sheet)).toUpperCase();
      return text
        .replace(/\s+|@|_xlfn\.|_xlws\.|_xlpm\.|\[\d+\]!(?=_xldudf_)/gi, "")
        .toUpperCase()
        .replace(/_XLDUDF_PLAN_/g, "PLAN.")
        .replace(/\b(TRUE|FALSE)\(\)/g, "$1");
    })
    .join("");
}

export interface Parts {
  /** Without quotes; undefined where the reference names none. */
  readonly sheet?: string;
  /** None: #REF!. */
  readonly corners: readonly string[];
  /** The cells with every $ sign: "$B$6:$C$9". */
  readonly fixed: string;
  /** Excel's last column is XFD and its last row 1,048,576: anything beyond is a name. */
  readonly isWithinSheet: boolean;
}

/** The same references stand in what was written, in what follows it and in what stands there now. */
export const parts: (reference: string) => Parts = remembered(20_000, (reference): Parts => {
  const [, quoted, bare, area] = /^(?:'((?:[^']|'')+)'!|([^'!#]+)!)?(.*)$/s.exec(reference)!;
  const corners = area!.includes("#REF!") ? [] : area!.split(":");
  const sheet = quoted?.replace(/''/g, "'") ?? bare;
  let isWithinSheet = true;
  const spelled = corners.map((corner) => {
    const cell = /^\$?([A-Za-z]*)\$?(\d*)$/.exec(corner);
    // A name of a sheet's own: 성과계획서!올해총액.
    if (!cell) return corner;
    const [, column = "", row = ""] = cell;
    isWithinSheet &&=
      columnIndex(column || "A") < 16384 && Number(row || 1) >= 1 && Number(row || 1) <= 1048576;
    return `${column && `$${column.toUpperCase()}`}${row && `$${row}`}`;
  });
  const isOneCell = spelled[0] === spelled[1] && /[A-Z]\$\d/.test(spelled[0]!);
  const fixed = (isOneCell ? spelled.slice(0, 1) : spelled).join(":");
  return { ...(sheet !== undefined && { sheet }), corners, fixed, isWithinSheet };
});
