import { edited } from "./clean";
import { testCheck, withIndicator } from "./review";

testCheck("weights-not-hundred", {
  faults: {
    "weights that fall short": {
      parts: (clean) => edited(clean, { "성과지표!D8": 10 }),
      cells: ["성과지표!D4", "성과지표!D6", "성과지표!D8"],
      severity: "error",
      says: /50 \+ 30 \+ 10 = 90이 됩니다/,
    },
    "weights that go beyond by a tenth": {
      parts: (clean) => edited(clean, { "성과지표!D8": 20.1 }),
      cells: ["성과지표!D4", "성과지표!D6", "성과지표!D8"],
      severity: "error",
      says: /= 100.1이 됩니다/,
    },
  },
  nearly: {
    "weights whose binary sum is not exactly 1": (clean) =>
      edited(clean, { "성과지표!D4": 33.4, "성과지표!D6": 33.3, "성과지표!D8": 33.3 }),
    "weights of which one is not entered yet": (clean) => withIndicator(clean, 2, { weight: undefined }),
  },
});
