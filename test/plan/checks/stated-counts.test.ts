import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("stated-count-wrong", {
  faults: {
    "three unit programs where the table has two": {
      parts: (clean) => edited(clean, { "예산!L6": 3 }),
      cells: ["예산!L6", "예산!A7", "예산!A10"],
      severity: "error",
      says: /‘단위사업수’의 수가 3으로 적혀 있으나, 세어 보면 2개입니다/,
    },
  },
  nearly: { "two unit programs": (clean) => edited(clean, { "예산!L6": 2 }) },
});
