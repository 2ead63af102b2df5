import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("stated-share-wrong", {
  faults: {
    "a share typed with two digits swapped": {
      parts: (clean) => edited(clean, { "예산!I12": 83 }),
      cells: ["예산!I12", "예산!C12", "예산!C5"],
      severity: "error",
      says: /83.00%로 적혀 있으나, 계산하면 190백만원 ÷ 500백만원 = 38.00%입니다/,
    },
  },
  nearly: {
    "a share rounded to whole per cent": (clean) => edited(clean, { "예산!I12": 38 }),
    "a share computed by a formula": (clean) => edited(clean, { "예산!C12": 190001, "예산!I12": 38.0002 }),
    "a share of amounts in 백만원 (a note)": (clean) => edited(clean, { "예산!C13": 30695, "예산!I13": 6.2 }),
  },
});

testCheck("stated-from-shown", {
  faults: {
    "a share of 31 by 500": {
      parts: (clean) => edited(clean, { "예산!C13": 30695, "예산!I13": 6.2 }),
      cells: ["예산!I13", "예산!C13", "예산!C5"],
      severity: "note",
      says: /구성비 6.20%는 백만원으로 반올림한 금액으로 계산한 값.* 6.14%로 인쇄/,
    },
  },
  nearly: {
    "a share of the unrounded amounts": (clean) => edited(clean, { "예산!C13": 30695, "예산!I13": 6.14 }),
    "a share that is wrong either way": (clean) => edited(clean, { "예산!C13": 30695, "예산!I13": 6.3 }),
  },
});
