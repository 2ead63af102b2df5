import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("weight-out-of-range", {
  faults: {
    "a weight of 0": {
      parts: (clean) => edited(clean, { "성과지표!D8": 0, "성과지표!D4": 70 }),
      cells: ["성과지표!D8"],
      severity: "error",
      says: /‘독서행사 개최실적’의 가중치가 0입니다/,
    },
    "a negative weight": {
      parts: (clean) => edited(clean, { "성과지표!D8": -20, "성과지표!D4": 90 }),
      cells: ["성과지표!D8"],
      severity: "error",
      says: /△20입니다/,
    },
  },
  nearly: { "a weight of 1": (clean) => edited(clean, { "성과지표!D8": 1, "성과지표!D4": 69 }) },
});
