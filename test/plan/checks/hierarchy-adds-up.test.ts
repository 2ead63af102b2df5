import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("hierarchy-not-sum", {
  faults: {
    "a total that its parts do not make": {
      parts: (clean) => edited(clean, { "예산!C5": 500450 }),
      cells: ["예산!C5", "예산!C6", "예산!C12", "예산!C15"],
      severity: "error",
      says: /‘계’의 '17예산은 500,450천원인데, .* 300,000 \+ 190,000 \+ 10,000 = 500,000천원으로 450천원/,
    },
    "last year's 행정운영경비 with two digits swapped": {
      parts: (clean) => edited(clean, { "예산!D12": 118000, "예산!D5": 407000 }),
      cells: ["예산!D12", "예산!D13", "예산!D14"],
      severity: "error",
      says: /142 \+ 39 = 181백만원으로 63백만원/,
    },
  },
  nearly: {
    "a total that is off by less than rounding in 천원 can make": (clean) =>
      edited(clean, { "예산!C5": 500002 }),
    "a total that is stated nowhere": (clean) => ({
      ...clean,
      budget: clean.budget.filter((line) => line.level !== "total"),
    }),
  },
});

testCheck("sum-rounded", {
  faults: {
    "a total 1천원 beside its parts": {
      parts: (clean) => edited(clean, { "예산!C5": 500001 }),
      cells: ["예산!C5", "예산!C6", "예산!C12", "예산!C15"],
      severity: "note",
      says: /500,001천원인데.* 1천원/,
    },
  },
  nearly: { "a total that is exactly its parts": (clean) => edited(clean, { "예산!C5": 500000 }) },
});
