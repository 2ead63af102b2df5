/**
 * A custom function's arguments as Excel hands them over, by the function's metadata: texts that are numbers become
 * numbers where a number is declared, ranges stay two-dimensional, optional arguments that are left out are null.
 * In: ["1,200"] for a number. Out: [1200]. An argument that cannot be converted gives #VALUE! without a call.
 */
import type { Argument, Scalar } from "../workbook/calculation/engine";
import { CellError, errorValue, isError } from "../workbook/model";
import type { ExcelProfile } from "./profiles";

/** One entry of functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly dimensionality?: "scalar" | "matrix"; readonly type?: string };
  readonly options?: {
    readonly requiresAddress?: boolean;
    readonly stream?: boolean;
    readonly volatile?: boolean;
  };
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

type Wire = number | string | boolean | null | { type: "CustomFunctionError"; code: string } | Wire[];

/** What a blank cell becomes. */
export type Blank = ExcelProfile["blank"];

/** The values for the message, or the error that the cell shows instead of a call. */
export function coerceArguments(
  args: readonly Argument[],
  metadata: FunctionMetadata,
  blank: Blank,
): Wire[] | CellError {
  const { parameters } = metadata;
  const last = parameters.at(-1);
  const repeats = last?.repeating === true;
  if (!repeats && args.length > parameters.length) return errorValue("#VALUE!");
  const coerced: Wire[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.repeating && index === parameters.length - 1) {
      const list: Wire[] = [];
      for (const argument of args.slice(index)) {
        const value = coerce(argument, parameter, metadata, blank);
        if (value instanceof CellError) return value;
        list.push(value);
      }
      coerced.push(list);
      continue;
    }
    if (index >= args.length) {
      // Assumption: Excel refuses such a formula when it is typed; here its cell shows #VALUE!.
      if (!parameter.optional) return errorValue("#VALUE!");
      coerced.push(null);
      continue;
    }
    const value = coerce(args[index]!, parameter, metadata, blank);
    if (value instanceof CellError) return value;
    coerced.push(value);
  }
  return coerced;
}

function coerce(
  argument: Argument,
  parameter: ParameterMetadata,
  metadata: FunctionMetadata,
  blank: Blank,
): Wire | CellError {
  const matrix = parameter.dimensionality === "matrix";
  const onlyCell = blank === "" ? null : blank;
  if (!matrix) {
    if (!isBlock(argument)) return coerceCell(argument, parameter.type, metadata, onlyCell);
    // Assumption: a range where one value is expected is taken if it is one cell; Excel would spill over the others.
    if (argument.length !== 1 || argument[0]!.length !== 1) return errorValue("#VALUE!");
    return coerceCell(argument[0]![0]!, parameter.type, metadata, onlyCell);
  }
  const block = isBlock(argument) ? argument : [[argument]];
  const untyped = parameter.type === undefined || parameter.type === "any";
  const inBlock = untyped ? blank : onlyCell;
  const rows: Wire[] = [];
  for (const row of block) {
    const cells: Wire[] = [];
    for (const cell of row) {
      const value = coerceCell(cell, parameter.type, metadata, inBlock);
      if (value instanceof CellError) return value;
      cells.push(value);
    }
    rows.push(cells);
  }
  return rows;
}

function coerceCell(
  value: Scalar,
  type: string | undefined,
  metadata: FunctionMetadata,
  blank: Blank,
): Wire | CellError {
  if (isError(value)) {
    const passes = metadata.allowErrorForDataTypeAny && (type === undefined || type === "any");
    return passes ? { type: "CustomFunctionError", code: value.text } : value;
  }
  // Assumption: where a blank is 0, a declared text gets "" and a declared truth value FALSE, as Excel's own functions do.
  if (value === null) return blank !== 0 ? blank : type === "string" ? "" : type === "boolean" ? false : 0;
  switch (type) {
    case "number":
      if (typeof value === "number") return value;
      if (typeof value === "boolean") return Number(value);
      return numberOf(value) ?? errorValue("#VALUE!");
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "boolean":
      if (typeof value === "boolean") return value;
      if (typeof value === "number") return value !== 0;
      return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : errorValue("#VALUE!");
    default:
      return value;
  }
}

/** Assumption: texts count as numbers as VALUE() reads them; thousands separators and % are understood, units are not. */
function numberOf(text: string): number | undefined {
  const match = /^\s*([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:e([-+]?\d+))?\s*(%?)\s*$/i.exec(text);
  if (!match || (match[2] === undefined && (match[3] ?? ".") === ".")) return undefined;
  const value = Number(
    `${match[1]}${(match[2] ?? "0").replace(/,/g, "")}${match[3] ?? ""}${match[4] ? `e${match[4]}` : ""}`,
  );
  return match[5] ? value / 100 : value;
}

const isBlock = (argument: Argument): argument is readonly (readonly Scalar[])[] => Array.isArray(argument);
