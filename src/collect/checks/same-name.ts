/**
 * Departments of one name: the same one handed in again, or two offices that each have one (총무과).
 * In: 총무과 of 문화국 with the goal 축제, 총무과 of 복지국 with the goal 돌봄. Out: two; where they share a goal, one.
 */
import { kinds, named } from "../../ledger";
import { officeOf, type Department } from "../offices";
import { governmentOf, groupBy, looseKey } from "./check";

/** A department's own name, loosely: what stands before it may be its office (문화국 총무과). */
export function nameKey(department: Department): string {
  const [name, office] = [looseKey(department.name), looseKey(officeOf(department))];
  const isPart = name.startsWith(office) && name !== office && /\s/.test(department.name.trim());
  return isPart ? name.slice(office.length) : name;
}

/** The departments, each group the same one. */
export function sameOnes(departments: readonly Department[]): Department[][] {
  const government = governmentOf(departments);
  const calledAs = firstOfPlan(departments);
  const ofName = groupBy(departments, (one) => JSON.stringify([government(one), nameKey(calledAs(one))]));
  return ofName.flatMap((all) => {
    const groups: Department[][] = [];
    for (const one of all) {
      const known = groups.find((group) => group.some((other) => !areTwo(one, other)));
      if (known) known.push(one);
      else groups.push([one]);
    }
    return groups;
  });
}

/**
 * One plan under two names (햇살1과, then 서구 햇살1과 or 햇살일과) is the same department's: its goals are the same, and all of its
 * programs, of which there are several.
 */
function firstOfPlan(departments: readonly Department[]): (department: Department) => Department {
  const first = new Map<string, Department>();
  const keys = new Map<Department, string>();
  for (const one of departments) {
    const key = planKey(one);
    if (key === undefined) continue;
    keys.set(one, key);
    if (!first.has(key)) first.set(key, one);
  }
  return (one) => first.get(keys.get(one) ?? "") ?? one;
}

const fewest = 3;
const programs: ReadonlySet<string> = new Set([named.goal, named.unitProgram, named.detailProgram]);

function planKey({ institution, document, rows }: Department): string | undefined {
  const names = rows.flatMap(({ item, kind, goal, unitProgram, text }) =>
    kind === kinds.name && programs.has(item)
      ? [[goal, unitProgram, item, text].map(looseKey).join("|")]
      : [],
  );
  return names.length < fewest
    ? undefined
    : JSON.stringify([looseKey(institution), document.slice(0, 4), ...names.sort()]);
}

/** Offices that differ are no proof: one may have gone from an office to another, or a 소관실국 been corrected. */
export function areTwo(one: Department, other: Department): boolean {
  if (looseKey(officeOf(one)) === looseKey(officeOf(other))) return false;
  const goals = [one, other].map((each) => namesOf(each, named.goal));
  if (goals.some(({ size }) => size === 0) || countShared(goals) > 0) return false;
  // Goals are worded anew; a department keeps its programs.
  const programs = [one, other].map((each) => namesOf(each, named.detailProgram));
  const shared = countShared(programs);
  return shared < 2 || programs.every(({ size }) => 2 * shared < size);
}

const namesOf = ({ rows }: Department, wanted: string): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ item, kind, text }) => (item === wanted && kind === kinds.name ? looseKey(text) : [])),
  );

const countShared = ([own, its]: readonly ReadonlySet<string>[]): number =>
  [...own!].filter((name) => its!.has(name)).length;

/** What tells departments of one name apart, for keys that a department's name is part of: "" where its name is its own. */
export function apartBy(...all: readonly (readonly Department[])[]): (department: Department) => string {
  const several = new Set(
    all.flatMap((departments) =>
      groupBy(sameOnes(departments), ([first]) => looseKey(first!.name)).flatMap((groups) =>
        groups.length > 1 ? looseKey(groups[0]![0]!.name) : [],
      ),
    ),
  );
  return (department) => (several.has(looseKey(department.name)) ? looseKey(officeOf(department)) : "");
}

/** How a name that others keep may be read: as a whole, then without the words before it (북구 문화국 총무과). The first one is the whole. */
export function readingsOf(name: string): string[] {
  const words = name.trim().split(/\s+/);
  return words.map((_, index) => looseKey(words.slice(index).join(" ")));
}

/** "문화국 총무과": a department by its office, where its name alone is not its own. */
export const withOffice = (department: Department): string =>
  nameKey(department) === looseKey(department.name)
    ? `${officeOf(department)} ${department.name}`
    : department.name;

/**
 * Which of the names on a list is each department's: that with its office first (문화국 총무과), then its own, then that of an
 * office that it has left. A department that is on the list by none of these has none.
 */
export function namesOnList(
  list: readonly string[],
  departments: readonly Department[],
): Map<Department, string> {
  const found = new Map<Department, string>();
  const left = new Map(list.map((name) => [looseKey(name), name]));
  const give = (one: Department, key: string | undefined, isKept = false): void => {
    if (key === undefined || found.has(one) || !left.has(key)) return;
    found.set(one, left.get(key)!);
    if (!isKept) left.delete(key);
  };
  for (const same of sameOnes(departments))
    for (const one of same) give(one, looseKey(withOffice(one)), true);
  for (const name of found.values()) left.delete(looseKey(name));
  for (const one of departments) give(one, looseKey(one.name), true);
  for (const one of departments) give(one, nameKey(one), true);
  for (const same of sameOnes(departments)) {
    if (same.some((one) => found.has(one))) continue;
    const [first] = same as [Department];
    give(first, [...left].find(([, name]) => readingsOf(name).includes(nameKey(first)))?.[0]);
  }
  return found;
}

/** A department as a collection that stands tells it from others of its name. */
export interface KnownApart {
  readonly department: Department;
  readonly apart: string;
}

/**
 * The same, for departments that come after others stood: each is told apart as it was then, whether or not the other of its
 * name is still there, and whatever its office is called by now.
 */
export function apartAs(
  stood: readonly KnownApart[],
  departments: readonly Department[],
): (department: Department) => string {
  const own = apartBy(departments);
  const government = governmentOf([...stood.map(({ department }) => department), ...departments]);
  const nameOf = (one: Department): string => JSON.stringify([government(one), looseKey(one.name)]);
  const known = new Map(
    groupBy(stood, ({ department }) => nameOf(department)).map((all) => [nameOf(all[0]!.department), all]),
  );
  return (one) => {
    const named = known.get(nameOf(one));
    if (!named) return own(one);
    const office = looseKey(officeOf(one));
    const same =
      named.find(({ department }) => looseKey(officeOf(department)) === office) ??
      named.find(({ department }) => !areTwo(department, one));
    return same ? same.apart : office;
  };
}
