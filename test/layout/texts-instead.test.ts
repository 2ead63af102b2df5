/** What a plan's amount and a target show when a text comes to stand where their cells held numbers. */
import { figureFormula, measureFormula } from "../../src/layout/figures";
import type { Figure } from "../../src/plan/model";
import { cellArea } from "../../src/sheet/address";
import { printExpression, type Expression } from "../../src/sheet/expression";
import { Calculator } from "../../src/workbench/workbook/calculation/calculator";
import { Book, isError } from "../../src/workbench/workbook/model";

/** An amount in 천원 in 예산!A1, or in each of 예산!A1 and A3. */
const figure = (rows: readonly number[], multiplier = 1000): Figure => ({
  value: rows.length * multiplier,
  from: rows.map((row) => ({ ...cellArea(row, 0), sheet: "예산", multiplier, spelling: "number" as const })),
});

/** What the formula shows over cells that hold these contents, from A1 down. */
function shown(formula: Expression, contents: readonly (string | number | undefined)[]): unknown {
  const book = new Book();
  const calculator = new Calculator(book);
  const staffs = book.addSheet("예산");
  contents.forEach((content, row) => content !== undefined && staffs.setValue(row, 0, content));
  const plan = book.addSheet("성과계획서");
  plan.setFormula(0, 0, `=${printExpression(formula, (name) => name)}`);
  calculator.calculate();
  const value = plan.value(0, 0);
  return isError(value) ? value.text : value;
}

test.each<[content: string | number | undefined, amount: unknown, target: unknown]>([
  [394710, 394_710_000, 394_710],
  ["394,710", 394_710_000, 394_710],
  ["３９４，７１０", 394_710_000, 394_710],
  ["-33,000", -33_000_000, -33_000],
  ["1.5", 1500, 1.5],
  ["신규", "신규", "신규"],
  ["-", "-", "-"],
  ["", "", ""],
  [undefined, "", ""],
  ["△5", "#VALUE!", "△5"],
  ["(5)", "#VALUE!", "(5)"],
  ["약 5", "#VALUE!", "약 5"],
  ["394,710천원", "#VALUE!", "394,710천원"],
  ["5%", "#VALUE!", "5%"],
  ["3월 2일", "#VALUE!", "3월 2일"],
  ["1/2", "#VALUE!", "1/2"],
  ["2017-03-02", "#VALUE!", "2017-03-02"],
])("%s shows %s as an amount of 천원, %s as a target", (content, amount, target) => {
  expect([
    shown(figureFormula(figure([0]))!, [content]),
    shown(measureFormula(figure([0], 1))!, [content]),
  ]).toEqual([amount, target]);
});

test.each<[title: string, contents: readonly (string | number | undefined)[], amount: unknown]>([
  ["numbers", [100, 7, 20], 120_000],
  ["a number and a blank", [100, 7, undefined], 100_000],
  ["a number and a hyphen", [100, 7, "-"], 100_000],
  ["a number and a text that a sum would pass over", [100, 7, "20,000"], "#VALUE!"],
  ["nothing", [undefined, 7, undefined], ""],
])("an amount of two cells shows of %s (%j) %s", (_, contents, amount) => {
  expect(shown(figureFormula(figure([0, 2]))!, contents)).toBe(amount);
});

test("an amount less another shows an error where one of both is a text", () => {
  const less: Figure = { value: 0, from: [...figure([0]).from, ...figure([2], -1000).from] };
  expect([
    shown(figureFormula(less)!, [100, 7, 20]),
    shown(figureFormula(less)!, [100, 7, undefined]),
    shown(figureFormula(less)!, [100, 7, "20,000"]),
  ]).toEqual([80_000, 100_000, "#VALUE!"]);
});
