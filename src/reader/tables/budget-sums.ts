/**
 * Stated sums of a budget table against the rows that they cover: 계, 소계, and groups with an amount of their own.
 * In: 계 470,500 over 396,185 + 73,865 + 0. Out: "rows-differ-from-total" with all four cells.
 */
import { sumFigures } from "../cells";
import { keyOf } from "../sheet";
import { readName } from "./budget-names";
import { counted, derive, type BudgetNode, type BudgetTable } from "./budget";

/** 계 and 소계 against the rows they cover. */
export function compareTotals(
  table: BudgetTable,
  section: readonly BudgetNode[],
  roots: readonly BudgetNode[],
): void {
  const tops = roots.filter((node) => node.level !== "total" && node.level !== "subtotal");
  const totals = section.filter((node) => node.level === "total");
  const accounts = totals.filter((node) => node.account !== undefined && node.name === node.account);
  for (const total of totals) {
    if (accounts.includes(total))
      compareSum(
        table,
        total,
        tops.filter((node) => node.account === total.account),
      );
    else if (accounts.length > 1 && accounts.length < totals.length) compareSum(table, total, accounts);
    else
      compareSum(
        table,
        total,
        tops.filter(
          (node) =>
            total.account === undefined || node.account === undefined || node.account === total.account,
        ),
      );
  }
  let since: BudgetNode[] = [];
  for (const node of section) {
    if (node.level === "subtotal") {
      const parts = since.filter(
        (one) => !since.some((other) => other.children.includes(one)) && one.level !== "total",
      );
      compareSum(table, node, parts);
      since = [];
    } else if (node.level === "total") since = [];
    else since.push(node);
  }
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
    for (const part of parts) derive(part);
    compareSum(table, sum, parts);
  }
}

/** Groups with an amount of their own against their children, all the way down. */
export function compareChildren(table: BudgetTable, node: BudgetNode): void {
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
