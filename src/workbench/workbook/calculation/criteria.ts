/**
 * COUNTIF, SUMIF and their kin. In: a block of values and a criterion (">5", "가*", 3). Out: which of them count.
 * Example: COUNTIF over 3, blank, 7, "글", 0 with "<5" is 2: a blank is no number, and a text is none.
 */
import { type CellValue, errorValue, isError } from "../model";
import type { Argument, Correction, Scalar } from "./argument";
import { fitting } from "../search";
import { numberOfText } from "./number-of-text";

type Test = (value: Scalar) => boolean;

/** What the criterion asks of a value; `null` is a blank cell. */
export function criterion(given: Scalar): Test {
  if (isError(given)) return (value) => isError(value) && value.text === given.text;
  if (typeof given === "boolean") return (value) => value === given;
  if (typeof given !== "string") return equalTo(given ?? 0);
  const [sign, rest] = partsOf(given);
  if (rest === "") {
    if (sign === "=") return (value) => value === null;
    if (sign === "<>") return (value) => value !== null;
    if (sign === "") return (value) => value === null || value === "";
    return () => false;
  }
  const number = numberOfText(rest);
  if (sign === "" || sign === "=") return number === undefined ? likeText(rest) : equalTo(number);
  if (sign === "<>") {
    const same = number === undefined ? likeText(rest) : equalTo(number);
    return (value) => !same(value);
  }
  const holds: Readonly<Record<string, (order: number) => boolean>> = {
    "<": (order) => order < 0,
    "<=": (order) => order <= 0,
    ">": (order) => order > 0,
    ">=": (order) => order >= 0,
  };
  const test = holds[sign]!;
  if (number !== undefined) return (value) => typeof value === "number" && test(value - number);
  const wanted = rest.toLowerCase();
  return (value) =>
    typeof value === "string" &&
    test(value.toLowerCase() < wanted ? -1 : value.toLowerCase() > wanted ? 1 : 0);
}

