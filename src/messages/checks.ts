/** What finance would send the plan back for. One entry per check of plan/checks/. */
export const checkFindings = {};
