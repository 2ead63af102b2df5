import type { PlanParts } from "../../../src/plan/model";
import { testCheck, withIndicator } from "./review";

const named = (name: string, unit: string) => (clean: PlanParts) => ({
  ...withIndicator(clean, 0, { name, unit }),
  statements: [],
});

testCheck("rate-in-count", {
  faults: {
    "a rate in 건": {
      parts: named("언론매체보도율", "건"),
      cells: ["성과지표!A4"],
      severity: "warning",
      says: /‘언론매체보도율’은 이름이 ‘율\(率\)’인데 단위가 ‘건’입니다/,
    },
    "a 비율 in 명 whose name ends in brackets": {
      parts: named("여성 참여비율(누계)", "명"),
      cells: ["성과지표!A4"],
      severity: "warning",
      says: /단위가 ‘명’/,
    },
  },
  nearly: {
    "a rate in %": named("언론매체보도율", "%"),
    "a rate per thousand people": named("도서관 이용률", "명/천명"),
    "a word that only ends like a rate": named("찾아가는 무료법률", "건"),
    "a count": named("언론매체보도건수", "건"),
  },
});
