/**
 * A budget table and its rows while it is read: a row with its amounts, the rows inside it, groups without a row of their own.
 * Example: newNode(sheet, "구정홍보추진", 7, 0), amounts {"2017:budget": 179,000,000 won}, below "구정홍보 활동 강화".
 */
import type { Amount, BudgetLevel } from "../../plan/model";
import type { MoneyUnit } from "../../text/unit";
import { sumFigures } from "../cells/figures";
import { holdsSomething } from "../cells/numbers";
import type { Sheet } from "../cells/sheet";
import type { Ground } from "../claims";
import type { Table } from "../table";
import type { AmountColumn } from "../words/amounts";
import type { RowLevel } from "../words/budget-names";
import type { BudgetColumns } from "./columns";
import type { Indents } from "./indents";

/** A row of the table, or a group that has no row of its own. */
export interface BudgetNode {
  name: string;
  level?: RowLevel;
  account?: string;
  department?: string;
  readonly sheet: Sheet;
  row: number;
  column: number;
  /** Left to right; keys "2017:budget". Derived sums are filled in after the rows were read. */
  readonly amounts: Map<string, Amount>;
  /** Keys of amounts that a row states and that could not be read (▲50, #REF!): no sum is known without them. */
  unread?: Set<string>;
  readonly children: BudgetNode[];
  /** The group has no amounts of its own: they are the sum of its children. */
  derived?: boolean;
  indent?: number;
  count?: number;
}

export type Nodes = readonly BudgetNode[];

/** What the row readers work with. */
export interface BudgetTable extends Table {
  readonly columns: BudgetColumns;
  readonly unitOf: (column: AmountColumn) => MoneyUnit;
  readonly unit: MoneyUnit;
  readonly departments: ReadonlySet<string>;
  readonly levels: ReadonlyMap<string, BudgetLevel>;
  /** What the indents of a 사업명세서 say, on all its pages. */
  readonly indents?: Indents | undefined;
}

export function keyOfAmount(amount: { year: number; kind: string }): string {
  return `${amount.year}:${amount.kind}`;
}

export function newNode(
  sheet: Sheet,
  name: string,
  row: number,
  column: number,
  more: Partial<BudgetNode>,
): BudgetNode {
  return { sheet, name, row, column, amounts: new Map(), children: [], ...more };
}

/** What a row states, in the place of what was known of the same years and kinds. */
export function putAmounts({ amounts }: BudgetNode, of: readonly Amount[]): void {
  for (const amount of of) amounts.set(keyOfAmount(amount), amount);
}

export function counted(node: BudgetNode): boolean {
  return node.level !== "subtotal" && node.level !== "total";
}

/** How far in a row stands; those of which nothing says it stand at the left. */
export const indentOf = ({ indent = 0 }: BudgetNode): number => indent;

/** The amounts of some rows under one key. */
export const amountsAt = (nodes: Nodes, key: string): Amount[] =>
  nodes.flatMap(({ amounts }) => amounts.get(key) ?? []);

/** The cells of a row that hold amounts. */
export const amountCells = ({ sheet, columns }: BudgetTable, row: number): string[] =>
  columns.amounts.flatMap(({ column }) =>
    sheet.value(row, column) === undefined ? [] : [sheet.address(row, column)],
  );

/** The row's amounts are no lines of their own: they repeat or total others. */
export function passRow(
  { sheet, columns }: Pick<BudgetTable, "sheet" | "columns">,
  row: number,
  ground: Ground = "repeats",
): void {
  for (const { column } of columns.amounts)
    sheet.claims.account({ row, column, rows: 1, columns: 1 }, ground);
}

/** Whether a part holds something that was not read (▲50, a text): that is told, and no sum is wrong for it. */
export function isUnsure({ columns }: BudgetTable, key: string, parts: Nodes): boolean {
  if (parts.some(({ unread }) => unread?.has(key))) return true;
  const column = columns.amounts.find((one) => keyOfAmount(one) === key)?.column;
  return parts.some((part) => {
    if (column === undefined || part.derived || part.amounts.has(key)) return false;
    return holdsSomething(part.sheet, part.row, column);
  });
}

/** Fills in the amounts of groups that have none of their own; a sum without one of its parts is none. */
export function derive(table: BudgetTable, node: BudgetNode): void {
  for (const child of node.children) derive(table, child);
  if (!node.derived) return;
  const parts = node.children.filter(counted);
  for (const key of new Set(node.children.flatMap((child) => [...child.amounts.keys()]))) {
    const [first, ...others] = amountsAt(parts, key);
    if (isUnsure(table, key, parts)) (node.unread ??= new Set()).add(key);
    else if (first) node.amounts.set(key, { ...first, ...sumFigures([first, ...others])! });
  }
}
