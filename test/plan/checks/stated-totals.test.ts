import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("stated-total-wrong", {
  faults: {
    "a 계 of staff that its departments do not make": {
      parts: (clean) => edited(clean, { "조직인력!B6": 15 }),
      cells: ["조직인력!B6", "조직인력!B5"],
      severity: "error",
      says: /‘계’의 합계가 15로 적혀 있으나, 항목을 더하면 14로 1 차이/,
    },
    "a 소계 of money": {
      parts: (clean) => edited(clean, { "예산!C16": 303000 }),
      cells: ["예산!C16", "예산!C7", "예산!C10"],
      severity: "error",
      says: /소계가 303백만원으로 적혀 있으나, 항목을 더하면 180 \+ 120 = 300백만원으로 3백만원/,
    },
  },
  nearly: { "a 소계 that rounding explains": (clean) => edited(clean, { "예산!C16": 300001 }) },
});

testCheck("stated-total-rounded", {
  faults: {
    "a 소계 1천원 beside its items": {
      parts: (clean) => edited(clean, { "예산!C16": 300001 }),
      cells: ["예산!C16", "예산!C7", "예산!C10"],
      severity: "note",
      says: /300,001천원인데/,
    },
  },
  nearly: { "a 소계 that is its items": (clean) => clean },
});
