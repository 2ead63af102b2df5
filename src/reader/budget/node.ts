/**
 * A budget table and its rows while it is read: a row with its amounts, the rows inside it, groups without a row of their own.
 * Example: newNode({ sheet, name: "구정홍보추진", row: 7, column: 0 }), amounts {"2017:budget": 179,000,000 won}, below "구정홍보 활동 강화".
 */
import { amountsAt } from "../../plan/checks/rows-add-up";
import { sumFigures, sumOf } from "../../plan/figures";
import type { Amount, BudgetLevel } from "../../plan/model";
import { keyOf } from "../../text/name";
import { printSheetArea } from "../../sheet/address";
import { joinAreas } from "../../sheet/rectangles";
import type { MoneyUnit } from "../../text/unit";
import { holdsSomething } from "../cells/figures";
import type { Sheet } from "../cells/sheet";
import type { Ground } from "../claims";
import type { Table } from "../table";
import { summedName } from "../words/asides";
import type { RowLevel } from "../words/budget-names";
import type { AmountColumn } from "../words/labels";
import type { BudgetColumns } from "./columns";

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

/** What the indents of a 사업명세서 say (indents.ts). */
export interface Indents {
  /** The columns that name rows, on whatever page some of them hold nothing. */
  readonly columns: readonly number[];
  readonly levels: ReadonlyMap<number, RowLevel>;
  /** Objects of expenditure (편성목) stand from this indent on. */
  readonly items?: number;
}

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

export const keyOfAmount = (amount: { year: number; kind: string }): string =>
  `${amount.year}:${amount.kind}`;

/** Levels from the outermost in: rows of one hold those of the next. */
const order: readonly (readonly RowLevel[])[] = [
  ["department"],
  ["policy", "administration", "financial"],
  ["policyProgram"],
  ["personnel", "basic", "unitProgram"],
  ["detailProgram"],
  ["item"],
];
const ranks = new Map(order.flatMap((levels, rank) => levels.map((level) => [level, rank + 1] as const)));

/** How far in a row's level stands; undefined where it has none, or one that stands anywhere. */
export const rankOf = ({ level }: BudgetNode): number | undefined => level && ranks.get(level);

/** Takes what is known of a row for the node itself; it has no amounts and holds no rows yet. */
export const newNode = (of: Omit<BudgetNode, "amounts" | "children">): BudgetNode =>
  Object.assign(of, { amounts: new Map<string, Amount>(), children: [] });

/** What a row states, in the place of what was known of the same years and kinds. */
export function putAmounts({ amounts }: BudgetNode, of: readonly Amount[]): void {
  for (const amount of of) amounts.set(keyOfAmount(amount), amount);
}

export const counted = ({ level }: BudgetNode): boolean => level !== "subtotal" && level !== "total";

/** How far in a row stands; those of which nothing says it stand at the left. */
export const indentOf = ({ indent = 0 }: BudgetNode): number => indent;

/** The cells of a row that hold amounts. */
export const amountCells = ({ sheet, columns }: BudgetTable, row: number): string[] =>
  columns.amounts.flatMap(({ column }) =>
    sheet.value(row, column) === undefined ? [] : [sheet.address(row, column)],
  );

/** A table on a sheet of its own: where its amounts stand. */
export type OnSheet = Pick<BudgetTable, "sheet" | "columns">;

/** The row's amounts are no lines of their own: they repeat or total others. */
export function passRow({ sheet, columns }: OnSheet, row: number, ground: Ground = "repeats"): void {
  for (const { column } of columns.amounts) sheet.claims.account(sheet.area(row, column), ground);
}

/** The cells that name rows, those below each other as one area. */
export const nameCells = (rows: Nodes): string[] =>
  joinAreas(rows.map(({ sheet, row, column }) => sheet.area(row, column))).map(printSheetArea);

/** Whether a row has something in a column, in its cell or in one that is merged down over it. */
export const statesSomething = (sheet: Sheet, row: number, column: number | undefined): boolean =>
  holdsSomething(sheet, (column === undefined ? undefined : sheet.merge(row, column)?.row) ?? row, column);

/** Whether a part holds something that was not read (▲50, a text): that is told, and no sum is wrong for it. */
export function isUnsure({ columns }: BudgetTable, key: string, parts: Nodes): boolean {
  if (parts.some(({ unread }) => unread?.has(key))) return true;
  const column = columns.amounts.find((one) => keyOfAmount(one) === key)?.column;
  const mayHold = ({ derived, amounts }: BudgetNode): boolean => !derived && !amounts.has(key);
  return parts.some((part) => mayHold(part) && statesSomething(part.sheet, part.row, column));
}

/**
 * A sibling that is called the sum of another ("들 가꾸기 계" beside 들 가꾸기), or like a sum and first or last of three and more,
 * and equals these in every amount: it is their sum. The latter is told.
 */
export function tellSums(table: BudgetTable, siblings: Nodes): void {
  const rows = siblings.filter(counted);
  rows.forEach((one, index) => {
    const its = one.children.length > 0 ? undefined : summedName(keyOf(one.name));
    if (its === undefined) return;
    const named = rows.filter(({ name }) => keyOf(name) === its);
    const isOuter = rows.length > 2 && (index === 0 || index === rows.length - 1);
    const of = named.length > 0 || !isOuter ? named : rows.filter((other) => other !== one);
    const stated = [...one.amounts.values()];
    const fits = (amount: Amount): boolean => sumOf(amountsAt(of, keyOfAmount(amount))) === amount.value;
    if (of.length === 0 || !stated.some(({ value }) => value !== 0) || !stated.every(fits)) return;
    const { name, sheet, row } = one;
    one.level = "subtotal";
    passRow({ sheet, columns: table.columns }, row, "total");
    if (named.length === 0)
      table.notes.add("row-taken-for-sum", { name }, amountCells({ ...table, sheet }, row));
  });
}

/** Fills in the amounts of groups that have none of their own; a sum without one of its parts is none. */
export function derive(table: BudgetTable, node: BudgetNode): void {
  for (const child of node.children) derive(table, child);
  tellSums(table, node.children);
  if (!node.derived) return;
  const parts = node.children.filter(counted);
  for (const key of new Set(node.children.flatMap((child) => [...child.amounts.keys()]))) {
    const [first, ...others] = amountsAt(parts, key);
    if (isUnsure(table, key, parts)) (node.unread ??= new Set()).add(key);
    else if (first) node.amounts.set(key, { ...first, ...sumFigures([first, ...others])! });
  }
}
