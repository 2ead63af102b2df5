import { lastYearOf } from "../../../src/plan/checks/period-covers-plan-year";
import type { PlanParts } from "../../../src/plan/model";
import { text } from "../../support/parts";
import { edited } from "./clean";
import { testCheck } from "./review";

const withPeriod = (parts: PlanParts, period: string): PlanParts => ({
  ...parts,
  unitPrograms: parts.unitPrograms.map((unit) => ({
    ...unit,
    details: unit.details.map((detail) =>
      detail.name === "독서대전" ? { ...detail, period: text(period, "사업개요!D19") } : detail,
    ),
  })),
});

testCheck("period-over", {
  faults: {
    "a program that ended the year before": {
      parts: (clean) => withPeriod(clean, "2012년01월01일 ∼ 2016년12월31일"),
      cells: ["사업개요!D19", "예산!C11"],
      severity: "warning",
      says: /‘독서대전’의 사업기간.*2016년에 끝납니다/,
    },
  },
  nearly: {
    "a program that ends in the plan year": (clean) => withPeriod(clean, "2012년 ~ 2017년"),
    "a program that goes on": (clean) => withPeriod(clean, "2012년 ~ 계속"),
    "a program that ended and has no budget": (clean) =>
      edited(withPeriod(clean, "2012년 ~ 2016년"), { "예산!C11": 0 }),
  },
});

test.each([
  ["2017년01월01일 ∼ 2021년12월31일", 2021],
  ["2013. 1. ~ 2016. 12.", 2016],
  ["2016. 3. ~ 11.", 2016],
  ["2014-2016", 2016],
  ["2014.1.1.~2016.12.31.", 2016],
  ["연중", undefined],
  ["매년 5월", undefined],
  ["2010년 ~ 계속", undefined],
  ["2010년 ~", undefined],
  ["2016년", undefined],
])("the period %s ends in %s", (period, year) => {
  expect(lastYearOf(period)).toBe(year);
});
