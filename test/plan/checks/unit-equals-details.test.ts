import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("unit-not-sum-of-details", {
  faults: {
    "a plan year with a detail program too small": {
      parts: (clean) => edited(clean, { "예산!C8": 10000 }),
      cells: ["예산!C7", "예산!C8", "예산!C9"],
      severity: "error",
      says: /‘도서관 운영’의 '17예산은 180백만원인데, 세부사업을 더하면 10 \+ 80 = 90백만원으로 90백만원/,
    },
    "a settlement with a detail program left at another year's amount": {
      parts: (clean) => edited(clean, { "예산!E9": 75000 }),
      cells: ["예산!E7", "예산!E8", "예산!E9"],
      severity: "warning",
      says: /'15결산은 150백만원/,
    },
  },
  nearly: {
    "details whose sum is 1천원 off (rounding)": (clean) => edited(clean, { "예산!C8": 100001 }),
    "amounts moved from one detail to another": (clean) =>
      edited(clean, { "예산!C8": 99000, "예산!C9": 81000 }),
  },
});
