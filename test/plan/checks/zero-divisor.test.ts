import { edited } from "./clean";
import { testCheck } from "./review";

testCheck("formula-divides-by-zero", {
  faults: {
    "a year without any case to handle": {
      parts: (clean) => edited(clean, { "실적!D8": 0 }),
      cells: ["실적!D7", "실적!D8"],
      severity: "error",
      says: /‘민원 처리율’의 측정산식이 '16년에 0으로 나눕니다\(민원 처리건수 708, 민원 접수건수 0\)/,
    },
  },
  nearly: { "a year in which nothing was handled": (clean) => edited(clean, { "실적!D7": 0 }) },
});
