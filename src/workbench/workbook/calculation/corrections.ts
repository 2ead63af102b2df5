/**
 * Where the engine differs from Excel, and how it is put right: TEXT shows what cells show, ROUND and its kin round
 * decimal numbers (1.005 to 1.01), SUBSTITUTE and REPT take a range cell by cell, and SUM and its kin pass over a text in
 * a cell that is named by itself.
 */
import { displayText } from "../display";
import { type CellValue, errorValue, formulaParts, isError, printReference } from "../model";
import type { Argument, InvocationResult, Scalar } from "./engine";

export interface Correction {
  readonly least: number;
  readonly most: number;
  readonly compute: (args: readonly Argument[], date1904: boolean) => InvocationResult;
}

/** By function name; each takes the place of the engine's own. */
export const corrections: Readonly<Record<string, Correction>> = {
  TEXT: elementwise(2, 2, ([value, format], date1904) => textOf(value!, format!, date1904)),
  ROUND: rounding((shifted) => Math.floor(shifted + 0.5)),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  SUBSTITUTE: elementwise(3, 4, ([text, from, to, instance]) =>
    substitute(asText(text), asText(from), asText(to), instance),
  ),
  REPT: elementwise(2, 2, ([text, count]) => {
    const times = Math.trunc(Number(count ?? 0));
    const result = times >= 0 ? asText(text).repeat(Math.min(times, longestText + 1)) : undefined;
    return result === undefined || result.length > longestText ? errorValue("#VALUE!") : result;
  }),
};

const longestText = 32767;

const asText = (value: Scalar | undefined): string =>
  typeof value === "string"
    ? value
    : typeof value === "boolean"
      ? value
        ? "TRUE"
        : "FALSE"
      : `${value ?? ""}`;

function substitute(text: string, from: string, to: string, instance: Scalar | undefined): CellValue {
  if (instance === undefined) return from === "" ? text : text.replaceAll(from, () => to);
  const wanted = Math.trunc(Number(instance ?? 0));
  if (!(wanted >= 1)) return errorValue("#VALUE!");
  let count = 0;
  return from === "" ? text : text.replaceAll(from, (found) => (++count === wanted ? to : found));
}

/** TEXT(-149000000, "#,##0,,;△#,##0,,") is "△149". */
function textOf(value: Scalar, format: Scalar, date1904: boolean): CellValue {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const number = typeof value === "string" && value.trim() !== "" ? Number(value.replace(/,/g, "")) : NaN;
  return displayText(Number.isNaN(number) ? (value ?? 0) : number, String(format ?? ""), date1904);
}

function rounding(towards: (shifted: number) => number): Correction {
  return elementwise(2, 2, ([each, places]) => {
    const [number, count] = [Number(each ?? 0), Math.trunc(Number(places ?? 0))];
    if (each === "" || Number.isNaN(number) || Number.isNaN(count)) return errorValue("#VALUE!");
    return roundDecimal(number, count, towards);
  });
}

/** Rounds the number as it is written in decimals (1.005 up to 1.01); `towards` takes the shifted, positive number. */
export function roundDecimal(number: number, digits: number, towards: (shifted: number) => number): number {
  if (number === 0 || !Number.isFinite(number)) return number;
  const [mantissa, exponent] = Math.abs(number).toExponential().split("e");
  const power = Number(exponent) + digits;
  if (power > 15) return number;
  const whole = towards(Number(`${mantissa}e${power}`));
  const [first, second = "0"] = String(whole).split("e");
  return Math.sign(number) * Number(`${first}e${Number(second) - digits}`) || 0;
}

/** The kinds that most arguments are of come first: a plan's formulas substitute a hundred thousand times. */
const isSingle = (argument: Argument): boolean =>
  typeof argument === "string" || typeof argument === "number" || !Array.isArray(argument);

/** A function of single values, over ranges cell by cell. The first error among the values of a place is its result. */
function elementwise(
  least: number,
  most: number,
  compute: (values: readonly Scalar[], date1904: boolean) => CellValue,
): Correction {
  const one = (values: readonly Scalar[], date1904: boolean): CellValue =>
    values.find(isError) ?? compute(values, date1904);
  return {
    least,
    most,
    compute: (args, date1904) => {
      if (args.every(isSingle)) return one(args as Scalar[], date1904);
      const blocks = args.map((each) => (isSingle(each) ? [[each as Scalar]] : (each as Block)));
      const rows = blocks.reduce((most, block) => (block.length > most ? block.length : most), 1);
      const columns = blocks.reduce((most, [line]) => (line!.length > most ? line!.length : most), 1);
      const results: CellValue[][] = [];
      for (let row = 0; row < rows; row++) {
        const line: CellValue[] = [];
        for (let column = 0; column < columns; column++)
          line.push(
            one(
              blocks.map((block) => at(block, row, column)),
              date1904,
            ),
          );
        results.push(line);
      }
      return results;
    },
  };
}

type Block = readonly (readonly Scalar[])[];

/** A single row, column or value counts for every place. */
function at(block: Block, row: number, column: number): Scalar {
  const line = block.length === 1 ? block[0] : block[row];
  return (line?.length === 1 ? line[0] : line?.[column]) ?? null;
}

const overReferences = new Set(
  "SUM AVERAGE COUNT MIN MAX PRODUCT MEDIAN MODE STDEV STDEVP STDEV.S STDEV.P VAR VARP VAR.S VAR.P SUMSQ AVEDEV DEVSQ GEOMEAN HARMEAN".split(
    " ",
  ),
);

/** "=SUM(A3,1)" as "=SUM(A3:A3,1)": the engine takes a cell named by itself for its value, where a text is an error. */
export function withAreasInSums(formula: string): string {
  const parts = formulaParts(formula);
  const open: boolean[] = [];
  return parts
    .map((part, i) => {
      if (part.text === "(")
        open.push(parts[i - 1]?.kind === "function" && overReferences.has(parts[i - 1]!.text.toUpperCase()));
      else if (part.text === ")") open.pop();
      const { reference } = part;
      if (!reference || reference.last || reference.spill || !open.at(-1)) return part.text;
      const alone = /^[(,]$/.test(parts[i - 1]?.text ?? "") && /^[),]$/.test(parts[i + 1]?.text ?? "");
      return alone ? printReference({ ...reference, last: reference.first }) : part.text;
    })
    .join("");
}
