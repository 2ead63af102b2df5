import type { PlanParts } from "../../../src/plan/model";
import { measures } from "../../support/parts";
import { testCheck, withIndicator } from "./review";

const targets = (given: Record<number, number | undefined>) => (clean: PlanParts) =>
  withIndicator(clean, 2, { targets: measures("성과지표", 8, "F", given) });

testCheck("target-missing", {
  faults: {
    "no target for the last year": {
      parts: targets({ 2015: 40, 2016: 42, 2017: 45, 2018: 46 }),
      cells: ["성과지표!A8", "성과지표!F8", "성과지표!G8", "성과지표!H8", "성과지표!I8"],
      severity: "warning",
      says: /'19년 목표가 없습니다/,
    },
    "no target for the plan year": {
      parts: targets({ 2015: 40, 2016: 42, 2017: undefined, 2018: 46, 2019: 48 }),
      cells: ["성과지표!A8", "성과지표!F8", "성과지표!G8", "성과지표!I8", "성과지표!J8"],
      severity: "error",
      says: /'17년 목표가 없습니다/,
    },
  },
  nearly: { "a target of 0": targets({ 2015: 0, 2016: 0, 2017: 0, 2018: 0, 2019: 0 }) },
});
