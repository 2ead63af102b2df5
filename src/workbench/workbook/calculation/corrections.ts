/**
 * Where the engine differs from Excel, and how it is put right: TEXT shows what cells show, ROUND and its kin round
 * decimal numbers (1.005 to 1.01), SUBSTITUTE, FIND, REPT and INT take a range cell by cell, and SUM and its kin pass over a text in
 * a cell that is named by itself.
 */
import { columnName, quoteSheet } from "../../../sheet/address";
import { daysTo1904, displayText, isDateFormat } from "../display";
import {
  type CellError,
  lastColumn,
  lastRow,
  type CellValue,
  errorValue,
  formulaParts,
  isError,
  printReference,
} from "../model";
import { conditionals } from "./criteria";
import { erfc, normal, normalDensity, normalInverse } from "./distributions";
import type { Argument, Correction, InvocationResult, Scalar } from "./engine";
import { numberOfText } from "./number-of-text";
import { asTextOfDigits, numberText } from "./operands";
import { compare, minus } from "./precise";
import { asNumber, rowIndex } from "./rewrites";
import { shownValue } from "./shown";
import { wantedValue } from "./block-calls";
import { withinLines } from "./whole-lines";

/** By function name; each takes the place of the engine's own. */
export const corrections: Readonly<Record<string, Correction>> = {
  TEXT: elementwise(2, 2, ([value, format], date1904) => textOf(value!, format!, date1904)),
  INT: elementwise(1, 1, ([value]) => {
    const number = value === "" ? NaN : Number(value ?? 0);
    return Number.isNaN(number) ? errorValue("#VALUE!") : Math.floor(number);
  }),
  ROUND: rounding((shifted) => Math.floor(shifted + 0.5)),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  SUBSTITUTE: elementwise(3, 4, ([text, from, to, instance]) =>
    substitute(asText(text), asText(from), asText(to), instance),
  ),
  FIND: elementwise(2, 3, ([part, text, from]) => {
    const start = Math.trunc(Number(from ?? 1));
    const at = start >= 1 ? asText(text).indexOf(asText(part), start - 1) : -1;
    return at < 0 || start > asText(text).length + 1 ? errorValue("#VALUE!") : at + 1;
  }),
  REPT: elementwise(2, 2, ([text, count]) => {
    const times = Math.trunc(Number(count ?? 0));
    const result = times >= 0 ? asText(text).repeat(Math.min(times, longestText + 1)) : undefined;
    return result === undefined || result.length > longestText ? errorValue("#VALUE!") : result;
  }),
  VALUE: elementwise(1, 1, ([text]) => {
    if (typeof text !== "string") return typeof text === "boolean" ? errorValue("#VALUE!") : (text ?? 0);
    return numberOfText(text) ?? errorValue("#VALUE!");
  }),
  // A Korean Excel counts two bytes for each letter beyond ASCII.
  LENB: elementwise(1, 1, ([text]) =>
    [...asText(text)].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 127 ? 2 : 1), 0),
  ),
  CEILING: multiples(Math.ceil),
  FLOOR: multiples(Math.floor),
  ERF: numeric(1, 2, ([from, to]) => (to === undefined ? 1 - erfc(from!) : erfc(from!) - erfc(to))),
  "ERF.PRECISE": numeric(1, 1, ([x]) => 1 - erfc(x!)),
  ERFC: numeric(1, 1, ([x]) => erfc(x!)),
  "NORM.S.DIST": numeric(2, 2, ([z, cumulative]) => (cumulative ? normal(z!) : normalDensity(z!))),
  NORMSDIST: numeric(1, 1, ([z]) => normal(z!)),
  "NORM.DIST": normalDistribution(),
  NORMDIST: normalDistribution(),
  "NORM.S.INV": numeric(1, 1, ([p]) => (p! > 0 && p! < 1 ? normalInverse(p!) : undefined)),
  NORMSINV: numeric(1, 1, ([p]) => (p! > 0 && p! < 1 ? normalInverse(p!) : undefined)),
  "NORM.INV": normalQuantile(),
  NORMINV: normalQuantile(),
  "CONFIDENCE.NORM": numeric(3, 3, ([alpha, deviation, size]) =>
    alpha! > 0 && alpha! < 1 && deviation! > 0 && size! >= 1
      ? (-normalInverse(alpha! / 2) * deviation!) / Math.sqrt(Math.trunc(size!))
      : undefined,
  ),
  DATE: elementwise(3, 3, (values, date1904) => {
    const numbers = numbersIn(values.map((value) => value ?? 0));
    if (isError(numbers)) return numbers;
    const [year, month, day] = numbers.map((each) => Math.trunc(each ?? 0));
    return dateNumber(year!, month!, day!, date1904);
  }),
  YEAR: datePart(1900, 1900, (date) => date.getUTCFullYear()),
  MONTH: datePart(1, 2, (date) => date.getUTCMonth() + 1),
  DAY: datePart(0, 29, (date) => date.getUTCDate()),
  HOUR: timePart((seconds) => Math.floor(seconds / 3600)),
  MINUTE: timePart((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: timePart((seconds) => seconds % 60),
  PV: numeric(3, 5, ([rate, count, payment, future = 0, atBegin = 0]) =>
    rate === 0
      ? -(future + payment! * count!)
      : -(future + payment! * annuity(rate!, count!, atBegin)) / (1 + rate!) ** count!,
  ),
  FV: numeric(3, 5, ([rate, count, payment, present = 0, atBegin = 0]) =>
    rate === 0
      ? -(present + payment! * count!)
      : -(present * (1 + rate!) ** count! + payment! * annuity(rate!, count!, atBegin)),
  ),
  YEARFRAC: numeric(2, 3, ([from, to, basis = 0]) => yearFraction(from!, to!, Math.trunc(basis))),
  ADDRESS: elementwise(2, 5, ([row, column, kind, a1, sheet]) => {
    const [r, c, n] = [Math.trunc(Number(row)), Math.trunc(Number(column)), Math.trunc(Number(kind ?? 1))];
    if (!(r >= 1 && r <= lastRow + 1 && c >= 1 && c <= lastColumn + 1 && n >= 1 && n <= 4))
      return errorValue("#VALUE!");
    const [fixedRow, fixedColumn] = [n === 1 || n === 2, n === 1 || n === 3];
    const text =
      a1 === false || a1 === 0
        ? `R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`
        : `${fixedColumn ? "$" : ""}${columnName(c - 1)}${fixedRow ? "$" : ""}${r}`;
    return sheet === undefined || sheet === null ? text : `${quoteSheet(asText(sheet))}!${text}`;
  }),
  SEQUENCE: blockOfNumbers(1, 4, ([rows, columns = 1, start = 1, step = 1]) =>
    filled(rows!, columns, (n) => start + n * step),
  ),
  RANDARRAY: blockOfNumbers(0, 5, ([rows = 1, columns = 1, least = 0, most = 1, whole = 0]) =>
    filled(rows, columns, () =>
      whole ? Math.floor(Math.random() * (most - least + 1)) + least : Math.random() * (most - least) + least,
    ),
  ),
  MUNIT: blockOfNumbers(1, 1, ([size]) =>
    filled(size!, size!, (n) => (Math.floor(n / Math.trunc(size!)) === n % Math.trunc(size!) ? 1 : 0)),
  ),
  UNIQUE: { least: 1, most: 3, compute: ([block, byColumn, once]) => unique(block!, byColumn, once) },
  // INDEX over what a function gave: of a single row, the second argument is the column.
  [rowIndex]: { least: 2, most: 2, compute: ([block, place]) => placeOf(block!, place!) },
  // What stands beside an arithmetic sign: a text that spells a number is that number.
  [asNumber]: elementwise(1, 1, ([value]) => {
    if (typeof value !== "string") return typeof value === "boolean" ? Number(value) : (value ?? 0);
    return numberOfText(value) ?? errorValue("#VALUE!");
  }),
  [withinLines]: elementwise(2, 2, ([place, end]) =>
    typeof place === "number" && place > Number(end) && place <= lastRow + 1 ? end! : (place ?? 0),
  ),
  [wantedValue]: elementwise(1, 1, ([value]) => value ?? 0),
  [asTextOfDigits]: elementwise(1, 1, ([value]) =>
    typeof value === "number" ? numberText(value) : (value ?? ""),
  ),
  [shownValue]: elementwise(1, 1, ([value]) => value ?? 0),
  MODE: mode(),
  "MODE.SNGL": mode(),
  NPER: numeric(3, 5, ([rate, payment, present, future = 0, atBegin = 0]) => {
    if (rate === 0) return -(present! + future) / payment!;
    const paid = (payment! * (1 + rate! * (atBegin ? 1 : 0))) / rate!;
    return Math.log((paid - future) / (paid + present!)) / Math.log1p(rate!);
  }),
  [compare]: elementwise(3, 3, ([sign, a, b]) => compared(String(sign), a ?? null, b ?? null)),
  [minus]: elementwise(2, 2, ([a, b]) => {
    const numbers = numbersIn([a ?? 0, b ?? 0]);
    if (isError(numbers)) return numbers;
    const [from, less] = [numbers[0] ?? 0, numbers[1] ?? 0];
    const rest = from - less;
    // What is left of two numbers that are the same in all digits shown.
    return Math.abs(rest) < Math.abs(from) * 2 ** -48 ? 0 : rest;
  }),
  ...conditionals,
};

const collator = new Intl.Collator("ko", { sensitivity: "accent" });
const rank = (value: Scalar): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Numbers by 15 digits; numbers before texts before truth values; a blank is as the other's nothing. */
function compared(sign: string, a: Scalar, b: Scalar): boolean {
  const nothing = (other: Scalar): Scalar =>
    typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  const [x, y] = [a ?? nothing(b), b ?? nothing(a)];
  let order = rank(x) - rank(y);
  if (order === 0) {
    if (typeof x === "number" && typeof y === "number") order = sameDigits(x, y) ? 0 : x - y;
    else if (typeof x === "string" && typeof y === "string")
      order = x.toLowerCase() === y.toLowerCase() ? 0 : collator.compare(x, y) || (x < y ? -1 : 1);
    else order = Number(x) - Number(y);
  }
  switch (sign) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

function sameDigits(a: number, b: number): boolean {
  if (a === b) return true;
  if (Math.abs(a - b) > 1e-14 * Math.abs(a)) return false;
  return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
}

function placeOf(block: Argument, place: Argument): InvocationResult {
  const lines = blockOf(block);
  const number = numbersIn([place]);
  if (isError(number)) return number;
  const n = Math.trunc(number[0] ?? 0);
  if (n < 0) return errorValue("#VALUE!");
  const shown = (value: Scalar): CellValue => value ?? 0;
  if (n === 0) return lines.map((line) => line.map(shown));
  if (lines.length === 1) return n <= lines[0]!.length ? shown(lines[0]![n - 1]!) : errorValue("#REF!");
  const line = lines[n - 1];
  if (!line) return errorValue("#REF!");
  return line.length === 1 ? shown(line[0]!) : [line.map(shown)];
}

/** Rows (or columns) that are there, each once; a blank is 0 in what a formula gives. */
function unique(
  block: Argument,
  byColumn: Argument | undefined,
  once: Argument | undefined,
): InvocationResult {
  const lines = blockOf(block).map((line) => line.map((value): CellValue => value ?? 0));
  const turned = (all: CellValue[][]): CellValue[][] =>
    Array.from({ length: all[0]?.length ?? 0 }, (_, i) => all.map((line) => line[i]));
  const all = byColumn === true ? turned(lines) : lines;
  const counts = new Map<string, { line: CellValue[]; count: number }>();
  for (const line of all) {
    const key = JSON.stringify(
      line.map((value) =>
        isError(value) ? value.text : typeof value === "string" ? `"${value.toLowerCase()}` : value,
      ),
    );
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { line, count: 1 });
  }
  const kept = [...counts.values()]
    .filter(({ count }) => once !== true || count === 1)
    .map(({ line }) => line);
  if (kept.length === 0) return errorValue("#CALC!");
  return byColumn === true ? turned(kept) : kept;
}

const blockOf = (argument: Argument): Block =>
  isSingle(argument) ? [[argument as Scalar]] : (argument as Block);

/** Larger blocks are no figures of anybody's, and would take the memory of the machine. */
const mostCells = 1_000_000;

function filled(rows: number, columns: number, value: (n: number) => number): InvocationResult {
  const [r, c] = [Math.trunc(rows), Math.trunc(columns)];
  if (!(r >= 1 && c >= 1)) return errorValue(r === 0 || c === 0 ? "#CALC!" : "#VALUE!");
  if (r > lastRow + 1 || c > lastColumn + 1) return errorValue("#VALUE!");
  if (r * c > mostCells) return errorValue("#NUM!");
  return Array.from({ length: r }, (_, row) =>
    Array.from({ length: c }, (__, column) => value(row * c + column)),
  );
}

/** Numbers in, left out ones undefined; a text that is none is #VALUE!. */
function numbersIn(args: readonly Argument[]): (number | undefined)[] | CellError {
  const numbers: (number | undefined)[] = [];
  for (const each of args) {
    const value = isSingle(each) ? (each as Scalar) : ((each as Block)[0]?.[0] ?? null);
    if (isError(value)) return value;
    const number =
      typeof value === "string" ? numberOfText(value) : value === null ? undefined : Number(value);
    if (value !== null && number === undefined) return errorValue("#VALUE!");
    numbers.push(number);
  }
  return numbers;
}

function blockOfNumbers(
  least: number,
  most: number,
  compute: (numbers: readonly (number | undefined)[]) => InvocationResult,
): Correction {
  return {
    least,
    most,
    compute: (args) => {
      const numbers = numbersIn(args);
      return isError(numbers) ? numbers : compute(numbers);
    },
  };
}

/** undefined is #NUM!. A blank counts 0 where the argument has no value of its own for it. */
function numeric(
  least: number,
  most: number,
  compute: (numbers: readonly (number | undefined)[]) => number | CellError | undefined,
): Correction {
  return elementwise(least, most, (values) => {
    const numbers = numbersIn(values);
    if (isError(numbers)) return numbers;
    const given = numbers.map((each, i) => (i < least ? (each ?? 0) : each));
    const result = compute(given);
    if (isError(result)) return result;
    return result === undefined || !Number.isFinite(result) ? errorValue("#NUM!") : result;
  });
}

/** Excel's calendar begins with a 0 January 1900, which a blank cell is, and has a 29 February in that year. */
function datePart(ofZero: number, ofLeapDay: number, read: (date: Date) => number): Correction {
  return elementwise(1, 1, ([value], date1904) => {
    const numbers = numbersIn([value ?? 0]);
    if (isError(numbers)) return numbers;
    const serial = Math.floor(numbers[0] ?? 0) + (date1904 ? daysTo1904 : 0);
    if (!(serial >= 0 && serial <= lastDay)) return errorValue("#NUM!");
    if (serial === 0) return ofZero;
    if (serial === 60) return ofLeapDay;
    return read(new Date((serial - (serial < 60 ? 25568 : 25569)) * 86400000));
  });
}

/** What so many payments of 1 come to. */
const annuity = (rate: number, count: number, atBegin: number): number =>
  (((1 + rate) ** count - 1) / rate) * (atBegin ? 1 + rate : 1);

/** Of the day's seconds, rounded; a text may be a time. */
function timePart(read: (seconds: number) => number): Correction {
  return elementwise(1, 1, ([value]) => {
    const numbers = numbersIn([value ?? 0]);
    if (isError(numbers)) return numbers;
    const serial = numbers[0] ?? 0;
    if (serial < 0 || serial > lastDay + 1) return errorValue("#NUM!");
    return read(Math.round((serial - Math.floor(serial)) * 86400) % 86400);
  });
}

/** Before March 1900 the same calendar: its 1 January is 1. */
function dateNumber(year: number, month: number, day: number, date1904: boolean): CellValue {
  if (!(year >= 0 && year <= 9999)) return errorValue("#NUM!");
  const serial = Date.UTC(year < 1900 ? year + 1900 : year, month - 1, day) / 86400000 + 25569;
  const counted = (serial < 61 ? serial - 1 : serial) - (date1904 ? daysTo1904 : 0);
  return counted >= 0 && counted <= lastDay ? counted : errorValue("#NUM!");
}

/** 31 December 9999. */
const lastDay = 2958465;

/** Of what stands there equally often, the first. */
function mode(): Correction {
  return {
    least: 1,
    most: 255,
    compute: (args) => {
      const counts = new Map<number, number>();
      for (const arg of args)
        for (const value of blockOf(arg).flat()) {
          if (isError(value)) return value;
          const number = isSingle(arg) ? numbersIn([value]) : undefined;
          if (isError(number)) return number;
          const own = number ? number[0] : typeof value === "number" ? value : undefined;
          if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1);
        }
      let [found, most]: [number | undefined, number] = [undefined, 1];
      for (const [value, count] of counts) if (count > most) [found, most] = [value, count];
      return found ?? errorValue("#N/A");
    },
  };
}

