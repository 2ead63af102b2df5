/**
 * What names a row of a budget table whose names step to the right, column by column, under one head.
 * In: "행정운영경비 | 소계", then " | 인력운영비". Out: 행정운영경비 with the row's own amount, then 인력운영비 one step in.
 */
import { isFigure } from "../numbers";
import type { Field } from "../words";
import type { BudgetTable } from "./budget-node";
import { isAccount } from "./budget-names";
import { isSubtotal, isTotal } from "./sum-words";

/** A name where it stands; `indent` grows with each column to the right, whatever blanks stand before the text. */
export interface PlacedName {
  readonly text: string;
  readonly key: string;
  readonly column: number;
  readonly indent: number;
}

export interface RowNames {
  /** Undefined where the row has none of its own. */
  readonly own?: PlacedName;
  /** Names of groups that begin in this row, outermost first. */
  readonly groups: readonly PlacedName[];
  /** The account that stands where a further step would ("정책사업 | 특별회계"), of this name or the one carried on. */
  readonly account?: string;
}

/** More than any indent of a text. */
const step = 1000;

/** The columns that name rows: `first`, and those to its right under the same head, under none, or under 세부내역. */
export function steppedColumns(table: BudgetTable, first: number): readonly number[] {
  const { region } = table;
  const heads = new Map(region.columns.map((column) => [column.column, column]));
  const textsOf = (column: number): string | undefined => heads.get(column)?.texts.join("/");
  const columns = [first];
  for (let column = first + 1; column < region.right; column++) {
    const isSame = textsOf(column) !== undefined && textsOf(column) === textsOf(first);
    const mayStep = heads.get(column)?.labels.every(({ field }) => ofDetails.has(field)) ?? true;
    if (!isSame && !(mayStep && holdsSteps(table, columns, column))) break;
    columns.push(column);
  }
  return columns;
}

/** What heads a column of details: 구분 | 세부내역. */
const ofDetails = new Set<Field>(["division", "description", "contents"]);

/** Whether a column without a head names rows that the columns on its left leave blank. */
function holdsSteps(
  { sheet, region, columns }: BudgetTable,
  left: readonly number[],
  column: number,
): boolean {
  for (let row = region.body; row < region.bottom; row++) {
    if (typeof sheet.value(row, column) !== "string" || isFigure(sheet, row, column)) continue;
    const isAlone = left.every((other) => sheet.value(row, other) === undefined);
    if (isAlone && columns.amounts.some((amount) => isFigure(sheet, row, amount.column))) return true;
  }
  return false;
}

/** The names of a row; `carried` is the program above, which a row that names an account only goes on with. */
export function rowNames(
  { sheet }: BudgetTable,
  row: number,
  columns: readonly number[],
  carried?: PlacedName,
): RowNames {
  const names = columns.flatMap((column, index): PlacedName[] => {
    const key = sheet.key(row, column);
    if (key === "" || (index > 0 && isFigure(sheet, row, column))) return [];
    const indent = index * step + sheet.indent(row, column);
    return [{ text: String(sheet.value(row, column)), key, column, indent }];
  });
  const last = names.at(-1);
  if (last === undefined) return { groups: [] };
  if (names.length > 1 && (isSubtotal(last.key) || isTotal(last.key))) names.pop();
  if (last.column === columns[0] || !isAccount(last.key)) return { own: names.pop()!, groups: names };
  if (names.length === 1 && carried === undefined) return { own: last, groups: [] };
  names.pop();
  return { own: names.pop() ?? carried!, groups: names, account: last.key };
}
