import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("shown-share-off", {
  faults: {
    "30,695 of 500,000천원 that prints 31 and 6.14 %": {
      parts: (clean) => edited(clean, { "예산!C13": 30695 }),
      cells: ["예산!C13"],
      severity: "note",
      says: /1개 있습니다: 인력운영비 '17예산 6.14%\(인쇄 금액으로는 6.20%\)/,
    },
  },
  nearly: { "amounts of whole millions": (clean) => edited(clean, { "예산!C13": 31000 }) },
});
