/**
 * One budget line, indicator, quantity, department, program and goal from all the tables that state it. Where two tables disagree
 * the first is kept; rounded amounts give way to finer ones.
 * In: 현원 10 on 조직, 11 on 정원. Out: 10, told with both cells. In: 396 백만원 here, 396,185 천원 there. Out: 396,185,000 won.
 */
import type { Finding } from "../messages/finding";
import type { Compared } from "../messages/values";
import { keyOf } from "../text/name";
import { agree, judgeTwice, stepOf } from "./checks/sources-agree";
import { amountsByYear, groupBy } from "./lines";
import type {
  Amount,
  BudgetLine,
  Figure,
  Indicator,
  PolicyGoal,
  Quantity,
  Staffing,
  UnitProgram,
} from "./model";

/** What is still being put together. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Takes what is found wrong, if anything is. */
type Tell = (found: Finding | undefined) => void;

/**
 * Each thing of a name once: the first that states it takes what the others add; `join` says where they disagree. `groupOf` tells
 * things of one name apart, where both have a group.
 */
function once<T extends object>(
  all: readonly T[],
  nameOf: (one: T) => string,
  join: (mine: Mutable<T>, other: T) => void,
  groupOf: (one: T) => string | undefined = () => undefined,
): Mutable<T>[] {
  const found: Mutable<T>[] = [];
  const byName = new Map<string, Mutable<T>[]>();
  for (const one of all) {
    const key = keyOf(nameOf(one));
    const ofName = byName.get(key) ?? [];
    const mine = ofName.find((other) => mayBeOne(groupOf(other), groupOf(one)));
    if (mine) {
      join(mine, one);
      for (const key of Object.keys(one) as (keyof T)[]) (mine as T)[key] ??= one[key];
    } else {
      const own = { ...one };
      found.push(own);
      byName.set(key, [...ofName, own]);
    }
  }
  return found;
}

const nameOf = ({ name }: { readonly name: string }): string => name;

/** Whether two that may be named are no two names. */
const mayBeOne = (one: string | undefined, other: string | undefined): boolean =>
  !one || !other || keyOf(one) === keyOf(other);

type ByYear = Readonly<Record<number, Figure>>;

function joinYears<T extends ByYear>(tell: Tell, name: string, of: Compared["of"], mine: T, other: T): T {
  for (const [year, figure] of Object.entries(other) as unknown as [number, Figure][])
    tell(judgeTwice(name, { of, year: Number(year) }, mine[year], figure));
  return { ...other, ...mine };
}

export function reconcileIndicators(all: readonly Indicator[], tell: Tell): Indicator[] {
  const join = (mine: Mutable<Indicator>, one: Indicator): void => {
    const { name, weight, formula } = one;
    mine.targets = joinYears(tell, name, "target", mine.targets, one.targets);
    mine.results = joinYears(tell, name, "result", mine.results, one.results);
    tell(judgeTwice(name, { of: "weight" }, mine.weight, weight));
    tell(judgeTwice(name, { of: "formula" }, mine.formula, formula));
    if (mine.grounds.length === 0) mine.grounds = one.grounds;
  };
  // One name below two goals is two indicators.
  return once(all, nameOf, join, ({ goal }) => goal);
}

/** Yearly figures below 지표명 are the results of the one indicator of that name; without one they stay quantities. */
export function resultsApart(
  all: readonly (Quantity & { readonly isIndicator?: boolean })[],
  indicators: readonly Indicator[],
): { results: Indicator[]; quantities: Quantity[] } {
  const results: Indicator[] = [];
  const quantities: Quantity[] = [];
  const ofName = groupBy(indicators, (one) => keyOf(one.name));
  for (const { isIndicator, ...quantity } of all) {
    const { name, unit, values, cell } = quantity;
    const goals = new Set(ofName.get(keyOf(name))?.map(({ goal }) => keyOf(goal ?? "")));
    if (isIndicator && goals.size === 1)
      results.push({ name, unit, targets: {}, results: values, grounds: [], cell });
    else quantities.push(quantity);
  }
  return { results, quantities };
}

export function reconcileQuantities(
  all: readonly Quantity[],
  indicators: readonly Indicator[],
  tell: Tell,
): Quantity[] {
  const join = (mine: Mutable<Quantity>, one: Quantity): void => {
    mine.values = joinYears(tell, one.name, "result", mine.values, one.values);
    mine.pending = { ...one.pending, ...mine.pending };
  };
  const found = once(all, nameOf, join, ({ indicator }) => indicator);
  nameApart(found, indicators);
  for (const one of found)
    one.pending = Object.fromEntries(
      Object.entries(one.pending).filter(([year]) => one.values[Number(year)] === undefined),
    );
  return found;
}

/**
 * Quantities of one name below different groups ("상수도 | 보급률", "하수도 | 보급률") are called by both; those below an
 * indicator's name are told apart by it.
 */
function nameApart(found: readonly Mutable<Quantity>[], indicators: readonly Indicator[]): void {
  const known = new Set(indicators.map(({ name }) => keyOf(name)));
  const groups = new Map<string, Set<string>>();
  for (const { name, indicator } of found) {
    const key = keyOf(name);
    if (indicator) groups.set(key, (groups.get(key) ?? new Set()).add(keyOf(indicator)));
  }
  for (const one of found) {
    const several = (groups.get(keyOf(one.name))?.size ?? 0) > 1;
    if (several && one.indicator && !known.has(keyOf(one.indicator)))
      one.name = `${one.indicator} ${one.name}`;
  }
}

