/**
 * Which goal everything belongs to: unit programs and indicators by the goal's name, budget lines by the 정책사업 above
 * them. In: goal 열린행정 구현으로 참여자치 실현, 정책사업 구정홍보. Out: the lines and the texts under that goal.
 */
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import { keyOf } from "../text/name";
import { programLines } from "./budget";
import { groupBy } from "./lines";
import type { BudgetLine, Indicator, PlanParts, PolicyGoal, UnitProgram } from "./model";

/** No department has more; beyond it the budget's levels were misread, and a plan would have hundreds of pages. */
const mostGoals = 100;

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
  const policyByName = groupBy(policyPrograms, ({ name }) => keyOf(name));
  const linesByName = groupBy(lines, ({ name }) => keyOf(name));
  const programsByGoal = groupBy(parts.unitPrograms, (program) => keyOf(program.goal ?? ""));
  const policyOf = goals.map((goal) => {
    if (goal.policyProgram !== undefined) return [goal.policyProgram];
    if (goals.length === 1) return policyPrograms.map(({ name }) => name);
    const own = policyByName.get(keyOf(goal.name));
    if (own) return own.map(({ name }) => name);
    return policiesAbove(programsByGoal.get(keyOf(goal.name)) ?? [], policyPrograms, linesByName);
  });

  const goalByName = firstIndexes(goals.map(({ name }) => [name]));
  const goalByPolicy = firstIndexes(policyOf);
  const goalByEither = firstIndexes(goals.map(({ name }, index) => [...policyOf[index]!, name]));
  const programByName = firstIndexes(parts.unitPrograms.map(({ name }) => [name]));
  const lineByEither = firstIndexes(lines.map(({ name, path }) => [name, ...path]));
  const byName = (name: string | undefined): number =>
    name === undefined ? (goals.length === 1 ? 0 : -1) : (goalByName.get(keyOf(name)) ?? -1);
  const goalOfLine = remembered((line: BudgetLine): number => {
    const byPath = line.path.flatMap((above) => goalByEither.get(keyOf(above)) ?? []);
    if (byPath.length > 0 || goals.length === 1) return Math.min(...byPath, goals.length - 1);
    const told = Math.min(
      ...[line.name, ...line.path].map((name) => programByName.get(keyOf(name)) ?? Infinity),
    );
    return byName(parts.unitPrograms[told]?.goal);
  });
  const goalOfProgram = remembered((program: UnitProgram): number => {
    const stated = byName(program.goal);
    if (stated >= 0 || program.goal !== undefined) return stated;
    const line = lineByEither.get(keyOf(program.name));
    return line === undefined ? -1 : goalOfLine(lines[line]!);
  });

  const untied = <T extends { name: string; cell: PolicyGoal["cell"] }>(
    members: readonly T[],
    goalOf: (member: T) => number,
    kind: "indicator-without-goal" | "program-without-goal" | "policy-without-goal",
  ): void => {
    for (const member of members.filter((member) => goalOf(member) < 0)) {
      const about = { cells: [printSheetArea(member.cell)], subject: keyOf(member.name) };
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
    goals.length === 1 ? 0 : (goalByPolicy.get(keyOf(line.name)) ?? -1);
  untied(policyPrograms, policyGoal, "policy-without-goal");

  const indicators = groupBy(parts.indicators, (indicator) => byName(indicator.goal));
  const unitPrograms = groupBy(parts.unitPrograms, goalOfProgram);
  const own = groupBy(lines, goalOfLine);
  const policies = groupBy(policyPrograms, policyGoal);
  return goals.map((goal, index) => ({
    goal,
    indicators: indicators.get(index) ?? [],
    unitPrograms: unitPrograms.get(index) ?? [],
    lines: own.get(index) ?? [],
    policyLines: policies.get(index) ?? [],
  }));
}

/** Where each name stands first. */
function firstIndexes(names: readonly (readonly string[])[]): Map<string, number> {
  const found = new Map<string, number>();
  names.forEach((each, index) => {
    for (const name of each) if (!found.has(keyOf(name))) found.set(keyOf(name), index);
  });
  return found;
}

function remembered<T extends object>(compute: (member: T) => number): (member: T) => number {
  const known = new Map<T, number>();
  return (member) => {
    const index = known.get(member) ?? compute(member);
    known.set(member, index);
    return index;
  };
}

/** The goals told of, then those that only indicators or programs name, else one per 정책사업 of the budget. */
function allGoals(
  parts: PlanParts,
  budget: readonly BudgetLine[],
  report: (found: Finding) => void,
): PolicyGoal[] {
  const goals: PolicyGoal[] = [];
  const known = new Set<string>();
  for (const goal of parts.goals) {
    if (!known.has(keyOf(goal.name))) goals.push(goal);
    known.add(keyOf(goal.name));
  }
  const add = (name: string, cell: PolicyGoal["cell"]): void => {
    if (known.has(keyOf(name))) return;
    known.add(keyOf(name));
    goals.push({ name, contents: [], cell });
    report(finding("goal-not-described", { name }, { cells: [printSheetArea(cell)], subject: keyOf(name) }));
  };
  for (const { goal, cell } of [...parts.indicators, ...parts.unitPrograms])
    if (goal !== undefined) add(goal, cell);
  if (goals.length === 0) {
    for (const line of budget.filter((line) => line.level === "policyProgram")) add(line.name, line.cell);
  }
  if (goals.length > mostGoals) {
    const cells = goals.slice(0, 3).map(({ cell }) => printSheetArea(cell));
    report(finding("too-many-goals", { count: goals.length, most: mostGoals }, { cells }));
  }
  return goals;
}

/** Names of the budget's 정책사업 that stand above these unit programs. */
function policiesAbove(
  programs: readonly UnitProgram[],
  policyPrograms: readonly BudgetLine[],
  linesByName: ReadonlyMap<string, readonly BudgetLine[]>,
): string[] {
  if (programs.length === 0) return [];
  const lines = programs.flatMap(({ name }) => linesByName.get(keyOf(name)) ?? []);
  const above = new Set(lines.flatMap(({ path }) => path.map(keyOf)));
  return policyPrograms.flatMap(({ name }) => (above.has(keyOf(name)) ? [name] : []));
}
