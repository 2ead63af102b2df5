import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("zero-base", {
  faults: {
    "a row that rises from nothing": {
      parts: (clean) => edited(clean, { "예산!D15": 0, "예산!D5": 461000 }),
      cells: ["예산!C15", "예산!D15"],
      severity: "note",
      says: /전년도 예산은 0이고 올해 예산은 10백만원/,
    },
  },
  nearly: {
    "a row that is nothing in both years": (clean) => edited(clean, { "예산!D15": 0, "예산!C15": 0 }),
    "a row that falls to nothing": (clean) => edited(clean, { "예산!C15": 0 }),
  },
});
