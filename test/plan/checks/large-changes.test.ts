import { edited } from "./clean";
import { settingsWith, testCheck } from "./review";

testCheck("change-rate-large", {
  faults: {
    "a row that falls beyond the threshold": {
      parts: (clean) =>
        edited(clean, {
          "예산!D14": 70150,
          "예산!D12": 212150,
          "예산!D5": 501150,
          "예산!C14": 43170,
          "예산!C12": 193170,
          "예산!C5": 503170,
        }),
      cells: ["예산!C14", "예산!D14"],
      severity: "warning",
      says: /‘기본경비’ 예산이 전년도 70,150천원에서 43,170천원으로 38.46% 줄었습니다\(증감률 △38.46%\)/,
    },
    "a part, not the sums over it that would not change far without it": {
      parts: (clean) => edited(clean, { "예산!D14": 300000, "예산!D12": 442000, "예산!D5": 731000 }),
      cells: ["예산!C14", "예산!D14"],
      severity: "warning",
      says: /‘기본경비’.* 86.67% 줄었습니다/,
    },
    "a row beyond a narrower threshold": {
      parts: (clean) => clean,
      cells: ["예산!C15", "예산!D15"],
      severity: "warning",
      says: /‘재무활동’.* 11.11% 늘었습니다/,
      settings: settingsWith({ changeRate: 0.1 }),
    },
  },
  nearly: {
    "a row exactly at the threshold": (clean) => edited(clean, { "예산!D15": 10000, "예산!C15": 13000 }),
    "a row that rises from nothing": (clean) => edited(clean, { "예산!D15": 0 }),
  },
});
