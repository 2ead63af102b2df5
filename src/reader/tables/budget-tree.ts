/**
 * Budget tables with one name column, whose levels are told by indent, a level column, order, names or sums.
 * Funding rows, lines of working (산출근거), page numbers and notes are passed over.
 * In: "정책사업", "  구정홍보 활동 강화", "    구정홍보추진". Out: three nodes, each inside the one before.
 */
import { moneyUnit } from "../../text/unit";
import { keyOf } from "../sheet";
import { amountsOf, keyOfAmount, newNode, passRow, type BudgetNode, type BudgetTable } from "./budget";
import { addFunding, finishFunding, type Funding } from "./budget-funding";
import { levelColumnOf, nameColumn } from "./budget-name-column";
import {
  bareAccount,
  isAccount,
  isCodedItem,
  isDepartment,
  isFunding,
  isItem,
  isRatio,
  isTotal,
  isWorking,
  levelWords,
  readName,
  type RowLevel,
} from "./budget-names";
import { nest } from "./budget-nesting";
import { compareTotals } from "./budget-sums";

export function readTree(table: BudgetTable): BudgetNode[] {
  const { sheet, region, columns, notes } = table;
  const name = nameColumn(table);
  if (name === undefined) return [];
  const levelColumn = levelColumnOf(table, name);
  const groupColumn = [columns.at.policy, columns.at.unitProgram].find(
    (column) => column !== undefined && column !== name,
  );
  const itemized = hasItems(table, name);
  /** Blocks of one account each; rows of two blocks never belong to each other. */
  const sections: BudgetNode[][] = [[]];
  let account: string | undefined;
  let department: string | undefined;
  let group: string | undefined;
  let last: BudgetNode | undefined;
  let funding: Funding | undefined;

  for (let row = region.body; row < region.bottom; row++) {
    if (region.repeated.has(row)) continue;
    const key = sheet.key(row, name);
    const label = key === "" ? labelBeside(table, row, name) : key;
    if (isFunding(label)) {
      if (last) funding = addFunding(table, row, last, funding);
      passRow(table, row);
    } else if (isAside(sheet.text(row, name), itemized)) passRow(table, row);
    else if (/^(참고|비고)[:：]/.test(key))
      leave(row, sheet.text(row, name), "참고 행입니다", "it is a remark");
    else if (key === "") nameless(row, label);
    else if (isAccount(key) && !hasAmounts(table, row)) {
      account = bareAccount(key);
      sections.push([]);
    } else line(row, key);
  }
  finishFunding(table, funding);
  const nested = sections.map((section) => nest(table, section));
  compareTotals(table, sections.flat(), nested.flat());
  return nested.flat();

  /** A row without a name: 합계 stands elsewhere in it, it is a row of 편성목, or it is told. */
  function nameless(row: number, label: string): void {
    const level = label === "" ? undefined : readName(label, table.departments).level;
    const amounts = amountsOf(table, row);
    if (level === "total" || level === "subtotal")
      push(newNode(readName(label, table.departments).name, row, region.left, { level }));
    else if (amounts.length > 0 && region.fields.has("item")) passRow(table, row);
    else if (amounts.length > 0) leave(row, last?.name ?? "", "사업명이 없습니다", "it has no name");
  }

  function leave(row: number, of: string, why: string, whyEn: string): void {
    const cells = columns.amounts
      .filter(({ column }) => sheet.value(row, column) !== undefined)
      .map(({ column }) => sheet.address(row, column));
    if (cells.length > 0) notes.add("row-left-out", { name: of, why, whyEn }, cells);
  }

  function line(row: number, key: string): void {
    const said = readName(String(sheet.value(row, name!)), table.departments);
    const level = said.level ?? levelOf(row, key);
    const own = departmentOf(table, row);
    if (own !== undefined) department = own;
    const untitled = level === undefined || level === "total";
    if (untitled && !hasAmounts(table, row) && sheet.indent(row, name!) === 0) return;
    const itsDepartment = said.department ?? (level === "total" ? own : department);
    const itsAccount = said.account ?? accountOf(table, row) ?? account;
    const isBlock = level === "total" && isAccount(key);
    if (isBlock) openBlock(key);
    if (groupColumn !== undefined && level !== "total") openGroup(row, groupColumn);
    push(
      newNode(said.name, row, name!, {
        level,
        indent: sheet.indent(row, name!),
        ...(isBlock ? { account: bareAccount(key) } : itsAccount && { account: itsAccount }),
        ...(itsDepartment && { department: itsDepartment }),
        ...countOf(table, row),
      }),
    );
  }

  function levelOf(row: number, key: string): RowLevel | undefined {
    const stated = levelColumn === undefined ? undefined : levelWords[sheet.key(row, levelColumn)];
    if (stated !== undefined) return stated;
    if (isAccount(key)) return "total";
    if (itemized && isItem(key)) return "item";
    const isOne =
      columns.at.department === name ||
      (region.fields.has("hierarchy") && isDepartment(key)) ||
      table.departments.has(key);
    return isOne ? "department" : undefined;
  }

  /** 일반회계 with its sum: the rows below are of that account, unless the accounts are listed one after another. */
  function openBlock(key: string): void {
    const before = sections.at(-1)!.at(-1);
    const listed = before !== undefined && before.level === "total" && before.account === keyOf(before.name);
    account = listed ? undefined : bareAccount(key);
    sections.push([]);
  }

  /** The group of a column whose names stand on their first rows only. */
  function openGroup(row: number, column: number): void {
    const its = sheet.text(row, column);
    if (its === "" || its === group) return;
    group = its;
    const level = columns.at.policy === column ? "policyProgram" : "unitProgram";
    const { name: groupName } = readName(its, table.departments);
    sections.at(-1)!.push(newNode(groupName, row, column, { level, derived: true, indent: -1 }));
  }

  function push(node: BudgetNode): void {
    finishFunding(table, funding);
    funding = undefined;
    for (const amount of amountsOf(table, node.row)) node.amounts.set(keyOfAmount(amount), amount);
    if (node.level === "subtotal" || node.level === "item") passRow(table, node.row);
    sections.at(-1)!.push(node);
    last = node;
  }
}

