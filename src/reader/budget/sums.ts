/**
 * Stated sums of a budget table against the rows that they cover: 계, 소계, and groups with an amount of their own.
 * In: 계 470,500 over 396,185 + 73,865 + 0. Out: "rows-differ-from-total" with all four cells.
 */
import type { Amount } from "../../plan/model";
import { printSheetArea } from "../../sheet/address";
import { readNumber } from "../../text/number";
import { sumFigures, sumOf } from "../cells/figures";
import { keyOf } from "../../text/name";
import { amountKinds } from "../../plan/lines";
import { readName } from "../words/budget-names";
import { derive, counted, isUnsure, keyOfAmount, type BudgetTable, type BudgetNode } from "./node";

/**
 * 계 and 소계 against the rows they cover. A total may stand for all rows, for those since the last one or for its
 * department, a subtotal for any rows right above or below it: the first of these that adds up is meant, else the one
 * that comes nearest.
 */
export function compareTotals(
  table: BudgetTable,
  rows: readonly BudgetNode[],
  roots: readonly BudgetNode[],
): void {
  for (const root of roots) derive(table, root);
  const tops = roots.filter(counted);
  const totals = rows.filter((node) => node.level === "total");
  const accounts = totals.filter((node) => node.account !== undefined && node.account === keyOf(node.name));
  let since: BudgetNode[] = [];
  let department: string | undefined;
  const isSum = (node: BudgetNode): boolean => node.level === "total" || node.level === "subtotal";
  for (const [index, node] of rows.entries()) {
    if (node.level === "total") {
      const ofDepartment = tops.filter((one) => one.department === department);
      compareFirst(table, node, [covered(node), outermost(since), ofDepartment]);
      since = [];
    } else if (node.level === "subtotal") {
      const above = outermost(since);
      let next = index + 1;
      while (next < rows.length && !isSum(rows[next]!)) next++;
      const below = outermost(rows.slice(index + 1, next));
      compareFirst(table, node, [
        ...above.slice(-longestRun).map((_, at, run) => run.slice(at)),
        ...below.slice(0, longestRun).map((_, at, run) => run.slice(0, run.length - at)),
      ]);
      since = [];
    } else {
      since.push(node);
      department = node.department;
    }
  }

  function covered(total: BudgetNode): readonly BudgetNode[] {
    if (!accounts.includes(total) && accounts.length > 1 && accounts.length < totals.length) return accounts;
    return tops.filter(
      (node) =>
        (accounts.includes(total)
          ? node.account === total.account
          : !total.account || !node.account || node.account === total.account) &&
        (!total.department || !node.department || node.department === total.department),
    );
  }
}

/** A 소계 sums no more rows than this: it keeps a long table's comparison short. */
const longestRun = 300;

/** The rows that lie inside no other. */
function outermost(rows: readonly BudgetNode[]): BudgetNode[] {
  const inside = new Set(rows.flatMap((node) => node.children));
  return rows.filter((node) => counted(node) && !inside.has(node));
}

function compareFirst(
  table: BudgetTable,
  node: BudgetNode,
  groups: readonly (readonly BudgetNode[])[],
): void {
  let meant = groups[0];
  let best = 0;
  for (const parts of groups) {
    const share = agreement(table, node, parts);
    if (share > best) [meant, best] = [parts, share];
    if (best === 1) break;
  }
  if (meant) compareSum(table, node, meant);
}

/** The share of the amounts stated that the parts add up to; those that cannot be compared are left aside. */
function agreement(table: BudgetTable, node: BudgetNode, parts: readonly BudgetNode[]): number {
  let compared = 0;
  let equal = 0;
  for (const [key, stated] of node.amounts) {
    const figures = parts.flatMap((part) => part.amounts.get(key) ?? []);
    if (figures.length === 0 || isUnsure(table, key, parts)) continue;
    compared++;
    const difference = Math.abs(stated.value - sumOf(figures));
    if (difference < 0.5 || difference <= slack(stated, figures.length)) equal++;
  }
  return compared === 0 ? 0 : equal / compared;
}

