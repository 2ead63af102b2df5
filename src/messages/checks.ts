/** What finance would send the plan back for, or ask about: the texts of every check of plan/checks/. */
import { budgetCheckFindings } from "./checks-budget";
import { goalCheckFindings } from "./checks-goals";
import { measurementCheckFindings } from "./checks-measurement";
import { nameCheckFindings } from "./checks-names";
import { shownCheckFindings } from "./checks-shown";
import { statementCheckFindings } from "./checks-statements";
import { targetCheckFindings } from "./checks-targets";

export const checkFindings = {
  ...budgetCheckFindings,
  ...shownCheckFindings,
  ...statementCheckFindings,
  ...goalCheckFindings,
  ...measurementCheckFindings,
  ...targetCheckFindings,
  ...nameCheckFindings,
};
