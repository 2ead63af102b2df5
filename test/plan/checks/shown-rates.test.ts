import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("shown-rate-off", {
  faults: {
    "△149 of 619 that prints △24.09 %": {
      parts: (clean) => edited(clean, { "예산!C5": 470050, "예산!D5": 619206 }),
      cells: ["예산!C5", "예산!D5"],
      severity: "note",
      says: /계 △24.09%\(인쇄 금액으로는 △149 ÷ 619 = △24.07%\)/,
    },
  },
  nearly: {
    "amounts of whole millions": (clean) => edited(clean, { "예산!C5": 470000, "예산!D5": 619000 }),
    "a base that prints as 0": (clean) => edited(clean, { "예산!D15": 400 }),
  },
});
