/** Each function, its native equal and its LAMBDA give the same result on 10,000 random rows of cells. */
import fc from "fast-check";
import { achievement } from "../../src/functions/achievement";
import { amount } from "../../src/functions/amount";
import { change } from "../../src/functions/change";
import { changeRate } from "../../src/functions/changerate";
import { grade } from "../../src/functions/grade";
import { measure } from "../../src/functions/measure";
import { plannedPr } from "../../src/functions/plannedpr";
import { pressRate } from "../../src/functions/pressrate";
import { quantities } from "../../src/functions/quantities";
import { planFunctions } from "../../src/functions/registry";
import { share } from "../../src/functions/share";
import { snsRate } from "../../src/functions/snsrate";
import { weightedScore } from "../../src/functions/weightedscore";
import { anyCell, argument, calculate, resultOf, same, sample, type Cell } from "./support/calculation";

// Thousands of long formulas; the machine that runs this may be busy.
jest.setTimeout(300_000);

type Compute = (...args: unknown[][][]) => unknown;

const scalar = (count: number) => fc.array(anyCell, { minLength: count, maxLength: count });
const way = fc.constantFrom<Cell>(undefined, "", "상향", "하향", "higher", "LOWER", "아래", 1, {
  error: "#N/A",
});
const method = fc.constantFrom<Cell>(undefined, "", "차이", "비율", "ratio", "Difference", "몫", true, {
  error: "#REF!",
});
const ifNew = fc.constantFrom<Cell>(undefined, "", "신규", "-", 0, { error: "#NAME?" });
const small = fc.oneof(fc.integer({ min: -1, max: 2 }), anyCell);

const cases: readonly { name: string; compute: Compute; rows: fc.Arbitrary<Cell[]> }[] = [
  { name: "PRESSRATE", compute: pressRate as Compute, rows: scalar(3) },
  { name: "SNSRATE", compute: snsRate as Compute, rows: scalar(4) },
  { name: "PLANNEDPR", compute: plannedPr as Compute, rows: scalar(1) },
  { name: "SHARE", compute: share as Compute, rows: fc.tuple(small, small) },
  { name: "CHANGE", compute: change as Compute, rows: scalar(2) },
  { name: "CHANGERATE", compute: changeRate as Compute, rows: fc.tuple(small, small) },
  { name: "CHANGERATE", compute: changeRate as Compute, rows: fc.tuple(small, small, ifNew) },
  { name: "ACHIEVEMENT", compute: achievement as Compute, rows: fc.tuple(small, small) },
  { name: "ACHIEVEMENT", compute: achievement as Compute, rows: fc.tuple(small, small, way) },
  { name: "ACHIEVEMENT", compute: achievement as Compute, rows: fc.tuple(small, small, way, method) },
  { name: "GRADE", compute: grade as Compute, rows: fc.tuple(small) },
  { name: "GRADE", compute: grade as Compute, rows: fc.tuple(small, small) },
];

describe.each(cases)("$name", ({ name, compute, rows: arbitrary }) => {
  const rows = sample(arbitrary);
  const expected = rows.map((cells) => resultOf(() => compute(...cells.map(argument))));
  const disagreements = (results: Cell[]) =>
    results.flatMap((result, index) =>
      same(result, expected[index])
        ? []
        : [{ cells: rows[index], native: result, function: expected[index] }],
    );

  test(`its native equal agrees on ${rows.length} rows of ${rows[0]!.length} cells`, () => {
    const { native } = planFunctions[name]!;
    const context = { textAt: () => undefined };
    expect(disagreements(calculate(rows, (references) => native(references, context))).slice(0, 5)).toEqual(
      [],
    );
  });

  test("its LAMBDA agrees, where the optional arguments are left out", () => {
    const { lambda, least } = planFunctions[name]!;
    if (rows[0]!.length !== least) return;
    const results = calculate(
      rows,
      (references) => `LET(함수,${lambda!.slice(1)},함수(${references.join(",")}))`,
    );
    expect(disagreements(results).slice(0, 5)).toEqual([]);
  });
});

