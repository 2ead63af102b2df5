/** 정원 and 현원 by department: "부서명 | 정원 {계, 4급이상, 5급, 6급이하} | 현원". */
import type { TableKind } from "../kinds/kind";
import { grades } from "./columns";
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
      holds: ({ has }) => grades.filter((grade) => has(grade)).length >= 2,
    },
  ],
  endsAtTexts: false,
  read: (table, into) => void into.staffing.push(...readStaffing(table)),
};
