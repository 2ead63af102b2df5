import type { PlanParts } from "../../../src/plan/model";
import { bullets, measures, quantity } from "../../support/parts";
import { testCheck, withIndicator } from "./review";

const targets = (given: Record<number, number | undefined>) => (clean: PlanParts) =>
  withIndicator(clean, 2, { targets: measures("성과지표", 8, "F", given) });

/** The third indicator without anything before the plan year. */
const isNew = (clean: PlanParts): PlanParts => ({
  ...withIndicator(targets({ 2015: undefined, 2016: undefined, 2017: 45, 2018: 46, 2019: 48 })(clean), 2, {
    results: {},
  }),
  quantities: [...clean.quantities.slice(0, 4), quantity("독서행사 개최건수", 9, {})],
  statements: [],
});

testCheck("target-missing", {
  faults: {
    "a new indicator whose grounds do not say so": {
      parts: isNew,
      cells: ["성과지표!A8", "성과지표!H8", "성과지표!I8", "성과지표!J8"],
      severity: "warning",
      says: /'15, '16년 목표가 없습니다/,
    },
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
  nearly: {
    "the years before a new indicator": (clean) =>
      withIndicator(isNew(clean), 2, { grounds: bullets("- 신규 지표", "성과지표!M8") }),
    "a target of 0": targets({ 2015: 0, 2016: 0, 2017: 0, 2018: 0, 2019: 0 }),
  },
});
