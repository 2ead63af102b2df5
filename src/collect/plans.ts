/**
 * What was read from one file → the ledger's rows of each department in it, and what is to be said of it.
 * In: the parts of a workbook with 부서 columns. Out: the rows of 살림과 and of 나눔과; a goal of neither is a finding.
 */
import { rowsOfPlan, type LedgerRow, type Origin } from "../ledger";
import { finding, type Finding } from "../messages/finding";
import { assemble } from "../plan/assemble";
import type { PlanParts } from "../plan/model";
import { printSheetArea } from "../sheet/address";
import { departmentsIn } from "./departments-in";

export interface Plans {
  readonly rows: readonly LedgerRow[];
  readonly findings: readonly Finding[];
}

/** undefined where the workbook is one department's. */
export function plansOfSeveral(parts: PlanParts, origin: Origin): Plans | undefined {
  const several = departmentsIn(parts);
  if (!several) return undefined;
  const plans = several.parts.map((own) => assemble(own, { areQuantitiesShared: true }));
  const untied = several.untied.map(({ name, cell }) =>
    finding("of-no-department", { name }, { cells: [printSheetArea(cell)], subject: name }),
  );
  return {
    rows: plans.flatMap(({ plan }) => (plan ? rowsOfPlan(plan, origin) : [])),
    findings: [...untied, ...plans.flatMap(({ findings }) => findings)],
  };
}
