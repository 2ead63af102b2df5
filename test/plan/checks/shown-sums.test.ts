import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("shown-sum-off", {
  faults: {
    "amounts that add up but whose printed roundings do not": {
      parts: (clean) => edited(clean, { "예산!C8": 99600, "예산!C9": 79600, "예산!C7": 179200 }),
      cells: ["예산!C7", "예산!C8", "예산!C9"],
      severity: "note",
      says: /‘도서관 운영’의 '17예산은 179로 인쇄되는데, .* 100 \+ 80 = 180입니다/,
    },
  },
  nearly: {
    "amounts whose roundings cancel": (clean) => edited(clean, { "예산!C13": 149600, "예산!C14": 40400 }),
    "amounts that do not add up anyway": (clean) => edited(clean, { "예산!C13": 145000, "예산!C8": 99000 }),
  },
});
