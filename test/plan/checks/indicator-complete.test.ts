import type { PlanParts } from "../../../src/plan/model";
import { text } from "../../support/parts";
import { testCheck, withIndicator } from "./review";

const lacking = (change: Parameters<typeof withIndicator>[2]) => (clean: PlanParts) =>
  withIndicator(clean, 2, change);

testCheck("indicator-lacks", {
  faults: {
    "an indicator without a unit": {
      parts: lacking({ unit: undefined }),
      cells: ["성과지표!A8"],
      severity: "error",
      says: /단위가 없습니다/,
    },
    "an indicator without a type": {
      parts: lacking({ type: " " }),
      cells: ["성과지표!A8"],
      severity: "warning",
      says: /지표유형이 없습니다/,
    },
    "an indicator without a weight": {
      parts: lacking({ weight: undefined }),
      cells: ["성과지표!A8"],
      severity: "error",
      says: /가중치가 없습니다/,
    },
    "an indicator without a formula": {
      parts: lacking({ formula: undefined }),
      cells: ["성과지표!A8"],
      severity: "error",
      says: /측정산식이 없습니다/,
    },
    "an indicator without a source": {
      parts: lacking({ source: undefined }),
      cells: ["성과지표!A8"],
      severity: "warning",
      says: /출처가 없습니다/,
    },
    "an indicator without grounds": {
      parts: lacking({ grounds: [] }),
      cells: ["성과지표!A8"],
      severity: "warning",
      says: /설정 근거가 없습니다/,
    },
  },
  nearly: {
    "an indicator that says little but everything": lacking({ source: text("대장", "성과지표!L8") }),
  },
});
