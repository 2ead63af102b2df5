import { bullets } from "../../support/parts";
import { edited } from "./clean";
import { testCheck, withIndicator } from "./review";

testCheck("target-below-result", {
  faults: {
    "a plan year's target under last year's result": {
      parts: (clean) => edited(clean, { "성과지표!H8": 43 }),
      cells: ["성과지표!H8", "성과지표!G9"],
      severity: "warning",
      says: /‘독서행사 개최실적’의 '17년 목표 43건이 '16년 실적 44건보다 낮습니다/,
    },
    "a longer handling time than last year's, where less is better": {
      parts: (clean) => ({
        ...withIndicator(edited(clean, { "성과지표!H8": 45 }), 2, { name: "민원 처리기간", unit: "일" }),
        statements: [],
      }),
      cells: ["성과지표!H8", "성과지표!G9"],
      severity: "warning",
      says: /'16년 실적 44일보다 높습니다/,
    },
  },
  nearly: {
    "a target that equals the result": (clean) => edited(clean, { "성과지표!H8": 44 }),
    "a lower target that the grounds explain": (clean) =>
      withIndicator(edited(clean, { "성과지표!H8": 43 }), 2, {
        grounds: bullets("- 행사장 공사로 개최 횟수 축소", "성과지표!M8"),
      }),
  },
});