function multiples(towards: (quotient: number) => number): Correction {
  return numeric(2, 2, ([number, step]) => {
    if (number === 0) return 0;
    if (step === 0) return towards === Math.ceil ? 0 : errorValue("#DIV/0!");
    if (number! > 0 && step! < 0) return undefined;
    // What a quotient is in decimals: 0.3 / 0.1 is 3.
    const quotient = Number((number! / step!).toPrecision(15));
    return Number((towards(quotient) * step!).toPrecision(15));
  });
}

function normalDistribution(): Correction {
  return numeric(4, 4, ([x, mean, deviation, cumulative]) => {
    if (!(deviation! > 0)) return undefined;
    const z = (x! - mean!) / deviation!;
    return cumulative ? normal(z) : normalDensity(z) / deviation!;
  });
}

function normalQuantile(): Correction {
  return numeric(3, 3, ([p, mean, deviation]) =>
    p! > 0 && p! < 1 && deviation! > 0 ? mean! + normalInverse(p!) * deviation! : undefined,
  );
}

/** Days between two dates as a part of a year, by the ways of counting 0 (US 30/360) to 4 (European 30/360). */
function yearFraction(a: number, b: number, basis: number): number | undefined {
  const [from, to] = [Math.trunc(Math.min(a, b)), Math.trunc(Math.max(a, b))];
  if (from < 0 || basis < 0 || basis > 4) return undefined;
  const dateOf = (serial: number): Date => new Date((serial - 25569) * 86400000);
  const [first, last] = [dateOf(from), dateOf(to)];
  const [y1, y2] = [first.getUTCFullYear(), last.getUTCFullYear()];
  if (basis === 2) return (to - from) / 360;
  if (basis === 3) return (to - from) / 365;
  if (basis === 1) {
    const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    const withinYear = to - from <= (isLeap(y2) || isLeap(y1) ? 366 : 365) && y2 - y1 <= 1;
    if (!withinYear || y2 - y1 > 1) {
      let days = 0;
      for (let year = y1; year <= y2; year++) days += isLeap(year) ? 366 : 365;
      return (to - from) / (days / (y2 - y1 + 1));
    }
    const leapDay = [y1, y2].some((year) => {
      const day = Date.UTC(year, 1, 29) / 86400000 + 25569;
      return isLeap(year) && day >= from && day <= to;
    });
    return (to - from) / (leapDay || (y1 === y2 && isLeap(y1)) ? 366 : 365);
  }
  let [d1, d2] = [first.getUTCDate(), last.getUTCDate()];
  const [m1, m2] = [first.getUTCMonth(), last.getUTCMonth()];
  if (basis === 4) {
    d1 = Math.min(d1, 30);
    d2 = Math.min(d2, 30);
  } else {
    const endOfFebruary = (date: Date): boolean =>
      date.getUTCMonth() === 1 && new Date(date.getTime() + 86400000).getUTCMonth() === 2;
    if (endOfFebruary(first) && endOfFebruary(last)) d2 = 30;
    if (endOfFebruary(first)) d1 = 30;
    if (d2 === 31 && d1 >= 30) d2 = 30;
    if (d1 === 31) d1 = 30;
  }
  return ((y2 - y1) * 360 + (m2 - m1) * 30 + (d2 - d1)) / 360;
}

