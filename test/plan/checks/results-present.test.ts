import type { PlanParts } from "../../../src/plan/model";
import { measures, quantity } from "../../support/parts";
import { testCheck, withIndicator } from "./review";

/** The third indicator without stated results, over a quantity measured in these years. */
const measured = (years: Record<number, number | undefined>) => (clean: PlanParts) => ({
  ...withIndicator(clean, 2, { results: {} }),
  statements: [],
  quantities: [...clean.quantities.slice(0, 4), quantity("독서행사 개최건수", 9, years)],
});

testCheck("result-missing", {
  faults: {
    "an indicator that was not measured the year before last": {
      parts: measured({ 2015: undefined, 2016: 44 }),
      cells: ["성과지표!A8", "성과지표!F8"],
      severity: "warning",
      says: /‘독서행사 개최실적’의 '15년 실적이 없습니다/,
    },
  },
  nearly: {
    "a year that has no target either": (clean) => ({
      ...withIndicator(measured({ 2015: undefined, 2016: 44 })(clean), 2, {
        targets: measures("성과지표", 8, "F", { 2015: undefined, 2016: 42, 2017: 45, 2018: 46, 2019: 48 }),
      }),
    }),
    "a result that the formula gives": measured({ 2015: 41, 2016: 44 }),
    "last year's result, which may still be running": measured({ 2015: 41, 2016: undefined }),
  },
});