export function reconcileStaffing(all: readonly Staffing[], tell: Tell): Staffing[] {
  const departmentOf = ({ department }: Staffing): string => department;
  return once(all, departmentOf, (mine, one) => {
    const { department, authorized, current } = one;
    tell(judgeTwice(department, { of: "total" }, mine.authorized.total, authorized.total));
    tell(judgeTwice(department, { of: "current" }, mine.current, current));
    mine.authorized = { ...authorized, ...mine.authorized };
  });
}

/** Unit programs by name; details that name no unit program go below the one that the budget puts them in. */
export function reconcilePrograms(all: readonly UnitProgram[], budget: readonly BudgetLine[]): UnitProgram[] {
  const places = new Map<string, string>();
  for (const { level, name, path } of budget)
    if (level === "detailProgram" && !places.has(keyOf(name))) places.set(keyOf(name), path.at(-1) ?? "");
  const nameless = all.filter(({ name }) => name === "").flatMap(({ details }) => details);
  const placed = [...groupBy(nameless, ({ name }) => places.get(keyOf(name)) ?? "")].map(
    ([name, details]): UnitProgram => ({
      ...{ name, purpose: [], contents: [], cell: details[0]!.cell },
      details: once(details, nameOf, () => undefined),
    }),
  );
  const named = all.filter(({ name }) => name !== "");
  return once([...named, ...placed], nameOf, (mine, one) => {
    if (mine.purpose.length === 0) mine.purpose = one.purpose;
    if (mine.contents.length === 0) mine.contents = one.contents;
    mine.details = once([...mine.details, ...one.details], nameOf, () => undefined);
  });
}

/** The goals that the sheets name, wherever they do; each with the 정책사업 of the same name. */
export function goalsOf(
  stated: readonly PolicyGoal[],
  indicators: readonly Indicator[],
  programs: readonly UnitProgram[],
  budget: readonly BudgetLine[],
): PolicyGoal[] {
  const goals = new Map(stated.map((goal): [string, PolicyGoal] => [keyOf(goal.name), goal]));
  for (const { goal: name, cell } of [...indicators, ...programs])
    if (name && !goals.has(keyOf(name))) goals.set(keyOf(name), { name, contents: [], cell });
  const policies = groupBy(
    budget.filter(({ level }) => level === "policyProgram"),
    ({ name }) => keyOf(name),
  );
  return [...goals].map(([key, goal]) => {
    const policyProgram = policies.get(key)?.[0]?.name;
    return policyProgram === undefined ? goal : { ...goal, policyProgram };
  });
}

/** Lines by table, in order; lines of one table are never joined with each other. */
export function reconcileLines(tables: readonly (readonly BudgetLine[])[], tell: Tell): BudgetLine[] {
  const lines: Mutable<BudgetLine>[] = [];
  const byName = new Map<string, Mutable<BudgetLine>[]>();
  for (const table of tables) {
    const added: [string, Mutable<BudgetLine>][] = [];
    for (const line of table) {
      const key = `${line.level}|${line.level === "total" ? "total" : keyOf(line.name)}`;
      const [same, ...others] = (byName.get(key) ?? []).filter((other) => isSame(other, line));
      if (same && others.length === 0) join(same, line, tell);
      else added.push([key, { ...line }]);
    }
    for (const [key, line] of added) {
      lines.push(line);
      byName.set(key, [...(byName.get(key) ?? []), line]);
    }
  }
  return lines;
}

/** Sums and kinds of spending: one of a name, wherever it stands. */
const generic = ["personnel", "basic", "policy", "administration", "financial", "total"];

function isSame(a: BudgetLine, b: BudgetLine): boolean {
  const agree = (x: string | undefined, y: string | undefined): boolean =>
    x === undefined || y === undefined || keyOf(x) === keyOf(y);
  if (!agree(a.account, b.account) || !agree(a.department, b.department)) return false;
  if (a.level === "total" && a.name !== b.name && (a.account === undefined) !== (b.account === undefined))
    return false;
  const isElsewhere = a.path.length === b.path.length && !agree(a.path.at(-1), b.path.at(-1));
  return generic.includes(a.level) || !isElsewhere;
}

function join(line: Mutable<BudgetLine>, other: BudgetLine, tell: Tell): void {
  line.account ??= other.account;
  line.department ??= other.department;
  line.office ??= other.office;
  if (line.path.length < other.path.length) line.path = other.path;
  const keyed = (of: BudgetLine): [string, Amount][] =>
    [...Object.values(of.amounts), ...of.more].map((amount) => [`${amount.year}:${amount.kind}`, amount]);
  const amounts = new Map(keyed(line));
  for (const [key, amount] of keyed(other)) {
    const mine = amounts.get(key);
    const isFiner = mine && agree(mine, amount) && stepOf(amount) < stepOf(mine);
    if (!mine || isFiner) amounts.set(key, amount);
    else tell(judgeTwice(line.name, { of: amount.kind, year: amount.year }, mine, amount));
  }
  Object.assign(line, amountsByYear([...amounts.values()]));
}
