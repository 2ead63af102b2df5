import { bullets } from "../../support/parts";
import { edited } from "./clean";
import { settingsWith, testCheck, withIndicator } from "./review";

testCheck("target-leaps", {
  faults: {
    "a last target with a digit too many": {
      parts: (clean) => edited(clean, { "성과지표!J8": 480 }),
      cells: ["성과지표!I8", "성과지표!J8"],
      severity: "warning",
      says: /'18년 46건에서 '19년 480건으로 크게 바뀝니다\(943.48%\)/,
    },
  },
  nearly: {
    "a fall, which is asked about as one": (clean) => edited(clean, { "성과지표!I8": 4 }),
    "a leap that the grounds explain": (clean) =>
      withIndicator(edited(clean, { "성과지표!J8": 480 }), 2, {
        grounds: bullets("- 분관 개관에 따른 확대", "성과지표!M8"),
      }),
    "a target exactly at the threshold": (clean) => edited(clean, { "성과지표!J8": 69 }),
    "a target beyond it where the setting allows more": {
      parts: (clean) => edited(clean, { "성과지표!J8": 90 }),
      settings: settingsWith({ targetChange: 1 }),
    },
  },
});
