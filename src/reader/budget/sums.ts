/**
 * Stated sums of a budget table against the rows that they cover: 계, 소계, and groups with an amount of their own; amounts
 * against the funding rows (국, 도, 시, 구) or stages (본예산, 추경) right under them, which repeat them and are never added.
 * In: 계 470,500 over 396,185 + 73,865 + 0. Out: "rows-differ-from-total" with all four cells.
 *
 * And rows that a 사업명세서 lost, as some print drivers lose a page's last: what stands below them hangs one level too high, or
 * was taken in by the program before them.
 * In: 단위사업 900 over 세부사업 400, whose objects add up to 900. Out: told once, at the 단위사업 and the objects that are
 * too many; neither sum is told as wrong besides.
 */
import { fitOf } from "../../plan/checks/rows-add-up";
import { cellsOf, sumOf } from "../../plan/figures";
import { groupBy } from "../../plan/lines";
import type { Amount } from "../../plan/model";
import { keyOf } from "../../text/name";
import { holdsSomething } from "../cells/figures";
import type { RowLevel } from "../words/budget-names";
import {
  amountsAt,
  type BudgetNode,
  type BudgetTable,
  counted,
  derive,
  isUnsure,
  keyOfAmount,
  type Nodes,
} from "./node";

/** An amount that a row states, and what its parts add up to. */
interface Comparison {
  readonly key: string;
  readonly stated: Amount;
  readonly parts: readonly Amount[];
  readonly sum: number;
  readonly fit: ReturnType<typeof fitOf>;
}

/** What a row states against its parts; what cannot be compared is left aside. */
function comparisons(table: BudgetTable, node: BudgetNode, of: Nodes): Comparison[] {
  return [...node.amounts].flatMap(([key, stated]) => {
    const parts = amountsAt(of, key);
    if (parts.length === 0 || isUnsure(table, key, of)) return [];
    const sum = sumOf(parts);
    return [{ key, stated, parts, sum, fit: fitOf(stated, sum, parts.length) }];
  });
}

/** Where the parts do not add up to the won to what a row states. */
const differences = (...those: Parameters<typeof comparisons>): Comparison[] =>
  comparisons(...those).filter((one) => one.fit !== "fits");

/**
 * 계 and 소계 against the rows they cover. A total may stand for all rows, for those since the last one or for its
 * department, a subtotal for any rows right above or below it: the first of these that adds up is meant, else the one
 * that comes nearest.
 */
export function compareTotals(table: BudgetTable, rows: Nodes, roots: Nodes): void {
  for (const root of roots) derive(table, root);
  const tops = roots.filter(counted);
  const totals = rows.filter((node) => node.level === "total");
  const accounts = totals.filter((node) => node.account !== undefined && node.account === keyOf(node.name));
  let since: BudgetNode[] = [];
  let department: string | undefined;
  for (const [index, node] of rows.entries()) {
    if (counted(node)) {
      since.push(node);
      department = node.department;
      continue;
    }
    const above = outermost(since);
    since = [];
    if (node.level === "total") {
      const ofDepartment = tops.filter((one) => one.department === department);
      compareFirst(table, node, [covered(node), above, ofDepartment]);
      continue;
    }
    let next = index + 1;
    while (next < rows.length && counted(rows[next]!)) next++;
    const below = outermost(rows.slice(index + 1, next));
    compareFirst(table, node, [
      ...above.slice(-longestRun).map((_, at, run) => run.slice(at)),
      ...below.slice(0, longestRun).map((_, at, run) => run.slice(0, run.length - at)),
    ]);
  }

  function covered(total: BudgetNode): Nodes {
    const isOfAccount = accounts.includes(total);
    if (!isOfAccount && accounts.length > 1 && accounts.length < totals.length) return accounts;
    const mayBe = (own: string | undefined, other: string | undefined): boolean =>
      !own || !other || own === other;
    return tops.filter(
      ({ account, department: of }) =>
        (isOfAccount ? account === total.account : mayBe(total.account, account)) &&
        mayBe(total.department, of),
    );
  }
}

/** A 소계 sums no more rows than this: it keeps a long table's comparison short. */
const longestRun = 300;

/** The rows that lie inside no other. */
function outermost(rows: Nodes): BudgetNode[] {
  const inside = new Set(rows.flatMap((node) => node.children));
  return rows.filter((node) => counted(node) && !inside.has(node));
}

function compareFirst(table: BudgetTable, node: BudgetNode, groups: readonly Nodes[]): void {
  let meant = groups[0];
  let best = 0;
  for (const parts of groups) {
    const compared = comparisons(table, node, parts);
    const share = compared.filter((one) => one.fit !== "off").length / Math.max(1, compared.length);
    if (share > best) [meant, best] = [parts, share];
    if (best === 1) break;
  }
  if (meant) compareSum(table, node, meant);
}

/** Keys of the amounts that a row states and that were not read. */
export function unreadAt({ sheet, columns }: BudgetTable, row: number, read: readonly Amount[]): string[] {
  if (read.length === columns.amounts.length) return [];
  const keys = new Set(read.map(keyOfAmount));
  return columns.amounts.flatMap((one) => {
    const key = keyOfAmount(one);
    return !keys.has(key) && holdsSomething(sheet, row, one.column) ? [key] : [];
  });
}

