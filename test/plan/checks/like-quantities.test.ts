import type { PlanParts } from "../../../src/plan/model";
import { quantity, text } from "../../support/parts";
import { testCheck, withIndicator } from "./review";

const adding = (formula: string, names: readonly (readonly [string, string?])[]) => (clean: PlanParts) => ({
  ...withIndicator(clean, 0, { formula: text(formula, "성과지표!K4"), results: {} }),
  statements: [],
  quantities: [
    ...clean.quantities.slice(2),
    ...names.map(([name, unit], index) =>
      quantity(name, 20 + index, { 2015: 5000, 2016: 5000 }, unit ? { unit } : {}),
    ),
  ],
});

testCheck("unlike-quantities", {
  faults: {
    "posts, likes and followers, told by their names": {
      parts: adding("SNS 게재건수 × 0.7 + 페이스북 좋아요 × 0.2 + 채널 구독자 × 0.1", [
        ["SNS 게재건수"],
        ["페이스북 좋아요"],
        ["채널 구독자"],
      ]),
      cells: ["성과지표!K4"],
      severity: "warning",
      says: /3가지 양을 더합니다: 건수\(SNS 게재건수\), 좋아요\(페이스북 좋아요\), 사람\(채널 구독자\)/,
    },
    "views and likes that the sheet counts in 건": {
      parts: adding("게재건수 × 0.8 + 일평균 페이지 뷰 × 0.1 + 좋아요 × 0.1", [
        ["게재건수", "건"],
        ["일평균 페이지 뷰", "건"],
        ["좋아요", "건"],
      ]),
      cells: ["성과지표!K4"],
      severity: "warning",
      says: /3가지 양을 더합니다/,
    },
    "things and people, told by their units": {
      parts: adding("행사 규모 × 0.5 + 호응 × 0.5", [
        ["행사 규모", "회"],
        ["호응", "명"],
      ]),
      cells: ["성과지표!K4"],
      severity: "warning",
      says: /2가지 양/,
    },
  },
  nearly: {
    "three kinds of cases": adding("자료제공건수 × 0.2 + 보도건수 × 0.3 + 특별기사(기고, 인터뷰 등) × 0.5", [
      ["자료제공건수"],
      ["보도건수"],
      ["특별기사(기고, 인터뷰 등)"],
    ]),
    "unlike quantities that are divided": adding("참여 인원 / 행사 횟수", [["참여 인원"], ["행사 횟수"]]),
    "a sum of ratios": adding("(이용자수 / 인구수) × 50 + (처리건수 / 접수건수) × 50", [
      ["이용자수"],
      ["인구수"],
      ["처리건수"],
      ["접수건수"],
    ]),
  },
});
