import type { PlanParts } from "../../../src/plan/model";
import { printSheetArea } from "../../../src/sheet/address";
import { edited, mapFigures } from "./clean";
import { testCheck } from "./review";

/** Without the figures that were read from these cells. */
const without = (parts: PlanParts, ...addresses: string[]): PlanParts =>
  mapFigures(parts, (figure) => (addresses.includes(printSheetArea(figure.from[0]!)) ? undefined : figure));

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
  nearly: { "a program that typed 0 for a year without it": (clean) => edited(clean, { "예산!D9": 0 }) },
});
