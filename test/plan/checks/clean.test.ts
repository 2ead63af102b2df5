import { assemble } from "../../../src/plan/assemble";
import { cleanParts, edited } from "./clean";
import { review } from "./review";

test("the clean plan has no finding at all, of the assembly or of any check", () => {
  const parts = cleanParts();
  expect(assemble(parts).findings).toEqual([]);
  expect(review(parts)).toEqual([]);
});

test("an edit reaches every figure that was read from the cell, statements included", () => {
  const parts = edited(cleanParts(), { "예산!C6": 310000 });
  expect(parts.budget[1]!.amounts[2017]!.value).toBe(310_000_000);
  const share = parts.statements!.find((one) => one.kind === "share" && one.name === "정책사업");
  expect(share).toMatchObject({ part: { value: 310_000_000 } });
  expect(() => edited(parts, { "예산!Z99": 1 })).toThrow("no figure");
});
