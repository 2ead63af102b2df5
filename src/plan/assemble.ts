/**
 * Parts → plan: everything that was read, tied together into one department's performance plan.
 *
 *   fiscal year, department   stated, else told by the amounts and the staffing table
 *   budget.ts                 예산현황: six rows, two years
 *   goals.ts                  which goal each indicator, program and budget line belongs to
 *   programs.ts               단위사업: texts tied to amounts, by account
 *   quantities.ts             the measured quantities of each formula
 *
 * In: parts of the press office's sheets. Out: 1 goal, 3 indicators, 3 unit programs, 470,050,000 won; what is missing
 * or cannot be tied is a finding. Without a budget or a fiscal year there is no plan.
 */
import { knownFormula } from "../formula";
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import { isSameName, keyOf } from "../text/name";
import { budgetStatus, statusRows } from "./budget";
import { cellsOf, isTooScattered, sumFigures } from "./figures";
import { partsByGoal, type GoalParts } from "./goals";
import { amountOf, budgetKinds, groupBy } from "./lines";
import type { BudgetLine, Figure, Indicator, PlanParts, Quantity } from "./model";
import type { BudgetStatus, Plan, PlanGoal, PlanIndicator, YearPair } from "./plan";
import { unitPrograms } from "./programs";
import { findQuantities, knownQuantities, type KnownQuantities } from "./quantities";
import { assumedTitle } from "./title";

export interface Assembly {
  /** undefined where the parts do not make a plan; an error among the findings says why. */
  readonly plan?: Plan;
  readonly findings: readonly Finding[];
}

/** `areQuantitiesShared`: other plans are offered the same measured quantities, and those that this one lacks are no news. */
export function assemble(parts: PlanParts, { areQuantitiesShared = false } = {}): Assembly {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const report = (found: Finding): void => {
    const once = JSON.stringify([found.kind, found.cells, found.data]);
    if (!seen.has(once)) findings.push(found);
    seen.add(once);
  };

  if (parts.budget.length === 0) report(finding("no-budget", {}));
  const fiscalYear = fiscalYearOf(parts, report);
  if (parts.budget.length === 0 || fiscalYear === undefined) return { findings };

  const department = departmentOf(parts, report);
  const budget = ownLines(parts.budget, department, report);
  const status = budgetStatus(budget, fiscalYear, report);
  const byGoal = partsByGoal(parts, budget, report);
  const quantities = knownQuantities(parts.quantities);
  const goals = byGoal.map((own) => planGoal(own, byGoal.length, quantities, status, fiscalYear, report));
  if (!parts.outline.title) report(finding("title-assumed", { title: assumedTitle(fiscalYear, department) }));
  namesMissing(parts, goals, report);
  if (!areQuantitiesShared) namesUnused(parts.quantities, goals, report);
  scattered(status, goals, report);
  const { title, strategicGoal, office, directions } = parts.outline;
  return {
    plan: {
      fiscalYear,
      department,
      title,
      strategicGoal,
      office,
      directions,
      staffing: parts.staffing,
      budget: status,
      goals,
    },
    findings,
  };
}

function fiscalYearOf(parts: PlanParts, report: (found: Finding) => void): number | undefined {
  if (parts.fiscalYear !== undefined) return parts.fiscalYear;
  const years = parts.budget.flatMap((line) =>
    Object.values(line.amounts).flatMap((amount) => (budgetKinds.includes(amount.kind) ? [amount.year] : [])),
  );
  if (years.length === 0) {
    if (parts.budget.length > 0) report(finding("no-fiscal-year", {}));
    return undefined;
  }
  const latest = Math.max(...years);
  report(finding("fiscal-year-assumed", { year: latest }));
  return latest;
}

function departmentOf(parts: PlanParts, report: (found: Finding) => void): string {
  if (parts.department !== undefined) return parts.department;
  const named = [...parts.staffing, ...parts.budget].flatMap(({ department }) => department ?? []);
  const distinct = [...groupBy(named, keyOf).values()].map(([first]) => first!);
  const told = parts.outline.office?.text ?? (distinct.length === 1 ? distinct[0] : undefined);
  if (told === undefined) report(finding("no-department", { candidates: distinct }));
  return told ?? "";
}

