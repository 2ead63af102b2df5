import type { PlanParts } from "../../../src/plan/model";
import { text } from "../../support/parts";
import { cleanParts } from "./clean";
import { review, withIndicator } from "./review";

const written = (words: string): PlanParts =>
  withIndicator(cleanParts(), 0, { formula: text(words, "성과지표!K4"), unit: "%", results: {} });

test("a formula that cannot be computed is an error at the formula's cell", () => {
  const found = review(written("(성인자료 대출건수 / 아동자료 대출건수")).filter(
    ({ cells }) => cells[0] === "성과지표!K4",
  );
  expect(found.map(({ severity }) => severity)).toContain("error");
  expect(found[0]).toMatchObject({ cells: ["성과지표!K4"], subject: "자료 대출실적" });
});

test("a rate without × 100 is named with the formula's cell", () => {
  const found = review(written("성인자료 대출건수 / 아동자료 대출건수"));
  expect(found).toContainEqual(
    expect.objectContaining({
      kind: "percent-without-100",
      cells: ["성과지표!K4"],
      subject: "자료 대출실적",
    }),
  );
});

test("a formula that computes has no finding of the formula language", () => {
  const found = review(written("성인자료 대출건수 / 아동자료 대출건수 × 100"));
  expect(found.filter(({ cells }) => cells.includes("성과지표!K4"))).toEqual([]);
});
