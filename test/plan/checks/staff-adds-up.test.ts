import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("staff-not-sum", {
  faults: {
    "a total that the grades do not make": {
      parts: (clean) => edited(clean, { "조직인력!D5": 5 }),
      cells: ["조직인력!B5", "조직인력!C5", "조직인력!D5", "조직인력!E5"],
      severity: "error",
      says: /정원 계가 14명인데, 직급별 정원을 더하면 1 \+ 5 \+ 9 = 15명입니다/,
    },
  },
  nearly: {
    "one post moved between grades": (clean) => edited(clean, { "조직인력!D5": 5, "조직인력!E5": 8 }),
  },
});
