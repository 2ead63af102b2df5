/**
 * A budget table as lines: programs and totals, each with its amounts in won and their cells.
 * The steps: meaning of columns → rows as a tree (flat.ts or tree.ts) → sums compared → lines.
 * In: rows "정책사업 396,185", "  구정홍보 활동 강화 179,000" in 천원. Out: two lines, the second below the first.
 */
import { amountsByYear } from "../../plan/lines";
import type { Amount, BudgetLine } from "../../plan/model";
import { moneyUnit } from "../../text/unit";
import { tidy } from "../../text/spacing";
import { bureauAt } from "../bureaus";
import { holdsSomething, isFigure, readMoney } from "../cells/figures";
import type { Sheet } from "../cells/sheet";
import { range } from "../rows";
import { isFundedAmount } from "../words/budget-names";
import type { AmountColumn } from "../words/labels";
import { type BudgetNode, type BudgetTable, derive, type Nodes, tellSums } from "./node";
import { stateBeside } from "./stated";
import { compareChildren, tellLostRows } from "./sums";

/** Fills in the sums of groups, compares stated sums with their rows, and lists the lines in sheet order. */
export function linesOf(table: BudgetTable, roots: Nodes): BudgetLine[] {
  for (const node of roots) derive(table, node);
  tellSums(table, roots);
  const explained = tellLostRows(table, roots);
  for (const node of roots) compareChildren(table, node, explained);
  stateBeside(table, roots);
  const pages = new Map<Sheet, number>();
  const lines: { page: number; row: number; line: BudgetLine }[] = [];
  const visit = (
    node: BudgetNode,
    path: readonly string[],
    account = table.context.account,
    department = table.context.department,
  ): void => {
    const { name, level = "other", sheet, row, column } = node;
    const itsAccount = node.account ?? account;
    const itsDepartment = level === "department" ? name : (node.department ?? department);
    if (level !== "subtotal" && level !== "item" && (node.amounts.size > 0 || saysNone(table, node))) {
      if (!pages.has(sheet)) pages.set(sheet, pages.size);
      const { amounts, more } = amountsByYear([...node.amounts.values()]);
      const cell = sheet.area(row, column);
      const office = bureauAt({ ...table.region, sheet }, row, table.columns);
      const of = { account: itsAccount, department: itsDepartment, ...(office && { office }) };
      const line: BudgetLine = { name, path, level, cell, amounts, more, ...of };
      lines.push({ page: pages.get(sheet)!, row, line });
    } else if (node.children.length === 0) tellBare(table, node);
    const below = level === "total" ? path : [...path, name];
    for (const child of node.children) visit(child, below, itsAccount, itsDepartment);
  };
  for (const node of roots) visit(node, []);
  return lines.sort((a, b) => a.page - b.page || a.row - b.row).map(({ line }) => line);
}

/** One of the three kinds of spending with "-" for its amount: it was read, and there is none. */
function saysNone({ columns }: BudgetTable, { level, sheet, row }: BudgetNode): boolean {
  if (!["policy", "administration", "personnel", "basic", "financial"].includes(level ?? "")) return false;
  const filled = columns.amounts.filter(({ column }) => sheet.value(row, column) !== undefined);
  return filled.length > 0 && !filled.some(({ column }) => holdsSomething(sheet, row, column));
}

/** A name without an amount, and no rows inside: it may be a part of the name above or below it. */
export function tellBare(
  table: BudgetTable,
  of: Pick<BudgetNode, "sheet" | "name" | "row" | "column">,
): void {
  const { sheet, name, row, column } = of;
  const holdsAmount = (other: number): boolean =>
    table.columns.amounts.some(({ column: one }) => isFigure(sheet, other, one));
  const isOwn = ({ column: one }: AmountColumn): boolean =>
    sheet.value(row, one) !== undefined || sheet.merge(row, one) !== undefined;
  const isBare = !table.columns.amounts.some(isOwn) && /^[가-힣]/.test(name.trim());
  if (isBare && [row - 1, row + 1].some(holdsAmount))
    table.notes.add("name-without-amount", { name: tidy(name) }, [sheet.address(row, column)]);
}

/** The amounts of one row; a funding label with its amount in one cell ("국 50,000") is none. */
export function amountsOf(table: BudgetTable, row: number): Amount[] {
  const { sheet, columns, notes } = table;
  const amounts: Amount[] = [];
  // A column 단위 may say it row by row: "들길 정비 | 백만원 | 130".
  const unit = moneyUnit(`(${sheet.key(row, columns.at.measureUnit)})`);
  for (const amount of columns.amounts) {
    const { column, kind, header } = amount;
    const value = sheet.value(row, column);
    if (value === undefined || (typeof value === "string" && isFundedAmount(value))) continue;
    if (isShared(table, row, column)) continue;
    const read = readMoney(table, { row, column }, unit ?? table.unitOf(amount), header);
    const year = read && yearOf(table, row, amount);
    if (!read || year === undefined) continue;
    // A budget is not below zero: "(400)" is a part of it, or what it was.
    if (read.value < 0 && typeof value === "string" && /^\s*[([]/.test(value)) {
      const data = { text: sheet.text(row, column), field: header, why: "brackets" } as const;
      notes.add("amount-unclear", data, [sheet.address(row, column)]);
    } else amounts.push({ value: read.value, from: read.from, year, kind });
  }
  return amounts;
}

/** One amount merged down over rows of several programs: whose it is cannot be known, and is told. */
function isShared({ sheet, columns, notes }: BudgetTable, row: number, column: number): boolean {
  const merge = sheet.merge(row, column);
  if (!merge || merge.rows === 1) return false;
  const { at } = columns;
  const namers = [at.hierarchy, at.policy, at.unitProgram, at.detail, at.program, at.division];
  const below = range(row + 1, merge.row + merge.rows);
  const isOther = (other: number, namer: number | undefined): boolean =>
    !["", sheet.text(row, namer)].includes(sheet.text(other, namer));
  if (!below.some((other) => namers.some((namer) => isOther(other, namer)))) return false;
  notes.add("amount-merged", {}, [sheet.address(merge.row, merge.column, merge.rows, merge.columns)]);
  return true;
}

/** The column's year, or the one in the row's 회계연도. */
function yearOf(
  { sheet, columns, notes }: BudgetTable,
  row: number,
  { shift, year, column, header }: AmountColumn,
): number | undefined {
  if (shift === undefined) return year;
  const said = sheet.key(row, columns.at.fiscalYear!);
  const own = Number(said.length === 4 ? said : said.replace(/\D/g, "").slice(0, 4));
  if (own >= 1990 && own <= 2100) return own + shift;
  if (year !== 0) return year;
  notes.add("year-unknown", { header }, [sheet.address(row, column)]);
  return undefined;
}
