/**
 * How formulas are spelled in files and how the user sees them.
 * In the file: "_xldudf_PLAN_SHARE(C20,C19)", "_xlfn.LET(_xlpm.x,1,_xlpm.x)". Seen: "PLAN.SHARE(C20,C19)", "LET(x,1,x)".
 */
import { type FormulaPart, formulaParts } from "../references";

/** Functions that Excel added after its file format was fixed. */
const later = new Set(
  (
    "ACOT ACOTH ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT " +
    "BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS " +
    "CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP " +
    "ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE " +
    "FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA " +
    "ISOMITTED LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST " +
    "NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC " +
    "PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET " +
    "SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE " +
    "TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP " +
    "XMATCH XOR Z.TEST"
  ).split(" "),
);
const laterSheetFunctions = new Set(["FILTER", "SORT"]);
const blockFunctions =
  /(?<![\p{L}\p{N}_.])(FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|VSTACK|HSTACK|TOCOL|TOROW|TAKE|DROP|TEXTSPLIT|MAP|SCAN|BYROW|BYCOL|MAKEARRAY)\(/iu;

/** Whether a formula may give a block whatever it gave last. */
export function givesBlocks(formula: string): boolean {
  return blockFunctions.test(formula);
}

/** The formula as the user sees it, with "="; `stored` is the file's text. */
export function readFormula(stored: string): string {
  const seen = stored
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) => (i % 2 === 1 ? piece : readPiece(piece)))
    .join("");
  return seen.startsWith("=") ? seen : `=${seen}`;
}

function readPiece(text: string): string {
  return text
    .replace(/(?:'[^']*'|\[\d+\])!(?=_xldudf_)/giu, "")
    .replace(/_xldudf_([A-Za-z0-9]+)_([\p{L}\p{N}_.]+)(?=\s*\()/giu, (_, space: string, name: string) =>
      `${space}.${name}`.toUpperCase(),
    )
    .replace(/_xlfn\.ANCHORARRAY\(([^()]*)\)/gi, "$1#")
    .replace(/_xlfn\.SINGLE\(([^()]*)\)/gi, "@$1")
    .replace(/_xlfn\.|_xlws\.|_xlpm\.|_xludf\./gi, "");
}

/** The file's text of a formula, without "="; calls in one of the add-ins' `namespaces` become `_xldudf_…`. */
export function writeFormula(formula: string, namespaces: readonly string[]): string {
  const parts = formulaParts(formula.replace(/^=/, ""));
  const parameters = parametersOf(parts);
  return parts
    .map((part, i) => {
      if (part.reference?.spill) return `_xlfn.ANCHORARRAY(${part.text.slice(0, -1)})`;
      if (part.kind !== "name" && part.kind !== "function") return part.text;
      if (parameters[i]?.has(part.text.toLowerCase())) return `_xlpm.${part.text}`;
      return part.kind === "function" ? writeFunction(part.text, namespaces) : part.text;
    })
    .join("");
}

function writeFunction(name: string, namespaces: readonly string[]): string {
  const upper = name.toUpperCase();
  const space = namespaces.find((each) => upper.startsWith(`${each.toUpperCase()}.`));
  if (space) return `_xldudf_${space.toUpperCase()}_${upper.slice(space.length + 1)}`;
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
