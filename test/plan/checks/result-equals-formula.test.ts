import { figure, text } from "../../support/parts";
import { edited } from "./clean";
import { testCheck, withIndicator } from "./review";

testCheck("result-not-formula", {
  faults: {
    "a result with two digits swapped": {
      parts: (clean) => edited(clean, { "성과지표!G5": 18022.6 }),
      cells: ["성과지표!G5", "실적!D5", "실적!D6", "성과지표!K4"],
      severity: "error",
      says: /'16년 실적이 18,022.6건으로 적혀 있으나, 측정산식으로 계산하면 .*성인자료 대출건수.* = 10,822.6건입니다/,
    },
    "a direct count that differs from its record": {
      parts: (clean) => edited(clean, { "실적!C9": 42 }),
      cells: ["성과지표!F9", "실적!C9", "성과지표!K8"],
      severity: "error",
      says: /실적이 41건으로 .* = 42건/,
    },
    "a running year's result, which may still change": {
      parts: (clean) =>
        withIndicator(clean, 2, {
          results: { ...clean.indicators[2]!.results, 2016: { ...figure(30, "성과지표!G9"), partial: true } },
        }),
      cells: ["성과지표!G9", "실적!D9", "성과지표!K8"],
      severity: "warning",
      says: /실적이 30건으로/,
    },
  },
  nearly: {
    "a result in % whose formula lacks × 100 (another finding)": (clean) =>
      withIndicator(clean, 1, { formula: text("민원 처리건수 / 민원 접수건수", "성과지표!K6") }),
    "a result rounded to whole numbers": (clean) => edited(clean, { "성과지표!G5": 10823 }),
    "a result whose quantities are not there": (clean) => ({
      ...edited(clean, { "성과지표!G5": 11000 }),
      quantities: clean.quantities.slice(1),
    }),
  },
});