describe("functions over ranges and texts", () => {
  const context = { textAt: () => undefined };
  const compare = (
    rows: Cell[][],
    expected: (cells: Cell[]) => Cell,
    native: (references: string[], row: number) => string,
  ) => {
    const results = calculate(rows, native);
    const disagreements = rows.flatMap((cells, index) => {
      const wanted = expected(cells);
      return same(results[index], wanted) ? [] : [{ cells, native: results[index], function: wanted }];
    });
    expect(disagreements.slice(0, 5)).toEqual([]);
  };
  const row = (cells: Cell[]) => [cells.map((cell) => argument(cell)[0]![0])];

  test("WEIGHTEDSCORE over three weights and three achievements", () => {
    const number = fc.constantFrom<Cell>(50, 30, 20, 0.5, 1, 0.9, 1.1, undefined, undefined, 0);
    const cell = fc.oneof({ weight: 20, arbitrary: number }, { weight: 1, arbitrary: anyCell });
    compare(
      sample(fc.array(cell, { minLength: 6, maxLength: 6 })),
      (cells) => resultOf(() => weightedScore(row(cells.slice(0, 3)), row(cells.slice(3)))),
      (_, at) => planFunctions.WEIGHTEDSCORE!.native([`A${at}:C${at}`, `D${at}:F${at}`], context),
    );
  });

  test("GRADE with two thresholds", () => {
    const threshold = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom<Cell>(0.9, 1, 1.1, undefined, "") },
      { weight: 1, arbitrary: anyCell },
    );
    compare(
      sample(fc.tuple(small, threshold, threshold)),
      ([achieved, one, other]) => resultOf(() => grade(argument(achieved), row([one, other]))),
      (_, at) => planFunctions.GRADE!.native([`A${at}`, `B${at}:C${at}`], context),
    );
  });

  test("MEASURE over any tree of a formula", () => {
    const text = "{(가입자 - 탈퇴자) ÷ 전체회원 + 신규 × 0.3} × 100";
    compare(
      sample(fc.array(small, { minLength: 4, maxLength: 4 })),
      (cells) => resultOf(() => measure([[text]], cells.map(argument))),
      (_, at) => planFunctions.MEASURE!.native(["Z1", `A${at}:C${at}`, `D${at}`], { textAt: () => text }),
    );
  });

  test("AMOUNT over numbers as staff spell them, and over what is none", () => {
    const digits = fc.oneof(
      fc.integer({ min: 0, max: 1_000_000_000 }).map((value) => value.toLocaleString("en-US")),
      fc.integer({ min: 0, max: 1_000_000 }).map(String),
      fc.integer({ min: 0, max: 10_000_000 }).map((value) => (value / 100).toLocaleString("en-US")),
      fc.constantFrom(
        "79,392",
        "1,23",
        "12,34,567",
        "0123",
        "1.2.3",
        ".5",
        "5.",
        "0.50",
        "1e5",
        "12:30",
        "2017-1-1",
        "1/2",
        "$5",
        "₩5",
        "",
      ),
    );
    const wide = (text: string) =>
      text.replace(/[0-9,.%()+-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const sign = fc.constantFrom("", "", "△", "△ ", "▽", "-", "− ", "–", "+", "Δ", "▲", "--");
    const wrap = fc.constantFrom(
      ["", ""],
      ["", ""],
      ["(", ")"],
      ["", "%"],
      ["", " %"],
      ["(", "%)"],
      ["(", ")%"],
      [" ", "\u00a0"],
      ["\u3000", ""],
      ["", "명"],
    );
    const spelled = fc
      .tuple(sign, digits, wrap, fc.boolean())
      .map(([mark, number, [before, after], isWide]) => {
        const text = before + mark + number + after;
        return isWide ? wide(text) : text;
      });
    const words = fc.constantFrom<Cell>(
      "-",
      "신규",
      "순증",
      "해당없음",
      "해당 없음",
      " ",
      "N/A",
      "금액",
      "△",
      "#REF!",
      "TRUE",
      "*",
      "?",
    );
    const text = fc.oneof(
      { weight: 8, arbitrary: spelled as fc.Arbitrary<Cell> },
      { weight: 1, arbitrary: words },
      { weight: 1, arbitrary: anyCell },
    );
    const unit = fc.constantFrom<Cell>("천원", "백만원", "원", undefined, "", "*", "달러", 3, {
      error: "#N/A",
    });
    compare(
      sample(fc.tuple(text, unit)),
      ([cell, of]) => resultOf(() => amount(argument(cell), argument(of))),
      ([cell, of]) => planFunctions.AMOUNT!.native([cell!, of!], context),
    );
    compare(
      sample(fc.tuple(text), 1000),
      ([cell]) => resultOf(() => amount(argument(cell))),
      ([cell]) => planFunctions.AMOUNT!.native([cell!], context),
    );
  });

  test("QUANTITIES names what the formula measures", () => {
    const native = planFunctions.QUANTITIES!.native(['"(처리건수 ÷ 접수건수) × 100"'], context);
    expect(native).toBe('{"처리건수";"접수건수"}');
    expect(quantities([["(처리건수 ÷ 접수건수) × 100"]])).toEqual([["처리건수"], ["접수건수"]]);
  });
});
