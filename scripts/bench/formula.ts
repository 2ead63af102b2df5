/**
 * Measurement formulas: computed, called as Excel calls them, read. Millions a second, medians of nine runs; beside each the
 * same in plain TypeScript, and in expr-eval and mathjs where they are there (npm install --no-save expr-eval mathjs).
 * {"name":"weighted sum, compiled","value":41.2,"unit":"M/s","atLeast":30,"typescript":52.4,…}
 */
import { calculationOf, evaluate, knownFormula, namedTexts, parseFormula } from "../../src/formula";
import { measure } from "../../src/functions/measure";
import { pressRate } from "../../src/functions/pressrate";
import { peer } from "./medians";
import type { Measurement } from "./index";

const runs = 9;
const weighted = namedTexts.PRESSRATE;
const ratio = "(처리건수 - 취하건수) ÷ (접수건수 - 이송건수) × 100";
// Columns of figures, so that no run computes one value over and over.
const rows = Array.from({ length: 1000 }, (_, row) => [1840 + row, 5400 - row, 280 + (row % 7), 12]);

/** A peer's compiled form of an expression over a, b, c, d; undefined where it is not installed. */
interface Peer {
  readonly name: string;
  readonly compile: (expression: string) => (values: Values) => unknown;
  readonly parse: (expression: string) => unknown;
}
interface Values {
  a: number;
  b: number;
  c: number;
  d: number;
}
const named: Values[] = rows.map(([a, b, c, d]) => ({ a: a!, b: b!, c: c!, d: d! }));

export default function formula(): Measurement[] {
  // Once for nothing: what is measured first would be the only thing that the measuring loop ever called.
  measureAll();
  return measureAll();
}

function measureAll(): Measurement[] {
  const peers = [exprEval(), mathjs()].filter((each) => each !== undefined);
  const computedBy = (expression: string): Record<string, number> =>
    Object.fromEntries(
      peers.map((each) => {
        const compiled = each.compile(expression);
        return [each.name, rate((row) => compiled(named[row]!) as number)];
      }),
    );
  const [sum, quotient] = [parseFormula(weighted), parseFormula(ratio)];
  const [sumOf, quotientOf] = [calculationOf(sum.tree!), calculationOf(quotient.tree!)];
  const calls = rows.map(([a, b, c]): [Cell, Cell, Cell] => [[[a!]], [[b!]], [[c!]]]);
  const ranges = rows.map((row) => [[row.slice(0, 3)]]);
  const texts = [[weighted]];
  return [
    line(
      "weighted sum, compiled",
      30,
      rate((row) => sumOf(rows[row]!)),
      {
        typescript: rate((row) => rawSum(rows[row]!)),
        ...computedBy("(a * 0.2) + (b * 0.3) + (c * 0.5)"),
      },
    ),
    line(
      "weighted sum, evaluated",
      15,
      rate((row) => evaluate(sum, rows[row]!)!),
    ),
    line(
      "rate of differences, compiled",
      15,
      rate((row) => quotientOf(rows[row]!)),
      {
        typescript: rate((row) => rawRatio(rows[row]!)),
        ...computedBy("(a - b) / (c - d) * 100"),
      },
    ),
    line(
      "PRESSRATE as Excel calls it",
      10,
      rate((row) => {
        const [a, b, c] = calls[row]!;
        return pressRate(a as never, b as never, c as never) as number;
      }),
      { typescript: rate((row) => rawCall(...calls[row]!)) },
    ),
    line(
      "MEASURE of a text seen before",
      5,
      rate((row) => measure(texts, ranges[row]!) as number),
      {
        typescript: rate((row) => rawRange(ranges[row]!)),
      },
    ),
    line(
      "a formula looked up",
      5,
      rate(() => knownFormula(weighted).quantities.length),
    ),
    line(
      "a formula read",
      0.05,
      rate(() => parseFormula(weighted, "건").quantities.length, 20_000),
      {
        ...Object.fromEntries(
          peers.map((each) => [
            each.name,
            rate(() => (each.parse("(a * 0.2) + (b * 0.3) + (c * 0.5)") === undefined ? 0 : 1), 20_000),
          ]),
        ),
      },
    ),
  ];
}

type Cell = readonly (readonly number[])[];

const rawSum = (row: readonly number[]): number => row[0]! * 0.2 + row[1]! * 0.3 + row[2]! * 0.5;
const rawRatio = (row: readonly number[]): number => ((row[0]! - row[1]!) / (row[2]! - row[3]!)) * 100;
const rawCall = (a: Cell, b: Cell, c: Cell): number => a[0]![0]! * 0.2 + b[0]![0]! * 0.3 + c[0]![0]! * 0.5;
const rawRange = (blocks: readonly number[][][]): number => rawSum(blocks[0]![0]!);

function line(
  name: string,
  atLeast: number,
  millionsPerSecond: number,
  beside: Record<string, number> = {},
): Measurement {
  return {
    name,
    milliseconds: Number((1 / millionsPerSecond / 1000).toPrecision(3)),
    value: millionsPerSecond,
    unit: "M/s",
    atLeast,
    ...beside,
  };
}

let sink = 0;

/** Millions of calls a second of the processor's time, the median of the runs. */
function rate(call: (row: number) => number, calls = 400_000): number {
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const before = process.cpuUsage();
    for (let at = 0; at < calls; at++) sink += call(at % rows.length);
    const { user, system } = process.cpuUsage(before);
    if (run > 0) times.push((user + system) / calls);
  }
  if (Number.isNaN(sink)) throw new Error("a value is no number");
  const median = times.sort((one, other) => one - other)[(runs - 1) / 2]!;
  return Number((1 / median).toPrecision(3));
}

function exprEval(): Peer | undefined {
  const { Parser } =
    peer<{
      Parser?: new () => { parse: (text: string) => { evaluate: (values: object) => unknown } };
    }>("expr-eval") ?? {};
  if (!Parser) return undefined;
  const parser = new Parser();
  return {
    name: "expr-eval",
    compile: (expression) => {
      const parsed = parser.parse(expression);
      return (values) => parsed.evaluate(values);
    },
    parse: (expression) => parser.parse(expression),
  };
}

function mathjs(): Peer | undefined {
  const math = peer<{
    parse: (text: string) => { compile: () => { evaluate: (values: object) => unknown } };
  }>("mathjs");
  if (!math) return undefined;
  return {
    name: "mathjs",
    compile: (expression) => {
      const compiled = math.parse(expression).compile();
      return (values) => compiled.evaluate(values);
    },
    parse: (expression) => math.parse(expression),
  };
}
