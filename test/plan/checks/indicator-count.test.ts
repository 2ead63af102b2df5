import { settingsWith, testCheck } from "./review";

testCheck("indicator-count", {
  faults: {
    "three where two at most are wanted": {
      parts: (clean) => clean,
      cells: ["성과지표!A4", "성과지표!A6", "성과지표!A8"],
      severity: "warning",
      says: /성과지표가 3개입니다/,
      settings: settingsWith({ indicatorsPerGoal: { least: 1, most: 2 } }),
    },
    "three where four at least are wanted": {
      parts: (clean) => clean,
      cells: ["성과지표!A4", "성과지표!A6", "성과지표!A8"],
      severity: "warning",
      says: /성과지표가 3개입니다/,
      settings: settingsWith({ indicatorsPerGoal: { least: 4, most: 6 } }),
    },
  },
  nearly: {
    "three where three are wanted": {
      parts: (clean) => clean,
      settings: settingsWith({ indicatorsPerGoal: { least: 3, most: 3 } }),
    },
  },
});
