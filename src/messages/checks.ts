/** What finance would send the plan back for, or ask about: the texts of every check of plan/checks/. */
import { budgetCheckFindings } from "./checks-budget";
import { indicatorCheckFindings } from "./checks-indicators";
import { statementCheckFindings } from "./checks-statements";

export const checkFindings = { ...budgetCheckFindings, ...statementCheckFindings, ...indicatorCheckFindings };
