import type { PlanParts } from "../../../src/plan/model";
import { printSheetArea } from "../../../src/sheet/address";
import { edited, mapFigures } from "./clean";
import { testCheck } from "./review";

/** Without the figures that were read from these cells. */
const without = (parts: PlanParts, ...addresses: string[]): PlanParts =>
  mapFigures(parts, (figure) => (addresses.includes(printSheetArea(figure.from[0]!)) ? undefined : figure));

const settlements = [7, 8, 9, 10, 11].map((row) => `예산!E${row}`);

testCheck("amount-missing", {
  faults: {
    "a detail program without last year's budget": {
      parts: (clean) => without(clean, "예산!D9"),
      cells: ["예산!C9", "예산!E9"],
      severity: "warning",
      says: /‘시설 관리’에 '16예산 금액이 없습니다/,
    },
    "a detail program without the plan year's budget": {
      parts: (clean) => without(clean, "예산!C9", "예산!E9"),
      cells: ["예산!D9"],
      severity: "error",
      says: /'17예산, '15결산/,
    },
  },
  nearly: {
    "a program that typed 0 for a year without it": (clean) => edited(clean, { "예산!D9": 0 }),
    "a blank that the unit program's own amount proves to be nothing": (clean) =>
      without(edited(clean, { "예산!D8": 170000 }), "예산!D9"),
    "a column that no program has": (clean) => without(clean, ...settlements),
  },
});

testCheck("column-missing", {
  faults: {
    "a budget without settlements": {
      parts: (clean) => without(clean, ...settlements),
      cells: [],
      severity: "warning",
      says: /단위사업 2개 모두 '15결산 금액이 없습니다/,
    },
  },
  nearly: {
    "a budget with one settlement": (clean) => without(clean, ...settlements.slice(1)),
    "a budget that ends before the plan year (another finding)": (clean) => ({ ...clean, fiscalYear: 2019 }),
  },
});