/** Notes, page numbers, repeated unit notes and workings: no rows of the table. */
function isAside(text: string, itemized: boolean): boolean {
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
function hasItems({ sheet, region }: BudgetTable, name: number): boolean {
  if (region.fields.has("hierarchy")) return true;
  for (let row = region.body; row < region.bottom; row++) if (isCodedItem(sheet.key(row, name))) return true;
  return false;
}

/** The only text left of the amounts in a row whose name is blank: a funding label or 합계. */
function labelBeside(table: BudgetTable, row: number, name: number): string {
  for (let column = table.region.left; column < table.region.right; column++) {
    const key = table.sheet.key(row, column);
    if (column !== name && key !== "" && (isFunding(key) || /계$/.test(key))) return key;
  }
  return "";
}

/** The department that the row itself names, in a cell or a merged one; a blank cell continues the one above. */
function departmentOf({ sheet, columns }: BudgetTable, row: number): string | undefined {
  const column = columns.at.department;
  if (column === undefined) return undefined;
  const cell = sheet.master(row, column);
  const text = sheet.text(cell.row, cell.column);
  return text === "" || isTotal(keyOf(text)) ? undefined : text;
}

function accountOf({ sheet, columns }: BudgetTable, row: number): string | undefined {
  const column = columns.at.account;
  const key = column === undefined ? "" : sheet.key(row, column);
  return key === "" || isTotal(key) ? undefined : bareAccount(key);
}

function hasAmounts({ sheet, columns }: BudgetTable, row: number): boolean {
  return columns.amounts.some(({ column }) => sheet.value(row, column) !== undefined);
}

function countOf(table: BudgetTable, row: number): { count?: number } {
  const column = table.columns.at.detailCount;
  const value = column === undefined ? undefined : table.sheet.value(row, column);
  const count = Number(typeof value === "string" ? value.replace(/[^\d]/g, "") : (value ?? NaN));
  return Number.isInteger(count) && count > 0 ? { count } : {};
}
