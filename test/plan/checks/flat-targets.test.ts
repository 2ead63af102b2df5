import type { PlanParts } from "../../../src/plan/model";
import { bullets } from "../../support/parts";
import { edited } from "./clean";
import { settingsWith, testCheck, withIndicator } from "./review";

const flat =
  (value: number, more: Parameters<typeof withIndicator>[2] = {}) =>
  (clean: PlanParts) =>
    withIndicator(
      edited(clean, {
        "성과지표!G6": value,
        "성과지표!H6": value,
        "성과지표!I6": value,
        "성과지표!J6": value,
      }),
      1,
      more,
    );

testCheck("target-flat", {
  faults: {
    "four years running": {
      parts: flat(94),
      cells: ["성과지표!G6", "성과지표!H6", "성과지표!I6", "성과지표!J6"],
      severity: "warning",
      says: /'16년부터 '19년까지 4년 동안 94%로 똑같습니다/,
    },
  },
  nearly: {
    "three years running": (clean) =>
      edited(clean, { "성과지표!H6": 94, "성과지표!I6": 94, "성과지표!J6": 94 }),
    "a rate that has reached 100 %": flat(100),
    "a target that the grounds say stays": flat(94, {
      grounds: bullets("- 법정 처리율 유지", "성과지표!M6"),
    }),
    "four years where the setting allows them": { parts: flat(94), settings: settingsWith({ flatYears: 5 }) },
  },
});
