/**
 * What a sheet's validations say of a value. In: 400 for 예산!D29, where =OR(D29=0,ABS(D29)>=1000000) has to hold, or a whole
 * number between 1 and =F1. Out: the rule that it breaks; undefined where it breaks none, or where nobody can say.
 */
import { contains } from "../../../sheet/address";
import {
  type Book,
  type CellValue,
  formulaParts,
  isError,
  lastColumn,
  lastRow,
  movedFormula,
  type Position,
  rewriteReferences,
  type Rule,
  sameValue,
  type Sheet,
  usualEntry,
} from "../model";
import { computedAside } from "./aside";

export function brokenRule(book: Book, sheet: Sheet, cell: Position, value: CellValue): Rule | undefined {
  const { row, column } = cell;
  const rule = sheet.validations.find(({ areas }) => areas.some((area) => contains(area, row, column)));
  if (!rule?.compares) return undefined;
  if (value === undefined) return (rule.says ?? usualEntry).ignoreBlanks ? undefined : rule;
  const { type, terms, at = rule.areas[0]! } = rule.compares;
  const compute = (formula: string): CellValue => computedAt(book, sheet, cell, at, value, formula);
  const term = (key: string): string | undefined =>
    typeof terms[key] === "string" ? (terms[key] as string) : undefined;
  const holds =
    type === "Custom"
      ? isTrue(compute(term("formula")!))
      : type === "List"
        ? isListed(term("source")!, value, compute)
        : isWithin(type, value, terms, compute);
  return holds === false ? rule : undefined;
}

/** The formula, spelled for `at`, as it is for the cell once the value stands there. */
function computedAt(
  book: Book,
  sheet: Sheet,
  { row, column }: Position,
  at: Position,
  value: CellValue,
  formula: string,
): CellValue {
  const here = movedFormula(formulaParts(formula), row - at.row, column - at.column);
  let isAround = false;
  const asked = rewriteReferences(here, ({ sheet: other, first, last }) => {
    if (other !== undefined && other.toLowerCase() !== sheet.name.toLowerCase()) return undefined;
    if (!last && first.row === row && first.column === column) return spelled(value);
    isAround ||= last !== undefined;
    return undefined;
  });
  if (!isAround) return computedAside(book, { sheet, row, column, formula: asked });
  // A range may hold the cell itself: the value stands there meanwhile, and the formula far from it.
  const before = sheet.rowCells(row)?.get(column);
  const stands = sameValue(before?.value, value);
  if (!stands) sheet.load(row, column, { value, style: sheet.styleAt(row, column) });
  try {
    return computedAside(book, { sheet, row: lastRow, column: lastColumn, formula: asked });
  } finally {
    if (!stands) sheet.load(row, column, before);
  }
}

/** A number other than 0 is true as well. */
const isTrue = (value: CellValue): boolean => value === true || (typeof value === "number" && value !== 0);

/** A list of words is taken to the letter, cells in any case, as in Excel. */
function isListed(
  source: string,
  value: CellValue,
  compute: (formula: string) => CellValue,
): boolean | undefined {
  const text = isError(value) ? value.text : String(value);
  if (!source.startsWith("=")) return source.split(",").some((word) => word.trim() === text.trim());
  const found = compute(`=SUMPRODUCT(--((${source.slice(1)})=${spelled(value)}))`);
  return typeof found === "number" ? found > 0 : undefined;
}

/** Of numbers, dates and lengths of texts; undefined where a bound is no number. */
function isWithin(
  type: string,
  value: CellValue,
  { formula1, formula2, operator }: Readonly<Record<string, string | boolean>>,
  compute: (formula: string) => CellValue,
): boolean | undefined {
  const measured = type === "TextLength" ? String(isError(value) ? value.text : value).length : value;
  if (typeof measured !== "number" || (type === "WholeNumber" && !Number.isInteger(measured))) return false;
  const [low, high] = [formula1, formula2].map((bound) =>
    typeof bound === "string" ? compute(bound) : undefined,
  );
  const isRange = operator === "Between" || operator === "NotBetween";
  if (typeof low !== "number" || (isRange && typeof high !== "number")) return undefined;
  const test: Readonly<Record<string, () => boolean>> = {
    Between: () => measured >= low && measured <= (high as number),
    NotBetween: () => measured < low || measured > (high as number),
    EqualTo: () => measured === low,
    NotEqualTo: () => measured !== low,
    GreaterThan: () => measured > low,
    LessThan: () => measured < low,
    GreaterThanOrEqualTo: () => measured >= low,
    LessThanOrEqualTo: () => measured <= low,
  };
  return test[String(operator)]?.();
}

const spelled = (value: CellValue): string =>
  typeof value === "string"
    ? `"${value.replaceAll('"', '""')}"`
    : typeof value === "boolean"
      ? String(value).toUpperCase()
      : isError(value)
        ? value.text
        : String(value);
