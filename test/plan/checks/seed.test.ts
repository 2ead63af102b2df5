/** The published plan of 2017: every fault that a good review finds in it, no error, and fast. */
import { assemble } from "../../../src/plan/assemble";
import { runChecks } from "../../../src/plan/checks";
import { describe as tell, type Finding } from "../../../src/messages/finding";
import { seedParts } from "../../support/seed";
import { review } from "./review";
import { processorTime } from "../../support/processor-time";

const found = review(seedParts());
const of = (kind: string) => found.filter((one) => one.kind === kind);

test("정책사업's year before is 170 million more than its unit programs", () => {
  expect(of("policy-not-sum-of-units")).toMatchObject([
    {
      severity: "warning",
      cells: ["예산!D6", "예산!D7", "예산!D9", "예산!D11"],
      data: { difference: 169_710_000, shown: 170 },
    },
  ]);
});

test("언론매체보도율 is called a rate and counted in 건", () => {
  expect(of("rate-in-count")).toMatchObject([
    { severity: "warning", data: { indicator: "언론매체보도율", unit: "건" } },
  ]);
});

test("every result equals its target, the press target falls, the SNS target is flat for four years", () => {
  expect(of("result-equals-target")).toMatchObject([{ data: { everywhere: true, results: 5 } }]);
  expect(of("target-falls").map((one) => one.data)).toContainEqual(
    expect.objectContaining({ indicator: "언론매체보도율", from: 2128, to: 1908, since: 2015, year: 2016 }),
  );
  expect(of("target-below-result")).toMatchObject([
    { data: { indicator: "언론매체보도율", from: 2128, to: 1914 } },
  ]);
  expect(of("target-flat")).toMatchObject([
    { data: { indicator: "SNS운영실적", target: 133010, first: 2016, last: 2019 } },
  ]);
});

test("the SNS formula adds four unlike quantities", () => {
  const unlike = found.filter(
    (one) => one.kind === "unlike-quantities" || (one.kind as string) === "unlike-units",
  );
  expect(unlike).toHaveLength(1);
  expect(unlike[0]).toMatchObject({ severity: "warning", cells: ["성과지표!K6"] });
});

test("rates that the printed figures contradict are explained: △149 of 619 is not 24.07", () => {
  const [rates, ...others] = of("shown-rate-off") as Finding<"shown-rate-off">[];
  expect(rates!.data.rates.map(({ row }) => row)).toEqual([
    "계",
    "정책사업",
    "행정운영경비",
    "인력운영비",
    "기본경비",
  ]);
  expect(tell(rates!, "ko").found).toMatch(/계 △24.09%.*△149 ÷ 619 = △24.07%/);
  expect(others).toEqual([]);
});

test("there is no error, and no warning beyond those and the two large changes that make up a third", () => {
  expect(found.filter((one) => one.severity === "error")).toEqual([]);
  expect(of("change-rate-large").map((one) => one.subject)).toEqual(["인력운영비", "기본경비"]);
  expect(found.filter((one) => one.severity === "warning")).toHaveLength(10);
});

test("errors come first, then warnings, then notes", () => {
  const ranks = found.map((one) => ["error", "warning", "note"].indexOf(one.severity));
  expect(ranks).toEqual([...ranks].sort());
});

test("the review takes less than 200 ms of a processor", () => {
  const parts = seedParts();
  const plan = assemble(parts).plan!;
  const seconds = processorTime();
  runChecks({ parts, plan });
  expect(seconds()).toBeLessThan(0.2);
});
