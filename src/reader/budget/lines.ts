/**
 * A budget table as lines: programs and totals, each with its amounts in won and their cells.
 * The steps: meaning of columns → rows as a tree (flat.ts or tree.ts) → sums compared → lines.
 * In: rows "정책사업 396,185", "  구정홍보 활동 강화 179,000" in 천원. Out: two lines, the second below the first.
 */
import type { Amount, BudgetLevel, BudgetLine } from "../../plan/model";
import { readNumber } from "../../text/number";
import { readMoney } from "../cells/figures";
import { keyOf } from "../../text/name";
import type { Sheet } from "../cells/sheet";
import { byKind } from "../../plan/lines";
import type { AmountColumn } from "../words/amounts";
import { isFundedAmount } from "../words/budget-names";
import { stateBeside } from "./stated";
import { tellLostRows } from "./lost-rows";
import { compareChildren } from "./sums";
import { derive, type BudgetNode, type BudgetTable } from "./node";

/** Fills in the sums of groups, compares stated sums with their rows, and lists the lines in sheet order. */
export function linesOf(table: BudgetTable, roots: readonly BudgetNode[]): BudgetLine[] {
  for (const node of roots) derive(table, node);
  const explained = tellLostRows(table, roots);
  for (const node of roots) compareChildren(table, node, explained);
  stateBeside(table, roots);
  const pages = new Map<Sheet, number>();
  const lines: { page: number; row: number; line: BudgetLine }[] = [];
  const visit = (
    node: BudgetNode,
    path: readonly string[],
    account: string | undefined,
    department: string | undefined,
  ): void => {
    const itsAccount = node.account ?? account;
    const itsDepartment = node.level === "department" ? node.name : (node.department ?? department);
    if (
      node.level !== "subtotal" &&
      node.level !== "item" &&
      (node.amounts.size > 0 || saysNone(table, node))
    ) {
      if (!pages.has(node.sheet)) pages.set(node.sheet, pages.size);
      lines.push({
        page: pages.get(node.sheet)!,
        row: node.row,
        line: lineOf(node, path, itsAccount, itsDepartment),
      });
    }
    const below = node.level === "total" ? path : [...path, node.name];
    for (const child of node.children) visit(child, below, itsAccount, itsDepartment);
  };
  for (const node of roots) visit(node, [], table.context.account, table.context.department);
  return lines.sort((a, b) => a.page - b.page || a.row - b.row).map(({ line }) => line);
}

/** One of the three kinds of spending with "-" for its amount: it was read, and there is none. */
function saysNone({ columns }: BudgetTable, node: BudgetNode): boolean {
  if (!["policy", "administration", "personnel", "basic", "financial"].includes(node.level ?? ""))
    return false;
  const values = columns.amounts.flatMap(({ column }) => node.sheet.value(node.row, column) ?? []);
  return values.length > 0 && values.every((value) => readNumber(String(value)).kind === "absent");
}

function lineOf(
  node: BudgetNode,
  path: readonly string[],
  account: string | undefined,
  department: string | undefined,
): BudgetLine {
  const amounts: Record<number, Amount> = {};
  const more: Amount[] = [];
  for (const amount of [...node.amounts.values()].sort(byKind)) {
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
    cell: node.sheet.area(node.row, node.column),
  };
}

/** The amounts of one row; a funding label with its amount in one cell ("국 50,000") is none. */
export function amountsOf(table: BudgetTable, row: number): Amount[] {
  const { sheet, columns, notes, answers } = table;
  return columns.amounts.flatMap((column) => {
    const value = sheet.value(row, column.column);
    if (value === undefined || (typeof value === "string" && isFundedAmount(keyOf(value)))) return [];
    if (isShared(table, row, column.column)) return [];
    const read = readMoney(sheet, row, column.column, table.unitOf(column), column.header, notes, answers);
    const year = read && yearOf(table, row, column);
    if (!read || year === undefined) return [];
    if (read.value < 0 && typeof value === "string" && /^\s*[([]/.test(value)) {
      const data = { text: sheet.text(row, column.column), field: column.header };
      notes.add("amount-unclear", { ...data, ...brackets }, [sheet.address(row, column.column)]);
      return [];
    }
    return [{ ...read, year, kind: column.kind }];
  });
}

/** A budget is not below zero: "(400)" is a part of it, or what it was. */
const brackets = {
  why: "괄호 안의 금액이 줄어든 금액인지 내역인지 알 수 없습니다",
  whyEn: "an amount in brackets may be a decrease or a part",
};

/** One amount merged down over rows of several programs: whose it is cannot be known, and is told. */
function isShared({ sheet, columns, notes }: BudgetTable, row: number, column: number): boolean {
  const merge = sheet.merge(row, column);
  if (!merge || merge.rows === 1) return false;
  const { at } = columns;
  const namers = [at.hierarchy, at.policy, at.unitProgram, at.detail, at.program, at.division].filter(
    (one) => one !== undefined,
  );
  const isNamed = (below: number): boolean =>
    namers.some(
      (namer) =>
        sheet.value(below, namer) !== undefined && sheet.text(below, namer) !== sheet.text(row, namer),
    );
  for (let below = row + 1; below < merge.row + merge.rows; below++) {
    if (!isNamed(below)) continue;
    notes.add("amount-merged", {}, [sheet.address(merge.row, merge.column, merge.rows, merge.columns)]);
    return true;
  }
  return false;
}

/** The column's year, or the one in the row's 회계연도. */
function yearOf(
  { sheet, columns, notes }: BudgetTable,
  row: number,
  column: AmountColumn,
): number | undefined {
  if (column.shift === undefined) return column.year;
  const own = Number(sheet.key(row, columns.at.fiscalYear!).replace(/\D/g, "").slice(0, 4));
  if (own >= 1990 && own <= 2100) return own + column.shift;
  if (column.year !== 0) return column.year;
  notes.add("year-unknown", { header: column.header }, [sheet.address(row, column.column)]);
  return undefined;
}
