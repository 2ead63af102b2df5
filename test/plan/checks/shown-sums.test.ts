import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("shown-sum-off", {
  faults: {
    "amounts that add up but whose printed roundings do not": {
      parts: (clean) => edited(clean, { "예산!C8": 99600, "예산!C9": 79600, "예산!C7": 179200 }),
      cells: ["예산!C7", "예산!C8", "예산!C9"],
      severity: "note",
      says: /‘도서관 운영’의 .*: '17예산은 179, 합은 100 \+ 80 = 180/,
    },
    "정책사업 over its unit programs, in two columns": {
      parts: (clean) =>
        edited(clean, {
          ...{
            "예산!C7": 179600,
            "예산!C8": 99600,
            "예산!C10": 119600,
            "예산!C11": 119600,
            "예산!C6": 299200,
          },
          ...{ "예산!E7": 149600, "예산!E8": 89600, "예산!E10": 99600, "예산!E11": 99600, "예산!E6": 249200 },
        }),
      cells: ["예산!C6", "예산!C7", "예산!C10"],
      severity: "note",
      says: /'17예산은 299, 합은 180 \+ 120 = 300\.$/,
    },
  },
  nearly: {
    "amounts whose roundings cancel": (clean) => edited(clean, { "예산!C13": 149600, "예산!C14": 40400 }),
    "amounts that do not add up anyway": (clean) => edited(clean, { "예산!C13": 145000, "예산!C8": 99000 }),
  },
});
