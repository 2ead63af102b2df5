import type { PlanParts } from "../../../src/plan/model";
import { quantity } from "../../support/parts";
import { testCheck } from "./review";

const years = (values: Record<number, number | undefined>) => (clean: PlanParts) => ({
  ...clean,
  quantities: clean.quantities.map((one, index) => (index === 1 ? quantity(one.name, 6, values) : one)),
});

testCheck("quantity-year-missing", {
  faults: {
    "a year with one quantity of two": {
      parts: years({ 2015: 10517.333333333334, 2016: undefined }),
      cells: ["실적!D6", "실적!D5"],
      severity: "warning",
      says: /'16년 측정량 가운데 ‘성인자료 대출건수’만 있고 ‘아동자료 대출건수’는 비어 있습니다/,
    },
  },
  nearly: {
    "a year that has no quantity yet": (clean) => ({
      ...years({ 2015: 10517.333333333334, 2016: 11150, 2017: undefined })(clean),
    }),
    "a year in which one quantity is 0": years({ 2015: 10517.333333333334, 2016: 0 }),
  },
});
