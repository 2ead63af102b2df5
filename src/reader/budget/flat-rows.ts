/**
 * The rows of a budget table with a column for each level: their names, what totals them, what is left out.
 * In: a row whose names are blank, "공공운영비" under 통계목. Out: the names of the row above.
 */
import type { Amount } from "../../plan/model";
import { keyOf } from "../../text/name";
import type { Field } from "../words/fields";
import { passRow, keyOfAmount, type BudgetTable, type BudgetNode } from "./node";
import { isFunding, isRatio, type RowLevel } from "../words/budget-names";
import { groupSummed, isSubtotal, isTotal } from "../words/totals";

const order: readonly (readonly [Field, RowLevel])[] = [
  ["policy", "policyProgram"],
  ["unitProgram", "unitProgram"],
  ["detail", "detailProgram"],
  ["program", "detailProgram"],
];

/** A program of the table and the rows that state it. */
export interface Entry {
  readonly node: BudgetNode;
  /** By amount key, the figures of the rows added up. */
  readonly parts: Map<string, Amount[]>;
  rows: number;
}

/** The columns that name the levels, outermost first; 사업명 is the 세부사업 where no column is called so. */
export function levelColumns({ columns }: BudgetTable): { column: number; level: RowLevel; field: Field }[] {
  return order.flatMap(([field, level]) => {
    const column = columns.at[field];
    const isSecond = field === "program" && columns.at.detail !== undefined;
    return column === undefined || isSecond ? [] : [{ column, level, field }];
  });
}

/** The row's names; where it has none of its own, those of cells that are merged down over it. */
export function namesOf(
  { sheet }: BudgetTable,
  row: number,
  used: readonly { readonly column: number }[],
): string[] {
  const own = used.map(({ column }) => sheet.text(row, column));
  if (own.some((text) => text !== "")) return own;
  return used.map(({ column }) => {
    const cell = sheet.master(row, column);
    return sheet.text(cell.row, cell.column);
  });
}

export function equalsSum(stated: readonly Amount[], amounts: readonly Amount[]): boolean {
  return stated.every((one) => {
    const key = keyOfAmount(one);
    const sum = amounts.reduce(
      (total, other) => (keyOfAmount(other) === key ? total + other.value : total),
      0,
    );
    return Math.abs(sum - one.value) < 0.5;
  });
}

/**
 * Names left blank because they are those of the row above: the row says another 통계목 or account of the same program.
 * In a table of payments and items the 세부사업 alone may be blank below the repeated names of its groups.
 */
export function continued(table: BudgetTable, row: number, own: string[], fill: readonly string[]): string[] {
  const { sheet, region, columns } = table;
  if (
    fill.at(-1) === "" ||
    own.at(-1) !== "" ||
    !own.every((text, index) => text === "" || text === fill[index])
  )
    return own;
  const { account } = columns.at;
  const isItem = (key: string): boolean =>
    key !== "" && !isTotal(key) && !isSubtotal(key) && !isFunding(key) && !isRatio(key);
  const hasItem = region.columns.some(
    ({ column, labels }) => labels.at(-1)?.field === "item" && isItem(sheet.key(row, column)),
  );
  const isOfAccount =
    account !== undefined && isItem(sheet.key(row, account)) && own.every((text) => text === "");
  return hasItem || isOfAccount ? [...fill] : own;
}

/** The level of a column, unless the name says better: 행정운영경비 in the column 정책사업 is administration. */
export function levelOf(
  column: RowLevel,
  said: RowLevel | undefined,
  index: number,
  parent: RowLevel | undefined,
): RowLevel {
  if (said === "administration" || said === "financial") return column === "policyProgram" ? said : column;
  if (said === "personnel" || said === "basic")
    return column === "unitProgram" || (column === "detailProgram" && index === 0)
      ? parent === said
        ? column
        : said
      : column;
  return column;
}

export function groupOf(text: string, fill: readonly string[]): string[] {
  const group = groupSummed(keyOf(text));
  const index = fill.findIndex((name) => name !== "" && keyOf(name) === group);
  return index < 0 ? (fill[0] ? [keyOf(fill[0])] : []) : fill.slice(0, index + 1).map(keyOf);
}

/** 합계 in a column that names nothing (연번, 부서, 회계). */
export function strayTotal(table: BudgetTable, row: number): string | undefined {
  const { sheet, region, columns } = table;
  const firstAmount = Math.min(...columns.amounts.map((amount) => amount.column));
  for (let column = region.left; column < Math.max(firstAmount, region.left + 1); column++) {
    const key = sheet.key(row, column);
    if (isTotal(key) || isSubtotal(key)) return key;
  }
  return undefined;
}

/** 소계 under 편성목 or 산출근거: the row sums rows of the program that it names. */
export function itemTotal({ sheet, region }: BudgetTable, row: number): string | undefined {
  for (const { column, labels } of region.columns) {
    if (!labels.some(({ field }) => field === "item")) continue;
    const key = sheet.key(row, column);
    if (isTotal(key) || isSubtotal(key)) return key;
  }
  return undefined;
}

/** An amount without a name: a funding row below a name is passed over, anything else is told. */
export function leaveUnnamed(table: BudgetTable, row: number, last: Entry | undefined): void {
  const { sheet, region } = table;
  for (let column = region.left; column < region.right; column++)
    if (isFunding(sheet.key(row, column))) return passRow(table, row);
  leaveRow(table, row, last, "사업명이 없습니다", "it has no program name");
}

export function leaveRow(
  table: BudgetTable,
  row: number,
  of: Entry | undefined,
  why: string,
  whyEn: string,
): void {
  const { sheet, columns, notes } = table;
  const cells = columns.amounts
    .filter(({ column }) => sheet.value(row, column) !== undefined)
    .map(({ column }) => sheet.address(row, column));
  notes.add("row-left-out", { name: of?.node.name ?? "", why, whyEn }, cells);
}
