/**
 * Which column names the rows of a budget table, and which says their level.
 * In: heads "단계 | 사업명 | 예산액" over "정책 | 열린행정 …". Out: 사업명 names, 단계 says the level.
 */
import type { Field } from "../words";
import type { BudgetTable } from "./budget-node";
import { levelWords, readName } from "./budget-names";

const nameFields: readonly Field[] = [
  "hierarchy",
  "program",
  "detail",
  "unitProgram",
  "policy",
  "division",
  "department",
  "account",
];

export function nameColumn(table: BudgetTable): number | undefined {
  const { at } = table.columns;
  const field = nameFields.find((one) => at[one] !== undefined && !saysLevels(table, at[one]!));
  return field === undefined ? undefined : at[field];
}

export function levelColumnOf(table: BudgetTable, name: number): number | undefined {
  const { level, division } = table.columns.at;
  if (level !== undefined) return level;
  return division !== undefined && division !== name && saysLevels(table, division) ? division : undefined;
}

/** Whether a column says each row's level (정책, 단위, 세부). */
function saysLevels(table: BudgetTable, column: number): boolean {
  let said = 0;
  for (let row = table.region.body; row < table.region.bottom; row++) {
    const key = table.sheet.key(row, column);
    if (key === "") continue;
    if (levelWords[key] === undefined && readName(key, table.departments).level === undefined) return false;
    if (/^(정책|단위|세부)(사업)?$/.test(key) && key !== "정책사업") said++;
  }
  return said > 0;
}
