import type { PlanParts } from "../../../src/plan/model";
import { quantity } from "../../support/parts";
import { testCheck } from "./review";

const years = (values: Record<number, number | undefined>) => (clean: PlanParts) => ({
  ...clean,
  quantities: clean.quantities.map((one, index) => (index === 4 ? quantity(one.name, 9, values) : one)),
});

testCheck("quantity-gap", {
  faults: {
    "a year that is missing between two": {
      parts: years({ 2013: 38, 2014: undefined, 2015: 41, 2016: 44 }),
      cells: ["실적!D9", "실적!C9", "실적!E9"],
      severity: "warning",
      says: /‘독서행사 개최건수’의 값이 중간에 '14년만 빠져 있습니다/,
    },
  },
  nearly: {
    "years before the first": years({ 2014: undefined, 2015: 41, 2016: 44 }),
    "years after the last": years({ 2015: 41, 2016: 44, 2017: undefined }),
  },
});
