/**
 * What a row of a budget table says: which columns name it and which says its level, its names where they step to the
 * right, and what stands beside them: whether it is a row at all, its department, account and count.
 * In: "행정운영경비 | 소계", then " | 인력운영비". Out: 행정운영경비 with the row's own amount, then 인력운영비 one step in.
 */
import { isFigure } from "../cells/numbers";
import { keyOf } from "../../text/name";
import {
  bareAccount,
  isAccount,
  isCodedItem,
  isFunding,
  isStage,
  levelWords,
  readName,
} from "../words/budget-names";
import type { Field } from "../words/fields";
import { isSubtotal, isTotal } from "../words/totals";
import { step } from "./indents";
import type { BudgetTable } from "./node";
import { levelWord } from "../words/export-heads";

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
  return field === undefined ? besideLevels(table) : at[field];
}

/** Names below a blank head, right of the column that says their levels: "정책 | 열린행정 구현". */
function besideLevels(table: BudgetTable): number | undefined {
  const { sheet, region, columns } = table;
  const level = levelColumnOf(table, undefined);
  const end = Math.min(region.right, ...columns.amounts.map(({ column }) => column));
  const heads = new Set(region.columns.map(({ column }) => column));
  for (let column = (level ?? end) + 1; column < end; column++) {
    if (heads.has(column)) continue;
    for (let row = region.body; row < region.bottom; row++)
      if (typeof sheet.value(row, column) === "string" && !isFigure(sheet, row, column)) return column;
  }
  return undefined;
}

export function levelColumnOf(table: BudgetTable, name: number | undefined): number | undefined {
  const { at } = table.columns;
  if (at.level !== undefined) return at.level;
  const fields: readonly Field[] = ["division", "program"];
  return fields
    .flatMap((field) => at[field] ?? [])
    .find((column) => column !== name && saysLevels(table, column));
}

/** Whether a column says each row's level (정책, 단위, 세부). */
function saysLevels(table: BudgetTable, column: number): boolean {
  let said = 0;
  for (let row = table.region.body; row < table.region.bottom; row++) {
    const key = table.sheet.key(row, column);
    if (key === "") continue;
    if (levelWords[key] === undefined && readName(key, table.departments).level === undefined) return false;
    if (levelWord.test(key) && key !== "정책사업") said++;
  }
  return said > 0;
}

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

/** The columns that name rows: `first`, and those to its right under the same head, under none, or under 세부내역. */
export function steppedColumns(table: BudgetTable, first: number): readonly number[] {
  const { region } = table;
  const heads = new Map(region.columns.map((column) => [column.column, column]));
  const textsOf = (column: number): string | undefined => heads.get(column)?.texts.join("/");
  const columns = [first];
  for (let column = first + 1; column < region.right; column++) {
    const isSame = textsOf(column) !== undefined && textsOf(column) === textsOf(first);
    const mayStep =
      (heads.get(column)?.labels.every(({ field }) => ofDetails.has(field)) ?? true) &&
      !saysStages(table, column);
    if (!isSame && !(mayStep && holdsSteps(table, columns, column))) break;
    columns.push(column);
  }
  return columns;
}

/** What heads a column of details: 구분 | 세부내역. */
const ofDetails = new Set<Field>(["division", "description", "contents"]);

/** 본예산 and 추경 in a column of their own tell rows of one program apart. */
function saysStages({ sheet, region }: BudgetTable, column: number): boolean {
  for (let row = region.body; row < region.bottom; row++) if (isStage(sheet.key(row, column))) return true;
  return false;
}

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

/** Whether the table goes down to 편성목 (201 일반운영비). */
export function hasItems(table: BudgetTable, name: number): boolean {
  return table.region.fields.has("hierarchy") || hasCodedItems(table, [name]);
}

export function hasCodedItems({ sheet, region }: BudgetTable, names: readonly number[]): boolean {
  for (let row = region.body; row < region.bottom; row++)
    if (names.some((name) => isCodedItem(sheet.key(row, name)))) return true;
  return false;
}

/** The only text left of the amounts in a row whose name is blank: a funding label or 합계. */
export function labelBeside(table: BudgetTable, row: number, name: number): string {
  for (let column = table.region.left; column < table.region.right; column++) {
    const key = table.sheet.key(row, column);
    if (column !== name && key !== "" && (isFunding(key) || /계$/.test(key))) return key;
  }
  return "";
}

/** The department that the row itself names, in a cell or a merged one; a blank cell continues the one above. */
export function departmentOf({ sheet, columns }: BudgetTable, row: number): string | undefined {
  const column = columns.at.department;
  if (column === undefined) return undefined;
  const cell = sheet.master(row, column);
  const text = sheet.text(cell.row, cell.column);
  return text === "" || isTotal(keyOf(text)) ? undefined : text;
}

/** The account in the row's own cell or a merged one; "" where it is blank, undefined in a row that sums all. */
export function accountIn({ sheet, columns }: BudgetTable, row: number): string | undefined {
  if (columns.at.account === undefined) return "";
  const cell = sheet.master(row, columns.at.account);
  const key = sheet.key(cell.row, cell.column);
  return isTotal(key) ? undefined : bareAccount(key);
}

export function hasAmounts({ sheet, columns }: BudgetTable, row: number): boolean {
  return columns.amounts.some(({ column }) => sheet.value(row, column) !== undefined);
}

export function countOf(table: BudgetTable, row: number): { count?: number } {
  const column = table.columns.at.detailCount;
  const value = column === undefined ? undefined : table.sheet.value(row, column);
  const count = Number(typeof value === "string" ? value.replace(/[^\d]/g, "") : (value ?? NaN));
  return Number.isInteger(count) && count > 0 ? { count } : {};
}

/** Whether a row without amounts heads the rows further in right below it: "1. 공원 조성" over "  가. 어린이공원 110". */
export function headsRows(table: BudgetTable, row: number, column: number, indent: number): boolean {
  const { sheet, region } = table;
  const below = row + 1;
  if (/^[□■▣<[【]/.test(sheet.key(row, column)) || below >= region.bottom || region.repeated.has(below))
    return false;
  return (
    sheet.value(below, column) !== undefined &&
    sheet.indent(below, column) > indent &&
    hasAmounts(table, below)
  );
}
