/**
 * A budget table as lines: programs and totals, each with its amounts in won and their cells.
 * The steps: meaning of columns → rows as a tree (budget-flat.ts or budget-tree.ts) → sums compared → lines.
 * In: rows "정책사업 396,185", "  구정홍보 활동 강화 179,000" in 천원. Out: two lines, the second below the first.
 */
import type { Amount, BudgetLevel, BudgetLine } from "../../plan/model";
import type { MoneyUnit } from "../../text/unit";
import type { Answers } from "../answers";
import { sumFigures } from "../cells";
import type { Context } from "../context";
import type { Notebook } from "../notebook";
import type { Region } from "../region";
import type { Sheet } from "../sheet";
import type { AmountColumn, BudgetColumns } from "./budget-columns";
import type { RowLevel } from "./budget-names";

/** A row of the table, or a group that has no row of its own. */
export interface BudgetNode {
  name: string;
  level?: RowLevel;
  account?: string;
  department?: string;
  row: number;
  column: number;
  /** Left to right; keys "2017:budget". Derived sums are filled in after the rows were read. */
  readonly amounts: Map<string, Amount>;
  readonly children: BudgetNode[];
  /** The group has no amounts of its own: they are the sum of its children. */
  derived?: boolean;
  indent?: number;
  count?: number;
}

/** What the row readers work with. */
export interface BudgetTable {
  readonly region: Region;
  readonly sheet: Sheet;
  readonly context: Context;
  readonly columns: BudgetColumns;
  readonly unitOf: (column: AmountColumn) => MoneyUnit;
  readonly unit: MoneyUnit;
  readonly departments: ReadonlySet<string>;
  readonly levels: ReadonlyMap<string, BudgetLevel>;
  readonly notes: Notebook;
  readonly answers: Answers;
}

export function keyOfAmount(amount: { year: number; kind: string }): string {
  return `${amount.year}:${amount.kind}`;
}

export function newNode(
  name: string,
  row: number,
  column: number,
  more: Partial<BudgetNode> = {},
): BudgetNode {
  return { name, row, column, amounts: new Map(), children: [], ...more };
}

/** Fills in the sums of groups, compares stated sums with their rows, and lists the lines in sheet order. */
export function linesOf(table: BudgetTable, roots: readonly BudgetNode[]): BudgetLine[] {
  for (const node of roots) derive(node);
  for (const node of roots) compareChildren(table, node);
  const lines: { row: number; line: BudgetLine }[] = [];
  const visit = (
    node: BudgetNode,
    path: readonly string[],
    account: string | undefined,
    department: string | undefined,
  ): void => {
    const itsAccount = node.account ?? account;
    const itsDepartment = node.level === "department" ? node.name : (node.department ?? department);
    if (node.level !== "subtotal" && node.level !== "item" && node.amounts.size > 0) {
      lines.push({ row: node.row, line: lineOf(table, node, path, itsAccount, itsDepartment) });
    }
    const below = node.level === "total" ? path : [...path, node.name];
    for (const child of node.children) visit(child, below, itsAccount, itsDepartment);
  };
  for (const node of roots) visit(node, [], table.context.account, undefined);
  return lines.sort((a, b) => a.row - b.row).map(({ line }) => line);
}

function lineOf(
  table: BudgetTable,
  node: BudgetNode,
  path: readonly string[],
  account: string | undefined,
  department: string | undefined,
): BudgetLine {
  const amounts: Record<number, Amount> = {};
  const more: Amount[] = [];
  const order = ["budget", "revised", "available", "settlement", "executed"];
  const all = [...node.amounts.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  for (const amount of all) {
    if (amounts[amount.year] === undefined) amounts[amount.year] = amount;
    else more.push(amount);
  }
  return {
    name: node.name,
    level: (node.level as BudgetLevel | undefined) ?? "other",
    ...(account && { account }),
    path,
    ...(department && { department }),
    amounts,
    more,
    cell: table.sheet.area(node.row, node.column),
  };
}

function derive(node: BudgetNode): void {
  for (const child of node.children) derive(child);
  if (!node.derived) return;
  const keys = new Set(node.children.flatMap((child) => [...child.amounts.keys()]));
  for (const key of keys) {
    const parts = node.children.flatMap((child) => (counted(child) ? (child.amounts.get(key) ?? []) : []));
    const sum = sumFigures(parts);
    if (sum) node.amounts.set(key, { ...parts[0]!, ...sum });
  }
}

export function counted(node: BudgetNode): boolean {
  return node.level !== "subtotal" && node.level !== "total";
}

function compareChildren(table: BudgetTable, node: BudgetNode): void {
  if (!node.derived && node.children.some(counted)) compareSum(table, node, node.children.filter(counted));
  for (const child of node.children) compareChildren(table, child);
}

/** A stated sum against its rows; both are named where they differ. */
export function compareSum(table: BudgetTable, node: BudgetNode, parts: readonly BudgetNode[]): void {
  for (const [key, stated] of node.amounts) {
    const figures = parts.flatMap((part) => part.amounts.get(key) ?? []);
    if (figures.length === 0) continue;
    const sum = sumFigures(figures)!;
    const difference = Math.abs(stated.value - sum.value);
    if (difference < 0.5) continue;
    const step = Math.abs(stated.from[0]!.multiplier);
    const rounding = step >= 1e6 && difference <= (figures.length + 1) * 0.5 * step + 0.5;
    const cells = [...stated.from, ...sum.from]
      .slice(0, 40)
      .map((term) => table.sheet.address(term.row, term.column, term.rows, term.columns));
    const won = (value: number): string => `${value.toLocaleString("en-US")}원`;
    const what = `${stated.year} ${{ budget: "예산", revised: "추경", available: "현액", settlement: "결산", executed: "집행" }[stated.kind]}`;
    const data = { name: node.name, what, stated: won(stated.value), sum: won(sum.value) };
    if (rounding) table.notes.add("rows-differ-by-rounding", data, cells);
    else table.notes.add("rows-differ-from-total", data, cells);
  }
}
