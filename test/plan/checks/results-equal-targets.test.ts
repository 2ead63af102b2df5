import { edited } from "./clean";
import { testCheck } from "./review";

const fitted = {
  "성과지표!F4": 10230.4,
  "성과지표!G4": 10822.6,
  "성과지표!F6": 91.25,
  "성과지표!G6": 93.04,
  "성과지표!F8": 41,
  "성과지표!G8": 44,
};

testCheck("result-equals-target", {
  faults: {
    "every result of the plan": {
      parts: (clean) => edited(clean, fitted),
      cells: [
        "성과지표!F4",
        "성과지표!F5",
        "성과지표!G4",
        "성과지표!G5",
        "성과지표!F6",
        "성과지표!F7",
        "성과지표!G6",
        "성과지표!G7",
        "성과지표!F8",
        "성과지표!F9",
        "성과지표!G8",
        "성과지표!G9",
      ],
      severity: "warning",
      says: /계획서의 실적 6개가 모두 그해 목표와 똑같습니다/,
    },
    "every result of one indicator": {
      parts: (clean) => edited(clean, { "성과지표!F8": 41, "성과지표!G8": 44 }),
      cells: ["성과지표!F8", "성과지표!F9", "성과지표!G8", "성과지표!G9"],
      severity: "warning",
      says: /‘독서행사 개최실적’의 실적 2개가/,
    },
  },
  nearly: {
    "an indicator with one result that differs": (clean) => edited(clean, { "성과지표!F8": 41 }),
    "100 % reached of 100 %": (clean) =>
      edited(clean, {
        "성과지표!F6": 100,
        "성과지표!G6": 100,
        "성과지표!F7": 100,
        "성과지표!G7": 100,
        "실적!C7": 800,
        "실적!D7": 761,
      }),
  },
});
