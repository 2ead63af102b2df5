/**
 * How formulas are spelled in files and how the user sees them.
 * In the file: "_xldudf_PLAN_SHARE(C20,C19)", "_xlfn.LET(_xlpm.x,1,_xlpm.x)". Seen: "PLAN.SHARE(C20,C19)", "LET(x,1,x)".
 */
import { type FormulaPart, formulaParts } from "../references";

/** Functions that Excel added after its file format was fixed. */
const later = new Set(
  (
    "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE " +
    "BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST " +
    "CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM " +
    "CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DETECTLANGUAGE DROP ENCODEURL " +
    "ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML " +
    "FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT " +
    "FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA " +
    "IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET " +
    "LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST " +
    "NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC " +
    "PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY " +
    "RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE " +
    "SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE " +
    "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT " +
    "VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const laterSheetFunctions = new Set(["FILTER", "SORT", "PY"]);
const blockFunctions =
  /(?<![\p{L}\p{N}_.])(FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|VSTACK|HSTACK|TOCOL|TOROW|TAKE|DROP|TEXTSPLIT|MAP|SCAN|BYROW|BYCOL|MAKEARRAY)\(/iu;

/** Whether a formula may give a block whatever it gave last. */
export function givesBlocks(formula: string): boolean {
  return blockFunctions.test(formula);
}

/** How one workbook's file spells functions: the namespaces of its add-ins, and what stands before the names of others. */
export interface Spelling {
  /** Of add-ins: their calls become `_xldudf_…`. */
  readonly namespaces: readonly string[];
  /** What the file was seen to put before a function's name in capitals: "GROUPBY" → "_xlfn.", "SORT" → "_xlfn._xlws.". */
  readonly prefixes: ReadonlyMap<string, string>;
}

const prefix = /^(?:_xl(?:fn|ws|pm|udf)\.)+/i;

/** The formula as the user sees it, with "="; `stored` is the file's text. What stood before functions is noted in `seen`. */
export function readFormula(stored: string, seen?: Map<string, string>): string {
  const text = stored.startsWith("=") ? stored : `=${stored}`;
  if (!/_xl/i.test(text)) return text;
  const parts = formulaParts(withCalls(text));
  let shown = "";
  for (let at = 0; at < parts.length; at++) {
    const { kind, text: own } = parts[at]!;
    const [before = ""] = kind === "name" || kind === "function" ? (prefix.exec(own) ?? []) : [];
    const name = own.slice(before.length);
    const operand = kind === "function" ? operandIn(parts, at + 1) : undefined;
    if (operand && /^SINGLE$/i.test(name) && before !== "") shown += `@${operand.text}`;
    else if (operand?.isCell && /^ANCHORARRAY$/i.test(name) && before !== "") shown += `${operand.text}#`;
    else {
      if (kind === "function" && before !== "" && !/_xlpm/i.test(before))
        seen?.set(name.toUpperCase(), before);
      shown += name;
      continue;
    }
    at += operand.length;
  }
  return shown;
}

/** Calls of an add-in as they are typed. */
const withCalls = (text: string): string =>
  text
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) => (i % 2 === 1 ? piece : withoutMarks(piece)))
    .join("");

const withoutMarks = (piece: string): string =>
  piece
    .replace(/(?:'[^']*'|\[\d+\])!(?=_xldudf_)/giu, "")
    .replace(/_xldudf_([A-Za-z0-9]+)_([\p{L}\p{N}_.]+)(?=\s*\()/giu, (_, space: string, name: string) =>
      `${space}.${name}`.toUpperCase(),
    );

/** What stands alone between brackets that begin at `at`: a reference, a name, a table's column. `length`: with the brackets. */
function operandIn(
  parts: readonly FormulaPart[],
  at: number,
): { readonly text: string; readonly length: number; readonly isCell: boolean } | undefined {
  if (parts[at]?.text !== "(") return undefined;
  const size = operandLength(parts, at + 1);
  if (size === 0 || parts[at + 1 + size]?.text !== ")") return undefined;
  const { reference, kind } = parts[at + 1]!;
  const isCell = size === 1 && (reference ? !reference.last && !reference.spill : kind === "name");
  const text = parts
    .slice(at + 1, at + 1 + size)
    .map((part) => part.text)
    .join("");
  return { text, length: size + 2, isCell };
}

/** How many parts a reference, a name, or a table's column takes; 0: something else stands there. */
function operandLength(parts: readonly FormulaPart[], at: number): number {
  const part = parts[at];
  if (!part || part.kind === "text" || part.kind === "function") return 0;
  const isElsewhere = part.kind === "other" && /^(?:\[|').*!/su.test(part.text);
  if (part.reference || isElsewhere) return 1;
  const isColumns = (each: FormulaPart | undefined): boolean =>
    each?.kind === "other" && /^\[./s.test(each.text);
  if (part.kind === "name") return isColumns(parts[at + 1]) ? 2 : 1;
  return isColumns(part) ? 1 : 0;
}

/** The file's text of a formula, without "=". `table`: the one in which its cell stands. */
export function writeFormula(formula: string, spelling: Spelling, table?: string): string {
  const parts = formulaParts(formula.replace(/^=/, ""));
  const parameters = parametersOf(parts);
  const spelled = (part: FormulaPart, at: number): string => {
    if (part.reference?.spill) return `_xlfn.ANCHORARRAY(${part.text.slice(0, -1)})`;
    if (part.kind === "other" && /^\[./s.test(part.text)) return columnsOf(part.text, parts[at - 1], table);
    if (part.kind !== "name" && part.kind !== "function") return part.text;
    if (parameters[at]?.has(part.text.toLowerCase())) return `_xlpm.${part.text}`;
    return part.kind === "function" ? writeFunction(part.text, spelling) : part.text;
  };
  let written = "";
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    const size = part.text === "@" ? unaryLength(parts, at + 1) : 0;
    if (size > 0) {
      const inner = parts.slice(at + 1, at + 1 + size).map((each, i) => spelled(each, at + 1 + i));
      written += `_xlfn.SINGLE(${inner.join("")})`;
      at += size;
    } else if (part.kind === "name" && parts[at + 1]?.text === "#") {
      written += `_xlfn.ANCHORARRAY(${part.text})`;
      at++;
    } else written += spelled(part, at);
  }
  return written;
}

/** How many parts "@" stands for: an operand, or all of a call or of what stands in brackets. */
function unaryLength(parts: readonly FormulaPart[], at: number): number {
  const size = operandLength(parts, at);
  if (size > 0) return size;
  const open = parts[at]?.kind === "function" ? at + 1 : at;
  if (parts[open]?.text !== "(") return 0;
  let depth = 0;
  for (let end = open; end < parts.length; end++) {
    if (parts[end]!.text === "(") depth++;
    if (parts[end]!.text === ")" && --depth === 0) return end + 1 - at;
  }
  return 0;
}

/** "[@물량]" as files have it: "물량표[[#This Row],[물량]]"; the table's name may be left out only where it is typed. */
function columnsOf(text: string, before: FormulaPart | undefined, table: string | undefined): string {
  // "[1]전년도!B2" is another file's; "[1]!물량표" before it is one of its tables.
  if (!text.endsWith("]")) return text;
  const isNamed = before?.kind === "name" || /![\p{L}\p{N}_.]+$/u.test(before?.text ?? "");
  const name = isNamed ? "" : table;
  if (name === undefined) return text;
  const [, row] = /^\[@(.*)\]$/su.exec(text) ?? [];
  if (row === undefined) return name + text;
  if (row === "") return `${name}[#This Row]`;
  return `${name}[[#This Row],${row.startsWith("[") ? row : `[${row}]`}]`;
}

function writeFunction(name: string, { namespaces, prefixes }: Spelling): string {
  const upper = name.toUpperCase();
  const space = namespaces.find((each) => upper.startsWith(`${each.toUpperCase()}.`));
  if (space) return `_xldudf_${space.toUpperCase()}_${upper.slice(space.length + 1)}`;
  const seen = prefixes.get(upper);
  // As the file spells it, which may be a function that came after this list.
  if (seen !== undefined) return seen + name;
  if (laterSheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
  return later.has(upper) ? `_xlfn.${upper}` : name;
}

/** For each part the names that LET and LAMBDA around it give meaning to, in lower case. */
function parametersOf(parts: readonly FormulaPart[]): Set<string>[] {
  const scopes: Set<string>[] = parts.map(() => new Set());
  parts.forEach((part, start) => {
    const name = part.text.toUpperCase();
    if (part.kind !== "function" || (name !== "LET" && name !== "LAMBDA")) return;
    const args: number[][] = [[]];
    let depth = 0;
    let end = start + 1;
    for (; end < parts.length; end++) {
      const { text } = parts[end]!;
      if (text === "(" || text === "{") depth++;
      if (text === ")" || text === "}") depth--;
      if (depth === 0 && text === ")") break;
      if (depth === 1 && text === ",") args.push([]);
      else if (!(depth === 1 && text === "(") && text.trim() !== "") args[args.length - 1]!.push(end);
    }
    const names = args.slice(0, -1).flatMap((arg, i) => {
      const only = arg.length === 1 ? parts[arg[0]!] : undefined;
      return only?.kind === "name" && (name === "LAMBDA" || i % 2 === 0) ? [only.text.toLowerCase()] : [];
    });
    for (let i = start; i <= end && i < parts.length; i++) for (const each of names) scopes[i]!.add(each);
  });
  return scopes;
}
