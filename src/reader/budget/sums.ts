/**
 * Stated sums of a budget table against the rows that they cover: 계, 소계, and groups with an amount of their own; amounts
 * against the funding rows (국, 도, 시, 구) or stages (본예산, 추경) right under them, which repeat them and are never added.
 * In: 계 470,500 over 396,185 + 73,865 + 0. Out: "rows-differ-from-total" with all four cells.
 */
import { amountKinds } from "../../plan/lines";
import type { Amount } from "../../plan/model";
import { printWon } from "../../text/money";
import { keyOf } from "../../text/name";
import { cellsOf, sumFigures, sumOf } from "../cells/figures";
import { holdsSomething } from "../cells/numbers";
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
export interface Comparison {
  readonly key: string;
  readonly stated: Amount;
  readonly parts: readonly Amount[];
  readonly sum: number;
}

/** What a row states against its parts; what cannot be compared is left aside. */
function comparisons(table: BudgetTable, node: BudgetNode, of: Nodes): Comparison[] {
  return [...node.amounts].flatMap(([key, stated]) => {
    const parts = amountsAt(of, key);
    return parts.length === 0 || isUnsure(table, key, of) ? [] : [{ key, stated, parts, sum: sumOf(parts) }];
  });
}

/** Whether parts come to what is stated, or to what rounding to 백만원 or coarser leaves of it. */
function fits(stated: Amount, sum: number, parts: number): "fits" | "rounded" | "off" {
  const difference = Math.abs(stated.value - sum);
  if (difference < 0.5) return "fits";
  const step = Math.abs(stated.from[0]!.multiplier);
  return step >= 1e6 && difference <= (parts + 1) * 0.5 * step + 0.5 ? "rounded" : "off";
}

const verdict = ({ stated, sum, parts }: Comparison): ReturnType<typeof fits> =>
  fits(stated, sum, parts.length);

/** Where the parts do not add up to the won to what a row states. */
export const differences = (...those: Parameters<typeof comparisons>): Comparison[] =>
  comparisons(...those).filter((one) => verdict(one) !== "fits");

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
    const share = compared.filter((one) => verdict(one) !== "off").length / Math.max(1, compared.length);
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
export function compareChildren(
  table: BudgetTable,
  node: BudgetNode,
  explained: ReadonlySet<BudgetNode>,
): void {
  if (!node.derived && !explained.has(node)) compareSum(table, node, node.children.filter(counted));
  for (const child of node.children) compareChildren(table, child, explained);
}

/** A stated sum against its rows; both are named where they differ. */
function compareSum(table: BudgetTable, node: BudgetNode, of: Nodes): void {
  for (const difference of differences(table, node, of)) {
    const { stated, parts, sum } = difference;
    const cells = cellsOf(stated, sumFigures(parts)!).slice(0, 40);
    const what = `${stated.year} ${amountKinds[stated.kind]}`;
    const data = { name: node.name, what, stated: printWon(stated.value), sum: printWon(sum) };
    const isRounded = verdict(difference) === "rounded";
    table.notes.add(isRounded ? "rows-differ-by-rounding" : "rows-differ-from-total", data, cells);
  }
}

export interface Funding {
  readonly what: "funding" | "stages";
  readonly node: BudgetNode;
  /** The amounts of each row. */
  readonly rows: (readonly Amount[])[];
}

/** Compares what was collected with the amount above. */
export function finishFunding({ notes }: BudgetTable, funding: Funding | undefined): void {
  if (!funding) return;
  const { what, node, rows } = funding;
  for (const key of new Set(rows.flat().map(keyOfAmount))) {
    const amounts = rows.flat().filter((amount) => keyOfAmount(amount) === key);
    const stated = node.amounts.get(key);
    const sum = sumOf(amounts);
    if (!stated || stated.value < 0 || fits(stated, sum, rows.length) !== "off") continue;
    const cells = cellsOf(...amounts);
    if (what === "stages") {
      // Stages that neither add up to the program above nor end with its amount may be of another one.
      if (fits(stated, amounts.at(-1)!.value, rows.length) === "off")
        notes.leaveRow(node.name, "unlike-above", cells);
      continue;
    }
    // One row alone may name a part only.
    if (sum < stated.value && rows.length < 2) continue;
    const data = { name: node.name, funding: printWon(sum), stated: printWon(stated.value) };
    notes.add(sum > stated.value ? "funding-exceeds" : "funding-short", data, cellsOf(stated, ...amounts));
  }
}
