/**
 * What a row of a budget table says beside its name: whether it is one of the table's rows, its department, account and count.
 * In: "[단위: 천원]" in the name column. Out: an aside, no row.
 */
import { moneyUnit } from "../../text/unit";
import { keyOf } from "../sheet";
import type { BudgetTable } from "./budget-node";
import { bareAccount, isCodedItem, isFunding, isRatio, isWorking } from "./budget-names";
import { isTotal } from "./sum-words";

/** Notes, page numbers, repeated unit notes and workings: no rows of the table. */
export function isAside(text: string, itemized: boolean): boolean {
  const key = keyOf(text);
  return (
    /^[-–—]\d+[-–—]$|^[※*]|^주\)|^[([<]단위(?![)\]>])/.test(key) ||
    isRatio(key) ||
    (/^단위[:：]?[^()]*$/.test(key) && moneyUnit(key) !== undefined) ||
    isWorking(text) ||
    (itemized && /^[○◦ㅇ]/.test(key))
  );
}

/** Whether the table goes down to 편성목 (201 일반운영비): then their names alone are items too. */
export function hasItems({ sheet, region }: BudgetTable, name: number): boolean {
  if (region.fields.has("hierarchy")) return true;
  for (let row = region.body; row < region.bottom; row++) if (isCodedItem(sheet.key(row, name))) return true;
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
