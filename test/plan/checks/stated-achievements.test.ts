import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("stated-achievement-wrong", {
  faults: {
    "100 % where 41 of 40 were reached": {
      parts: (clean) => edited(clean, { "성과지표!N8": 100 }),
      cells: ["성과지표!N8", "성과지표!F8", "성과지표!F9"],
      severity: "error",
      says: /100.00%로 적혀 있으나, 목표 40과 실적 41로 계산하면 102.50%입니다/,
    },
    "target over result": {
      parts: (clean) => edited(clean, { "성과지표!N8": 97.56 }),
      cells: ["성과지표!N8", "성과지표!F8", "성과지표!F9"],
      severity: "warning",
      says: /97.56%로 적혀 있으나/,
    },
  },
  nearly: {
    "the rate of a lower-is-better indicator": (clean) => edited(clean, { "성과지표!N8": 97.5 }),
    "the rate with one decimal": (clean) => edited(clean, { "성과지표!N8": 102.5 }),
    "the rate in whole per cent": (clean) => edited(clean, { "성과지표!N4": 99 }),
  },
});
