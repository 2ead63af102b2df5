/** Sums that remember their cells. */
import { cellsOf, joinTerms, sumFigures } from "../../src/plan/figures";
import { figure } from "../support/parts";

test("nothing summed is nothing, not zero", () => {
  expect(sumFigures([])).toBeUndefined();
  expect(sumFigures([undefined, undefined])).toBeUndefined();
});

test("cells below or beside one another join, others and other units stay apart", () => {
  const terms = ["예산!C6", "예산!C7", "예산!C9", "예산!D9"].map((address) => figure(1, address).from[0]!);
  expect(joinTerms(terms).map(({ rows, columns }) => [rows, columns])).toEqual([
    [2, 1],
    [1, 2],
  ]);
  expect(joinTerms([figure(1, "예산!C6", 1000).from[0]!, figure(1, "예산!C7").from[0]!])).toHaveLength(2);
});

test("a sum names the cells of all its parts", () => {
  const total = sumFigures([figure(3, "예산!C6"), undefined, figure(4, "예산!C7"), figure(5, "총괄!B2")]);
  expect(total!.value).toBe(12);
  expect(cellsOf(total)).toEqual(["예산!C6:C7", "총괄!B2"]);
});

test("a mean is not summed by its cells", () => {
  expect(() => sumFigures([{ ...figure(3, "실적!C6"), how: "mean" }, figure(4, "실적!C7")])).toThrow("mean");
});
