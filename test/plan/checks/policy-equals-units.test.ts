import type { PlanParts } from "../../../src/plan/model";
import { at, goal, line } from "../../support/parts";
import { cleanParts, edited } from "./clean";
import { review, testCheck } from "./review";

testCheck("policy-not-sum-of-units", {
  faults: {
    "a plan year that its unit programs do not make": {
      parts: (clean) => edited(clean, { "예산!C10": 110000, "예산!C11": 110000 }),
      cells: ["예산!C6", "예산!C7", "예산!C10"],
      severity: "error",
      says: /'17예산은 300백만원인데, 단위사업을 더하면 180 \+ 110 = 290백만원으로 10백만원 차이/,
    },
    "a year before that ended programs are missing from": {
      parts: (clean) => edited(clean, { "예산!D6": 449710, "예산!D5": 639710 }),
      cells: ["예산!D6", "예산!D7", "예산!D10"],
      severity: "warning",
      says: /169,710천원\(인쇄 단위로 170백만원\)/,
    },
    "a settlement that differs": {
      parts: (clean) => edited(clean, { "예산!E6": 255000 }),
      cells: ["예산!E6", "예산!E7", "예산!E10"],
      severity: "warning",
      says: /'15결산은 255백만원/,
    },
  },
  nearly: {
    "unit programs of which one is new": (clean) =>
      edited(clean, { "예산!D10": 0, "예산!D11": 0, "예산!D6": 170000, "예산!D5": 360000 }),
    "a 정책사업 that no sheet states": (clean) => ({
      ...clean,
      budget: clean.budget.filter((line) => line.level !== "policy"),
    }),
  },
});

test("two goals are compared each with its own units, and 정책사업 with both", () => {
  const found = review(twoGoals({ "예산!C21": 130000 })).filter(
    (one) => one.kind === "policy-not-sum-of-units",
  );
  expect(found.map((one) => one.subject)).toEqual(["정책사업/2017/budget", "정책사업 독서/2017/budget"]);
  expect(found[1]!.cells).toEqual(["예산!C21", "예산!C10"]);
  expect(review(twoGoals({})).filter((one) => one.severity === "error")).toEqual([]);
});

/** The clean plan's two units under a 정책사업 each, rows 20 and 21. */
function twoGoals(cells: Record<string, number>): PlanParts {
  const clean = cleanParts();
  const carried = ["도서관", "독서"];
  const policyOf = (unit: string): string =>
    unit === "독서문화 진흥" || unit === "독서대전" ? "독서" : "도서관";
  const parts: PlanParts = {
    ...clean,
    goals: carried.map((name, index) =>
      goal(name, { policyProgram: name, cell: at(`기본방향!A${9 + index}`) }),
    ),
    indicators: carried.flatMap((name) =>
      clean.indicators.map((one) => ({ ...one, name: `${name} ${one.name}`, goal: name })),
    ),
    unitPrograms: clean.unitPrograms.map((unit) => ({ ...unit, goal: policyOf(unit.name) })),
    budget: [
      ...clean.budget.map((one) =>
        one.level === "unitProgram" || one.level === "detailProgram"
          ? { ...one, path: ["정책사업", policyOf(one.name), ...one.path.slice(1)] }
          : one,
      ),
      line(
        "policyProgram",
        "도서관",
        20,
        { 2017: 180000, 2016: 170000, 2015: [150000] },
        { path: ["정책사업"] },
      ),
      line(
        "policyProgram",
        "독서",
        21,
        { 2017: 120000, 2016: 110000, 2015: [100000] },
        { path: ["정책사업"] },
      ),
    ],
  };
  return edited(parts, cells);
}