const longestText = 32767;

const asText = (value: Scalar | undefined): string =>
  typeof value === "string"
    ? value
    : typeof value === "boolean"
      ? value
        ? "TRUE"
        : "FALSE"
      : typeof value === "number"
        ? numberText(value)
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
  if (format === "") return typeof value === "string" ? value : "";
  const number = typeof value === "string" && value.trim() !== "" ? Number(value.replace(/,/g, "")) : NaN;
  const day = Number.isNaN(number) && typeof value === "string" ? numberOfText(value) : undefined;
  const shown = Number.isNaN(number) ? (isDateFormat(String(format)) ? day : undefined) : number;
  return displayText(shown ?? value ?? 0, String(format ?? ""), date1904);
}

function rounding(towards: (shifted: number) => number): Correction {
  return elementwise(2, 2, ([each, places]) => {
    const [number, count] = [Number(each ?? 0), Math.trunc(Number(places ?? 0))];
    if (each === "" || places === "" || Number.isNaN(number) || Number.isNaN(count))
      return errorValue("#VALUE!");
    return roundDecimal(number, count, towards);
  });
}

/**
 * Rounds the number as it is written in 15 digits, which are all that Excel counts: 1.005 up to 1.01, 21.9/0.2, which is
 * 109.49999999999999 here, up to 110. `towards` takes the shifted, positive number.
 */
export function roundDecimal(number: number, digits: number, towards: (shifted: number) => number): number {
  if (number === 0 || !Number.isFinite(number)) return number;
  // A whole number of 16 digits keeps the last of them.
  if (digits >= 0 && Number.isInteger(number)) return number;
  const [mantissa, exponent] = Number(Math.abs(number).toPrecision(15)).toExponential().split("e");
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
    goesOverBlocks: true,
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

/** A single row, column or value counts for every place; what is too short has nothing there. */
function at(block: Block, row: number, column: number): Scalar {
  const line = block.length === 1 ? block[0] : block[row];
  const value = line?.length === 1 ? line[0] : line?.[column];
  return value === undefined ? errorValue("#N/A") : value;
}

const overReferences = new Set(
  (
    "SUM AVERAGE COUNT MIN MAX PRODUCT MEDIAN MODE STDEV STDEVP STDEV.S STDEV.P VAR VARP VAR.S VAR.P SUMSQ AVEDEV DEVSQ " +
    "GEOMEAN HARMEAN KURT SKEW MDETERM MINVERSE MMULT AND OR XOR NPV SUBTOTAL AGGREGATE"
  ).split(" "),
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
