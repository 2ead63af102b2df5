/**
 * Plan → what to write on the sheet 성과계획서: one file per table, in the document's order.
 *
 *   front.ts          title, 전략목표, [소관실국], 1. 기본방향
 *   goal-status.ts    < 정책사업목표 현황 >
 *   staffing.ts       2. 조직 및 인력현황
 *   budget-status.ts  3. 예산현황
 *   per goal, on a new page unless pages are to flow:
 *     bullets.ts      (1) 주요내용
 *     indicators.ts   (2) 성과지표 및 목표치 설정, and its grounds
 *     per 단위사업, likewise: unit-program.ts, program-budget.ts, overview.ts
 *
 * Figures are formulas over the staff's cells (figures.ts); looks come from styles.ts, page breaks from pages.ts.
 */
import type { Plan } from "../plan/plan";
import type { Settings } from "../plan/settings";
import type { SheetLayout } from "../sheet/layout";
import { keyOf } from "../text/name";
import { bulletLines } from "./bullets";
import { budgetStatus } from "./budget-status";
import { columnWidths } from "./columns";
import { SheetDraft } from "./draft";
import { bannerLine, front, titleRow } from "./front";
import { goalStatus } from "./goal-status";
import { indicators, planYears, resultValue, shownValues } from "./indicators";
import { pageSetup } from "./pages";
import { beginPart, heading, type PlanSheet } from "./plan-sheet";
import { planSheetName } from "./plan-sheet-name";
import { staffing } from "./staffing";
import { unitProgram } from "./unit-program";

export const layoutPlan = (plan: Plan, settings: Settings): SheetLayout =>
  laidOut([plan], settings, (_, write) => write());

/**
 * The plans of an office's departments on one sheet, each on a page of its own, under the title of the first. Ids begin with
 * the department, whichever others stand beside it: "도서과/예산현황/계/예산액".
 */
export const layoutPlans = (plans: readonly Plan[], settings: Settings): SheetLayout =>
  laidOut(plans, settings, ({ draft, plan }, write) => draft.within(keyOf(plan.department), write));

function laidOut(
  plans: readonly Plan[],
  settings: Settings,
  named: (sheet: PlanSheet, write: () => void) => void,
): SheetLayout {
  const widths = columnWidths(Math.max(...plans.map(yearWidth)));
  const draft = new SheetDraft(widths, settings.pages !== "flowing");
  plans.forEach((plan, index) => {
    const sheet: PlanSheet = { draft, plan, settings, indicatorCells: new Map(), programCells: new Map() };
    if (index === 0) titleRow(sheet, plans.length);
    else {
      draft.gap();
      draft.newPage();
    }
    named(sheet, () => writePlan(sheet));
  });
  return {
    name: planSheetName,
    columns: widths,
    rows: draft.heights,
    cells: draft.cells(),
    merges: draft.merges,
    page: pageSetup(widths, draft.heights, draft.groups),
  };
}

function writePlan(sheet: PlanSheet): void {
  const { draft, plan } = sheet;
  front(sheet);
  draft.gap();
  goalStatus(sheet);
  draft.gap(10);
  staffing(sheet);
  draft.gap(10);
  budgetStatus(sheet);
  for (const goal of plan.goals) {
    beginPart(sheet, () => {
      bannerLine(sheet, "정책사업목표", goal.name, `정책사업목표/${goal.name}`);
      draft.gap();
      heading(sheet, "(1) 주요내용");
      bulletLines(draft, goal.contents, `주요내용/${goal.name}`);
    });
    draft.gap(10);
    indicators(sheet, goal);
    sheet.programCells.set(
      goal.name,
      goal.unitPrograms.map((program) => unitProgram(sheet, program)),
    );
  }
}

/** Characters that the widest target or result needs, as it is printed, with its indent. */
function yearWidth({ fiscalYear, goals }: Plan): number {
  const years = planYears(fiscalYear);
  const printed = goals.flatMap((goal) =>
    goal.indicators.flatMap((indicator) => [
      ...shownValues(years.map((year) => indicator.targets[year]?.value)),
      ...shownValues(years.map((year) => resultValue(indicator, year))),
    ]),
  );
  return Math.max(0, ...printed.map((shown) => shown.length)) * 1.1 + 2.2;
}
