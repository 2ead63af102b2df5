import { bullets, measures } from "../../support/parts";
import { edited } from "./clean";
import { testCheck, withIndicator } from "./review";

testCheck("target-falls", {
  faults: {
    "a target lower than the year before": {
      parts: (clean) => edited(clean, { "성과지표!I4": 11100 }),
      cells: ["성과지표!H4", "성과지표!I4"],
      severity: "warning",
      says: /'17년 11,200건에서 '18년 11,100건으로 내려갑니다\(△0.89%\)/,
    },
    "targets that fall year by year, once": {
      parts: (clean) => edited(clean, { "성과지표!H4": 10600, "성과지표!I4": 10500, "성과지표!J4": 10400 }),
      cells: ["성과지표!G4", "성과지표!H4", "성과지표!I4", "성과지표!J4"],
      severity: "warning",
      says: /'16년 10,700건에서 '19년 10,400건으로 해마다 내려갑니다\(△2.80%\)/,
    },
    "a digit too few, once": {
      parts: (clean) => edited(clean, { "성과지표!I4": 1150 }),
      cells: ["성과지표!H4", "성과지표!I4"],
      severity: "warning",
      says: /1,150건으로 내려갑니다\(△89.73%\)/,
    },
  },
  nearly: {
    "the way back from a digit too many (a leap)": (clean) => edited(clean, { "성과지표!I4": 115000 }),
    "a falling number that the grounds call better when lower": (clean) =>
      withIndicator(edited(clean, { "성과지표!J4": 11100 }), 0, {
        grounds: bullets("- 하향지표", "성과지표!M4"),
        targets: measures("성과지표", 4, "F", { 2015: 119, 2016: 115, 2017: 112, 2018: 107, 2019: 103 }),
      }),
    "a target that stays": (clean) => edited(clean, { "성과지표!I4": 11200 }),
    "a lower target that the grounds explain": (clean) =>
      withIndicator(edited(clean, { "성과지표!I4": 11100 }), 0, {
        grounds: bullets("- 분관 폐지에 따른 하향 조정", "성과지표!M4"),
      }),
    "a falling number where less is better": (clean) => ({
      ...withIndicator(clean, 0, {
        name: "안전사고 발생건수",
        targets: measures("성과지표", 4, "F", {
          2015: 10300,
          2016: 10250,
          2017: 10200,
          2018: 10150,
          2019: 10100,
        }),
      }),
      statements: [],
    }),
  },
});
