/**
 * Names that Excel allows for a workbook function and for the parameters of a LAMBDA.
 * In: functionNameProblem("AB12", []). Out: a finding, since AB12 is a cell. In: 특별기사(기고,인터뷰등). Out: 특별기사_기고_인터뷰등.
 */
import { finding, type Finding } from "../messages/finding";
import { squeeze } from "../text/spacing";

// A1 up to XFD1048576 and R1C1 spellings; R and C alone stand for the row and the column.
const cellLike = /^(?:[A-Z]{1,3}\d{1,7}|R\d*C\d*|R\d+|C\d+|R|C)$/i;
const allowed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const reserved = new Set(["TRUE", "FALSE"]);

/** Functions of Excel that an office is likely to think of; a name of theirs would hide or be hidden. */
const excelFunctions = new Set(
  (
    "ABS AND AVERAGE AVERAGEIF CEILING CHOOSE COUNT COUNTA COUNTIF DATE DAY EXP FILTER FIND FLOOR IF IFERROR IFS INDEX INDIRECT INT " +
    "LAMBDA LEFT LEN LET LOG LOOKUP MATCH MAX MEDIAN MID MIN MOD MONTH NOT NOW OFFSET OR POWER PRODUCT RANK RATE RIGHT ROUND " +
    "ROUNDDOWN ROUNDUP ROW SORT SQRT SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SWITCH TEXT TODAY TREND TRIM UNIQUE VALUE VLOOKUP XLOOKUP YEAR"
  ).split(" "),
);

/** Why `name` cannot name a workbook function: Excel's rules, or one of the names `taken`. undefined where it can. */
export function functionNameProblem(name: string, taken: readonly string[]): Finding | undefined {
  if (name === "") return finding("function-name-empty", {});
  if (name.length > 255) return finding("function-name-too-long", { length: name.length });
  const odd = [...name].find(
    (character, index) => !(index === 0 ? /[\p{L}_\\]/u : /[\p{L}\p{N}_.\\?]/u).test(character),
  );
  if (odd !== undefined || !allowed.test(name))
    return finding("function-name-character", { name, character: odd ?? name });
  if (cellLike.test(name)) return finding("function-name-like-cell", { name });
  const upper = name.toUpperCase();
  if (
    reserved.has(upper) ||
    excelFunctions.has(upper) ||
    upper === "PLAN" ||
    upper.startsWith("PLAN.") ||
    /^_XL/.test(upper)
  ) {
    return finding("function-name-reserved", { name });
  }
  if (taken.some((other) => other.toUpperCase() === upper)) return finding("function-name-taken", { name });
  return undefined;
}

/** A name that Excel allows, made of the indicator's: "1인당 장서 수(권)" becomes "_1인당장서수". Not checked for collisions. */
export function suggestFunctionName(indicatorName: string): string {
  const bare = squeeze(indicatorName.normalize("NFC")).replace(/\((?:[^()]*)\)$/, "");
  const name = plainWord(bare === "" ? squeeze(indicatorName) : bare);
  return functionNameProblem(name, []) ? plainWord(`지표_${name}`) : name;
}

/** Legible, distinct parameter names for a LAMBDA, in the quantities' order. */
export function parameterNames(quantities: readonly string[]): string[] {
  const used = new Set<string>();
  return quantities.map((quantity) => {
    const word =
      plainWord(quantity.normalize("NFC"))
        .replaceAll(".", "_")
        .replace(/[\\?]/g, "_")
        .slice(0, 40)
        .replace(/_+$/, "") || "_값";
    const base =
      cellLike.test(word) || reserved.has(word.toUpperCase()) || /^[A-Za-z]{1,3}\d*$/.test(word)
        ? `_${word}`
        : word;
    let name = base;
    for (let count = 2; used.has(name.toUpperCase()); count++) name = `${base}_${count}`;
    used.add(name.toUpperCase());
    return name;
  });
}

// Letters and digits; everything else becomes one "_"; a digit cannot come first.
function plainWord(text: string): string {
  const word = text
    .replace(/[^\p{L}\p{N}_]+/gu, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 250);
  return /^\p{L}/u.test(word) ? word : `_${word}`;
}