const partsOf = (given: string): [sign: string, rest: string] => {
  const [, sign = "", rest = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(given)!;
  return [sign, rest];
};

/** Equal for all values that fit what asks for one of them, and for few others; undefined of what several values may fit. */
export function wantedKey(given: Scalar): string | number | undefined {
  if (typeof given === "number") return given;
  if (typeof given !== "string") return undefined;
  const [sign, rest] = partsOf(given);
  if (rest === "" || (sign !== "" && sign !== "=") || /[*?~#]|^(true|false)$/i.test(rest)) return undefined;
  return keyOfText(rest);
}

/** What a value of a column is found by. */
export const valueKey = (value: Scalar): string | number | undefined =>
  typeof value === "string" ? keyOfText(value) : typeof value === "number" ? value : undefined;

/** Letters that are one in any case, ß and ẞ, s and ſ, become one only on all three ways. */
const keyOfText = (text: string): string | number =>
  numberOfText(text) ?? text.toLowerCase().toUpperCase().toLowerCase();

/** A number, or a text that spells it. */
function equalTo(number: number): Test {
  return (value) =>
    typeof value === "number"
      ? value === number
      : typeof value === "string" && numberOfText(value) === number;
}

function likeText(text: string): Test {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return (value) => value === (upper === "TRUE");
  if (/^#/.test(text)) return (value) => isError(value) && value.text === upper;
  const fits = fitting(text);
  return (value) => typeof value === "string" && fits(value);
}

type Block = readonly (readonly Scalar[])[];
const blockOf = (argument: Argument | undefined): Block =>
  Array.isArray(argument) ? (argument as Block) : [[(argument ?? null) as Scalar]];
const firstOf = (argument: Argument | undefined): Scalar => blockOf(argument)[0]?.[0] ?? null;

/**
 * The values of `of` where every range holds what is wanted of it, and how many blank cells besides; undefined where the ranges
 * differ in size. Ranges are what the caller's arguments stand for.
 */
export type Chosen = (
  of: Argument,
  pairs: readonly (readonly [range: Argument, wanted: Scalar])[],
) => { readonly values: readonly Scalar[]; readonly blanks: number } | undefined;

const chosenOfBlocks: Chosen = (values, pairs) => {
  const of = blockOf(values);
  const tests = pairs.map(([range, wanted]) => ({ block: blockOf(range), test: criterion(wanted) }));
  const columns = of[0]?.length ?? 0;
  if (tests.some(({ block }) => block.length !== of.length || (block[0]?.length ?? 0) !== columns))
    return undefined;
  const found: Scalar[] = [];
  for (let row = 0; row < of.length; row++)
    for (let column = 0; column < columns; column++)
      if (tests.every(({ block, test }) => test(block[row]![column]!))) found.push(of[row]![column]!);
  return { values: found, blanks: 0 };
};

/** `blanks`: so many blank cells besides. */
type Sum = (values: readonly Scalar[], blanks: number) => CellValue;

const numbersOf = (values: readonly Scalar[]): number[] =>
  values.filter((value): value is number => typeof value === "number");
const withErrors =
  (compute: (numbers: readonly number[]) => CellValue): Sum =>
  (values) =>
    values.find(isError) ?? compute(numbersOf(values));
const sum = withErrors((numbers) => numbers.reduce((total, each) => total + each, 0));
const average = withErrors((numbers) =>
  numbers.length === 0
    ? errorValue("#DIV/0!")
    : numbers.reduce((total, each) => total + each, 0) / numbers.length,
);
const most = withErrors((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0));
const least = withErrors((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0));

/** A block of criteria gives a block of results, each for its place; a single row, column or value counts for every place. */
function overCriteria(
  given: readonly Argument[],
  compute: (criteria: readonly Scalar[]) => CellValue,
): ReturnType<Correction["compute"]> {
  const blocks = given.map(blockOf);
  const rows = Math.max(1, ...blocks.map((block) => block.length));
  const columns = Math.max(1, ...blocks.map((block) => block[0]?.length ?? 1));
  if (rows === 1 && columns === 1) return compute(given.map(firstOf));
  const at = (block: Block, row: number, column: number): Scalar => {
    const line = block.length === 1 ? block[0] : block[row];
    return (line?.length === 1 ? line[0] : line?.[column]) ?? null;
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => compute(blocks.map((block) => at(block, row, column)))),
  );
}

/** Which arguments of a call with so many are ranges; undefined where it is none of these functions. */
export function rangesOf(name: string, args: number): number[] | undefined {
  const from: Readonly<Record<string, number>> = {
    ...{ COUNTIF: 0, SUMIF: 0, AVERAGEIF: 0, COUNTIFS: 0 },
    ...{ SUMIFS: 1, AVERAGEIFS: 1, MAXIFS: 1, MINIFS: 1 },
  };
  const first = from[name];
  if (first === undefined || args < 2) return undefined;
  const ranges = Array.from({ length: args }, (_, at) => at).filter((at) => (at - first) % 2 === 0);
  return first === 1 ? [0, ...ranges] : ranges;
}

/** COUNTIF, SUMIF, …, whose ranges `chosen` understands. */
export function conditionalsOver(chosen: Chosen): Readonly<Record<string, Correction>> {
  /** A range, a criterion and, maybe, the range that is summed. */
  const single = (compute: Sum): Correction => ({
    least: 2,
    most: 3,
    goesOverBlocks: true,
    compute: ([range, given, of]) => overPairs([range!, given ?? null], of ?? range!, compute),
  });
  /** Ranges and criteria in turn. */
  const overPairs = (
    args: readonly Argument[],
    of: Argument,
    compute: Sum,
  ): ReturnType<Correction["compute"]> => {
    if (args.length % 2 !== 0) return errorValue("#VALUE!");
    const [ranges, criteria] = [0, 1].map((odd) => args.filter((_, at) => at % 2 === odd));
    return overCriteria(criteria!, (given) => {
      const found = chosen(
        of,
        ranges!.map((range, at) => [range, given[at]!]),
      );
      return found ? compute(found.values, found.blanks) : errorValue("#VALUE!");
    });
  };
  const several = (compute: Sum): Correction => ({
    least: 3,
    most: 255,
    goesOverBlocks: true,
    compute: ([of, ...pairs]) => overPairs(pairs, of ?? null, compute),
  });
  const count: Correction["compute"] = (pairs) =>
    overPairs(pairs, pairs[0] ?? null, (values, blanks) => values.length + blanks);
  return {
    COUNTIF: { least: 2, most: 2, goesOverBlocks: true, compute: count },
    COUNTIFS: { least: 2, most: 254, goesOverBlocks: true, compute: count },
    SUMIF: single(sum),
    AVERAGEIF: single(average),
    SUMIFS: several(sum),
    AVERAGEIFS: several(average),
    MAXIFS: several(most),
    MINIFS: several(least),
  };
}

export const conditionals = conditionalsOver(chosenOfBlocks);