/** Keys of the amounts that a row states and that were not read. */
export function unreadAt({ sheet, columns }: BudgetTable, row: number, read: readonly Amount[]): string[] {
  if (read.length === columns.amounts.length) return [];
  const keys = new Set(read.map(keyOfAmount));
  return columns.amounts.flatMap((one) => {
    const value = sheet.value(row, one.column);
    const isRead = value === undefined || keys.has(keyOfAmount(one));
    return isRead || readNumber(String(value)).kind === "absent" ? [] : [keyOfAmount(one)];
  });
}

/** What rounding to 백만원 or coarser may leave between a sum and its rows. */
function slack(stated: Amount, parts: number): number {
  const step = Math.abs(stated.from[0]!.multiplier);
  return step >= 1e6 ? (parts + 1) * 0.5 * step + 0.5 : 0;
}

/** Sums between the rows of a table with a column for each level; `path` names the group that a sum covers. */
export function compareGroupSums(
  table: BudgetTable,
  roots: readonly BudgetNode[],
  sums: readonly (BudgetNode & { path: string[] })[],
): void {
  for (const sum of sums) {
    let parts = roots.filter((node) => sum.account === undefined || node.account === sum.account);
    for (const name of sum.path.filter((part) => part !== "")) {
      const group = parts.filter(
        (node) =>
          keyOf(node.name) === name || keyOf(node.name) === keyOf(readName(name, table.departments).name),
      );
      if (group.length === 0) break;
      parts =
        group.length === 1 && group[0]!.children.length > 0 && sum.path.at(-1) === name
          ? group
          : group.flatMap((node) => (sum.path.at(-1) === name ? [node] : node.children));
    }
    for (const part of parts) derive(table, part);
    compareSum(table, sum, parts);
  }
}

/** Groups with an amount of their own against their children, all the way down, but for those that are `explained`. */
export function compareChildren(
  table: BudgetTable,
  node: BudgetNode,
  explained: ReadonlySet<BudgetNode>,
): void {
  if (!node.derived && !explained.has(node)) compareSum(table, node, node.children.filter(counted));
  for (const child of node.children) compareChildren(table, child, explained);
}

/** An amount stated, and what its rows add up to instead. */
interface Difference {
  readonly stated: number;
  readonly sum: number;
}

export type Differences = ReadonlyMap<string, Difference>;

/** By amount key, where the parts do not add up to what a row states; what cannot be compared is left aside. */
export function differences(table: BudgetTable, node: BudgetNode, parts: readonly BudgetNode[]): Differences {
  const found = new Map<string, Difference>();
  for (const [key, { value }] of node.amounts) {
    const figures = parts.flatMap((part) => part.amounts.get(key) ?? []);
    if (figures.length === 0 || isUnsure(table, key, parts)) continue;
    const sum = sumOf(figures);
    if (Math.abs(value - sum) >= 0.5) found.set(key, { stated: value, sum });
  }
  return found;
}

/** A stated sum against its rows; both are named where they differ. */
export function compareSum(table: BudgetTable, node: BudgetNode, parts: readonly BudgetNode[]): void {
  for (const [key, difference] of differences(table, node, parts)) {
    const stated = node.amounts.get(key)!;
    const figures = parts.flatMap((part) => part.amounts.get(key) ?? []);
    const isRounding = Math.abs(difference.stated - difference.sum) <= slack(stated, figures.length);
    const cells = [...stated.from, ...sumFigures(figures)!.from]
      .slice(0, 40)
      .map((term) => printSheetArea(term));
    const won = (value: number): string => `${value.toLocaleString("en-US")}원`;
    const what = `${stated.year} ${amountKinds[stated.kind]}`;
    const data = { name: node.name, what, stated: won(difference.stated), sum: won(difference.sum) };
    table.notes.add(isRounding ? "rows-differ-by-rounding" : "rows-differ-from-total", data, cells);
  }
}
