import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("shown-change-off", {
  faults: {
    "31 - 154 that prints △124": {
      parts: (clean) => edited(clean, { "예산!C13": 30695, "예산!D13": 154346 }),
      cells: ["예산!C13", "예산!D13"],
      severity: "note",
      says: /인력운영비 △124\(인쇄 금액으로는 31 - 154 = △123\)/,
    },
  },
  nearly: {
    "amounts of whole millions": (clean) => edited(clean, { "예산!C13": 31000, "예산!D13": 154000 }),
  },
});
