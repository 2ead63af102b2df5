/** 정원 and 현원 by department: "부서명 | 정원 {계, 4급이상, 5급, 6급이하} | 현원". */
import type { TableKind } from "../kinds/kind";
import { readStaffing } from "./read";

export const staffing: TableKind = {
  kind: "staffing",
  signs: [
    { rule: "authorized-staff", weight: "sure", holds: ({ has }) => has("authorized") },
    {
      rule: "current-staff",
      weight: "sure",
      holds: ({ has }) => has("current") && has("department", "division"),
    },
    {
      rule: "grades",
      weight: "sure",
      holds: ({ count }) => count("grade4AndAbove", "grade5", "grade6AndBelow") >= 2,
    },
  ],
  endsAtTexts: false,
  read: (table, into) => void into.staffing.push(...readStaffing(table)),
};
