/**
 * The rows of a budget table with a column for each level: their names, what totals them.
 * In: a row whose names are blank, "공공운영비" under 통계목. Out: the names of the row above.
 */
import { keyOf } from "../../text/name";
import { columnsOf, lowest } from "../rows";
import { isFunding, isRatio, type RowLevel } from "../words/budget-names";
import type { Field } from "../words/fields";
import { groupSummed, isSum } from "../words/totals";
import type { BudgetTable } from "./node";

const order: readonly (readonly [Field, RowLevel])[] = [
  ["policy", "policyProgram"],
  ["unitProgram", "unitProgram"],
  ["detail", "detailProgram"],
  ["program", "detailProgram"],
];

export interface LevelColumn {
  readonly column: number;
  readonly level: RowLevel;
}

/** The columns that name the levels, outermost first; 사업명 is the 세부사업 where no column is called so. */
export function levelColumns({ columns: { at } }: BudgetTable): LevelColumn[] {
  return order.flatMap(([field, level]) => {
    const column = field === "program" && at.detail !== undefined ? undefined : at[field];
    return column === undefined ? [] : [{ column, level }];
  });
}

/**
 * The row's names; where it has none of its own, those of cells that are merged down over it. `fill` are the names that
 * stand above: left blank they go on where the row says another 통계목 or account of the same program. In a table of payments
 * and items the 세부사업 alone may be blank below the repeated names of its groups.
 */
export function namesOf(
  { sheet, region, columns }: BudgetTable,
  row: number,
  used: readonly LevelColumn[],
  fill: readonly string[],
): string[] {
  const here = used.map(({ column }) => sheet.text(row, column));
  const isUnnamed = here.every((text) => text === "");
  const masters = used.map(({ column }) => sheet.master(row, column));
  const own = isUnnamed ? masters.map((cell) => sheet.text(cell.row, cell.column)) : here;
  const isContinued = own.at(-1) === "" && own.every((text, index) => text === "" || text === fill[index]);
  if (!isContinued || fill.at(-1) === "") return own;
  const saysItem = (column: number): boolean => {
    const key = sheet.key(row, column);
    return key !== "" && !isSum(key) && !isFunding(key) && !isRatio(key);
  };
  const { account } = columns.at;
  const isOfAccount = account !== undefined && saysItem(account) && own.every((text) => text === "");
  const hasItem = region.columns.some((head) => lowest(head) === "item" && saysItem(head.column));
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
  const isUnit = column === "unitProgram" || (column === "detailProgram" && index === 0);
  return (said === "personnel" || said === "basic") && isUnit && parent !== said ? said : column;
}

/** The names of the group that a subtotal in the outermost column names, or of the one above it. */
export function groupOf(text: string, fill: readonly string[]): string[] {
  const group = groupSummed(keyOf(text));
  const index = fill.findIndex((name) => name !== "" && keyOf(name) === group);
  return fill.slice(0, Math.max(1, index + 1)).map(keyOf);
}

/** 합계 in a column that names nothing (연번, 부서, 회계). */
export function strayTotal({ sheet, region, columns }: BudgetTable, row: number): string | undefined {
  const first = Math.min(...columns.amounts.map((amount) => amount.column));
  const left = columnsOf(region).filter((column) => column === region.left || column < first);
  return left.map((column) => sheet.key(row, column)).find(isSum);
}

/** 소계 under 편성목 or 산출근거: the row sums rows of the program that it names. */
export function itemTotal({ sheet, region }: BudgetTable, row: number): string | undefined {
  const items = region.columns.filter(({ labels }) => labels.some(({ field }) => field === "item"));
  return items.map(({ column }) => sheet.key(row, column)).find(isSum);
}
