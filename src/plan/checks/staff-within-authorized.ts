/** 현원 does not exceed 정원. Example: 현원 12, 정원 10 → warning: swapped, or two too many. */
import { finding } from "../../messages/finding";
import { cells } from "./amounts";
import { about, type Check } from "./check";

export const staffWithinAuthorized: Check = function* ({ plan }) {
  for (const { department, authorized, current } of plan.staffing) {
    const total = authorized.total;
    if (!total || !current || current.value <= total.value) continue;
    yield finding(
      "staff-over",
      { department, authorized: total.value, current: current.value },
      { cells: cells(total, current), subject: about(department) },
    );
  }
};
