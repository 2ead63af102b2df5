/**
 * Columns that name the levels of a budget, one each: which they are, and what a row says in them, where blank cells go on with the
 * names above. In: "정책사업 | 단위사업 | 세부사업" over "푸른 들 | 들 가꾸기 | 들길 정비" and " | | 들꽃 심기". Out: of the second row ["", "", "들꽃 심기"].
 */
import { lowest } from "../rows";
import { isSum } from "../words/asides";
import { isFunding, isRatio, type RowLevel } from "../words/budget-names";
import type { BudgetTable } from "./node";

export interface LevelColumn {
  readonly column: number;
  readonly level: RowLevel;
}

/** The columns that name the levels, outermost first; 사업명 is the 세부사업 where no column is called so. */
export function levelColumns({ columns: { at } }: BudgetTable): LevelColumn[] {
  const of = {
    policyProgram: at.policy,
    unitProgram: at.unitProgram,
    detailProgram: at.detail ?? at.program,
  };
  return Object.entries(of).flatMap(([level, column]) =>
    column === undefined ? [] : [{ column, level: level as RowLevel }],
  );
}

/**
 * The row's names; where it has none of its own, those of cells that are merged down over it. `fill` are the names that
 * stand above: left blank they go on where the row says another 통계목 or account of the same program. In a table of payments
 * and items the 세부사업 alone may be blank below the repeated names of its groups.
 */
export function namesOf(
  table: BudgetTable,
  row: number,
  used: readonly LevelColumn[],
  fill: readonly string[],
): string[] {
  const { sheet, columns } = table;
  const here = used.map(({ column }) => sheet.text(row, column));
  const isUnnamed = here.every((text) => text === "");
  const own = isUnnamed ? used.map(({ column }) => sheet.masterText(row, column)) : here;
  const isContinued = own.at(-1) === "" && own.every((text, index) => text === "" || text === fill[index]);
  if (!isContinued || fill.at(-1) === "") return own;
  const isOfAccount = namesSomething(sheet.key(row, columns.at.account)) && own.every((text) => text === "");
  return saysItem(table, row) || isOfAccount ? [...fill] : own;
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

/** The innermost level that has a name. */
export const deepestOf = (names: readonly string[]): number =>
  names.reduce((most, text, index) => (text !== "" ? index : most), -1);

/** Whether a row names an object of expenditure (or another part of its program). */
export const saysItem = ({ sheet, region }: BudgetTable, row: number): boolean =>
  region.columns.some((head) => lowest(head) === "item" && namesSomething(sheet.key(row, head.column)));

const namesSomething = (key: string): boolean =>
  key !== "" && !isSum(key) && !isFunding(key) && !isRatio(key);
