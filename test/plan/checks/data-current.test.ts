import { line, quantity } from "../../support/parts";
import { testCheck } from "./review";

testCheck("data-too-old", {
  faults: {
    "a budget table that ends before the plan year": {
      parts: (clean) => ({ ...clean, fiscalYear: 2018, budget: clean.budget.slice(5, 7), statements: [] }),
      cells: ["예산!C10", "예산!C11"],
      severity: "error",
      says: /가장 최근 예산이 2017년 예산입니다/,
    },
    "a quantity that was measured last four years ago": {
      parts: (clean) => ({
        ...clean,
        quantities: [...clean.quantities.slice(0, 4), quantity("독서행사 개최건수", 9, { 2013: 41 })],
      }),
      cells: ["실적!C9"],
      severity: "warning",
      says: /‘독서행사 개최건수’의 가장 최근 값이 2013년 값입니다/,
    },
  },
  nearly: {
    "a quantity measured up to the year before last": (clean) => ({
      ...clean,
      quantities: [
        ...clean.quantities.slice(0, 4),
        quantity("독서행사 개최건수", 9, { 2015: 41, 2016: undefined }),
      ],
    }),
    "a newer line of another department": (clean) => ({
      ...clean,
      budget: [
        ...clean.budget,
        line("detailProgram", "도로 보수", 30, { 2019: 5000 }, { department: "건설과" }),
      ],
    }),
  },
});
