import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("stated-rate-wrong", {
  faults: {
    "a rate without its △": {
      parts: (clean) => edited(clean, { "예산!D15": 12000, "예산!J15": 16.67 }),
      cells: ["예산!J15", "예산!C15", "예산!D15"],
      severity: "error",
      says: /16.67%로 적혀 있으나, 계산하면 \(10백만원 - 12백만원\) ÷ 12백만원 = △16.67%입니다/,
    },
  },
  nearly: {
    "a rate with its △": (clean) => edited(clean, { "예산!D15": 12000, "예산!J15": -16.67 }),
    "a rate of amounts in 백만원 (a note)": (clean) =>
      edited(clean, { "예산!C5": 470050, "예산!D5": 619206, "예산!J5": -24.07 }),
  },
});

testCheck("stated-rate-without-base", {
  faults: {
    "100 % typed over nothing": {
      parts: (clean) => edited(clean, { "예산!D15": 0, "예산!J15": 100 }),
      cells: ["예산!J15", "예산!C15", "예산!D15"],
      severity: "error",
      says: /전년도 예산이 0이고 올해는 10백만원입니다/,
    },
  },
  nearly: {
    "0 % typed over nothing twice": (clean) => edited(clean, { "예산!D15": 0, "예산!C15": 0, "예산!J15": 0 }),
  },
});
