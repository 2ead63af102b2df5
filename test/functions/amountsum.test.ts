import fc from "fast-check";
import { amountSum } from "../../src/functions/amountsum";
import { toNative } from "../../src/functions/calls";
import { functionAgrees } from "./support/agreement";
import { anyCell, type Cell } from "./support/calculation";
import "./support/all";

const sum = (unit: unknown, ...cells: unknown[]): unknown => {
  try {
    return amountSum([[unit]], [cells.map((cell) => [cell])]);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each<[unit: unknown, cells: unknown[], expected: unknown]>([
  ["천원", ["1,234", 1000], 2_234_000],
  ["원", ["△ 79,392", "(608)", "−20,000"], -100_000],
  ["", ["1,040,000", "310,000", "-", ""], 1_350_000],
  ["천원", ["", ""], ""],
  ["천원", ["-", ""], 0],
  ["", [true, "1,000"], "#VALUE!"],
  ["", ["1,000", "추후 확정"], "#VALUE!"],
  ["", ["84.29%"], "#VALUE!"],
  ["", ["1-2"], "#VALUE!"],
  ["", ["▲5"], "#VALUE!"],
  ["달러", ["1"], "#VALUE!"],
  ["", ["1,000", { code: "#N/A" }], "#N/A"],
])("of %j %j is %j", (unit, cells, expected) => expect(sum(unit, ...cells)).toEqual(expected));

test("a sum over a range of texts stays far below the longest formula that Excel takes", () => {
  const { formula, problem } = toNative("=PLAN.AMOUNTSUM(\"천원\",'15100'!$K$3:$K$402)", {
    textAt: () => undefined,
  });
  expect(problem).toBeUndefined();
  expect(formula.length).toBeLessThan(1000);
});

test.each([
  ['=PLAN.AMOUNTSUM("천원",K3)', 'IF(SUMPRODUCT(--(K3<>""))=0,"",(SUM(K3)+'],
  ['=PLAN.AMOUNTSUM("",OFFSET(K3,1,0,3))', "(SUM(OFFSET(K3,1,0,3))+"],
  ['=PLAN.AMOUNTSUM("","1,234")', '(SUM(IF(ISNUMBER("1,234"),"1,234",0))+'],
  ['=PLAN.AMOUNTSUM("천원")', '""'],
])("%s is written out so that a text is not read twice", (formula, part) => {
  expect(toNative(formula, { textAt: () => undefined }).formula).toContain(part);
});

const plain = fc.constantFrom<Cell>("1,234", "△ 79,392", "(1,234)", "-33,000", "−5", "-", "", undefined, "0");
const odd = fc.constantFrom<Cell>(
  "１,２３４",
  "5%",
  "1-2",
  "3/4",
  "10:30",
  "1E5",
  "--5",
  "+7",
  "5.",
  ".5",
  " ",
);
const cell = fc.oneof(
  { weight: 12, arbitrary: plain },
  { weight: 1, arbitrary: odd },
  { weight: 3, arbitrary: anyCell },
);
const unit = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Cell>("천원", "백만원", "원", undefined, "") },
  { weight: 1, arbitrary: anyCell },
);

functionAgrees({
  name: "AMOUNTSUM",
  compute: (given: never, ...cells: never[]) => amountSum(given, cells),
  rows: fc.tuple(unit, cell, cell),
  widths: [1, 2],
  hasLambda: true,
});