/** The department's lines; in a file of several departments those of the others are named and left out. */
function ownLines(
  lines: readonly BudgetLine[],
  department: string,
  report: (found: Finding) => void,
): readonly BudgetLine[] {
  const isOwn = (line: BudgetLine): boolean =>
    line.department === undefined || isSameName(line.department, department);
  const own = lines.filter(isOwn);
  if (own.length === lines.length) return lines;
  const others = lines.filter((line) => !isOwn(line));
  const names = [...new Set(others.map((line) => line.department!))];
  // No line of ours among them: the department's name is spelled otherwise, and nothing may be left out unseen.
  if (own.every((line) => line.department === undefined) && names.length === 1) {
    report(finding("department-differs", { department, named: names[0]! }));
    return lines;
  }
  report(finding("other-departments", { department, names, lines: others.length }));
  return own;
}

function planGoal(
  { goal, indicators, unitPrograms: told, lines, policyLines }: GoalParts,
  goals: number,
  quantities: KnownQuantities,
  status: BudgetStatus,
  fiscalYear: number,
  report: (found: Finding) => void,
): PlanGoal {
  const programs = unitPrograms(told, lines, fiscalYear, report);
  const about = { cells: [printSheetArea(goal.cell)], subject: keyOf(goal.name) };
  if (indicators.length === 0) report(finding("goal-without-indicators", { name: goal.name }, about));
  if (programs.length === 0) report(finding("goal-without-programs", { name: goal.name }, about));
  const inYear = (column: keyof YearPair, year: number) =>
    amountOf(policyLines, year, budgetKinds, report) ??
    (goals === 1 ? status.policy[column] : sumFigures(programs.map((program) => program.amounts[column])));
  return {
    name: goal.name,
    cell: goal.cell,
    contents: goal.contents,
    indicators: indicators.map((indicator) => planIndicator(indicator, quantities, report)),
    unitPrograms: programs,
    amounts: { current: inYear("current", fiscalYear), previous: inYear("previous", fiscalYear - 1) },
  };
}

function planIndicator(
  indicator: Indicator,
  quantities: KnownQuantities,
  report: (found: Finding) => void,
): PlanIndicator {
  const { formula: text, ...rest } = indicator;
  if (!text) return { ...rest, quantities: [] };
  const formula = knownFormula(text.text, indicator.unit);
  return {
    ...rest,
    formula,
    formulaCell: text.cell,
    quantities: findQuantities(indicator, formula.quantities, quantities, report),
  };
}

/** What the plan prints and no sheet holds, in one finding. */
function namesMissing(parts: PlanParts, goals: readonly PlanGoal[], report: (found: Finding) => void): void {
  const { outline } = parts;
  const missing = [
    ...(outline.strategicGoal ? [] : ["전략목표"]),
    ...(outline.directions.length > 0 ? [] : ["기본방향"]),
    ...(parts.staffing.length > 0 ? [] : ["조직 및 인력현황"]),
    ...(goals.length > 0 ? [] : ["정책사업목표"]),
  ];
  if (missing.length > 0) report(finding("parts-missing", { names: missing }));
}

/** Quantities that no formula asks for, each in one finding. */
function namesUnused(
  quantities: readonly Quantity[],
  goals: readonly PlanGoal[],
  report: (found: Finding) => void,
): void {
  const used = new Set(goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.quantities)));
  for (const quantity of quantities.filter((quantity) => !used.has(quantity))) {
    const about = { cells: [printSheetArea(quantity.cell)], subject: keyOf(quantity.name) };
    report(finding("quantity-unused", { name: quantity.name }, about));
  }
}

/** Figures that no single formula can follow: they stand in the plan as numbers, and that is said. */
function scattered(status: BudgetStatus, goals: readonly PlanGoal[], report: (found: Finding) => void): void {
  const named: [string, object][] = [
    ...statusRows.map(({ row, name }): [string, object] => [name, status[row]]),
    ...goals.flatMap((goal) => [
      [goal.name, goal.amounts] as [string, object],
      ...goal.unitPrograms.flatMap((program) =>
        [program, ...program.details].map(({ name, amounts }): [string, object] => [name, amounts]),
      ),
    ]),
  ];
  for (const [name, amounts] of named) {
    const figures = Object.values(amounts).filter((figure): figure is Figure => figure !== undefined);
    const cells = figures.filter(isTooScattered).flatMap((figure) => cellsOf(figure));
    if (cells.length > 0) {
      const about = { cells: [cells[0]!, cells[cells.length - 1]!], subject: keyOf(name) };
      report(finding("figure-not-live", { name, cells: cells.length }, about));
    }
  }
}
