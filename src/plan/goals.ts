/**
 * Which goal everything belongs to: unit programs and indicators by the goal's name, budget lines by the 정책사업 above
 * them. In: goal 열린행정 구현으로 참여자치 실현, 정책사업 구정홍보. Out: the lines and the texts under that goal.
 */
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import { squeeze } from "../text/spacing";
import { programLines } from "./budget";
import { sameName, under } from "./lines";
import type { BudgetLine, Indicator, PlanParts, PolicyGoal, UnitProgram } from "./model";

/** What belongs to one goal. */
export interface GoalParts {
  readonly goal: PolicyGoal;
  readonly indicators: readonly Indicator[];
  readonly unitPrograms: readonly UnitProgram[];
  /** Unit and detail programs of the budget. */
  readonly lines: readonly BudgetLine[];
  /** The 정책사업 of the budget that carries the goal. */
  readonly policyLines: readonly BudgetLine[];
}

/** Every goal with its parts. What belongs to no goal is named in findings. */
export function partsByGoal(
  parts: PlanParts,
  budget: readonly BudgetLine[],
  report: (found: Finding) => void,
): GoalParts[] {
  const goals = allGoals(parts, budget, report);
  const policyPrograms = budget.filter((line) => line.level === "policyProgram");
  const lines = [...programLines(budget, "unitProgram"), ...programLines(budget, "detailProgram")];
  const policyOf = goals.map((goal) => policyNames(goal, goals, parts, policyPrograms, lines));

  const byName = (name: string | undefined): number =>
    goals.length === 1 && name === undefined ? 0 : goals.findIndex((goal) => sameName(goal.name, name));
  const goalOfLine = (line: BudgetLine): number => {
    const byPath = policyOf.findIndex((names, index) =>
      [...names, goals[index]!.name].some((name) => under(line, name)),
    );
    if (byPath >= 0 || goals.length === 1) return Math.max(byPath, 0);
    const told = parts.unitPrograms.find(
      (program) => sameName(program.name, line.name) || under(line, program.name),
    );
    return byName(told?.goal);
  };
  const goalOfProgram = (program: UnitProgram): number => {
    const stated = byName(program.goal);
    if (stated >= 0 || program.goal !== undefined) return stated;
    const line = lines.find((line) => sameName(line.name, program.name) || under(line, program.name));
    return line ? goalOfLine(line) : -1;
  };

  const untied = <T extends { name: string; cell: PolicyGoal["cell"] }>(
    members: readonly T[],
    goalOf: (member: T) => number,
    kind: "indicator-without-goal" | "program-without-goal" | "policy-without-goal",
  ): void => {
    for (const member of members.filter((member) => goalOf(member) < 0)) {
      const about = { cells: [printSheetArea(member.cell)], subject: squeeze(member.name) };
      report(finding(kind, { name: member.name }, about));
    }
  };
  untied(parts.indicators, (indicator) => byName(indicator.goal), "indicator-without-goal");
  untied(parts.unitPrograms, goalOfProgram, "program-without-goal");
  untied(
    lines.filter((line) => line.level === "unitProgram" || line.path.length === 0),
    goalOfLine,
    "program-without-goal",
  );
  const policyGoal = (line: BudgetLine): number =>
    goals.length === 1 ? 0 : policyOf.findIndex((names) => names.some((name) => sameName(name, line.name)));
  untied(policyPrograms, policyGoal, "policy-without-goal");

  return goals.map((goal, index) => ({
    goal,
    indicators: parts.indicators.filter((indicator) => byName(indicator.goal) === index),
    unitPrograms: parts.unitPrograms.filter((program) => goalOfProgram(program) === index),
    lines: lines.filter((line) => goalOfLine(line) === index),
    policyLines: policyPrograms.filter((line) => policyGoal(line) === index),
  }));
}

/** The goals told of, then those that only indicators or programs name, else one per 정책사업 of the budget. */
function allGoals(
  parts: PlanParts,
  budget: readonly BudgetLine[],
  report: (found: Finding) => void,
): PolicyGoal[] {
  const goals: PolicyGoal[] = [];
  for (const goal of parts.goals) {
    if (goals.every((known) => !sameName(known.name, goal.name))) goals.push(goal);
  }
  const add = (name: string, cell: PolicyGoal["cell"]): void => {
    if (goals.some((goal) => sameName(goal.name, name))) return;
    goals.push({ name, contents: [], cell });
    report(
      finding("goal-not-described", { name }, { cells: [printSheetArea(cell)], subject: squeeze(name) }),
    );
  };
  for (const { goal, cell } of [...parts.indicators, ...parts.unitPrograms])
    if (goal !== undefined) add(goal, cell);
  if (goals.length === 0) {
    for (const line of budget.filter((line) => line.level === "policyProgram")) add(line.name, line.cell);
  }
  return goals;
}

/** Names of the budget's 정책사업 that carry a goal: as stated, of its own name, or above its unit programs. */
function policyNames(
  goal: PolicyGoal,
  goals: readonly PolicyGoal[],
  parts: PlanParts,
  policyPrograms: readonly BudgetLine[],
  lines: readonly BudgetLine[],
): string[] {
  if (goal.policyProgram !== undefined) return [goal.policyProgram];
  if (goals.length === 1) return policyPrograms.map(({ name }) => name);
  const own = policyPrograms.filter((line) => sameName(line.name, goal.name));
  if (own.length > 0) return own.map(({ name }) => name);
  const told = parts.unitPrograms.filter((program) => sameName(program.goal, goal.name));
  const above = lines.filter((line) => told.some((program) => sameName(program.name, line.name)));
  return policyPrograms
    .filter((policy) => above.some((line) => under(line, policy.name)))
    .map(({ name }) => name);
}
