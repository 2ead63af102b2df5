import { edited } from "./clean";
import { settingsWith, testCheck } from "./review";

testCheck("achievement-far", {
  faults: {
    "a result of half the target": {
      parts: (clean) => edited(clean, { "성과지표!F9": 19, "실적!C9": 19 }),
      cells: ["성과지표!F8", "성과지표!F9"],
      severity: "warning",
      says: /'15년 실적 19건은 목표 40건의 47.50%입니다/,
    },
    "a result of ten times the target": {
      parts: (clean) => edited(clean, { "성과지표!F9": 410, "실적!C9": 410 }),
      cells: ["성과지표!F8", "성과지표!F9"],
      severity: "warning",
      says: /1025.00%/,
    },
  },
  nearly: {
    "a result exactly at the threshold": (clean) => edited(clean, { "성과지표!F9": 20, "실적!C9": 20 }),
    "a result that a wider setting allows": {
      parts: (clean) => edited(clean, { "성과지표!F9": 19, "실적!C9": 19 }),
      settings: settingsWith({ achievement: 0.6 }),
    },
  },
});