/** Groups with an amount of their own against their children, all the way down, but for those that are `explained`. */
export function compareChildren(table: BudgetTable, node: BudgetNode, explained: ReadonlySet<unknown>): void {
  if (!node.derived && !explained.has(node)) compareSum(table, node, node.children.filter(counted));
  for (const child of node.children) compareChildren(table, child, explained);
}

/** A stated sum and its rows, for what the plan's checks say of them. */
function compareSum(table: BudgetTable, node: BudgetNode, of: Nodes): void {
  for (const { stated, parts } of comparisons(table, node, of))
    table.notes.compare({ name: node.name, what: { of: stated.kind, year: stated.year }, stated, parts });
}

export interface Funding {
  readonly what: "funding" | "stages";
  readonly node: BudgetNode;
  /** The amounts of each row. */
  readonly rows: (readonly Amount[])[];
}

/** What was collected, beside the amount above. */
export function finishFunding({ notes }: BudgetTable, funding: Funding | undefined): void {
  if (!funding) return;
  const { what, node, rows } = funding;
  for (const [key, parts] of groupBy(rows.flat(), keyOfAmount)) {
    const stated = node.amounts.get(key);
    if (!stated || stated.value < 0) continue;
    const isOff = (sum: number): boolean => fitOf(stated, sum, rows.length) === "off";
    if (what === "funding") notes.compare({ name: node.name, what, stated, parts, rows: rows.length });
    // Stages that neither add up to the program above nor end with its amount may be of another one.
    else if (isOff(sumOf(parts)) && isOff(parts.at(-1)!.value))
      notes.leaveRow(node.name, "unlike-above", cellsOf(...parts));
  }
}

const programs = ["policyProgram", "unitProgram", "detailProgram"] as const;
const usual = ["department", "policyProgram", "unitProgram", "detailProgram"] as const;
/** 행정운영경비 stands where 정책사업 do, 인력운영비 where 단위사업 do. */
const standsFor: Partial<Record<RowLevel, RowLevel>> = {
  administration: "policyProgram",
  financial: "policyProgram",
  personnel: "unitProgram",
  basic: "unitProgram",
};

/** Tells rows that are lost; the programs whose sums are explained by them. */
export function tellLostRows(table: BudgetTable, roots: Nodes): ReadonlySet<BudgetNode> {
  const explained = new Set<BudgetNode>();
  const told = table.indents && [...new Set(table.indents.levels.values())];
  const levels: readonly RowLevel[] = [...(told ?? usual), "item"];
  if (levels.includes("detailProgram")) roots.forEach(visit);
  return explained;

  function visit(node: BudgetNode): void {
    node.children.forEach(visit);
    const depth = depthOf(node) + 1;
    const level = programs.find((one) => one === levels[depth]);
    if (level === undefined) return;
    // Without the indents of a 사업명세서 only a program beside an object tells that the object lost its own.
    const isSure = told !== undefined || node.children.some((child) => depthOf(child) === depth);
    const orphans = isSure ? node.children.filter((child) => depthOf(child) > depth) : [];
    const lost = [...orphans, ...(told ? takenInBelow(node) : [])];
    if (lost.length > 0) tell(node, level, lost);
  }

  /** The place of a program's level among those of the head. */
  function depthOf({ level }: BudgetNode): number {
    return level === undefined ? -1 : levels.indexOf(standsFor[level] ?? level);
  }

  /**
   * What the parts of a program took in of a part that was lost: their last rows, which are just what they have beyond their
   * own amounts, and together just what the program lacks. An amount mistyped leaves no such rows.
   */
  function takenInBelow(node: BudgetNode): Nodes {
    const missing = differences(table, node, node.children);
    if (missing.length === 0) return [];
    const holders = node.children.map((holder) => ({
      holder,
      rows: lastRowsOf(holder, differences(table, holder, holder.children)),
    }));
    const found = holders.flatMap(({ rows }) => rows);
    const isExplained = missing.every(({ key, stated, sum }) => stated.value - sum === sumAt(found, key));
    if (found.length === 0 || !isExplained) return [];
    explained.add(node);
    for (const { holder, rows } of holders) if (rows.length > 0) explained.add(holder);
    return found;
  }

  function tell(node: BudgetNode, level: (typeof programs)[number], below: Nodes): void {
    const [first] = node.amounts.keys();
    const parts = first === undefined ? [] : amountsAt(below, first);
    const data = { name: node.name, level };
    table.notes.add("program-row-lost", data, cellsOf(...node.amounts.values(), ...parts));
  }
}

/** The rows at the end of a program that add up to what it holds too much; none where no such rows do. */
function lastRowsOf({ children }: BudgetNode, excess: readonly Comparison[]): Nodes {
  for (let from = children.length - 1; from > 0 && excess.length > 0; from--) {
    const rows = children.slice(from);
    if (excess.every(({ key, stated, sum }) => sumAt(rows, key) === sum - stated.value)) return rows;
  }
  return [];
}

const sumAt = (rows: Nodes, key: string): number => sumOf(amountsAt(rows, key));
