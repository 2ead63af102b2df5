/**
 * Stated sums of a budget table against the rows that they cover: 계, 소계, and groups with an amount of their own; amounts
 * against the funding rows (국, 도, 시, 구) or stages (본예산, 추경) right under them, which repeat them and are never added.
 * In: 계 470,500 over 396,185 + 73,865 + 0. Out: "rows-differ-from-total" with all four cells.
 */
import { type Comparison, comparisons, fitOf } from "../../plan/checks/rows-add-up";
import { judgeLostRows } from "../../plan/checks/rows-lost";
import { cellsOf, sumOf } from "../../plan/figures";
import { groupBy } from "../../plan/lines";
import type { Amount } from "../../plan/model";
import { keyOf } from "../../text/name";
import {
  type BudgetNode,
  type BudgetTable,
  counted,
  derive,
  isUnsure,
  keyOfAmount,
  type Nodes,
  statesSomething,
} from "./node";

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

const comparedIn = (table: BudgetTable, node: BudgetNode, of: Nodes): Comparison[] =>
  comparisons(node, of, (key, parts) => isUnsure(table, key, parts));

function compareFirst(table: BudgetTable, node: BudgetNode, groups: readonly Nodes[]): void {
  let meant = groups[0];
  let best = 0;
  for (const parts of groups) {
    const compared = comparedIn(table, node, parts);
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
    return !keys.has(key) && statesSomething(sheet, row, one.column) ? [key] : [];
  });
}

/** Groups with an amount of their own against their children, all the way down, but for those that are `explained`. */
export function compareChildren(table: BudgetTable, node: BudgetNode, explained: ReadonlySet<unknown>): void {
  if (!node.derived && !explained.has(node)) compareSum(table, node, node.children.filter(counted));
  for (const child of node.children) compareChildren(table, child, explained);
}

/** A stated sum and its rows, for what the plan's checks say of them. */
function compareSum(table: BudgetTable, node: BudgetNode, of: Nodes): void {
  for (const { stated, parts } of comparedIn(table, node, of))
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

/** Tells rows that are lost; the programs whose sums are explained by them. */
export function tellLostRows(table: BudgetTable, roots: Nodes): ReadonlySet<BudgetNode> {
  const told = table.indents && [...new Set(table.indents.levels.values())];
  const { findings, explained } = judgeLostRows(roots, told, (key, of) => isUnsure(table, key, of));
  for (const one of findings) table.notes.tell(one);
  return explained;
}
