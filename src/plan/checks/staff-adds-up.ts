/**
 * 정원 계 = 4급이상 + 5급 + 6급이하 in every department.
 * Example: 계 11 over 0 + 1 + 9 → error. A department with a grade left blank is compared by the grades it has.
 */
import { finding } from "../../messages/finding";
import { cells } from "./amounts";
import { about, type Check } from "./check";

export const staffAddsUp: Check = function* ({ plan }) {
  for (const { department, authorized } of plan.staffing) {
    const { total, grade4AndAbove, grade5, grade6AndBelow } = authorized;
    const grades = [grade4AndAbove, grade5, grade6AndBelow].filter((grade) => grade !== undefined);
    if (!total || grades.length === 0) continue;
    const sum = grades.reduce((people, grade) => people + grade.value, 0);
    if (sum === total.value) continue;
    yield finding(
      "staff-not-sum",
      { department, total: total.value, grades: grades.map((grade) => grade.value), sum },
      { cells: cells(total, ...grades), subject: about(department) },
    );
  }
};
