/**
 * COUNTIF, SUMIF and their kin. In: a block of values and a criterion (">5", "가*", 3). Out: which of them count.
 * Example: COUNTIF over 3, blank, 7, "글", 0 with "<5" is 2: a blank is no number, and a text is none.
 */
import { type CellValue, errorValue, isError } from "../model";
import type { Argument, Correction, Scalar } from "./engine";
import { sourceOf } from "../search";
import { numberOfText } from "./number-of-text";

type Test = (value: Scalar) => boolean;

/** What the criterion asks of a value; `null` is a blank cell. */
export function criterion(given: Scalar): Test {
  if (isError(given)) return (value) => isError(value) && value.text === given.text;
  if (typeof given === "boolean") return (value) => value === given;
  if (typeof given !== "string") return equalTo(given ?? 0);
  const [, sign = "", rest = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(given)!;
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
  const pattern = new RegExp(`^${sourceOf(text)}$`, "iu");
  return (value) => typeof value === "string" && pattern.test(value);
}

type Block = readonly (readonly Scalar[])[];
const blockOf = (argument: Argument | undefined): Block =>
  Array.isArray(argument) ? (argument as Block) : [[(argument ?? null) as Scalar]];
const firstOf = (argument: Argument | undefined): Scalar => blockOf(argument)[0]?.[0] ?? null;

/** The values of `of` where every pair of range and criterion holds; undefined where the ranges differ in size. */
function chosen(of: Block, pairs: readonly Argument[]): Scalar[] | undefined {
  const tests: { block: Block; test: Test }[] = [];
  for (let at = 0; at < pairs.length; at += 2)
    tests.push({ block: blockOf(pairs[at]), test: criterion(firstOf(pairs[at + 1])) });
  const columns = of[0]?.length ?? 0;
  if (tests.some(({ block }) => block.length !== of.length || (block[0]?.length ?? 0) !== columns))
    return undefined;
  const found: Scalar[] = [];
  for (let row = 0; row < of.length; row++)
    for (let column = 0; column < columns; column++)
      if (tests.every(({ block, test }) => test(block[row]![column]!))) found.push(of[row]![column]!);
  return found;
}

type Sum = (values: readonly Scalar[]) => CellValue;

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

/** A range, a criterion and, maybe, the range that is summed. */
const single = (compute: Sum): Correction => ({
  least: 2,
  most: 3,
  compute: ([range, given, of]) =>
    overCriteria([given ?? null], ([criterion]) => {
      const values = chosen(blockOf(of ?? range), [range!, criterion!]);
      return values ? compute(values) : errorValue("#VALUE!");
    }),
});

/** Ranges and criteria in turn. */
function overPairs(
  pairs: readonly Argument[],
  of: Argument,
  compute: (values: readonly Scalar[]) => CellValue,
): ReturnType<Correction["compute"]> {
  if (pairs.length % 2 !== 0) return errorValue("#VALUE!");
  const criteria = pairs.filter((_, i) => i % 2 === 1);
  return overCriteria(criteria, (given) => {
    const values = chosen(
      blockOf(of),
      pairs.map((each, i) => (i % 2 === 1 ? given[(i - 1) / 2]! : each)),
    );
    return values ? compute(values) : errorValue("#VALUE!");
  });
}

const several = (compute: Sum): Correction => ({
  least: 3,
  most: 255,
  compute: ([of, ...pairs]) => overPairs(pairs, of ?? null, compute),
});

const count = (pairs: readonly Argument[]): ReturnType<Correction["compute"]> =>
  overPairs(pairs, pairs[0] ?? null, (values) => values.length);

export const conditionals: Readonly<Record<string, Correction>> = {
  COUNTIF: { least: 2, most: 2, compute: count },
  COUNTIFS: { least: 2, most: 254, compute: count },
  SUMIF: single(sum),
  AVERAGEIF: single(average),
  SUMIFS: several(sum),
  AVERAGEIFS: several(average),
  MAXIFS: several(most),
  MINIFS: several(least),
};
