/**
 * A workbook of several departments (a 예산 sheet with a column 부서, or a sheet each) → the parts of each.
 * In: lines of 살림과 and 나눔과, three goals. Out: 살림과 with its lines, staff, goals, indicators and programs, and 나눔과.
 *
 * What names no department follows what it is tied to: a goal its 정책사업 or its programs in the budget, an indicator its
 * goal; where nothing ties it, the sheet on which only one department's figures stand. The rest is given back untied.
 */
import { groupBy } from "../plan/lines";
import type { BudgetLevel, PlanParts, PolicyGoal } from "../plan/model";
import { keyOf } from "../text/name";

export interface Several {
  readonly parts: readonly PlanParts[];
  /** What belongs to none of them as far as can be told. */
  readonly untied: readonly Pick<PolicyGoal, "name" | "cell">[];
}

/** Levels that a department has for itself: a single program under another's 정책사업 makes no department of who carries it out. */
const whole: ReadonlySet<BudgetLevel> = new Set([
  "department",
  "policyProgram",
  "administration",
  "financial",
]);

/** undefined where fewer than two departments have a budget of their own. */
export function departmentsIn(all: PlanParts): Several | undefined {
  const names = new Map<string, string>();
  for (const { department, level } of all.budget)
    if (department !== undefined && whole.has(level) && !names.has(keyOf(department)))
      names.set(keyOf(department), department);
  if (names.size < 2) return undefined;
  const stray = all.budget.filter(
    ({ department }) => department !== undefined && !names.has(keyOf(department)),
  );

  const tie = new Ties(all);
  const goals = all.goals.map((goal) => [goal, tie.ofGoal(goal)] as const);
  const goalByName = groupBy(goals, ([{ name }]) => keyOf(name));
  const goalOwner = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : goalByName.get(keyOf(name))?.[0]![1];
  const units = all.unitPrograms.map(
    (program) =>
      [program, tie.ofProgram(program.name) ?? goalOwner(program.goal) ?? tie.ofSheet(program)] as const,
  );
  const indicators = all.indicators.map(
    (indicator) => [indicator, goalOwner(indicator.goal) ?? tie.ofSheet(indicator)] as const,
  );
  const own = {
    goals: byOwner(goals),
    units: byOwner(units),
    indicators: byOwner(indicators),
    budget: groupBy(all.budget, departmentKey),
    staffing: groupBy(all.staffing, departmentKey),
  };
  return {
    parts: [...names].map(([key, department]) => ({
      ...all,
      department,
      outline: outlineOf(all, key, own.budget),
      goals: own.goals.get(key) ?? [],
      budget: own.budget.get(key) ?? [],
      staffing: own.staffing.get(key) ?? [],
      indicators: own.indicators.get(key) ?? [],
      unitPrograms: own.units.get(key) ?? [],
      statements: [],
    })),
    untied: [
      ...stray,
      ...all.staffing.flatMap(({ department: name, cells: cell }) =>
        [...names.values()].some((other) => other.endsWith(` ${name}`)) ? [{ name, cell }] : [],
      ),
      ...[...goals, ...units, ...indicators].flatMap(([member, owner]) =>
        owner === undefined ? [member] : [],
      ),
    ],
  };
}

const departmentKey = ({ department }: { readonly department?: string }): string | undefined =>
  department === undefined ? undefined : keyOf(department);

const byOwner = <T>(members: readonly (readonly [T, string | undefined])[]): Map<string | undefined, T[]> =>
  new Map(
    [...groupBy(members, ([, owner]) => owner)].map(([owner, own]) => [owner, own.map(([one]) => one)]),
  );

/**
 * What its own card says, and the column 실국 beside its lines. A 소관실국 of a workbook whose cards name no departments is the office
 * above them, unless it is one of them.
 */
function outlineOf(
  { outline, outlines = [] }: PlanParts,
  key: string,
  departments: ReadonlyMap<string | undefined, PlanParts["budget"]>,
): PlanParts["outline"] {
  const above = departments.get(key)?.find((line) => line.office)?.office;
  const inColumn = above && { office: above };
  const own = outlines.filter(({ department }) => keyOf(department.text) === key);
  const named = new Set(outlines.map(({ department }) => keyOf(department.text)));
  const areEach = [...named].filter((name) => departments.has(name)).length > 1;
  if (own.length > 0 || areEach) {
    const { title } = outline;
    const directions = own.flatMap((one) => one.directions);
    const first = <K extends "strategicGoal" | "office">(field: K) => own.find((one) => one[field])?.[field];
    const [strategicGoal, office] = [first("strategicGoal"), first("office") ?? above];
    return {
      directions,
      ...(title && { title }),
      ...(strategicGoal && { strategicGoal }),
      ...(office && { office }),
    };
  }
  const { office, ...others } = { ...outline, ...inColumn };
  const isAnother = office !== undefined && keyOf(office.text) !== key && departments.has(keyOf(office.text));
  return office && !isAnother ? { ...others, office } : others;
}

/** Which department names and sheets of the budget belong to; undefined where they are several departments'. */
class Ties {
  private readonly names = new Map<string, string | undefined>();
  private readonly sheets = new Map<string, string | undefined>();
  private readonly programs: ReadonlyMap<string | undefined, PlanParts["unitPrograms"]>;

  constructor(all: PlanParts) {
    this.programs = groupBy(all.unitPrograms, ({ goal }) => (goal === undefined ? undefined : keyOf(goal)));
    for (const line of all.budget) {
      if (line.department === undefined) continue;
      const owner = keyOf(line.department);
      if (line.level !== "total" && line.level !== "department") note(this.names, keyOf(line.name), owner);
      note(this.sheets, line.cell.sheet, owner);
    }
  }

  ofProgram(name: string): string | undefined {
    return this.names.get(keyOf(name));
  }

  ofGoal(goal: PolicyGoal): string | undefined {
    const named = [goal.policyProgram, goal.name].flatMap((name) =>
      name === undefined ? [] : [this.ofProgram(name)],
    );
    const below = (this.programs.get(keyOf(goal.name)) ?? []).map(({ name }) => this.ofProgram(name));
    return [...named, ...below].find((owner) => owner !== undefined) ?? this.ofSheet(goal);
  }

  ofSheet({ cell }: Pick<PolicyGoal, "cell">): string | undefined {
    return this.sheets.get(cell.sheet);
  }
}

function note(owners: Map<string, string | undefined>, key: string, owner: string): void {
  owners.set(key, owners.has(key) && owners.get(key) !== owner ? undefined : owner);
}
