/**
 * A budget table and its rows while it is read: a row with its amounts, the rows inside it, groups without a row of their own.
 * Example: newNode(sheet, "구정홍보추진", 7, 0), amounts {"2017:budget": 179,000,000 won}, below "구정홍보 활동 강화".
 */
import type { Amount, BudgetLevel } from "../../plan/model";
import type { BudgetColumns } from "./columns";
import type { AmountColumn } from "../words/amounts";
import type { Indents } from "./indents";
import type { Ground } from "../claims";
import type { Sheet } from "../cells/sheet";
import type { Notebook } from "../notebook";
import type { Region, Context } from "../model";
import type { Answers } from "../answers";
import type { MoneyUnit } from "../../text/unit";
import type { RowLevel } from "../words/budget-names";
import { readNumber } from "../../text/number";
import { sumFigures } from "../cells/figures";

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
  /** What the indents of a 사업명세서 say, on all its pages. */
  readonly indents?: Indents;
  readonly notes: Notebook;
  readonly answers: Answers;
  readonly id: string;
}

export function keyOfAmount(amount: { year: number; kind: string }): string {
  return `${amount.year}:${amount.kind}`;
}

export function newNode(
  sheet: Sheet,
  name: string,
  row: number,
  column: number,
  more: Partial<BudgetNode> = {},
): BudgetNode {
  return { sheet, name, row, column, amounts: new Map(), children: [], ...more };
}

export function counted(node: BudgetNode): boolean {
  return node.level !== "subtotal" && node.level !== "total";
}

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
export function isUnsure({ columns }: BudgetTable, key: string, parts: readonly BudgetNode[]): boolean {
  if (parts.some(({ unread }) => unread?.has(key))) return true;
  const column = columns.amounts.find((one) => keyOfAmount(one) === key)?.column;
  if (column === undefined) return false;
  return parts.some((part) => {
    const value = part.derived || part.amounts.has(key) ? undefined : part.sheet.value(part.row, column);
    return value !== undefined && readNumber(String(value)).kind !== "absent";
  });
}

/** Fills in the amounts of groups that have none of their own; a sum without one of its parts is none. */
export function derive(table: BudgetTable, node: BudgetNode): void {
  for (const child of node.children) derive(table, child);
  if (!node.derived) return;
  const keys = new Set(node.children.flatMap((child) => [...child.amounts.keys()]));
  for (const key of keys) {
    if (isUnsure(table, key, node.children.filter(counted))) {
      (node.unread ??= new Set()).add(key);
      continue;
    }
    const parts = node.children.flatMap((child) => (counted(child) ? (child.amounts.get(key) ?? []) : []));
    const sum = sumFigures(parts);
    if (sum) node.amounts.set(key, { ...parts[0]!, ...sum });
  }
}
