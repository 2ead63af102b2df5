import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("staff-over", {
  faults: {
    "more people than posts": {
      parts: (clean) => edited(clean, { "조직인력!F5": 16 }),
      cells: ["조직인력!B5", "조직인력!F5"],
      severity: "warning",
      says: /현원 16명이 정원 14명보다 2명 많습니다/,
    },
  },
  nearly: { "as many people as posts": (clean) => edited(clean, { "조직인력!F5": 14 }) },
});
