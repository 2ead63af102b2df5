import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("stated-change-wrong", {
  faults: {
    "a difference with two digits swapped": {
      parts: (clean) => edited(clean, { "예산!K5": 3000 }),
      cells: ["예산!K5", "예산!C5", "예산!D5"],
      severity: "error",
      says: /3백만원으로 적혀 있으나, 계산하면 500백만원 - 470백만원 = 30백만원입니다/,
    },
  },
  nearly: { "a difference of rounded amounts": (clean) => edited(clean, { "예산!K5": 30001 }) },
});

testCheck("stated-change-rounded", {
  faults: {
    "a difference 1천원 beside that of its amounts": {
      parts: (clean) => edited(clean, { "예산!K5": 30001 }),
      cells: ["예산!K5", "예산!C5", "예산!D5"],
      severity: "note",
      says: /30,001천원인데, .* = 30백만원입니다/,
    },
  },
  nearly: {
    "the exact difference": (clean) => edited(clean, { "예산!K5": 30000 }),
    "a difference beyond rounding": (clean) => edited(clean, { "예산!K5": 30002 }),
  },
});
